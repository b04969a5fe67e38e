import type { Text } from '../../text/text.ts';
import type { Command } from '../../tutor/command.ts';
import type { Input, View } from '../../tutor/view.ts';
import { text } from '../words/strings.ts';

export type KeyLabel = { readonly key: Text | string; readonly label: Text };

/** The key of each command and what the bottom line calls it. In the order in which the bottom line names them. */
export const keyTable: { readonly [command in Command]: KeyLabel } = {
  answer: { key: 'Enter', label: text('交卷', 'answer') },
  next: { key: 'Enter', label: text('继续', 'go on') },
  confide: { key: '1-4', label: text('选把握', 'how sure') },
  turn: { key: '↑↓ ←→', label: text('转', 'turn') },
  pause: { key: 'Space', label: text('暂停', 'pause') },
  step: { key: '←→', label: text('一步', 'step') },
  speed: { key: '↑↓', label: text('快慢', 'speed') },
  end: { key: 'e', label: text('到底', 'end') },
  hint: { key: '?', label: text('提示', 'hint') },
  why: { key: 'w', label: text('为什么', 'why') },
  skip: { key: 's', label: text('跳过', 'skip') },
  restart: { key: 'r', label: text('重来', 'again') },
  pencil: { key: '←↑↓→', label: text('移动', 'move') },
  ink: { key: 'Space', label: text('涂/擦', 'ink') },
  pen: { key: 'd', label: text('落笔/提笔', 'pen down/up') },
  clear: { key: 'c', label: text('清空', 'clear') },
  done: { key: 'Enter', label: text('好了', 'done') },
  rename: { key: '←→ 0-9', label: text('换个字', 'another') },
  redraw: { key: 'Backspace', label: text('再改', 'redraw') },
  teachIt: { key: 'Enter', label: text('教它', 'teach it') },
  keep: { key: 'k', label: text('留作考题', 'keep for exam') },
  undo: { key: 'u', label: text('撤掉一张', 'undo one') },
  knobs: { key: 'Tab', label: text('旋钮', 'knobs') },
  pencilAgain: { key: 'Tab', label: text('铅笔', 'pencil') },
  playOn: { key: 'Backspace', label: text('接着玩', 'play on') },
  leave: { key: 'Esc', label: text('地图', 'map') },
};

/** The keys of an input that its picture does not tell; where it gets narrow, the later ones give way. */
export function inputKeys(input: Input): readonly KeyLabel[] {
  switch (input.kind) {
    case 'order':
      return [{ key: `1-${input.items.length}`, label: text('选', 'pick') }, takeBack];
    case 'match':
      return [{ key: `1-${input.right.length}`, label: text('选', 'pick') }, takeBack];
    case 'chips':
      return [{ key: '↑↓ ←→', label: text('放筹码', 'lay chips') }];
    case 'draw':
      return [{ key: '←→', label: text('转', 'turn') }];
    case 'number':
    case 'choice':
    case 'fill':
    case 'steer':
      return [];
  }
}

/** The keys that work at this point of a lesson, and the mouse, where there may be one; Esc leads to the map or elsewhere. */
export function footerKeys(
  { commands, live }: Pick<View, 'commands' | 'live'>,
  leave: Text,
  hasMouse: boolean,
): KeyLabel[] {
  const [first = [], ...others] =
    live.kind === 'question' ? inputKeys(live.question.input).map((key) => [key]) : [];
  if (hasMouse && commands.includes('pencil')) others.push([mouse]);
  const named = commands.map((command) =>
    command === 'leave' ? { ...keyTable.leave, label: leave } : keyTable[command],
  );
  const takesWords = live.kind === 'question' && live.question.input.kind === 'draw';
  const letters: readonly KeyLabel[] = [keyTable.why, keyTable.skip];
  // Where letters are typed, what they would do elsewhere is asked for behind a slash.
  const shown = takesWords ? named.filter((key) => !letters.includes(key)) : named;
  return [...first, ...shown, ...(shown.length < named.length ? [slash] : []), ...others.flat()];
}

/** While a command is typed after a slash. */
export const commandLineKeys: readonly KeyLabel[] = [
  { key: 'Enter', label: text('执行', 'do it') },
  { key: 'Esc', label: text('返回', 'back') },
];

const slash: KeyLabel = { key: '/', label: text('命令', 'commands') };

const mouse: KeyLabel = { key: text('鼠标', 'Mouse'), label: text('也能画', 'draws too') };

const takeBack: KeyLabel = { key: 'Backspace', label: text('撤回', 'undo') };
