/** The characters that a machine can be taught to read, in the order of their numbers. */
export const characterNames = ['一', '二', '三', '十', '口', '日', '田', '木', '人', '大'] as const;
