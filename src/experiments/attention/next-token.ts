import { countPairs, countTriples } from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { word } from '../core/params.ts';
import type { Frame } from '../core/trace.ts';
import { percent, value } from '../core/value.ts';
import { openText } from '../recital/recital-text.ts';

/**
 * What a table knows that has counted which token follows which in a text: the shares of all that ever stood behind one
 * token, or behind two. A frame for each time that it comes, counted from the first. The mark `tokens` holds the
 * followers, the most frequent first, and `shares` their shares up to there.
 */
export const nextToken = define({
  name: 'next-token',
  params: {
    text: word('sanzijing', 'qianziwen', 'dizigui', 'quatrains', 'mother-goose'),
    after: word('不', '苟不', '人', '子', 'in', "my story's", 'to', 'had'),
  },
  check: ({ text, after }) =>
    placesOf(text, after).length > 0
      ? []
      : [{ param: 'after', what: `“${after}” is not in this text`, mend: 'Take another text.' }],
  run({ text, after }) {
    const { ids, tokeniser } = openText(text);
    const v = tokeniser.vocabulary.length;
    const before = tokeniser.encode(after);
    const places = placesOf(text, after);
    /** The shares of the followers of the first so many places, by token. */
    const sharesAfter = (count: number) => {
      const read = ids.slice(0, (places[count - 1] ?? 0) + 1);
      const model = before.length === 1 ? countPairs(read, v) : countTriples(read, v);
      return model.probabilities(before);
    };
    const count = places.length;
    const known = sharesAfter(count);
    const followers = [...known.keys()]
      .filter((id) => (known[id] ?? 0) > 0)
      .sort((one, other) => (known[other] ?? 0) - (known[one] ?? 0));
    const frameAt = (at: number): Frame => {
      const shares = at === 0 ? followers.map(() => 0) : followers.map((id) => sharesAfter(at)[id] ?? 0);
      return { at, loss: 0, marks: { tokens: followers, shares, counted: at }, working: [] };
    };
    const share = known[followers[0] ?? 0] ?? 0;
    const most = Math.round(share * count);
    const kinds = followers.length;
    return {
      frames: [frameAt(0), ...places.map((_, index) => frameAt(index + 1))],
      values: {
        vocabulary: value(v, 'V'),
        count: value(count, 'n'),
        kinds: value(kinds, 'k'),
        most: value(most, 'm'),
        share: percent(share, 'm/n', `${most}/${count}`),
        pairTable: value(v ** 2, 'V²', `${v}·${v}`),
        tripleTable: value(v ** 3, 'V³', `${v}·${v}·${v}`),
      },
      mistakes: {
        even: percent(1 / kinds, '1/k', `1/${kinds}`),
        perKind: percent(most / kinds, 'm/k', `${most}/${kinds}`),
        kindsOfAll: percent(kinds / count, 'k/n', `${kinds}/${count}`),
        times: percent(most / 100, 'm'),
        amongOthers: percent(most / (count - most), 'm/(n − m)', `${most}/${count - most}`),
        certain: percent(1, 'm/m'),
      },
      end: { kind: 'stopped' },
    };
  },
});

/** Where what follows stands, each time that `after` comes in the text. */
function placesOf(name: Parameters<typeof openText>[0], after: string): number[] {
  const { ids, tokeniser, tokenKind } = openText(name);
  const tokens = tokenKind === 'words' ? after.split(' ') : [...after];
  const wanted = tokens.map((token) => tokeniser.vocabulary.indexOf(token)).join();
  const { length } = tokens;
  return [...ids.keys()].filter((at) => at >= length && ids.slice(at - length, at).join() === wanted);
}
