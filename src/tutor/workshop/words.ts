import { formatFixed } from '../../experiments/core/format-number.ts';
import type { Text } from '../../text/text.ts';
import { characterName } from '../pad/words.ts';
import { guessOf, kinds, marksOf, sharesOf, type Workshop } from './workshop.ts';

/** What can be done now, or what has just happened. */
export function tellWorkshop(shop: Workshop): Text {
  if (shop.refusal) return refusals[shop.refusal];
  switch (shop.stage) {
    case 'won':
      return wonText;
    case 'guessed': {
      const guess = guessOf(shop);
      const [said, meant] = [characterName(guess), characterName(shop.label)];
      const share = `${formatFixed(100 * (sharesOf(shop)[guess] ?? 0), 0)}%`;
      // Nobody is to teach it its own wrong guess by mistake.
      return guess === shop.label
        ? text(
            `它猜${said.zh}，${share}。对吗？不对就改成对的字。`,
            `It guesses ${said.en}, ${share}. Is that so? If not, name the right one.`,
          )
        : text(
            `它猜${said.zh}，${share}。你说：这是${meant.zh}。`,
            `It guesses ${said.en}, ${share}. You say: this is ${meant.en}.`,
          );
    }
    case 'drawing':
      return tellTask(shop);
  }
}

function tellTask({ taught, exam, needed }: Workshop): Text {
  if (taught.length === 0 && exam.length === 0)
    return text(
      '画一个字，十个里的哪个都行，大小位置随你。',
      'Draw one of the ten characters, any size, anywhere.',
    );
  const missing = needed - exam.length;
  if (missing > 0)
    return text(
      `接着画。考卷还差 ${missing} 张：留作考题的不教它。`,
      `Draw on. The exam lacks ${missing}; what you keep for it is not taught.`,
    );
  if (new Set(exam.map(({ label }) => label)).size < kinds)
    return text(
      `考卷里至少要有 ${kinds} 个不同的字。`,
      `The exam needs ${kinds} different characters at least.`,
    );
  return text(
    '考卷齐了，最多只许错一张。转旋钮，或者再教几张。',
    'The exam is complete, and one miss is allowed. Turn the knobs, or teach some more.',
  );
}

/** What was taught and how the exam stands, in one line. */
export function tellDesk(shop: Workshop): Text {
  const names = shop.taught.map(({ label }) => characterName(label).zh.slice(1, -1)).join('');
  const right = marksOf(shop).filter((isRight) => isRight).length;
  return text(
    `教过 ${shop.taught.length} 张${names === '' ? '' : ` ${names}`}  考卷 ${shop.exam.length}/${shop.needed}，认对 ${right}`,
    `taught ${shop.taught.length}${names === '' ? '' : ` ${names}`}  exam ${shop.exam.length}/${shop.needed}, ${right} right`,
  );
}

const wonText = text(
  '它认得出你的手写了，考卷最多错一张，一张也没教过。',
  'It reads your hand: of an exam it never practised, it misses one at most.',
);

const refusals = {
  blank: text('先画点什么。', 'Draw something first.'),
  known: text(
    '这张和画过的一模一样：考练过的说明不了什么。改一笔。',
    'You have drawn exactly this before. An exam on what was practised tells nothing: change a cell.',
  ),
  full: text('满了。撤掉一张再放。', 'That list is full. Undo one first.'),
} as const;

function text(zh: string, en: string): Text {
  return { zh, en };
}
