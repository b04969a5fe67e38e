import { glyphs } from '../../engine/index.ts';
import { byHand } from '../../experiments/characters/reader.ts';
import { formatFixed, formatNumber } from '../../experiments/core/format-number.ts';
import type { Text } from '../../text/text.ts';
import { countRight, guessOf, type Pad, sharesOf } from './pad.ts';

const inEnglish = ['one', 'two', 'three', 'ten', 'mouth', 'sun', 'field', 'tree', 'person', 'big'];

/** Character number `label`, with its meaning for who does not read Chinese. */
export function characterName(label: number): Text {
  const name = glyphs[label]?.name ?? '';
  return text(`“${name}”`, `${name} (${inEnglish[label] ?? ''})`);
}

/** The five beats of the article, in its order. */
export const beatNames: readonly Text[] = [
  text('输入', 'input'),
  text('反应', 'react'),
  text('对比', 'compare'),
  text('修正', 'correct'),
  text('强化', 'repeat'),
];

/** What is to be done now, or what has just happened. */
export function tellPad(pad: Pad): Text {
  const place = `${pad.asked + 1}/${pad.characters.length}`;
  const asked = characterName(pad.characters[pad.asked] ?? 0);
  switch (pad.stage) {
    case 'drawing':
      if (pad.isTooEarly)
        return text(
          `先画点什么：${pad.phase === 'fool' ? '教过的哪个字都行' : `要一个${asked.zh}`}。`,
          `Draw something first: ${pad.phase === 'fool' ? 'any that it was taught' : asked.en}.`,
        );
      switch (pad.phase) {
        case 'teach':
          return text(
            `${place}  画一个${asked.zh}教它。大小、位置随你。`,
            `${place}  Draw ${asked.en} to teach it, any size, anywhere.`,
          );
        case 'test':
          return text(
            `考试 ${place}  再画一个${asked.zh}，不用一模一样。只考，不教。`,
            `Exam ${place}  Draw another ${asked.en}, not quite the same. It only answers.`,
          );
        case 'fool': {
          const taught = [...new Set(pad.taught.map(({ label }) => label))].map(characterName);
          return text(
            `骗它一回：画一张你认得、它认错的。教过的有${taught.map(({ zh }) => zh).join('')}。`,
            `Now fool it: draw one that you can read and it can't, of ${taught.map(({ en }) => en).join(', ')}.`,
          );
        }
      }
      break;
    case 'guessed':
      return tellGuess(pad, asked);
    case 'learning':
      return tellBeat(pad);
    case 'learned':
      return pad.phase === 'fool' ? tellFooled(pad) : tellLearned(pad);
  }
}

function tellGuess(pad: Pad, asked: Text): Text {
  const guess = guessOf(pad);
  const [said, meant] = [characterName(guess), characterName(pad.label)];
  switch (pad.phase) {
    case 'teach':
      return text(
        `它猜${said.zh}，${shareOf(pad, guess)}。你说：这是${meant.zh}。`,
        `It guesses ${said.en}, ${shareOf(pad, guess)}. You say: this is ${meant.en}.`,
      );
    case 'test': {
      const isRight = guess === pad.label;
      return text(
        `它认成${said.zh}：${isRight ? '对了' : `错了，该是${asked.zh}`}。`,
        `It reads ${said.en}: ${isRight ? 'right' : `wrong, it should be ${asked.en}`}.`,
      );
    }
    case 'fool':
      return guess === pad.label
        ? text(
            `它认成${said.zh}。你画的要是别的字，告诉它。`,
            `It reads ${said.en}. If you drew another one, say so.`,
          )
        : text(
            `它认成${said.zh}。你说：这是${meant.zh}。`,
            `It reads ${said.en}. You say: this is ${meant.en}.`,
          );
  }
}

function tellBeat(pad: Pad): Text {
  const share = sharesOf(pad)[pad.label] ?? 0;
  const meant = characterName(pad.label);
  switch (pad.beat) {
    case 3: {
      const loss = formatNumber(-Math.log(share));
      return text(
        `对比：它给${meant.zh}的份额是 ${shareOf(pad, pad.label)}，损失 ${loss}。`,
        `Compare: it gave ${meant.en} ${shareOf(pad, pad.label)}, a loss of ${loss}.`,
      );
    }
    default:
      return text(
        '修正：责任往回分，每个权重挪一点。',
        'Correct: blame goes back, each weight moves a little.',
      );
  }
}

/** The fifth beat and what it leads to. */
function tellLearned(pad: Pad): Text {
  const [meant, now] = [characterName(pad.label), shareOf(pad, pad.label)];
  const repeated = text(
    `强化：大小略有不同的副本看 ${byHand.steps} 遍。现在它给${meant.zh} ${now}。`,
    `Repeat: ${byHand.steps} rounds with copies of other sizes. Now ${meant.en} gets ${now}.`,
  );
  const isFirst = new Set(pad.taught.map(({ label }) => label)).size === 1;
  return isFirst
    ? text(
        `${repeated.zh}它只会这一个字，看什么都像它。`,
        `${repeated.en} It knows no other, and sees it everywhere.`,
      )
    : repeated;
}

function tellFooled(pad: Pad): Text {
  const guess = guessOf(pad);
  const [said, meant] = [characterName(guess), characterName(pad.label)];
  return text(
    `骗过了！你画的是${meant.zh}，它说${said.zh}，${shareOf(pad, guess)}。它比的是格子。`,
    `Fooled! You drew ${meant.en}, it says ${said.en}, ${shareOf(pad, guess)}. It compares cells.`,
  );
}

/** What the second set came to. */
export function tellScore(pad: Pad): Text {
  const [right, all] = [countRight(pad), pad.tests.length];
  const share = formatNumber((100 * right) / all);
  return text(
    `第二遍画的 ${all} 张，它一张也没练过，认对 ${right} 张：${share}%。`,
    `Of the ${all} drawings of your second set, none of them practised, it read ${right}: ${share}%.`,
  );
}

export const examBegins: Text = text(
  '教完了。每个字再画一张：这一遍不教它，只考它。没练过的，才看得出学会没有。',
  'That was the lesson. Now draw each once more: these it is only asked. What it never practised shows what it learned.',
);

export const drawingsKept: Text = text(
  '你上次画的都在，接着画。',
  'All that you drew is still here. Go on from there.',
);

function shareOf(pad: Pad, label: number): string {
  return `${formatFixed(100 * (sharesOf(pad)[label] ?? 0), 1)}%`;
}

function text(zh: string, en: string): Text {
  return { zh, en };
}
