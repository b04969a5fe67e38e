/** The languages of the product; both are complete everywhere. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language. Which one is drawn is decided when it is drawn. */
export type Text = { readonly zh: string; readonly en: string };

/** The same words in both languages: a formula, a number, a symbol. */
export function same(words: string): Text {
  return { zh: words, en: words };
}

/** What is said of one item among several. */
export function about(item: Text, why: Text): Text {
  return { zh: `${item.zh}：${why.zh}`, en: `${item.en}: ${why.en}` };
}

/** A text made from others, language by language. */
export function mapText(build: (language: Language) => string): Text {
  return { zh: build('zh'), en: build('en') };
}

/** Signs that bring their own space. */
const fullWidthSign = /[，。、；：？！（）「」『』《》]/u;
const chinese = /[\p{Script=Han}，。、；：？！（）「」『』《》]/u;
/** Signs of both languages: what stands on their other side decides. */
const sharedSign = /[“”‘’…—]/u;

/**
 * Joins the source lines of a block text: nothing between two Chinese characters or beside full-width signs, else a
 * space. An empty line stays a line break.
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
  const left = [...before].at(-1) ?? '';
  const right = [...after].at(0) ?? '';
  const bothChinese =
    (chinese.test(left) && (chinese.test(right) || sharedSign.test(right))) ||
    (sharedSign.test(left) && chinese.test(right));
  const tight = bothChinese || fullWidthSign.test(left) || fullWidthSign.test(right);
  return before + (tight ? '' : ' ') + after;
}

/** A name in braces, `{run.value}`, with an optional count of decimals, `{run.value:2}`. */
const placeholder = /\{([^{}]*)\}/g;

/** The names that a text mentions, in order, without their format. */
export function namesIn(source: string): string[] {
  return [...source.matchAll(placeholder)].map((match) => splitName(match[1] ?? '').name);
}

/** What stands in a text outside its braces. */
export function withoutNames(source: string): string {
  return source.replace(placeholder, '');
}

/** Puts `resolve(name, format)` in the place of every `{name:format}`. */
export function fillNames(source: string, resolve: (name: string, format: string) => string): string {
  return source.replace(placeholder, (_, inside: string) => {
    const { name, format } = splitName(inside);
    return resolve(name, format);
  });
}

function splitName(inside: string): { name: string; format: string } {
  const colon = inside.indexOf(':');
  if (colon < 0) return { name: inside.trim(), format: '' };
  return { name: inside.slice(0, colon).trim(), format: inside.slice(colon + 1).trim() };
}

/** A text whose source lines are joined. */
export function joinText(text: Text): Text {
  return mapText((language) => joinLines(text[language]));
}
