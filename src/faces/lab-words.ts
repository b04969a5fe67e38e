import { formatFixed } from '../experiments/format-number.ts';
import type { Text } from '../lessons/text.ts';
import type { Pace } from '../tutor/lab/pace.ts';
import type { LabStatus } from '../tutor/lab/view.ts';
import type { LabSummary } from './stage.ts';
import { text } from './strings.ts';

/** The words around the labs, for both faces. */
export const labWords = {
  pace: (pace: Pace) =>
    pace === 'full'
      ? text('全速', 'full speed')
      : text(`每拍 ${pace} 步`, pace === 1 ? '1 step a beat' : `${pace} steps a beat`),
  keys: {
    turn: text('转旋钮', 'turn knobs'),
    train: text('训练', 'train'),
    pause: text('暂停', 'pause'),
    step: text('一步', 'step'),
    faster: text('快慢', 'speed'),
    look: text('换图', 'view'),
    again: text('重来', 'reset'),
  },
  goal: text('目标：', 'Goal: '),
  solved: text('做到了', 'done'),
  reached: text('做到了：', 'Done: '),
  help: text(
    '写“旋钮 值”来转（旋钮写编号或名字），go 训练，step 一步，reset 重来，q 离开。',
    'Write “knob value” to turn (a knob by its number or name), go to train, step, reset, q to leave.',
  ),
  noSuchKnob: text('没有这个旋钮。', 'There is no such knob.'),
  noSuchSetting: (label: string, settings: string) =>
    text(`“${label}”可以是：${settings}。`, `“${label}” can be: ${settings}.`),
  whichLab: text('玩哪一个？写编号；q 离开。', 'Which one? Type its number, or q to leave.'),
  noSuchLab: text('没有这个实验。', 'There is no such lab.'),
} as const;

/** How the questions of a lab went. */
export function tellScore({ reached, right, asked, losses }: LabSummary): Text {
  const [zh, en] = reached ? ['做到了：', 'Done: '] : ['这次还没到：', 'Not this time: '];
  const mine = losses?.bars.find(({ isLearner }) => isLearner)?.loss;
  if (losses && mine !== undefined) {
    const loss = formatFixed(mine, 2);
    return text(`${zh}你的平均损失是 ${loss}。`, `${en}your mean loss is ${loss}.`);
  }
  return text(`${zh}${asked} 题里，第一次就答对 ${right} 题。`, `${en}${right} of ${asked} right at once.`);
}

/** Whether the run has come to its end, and so has a code by which it is seen again. */
export function isOver(status: LabStatus): boolean {
  return status === 'diverged' || status === 'converged' || status === 'stopped';
}

/** How the run stands, where that is worth a sentence. */
export function tellStatus(status: LabStatus): Text | undefined {
  switch (status) {
    case 'lost':
      return text(
        '训练的线程意外停了。按空格从头再来，别的都在。',
        'The thread that trained has died. Press Space to start the run again; nothing else is lost.',
      );
    case 'diverged':
      return text('数弹飞了。', 'The numbers exploded.');
    case 'converged':
      return text('到目标了，停。', 'It has arrived and stopped.');
    case 'stopped':
      return text('步数用完了。', 'All steps are done.');
    case 'paused':
      return text('暂停', 'paused');
    case 'at-once':
    case 'ready':
    case 'going':
      return undefined;
  }
}
