/** Words that stand in every other sentence and give nothing away. */
const commonWords: readonly string[] = ['是', '不', '会', '不会', '能', '不能', 'yes', 'no'];

/** Whether a text says a phrase: as whole words, where it is of letters or digits. */
export function mentions(text: string, phrase: string): boolean {
  const bare = phrase.trim().replace(/[。.！!？?]$/u, '');
  if (bare === '' || commonWords.includes(bare.toLowerCase())) return false;
  const escaped = bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^[\p{Script=Latin}\p{N}]/u.test(bare) ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
  const after = /[\p{Script=Latin}\p{N}]$/u.test(bare) ? '(?![\\p{Script=Latin}\\p{N}])' : '';
  return new RegExp(before + escaped + after, 'iu').test(text);
}
