/** The languages of the product; both are complete everywhere. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language. Which one is drawn is decided when it is drawn. */
export type Text = { readonly zh: string; readonly en: string };

/** The same words in both languages: a formula, a number, a symbol. */
export function same(words: string): Text {
  return { zh: words, en: words };
}

/** A text made from others, language by language. */
export function mapText(build: (language: Language) => string): Text {
  return { zh: build('zh'), en: build('en') };
}

const joinsWithoutSpace = /[\p{Script=Han}，。、；：？！（）「」《》“”…—]/u;

/**
 * Joins the source lines of a block text: nothing between two Chinese characters, else a space.
 * An empty line stays a line break.
 */
export function joinLines(source: string): string {
  const paragraphs = source.trim().split(/\n\s*\n/);
  return paragraphs
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .reduce(joinPair),
    )
    .join('\n');
}

function joinPair(before: string, after: string): string {
  const tight = joinsWithoutSpace.test(before.at(-1) ?? '') && joinsWithoutSpace.test(after.at(0) ?? '');
  return before + (tight ? '' : ' ') + after;
}

/** A name in braces, `{run.value}`, with an optional count of decimals, `{run.value:2}`. */
const placeholder = /\{([^{}]*)\}/g;

/** The names that a text mentions, in order, without their format. */
export function namesIn(source: string): string[] {
  return [...source.matchAll(placeholder)].map((match) => (match[1] ?? '').replace(/:.*$/, ''));
}

/** What stands in a text outside its braces. */
export function withoutNames(source: string): string {
  return source.replace(placeholder, '');
}

/** Puts `resolve(name, format)` in the place of every `{name:format}`. */
export function fillNames(source: string, resolve: (name: string, format: string) => string): string {
  return source.replace(placeholder, (_, inside: string) => {
    const [name = '', format = ''] = inside.split(':');
    return resolve(name, format);
  });
}

/** A text whose source lines are joined. */
export function joinText(text: Text): Text {
  return mapText((language) => joinLines(text[language]));
}
