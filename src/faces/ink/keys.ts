import type { Text } from '../../lessons/text.ts';
import type { Command } from '../../tutor/view.ts';
import { text } from '../strings.ts';

/** The key of each command and what the bottom line calls it. In the order in which the bottom line names them. */
export const keyTable: { readonly [command in Command]: { readonly key: string; readonly label: Text } } = {
  answer: { key: 'Enter', label: text('交卷', 'answer') },
  next: { key: 'Enter', label: text('继续', 'go on') },
  confide: { key: '1-4', label: text('选把握', 'how sure') },
  turn: { key: '↑↓ ←→', label: text('转旋钮', 'turn knobs') },
  pause: { key: 'Space', label: text('暂停', 'pause') },
  step: { key: '←→', label: text('一步', 'step') },
  speed: { key: '↑↓', label: text('快慢', 'speed') },
  end: { key: 'e', label: text('到底', 'to the end') },
  hint: { key: '?', label: text('提示', 'hint') },
  why: { key: 'w', label: text('为什么', 'why') },
  skip: { key: 's', label: text('跳过', 'skip') },
  restart: { key: 'r', label: text('重来', 'again') },
  leave: { key: 'Esc', label: text('地图', 'map') },
};
