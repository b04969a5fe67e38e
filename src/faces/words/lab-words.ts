import { formatFixed } from '../../experiments/core/format-number.ts';
import type { TokenKind } from '../../experiments/recital/own-text.ts';
import { encodeRun } from '../../experiments/run-code/run-code.ts';
import type { PlaceInGame } from '../../lessons/model/question.ts';
import type { Text } from '../../text/text.ts';
import type { LabNotice } from '../../tutor/lab/state.ts';
import type { Pace } from '../../tutor/lab/training-pace.ts';
import type { LabStatus, LabView } from '../../tutor/lab/view.ts';
import type { LabSummary } from '../backend.ts';
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
    speak: text('让它说', 'speak'),
    prompt: text('给个开头', 'give a start'),
    word: text('换个词', 'your own word'),
    save: text('存下', 'save'),
    resume: text('接着存下的', 'resume'),
    all: text('按键', 'keys'),
    any: text('任意键', 'any key'),
    close: text('回到图上', 'closes this list'),
  },
  tokens: (kind: TokenKind) =>
    kind === 'words'
      ? text('一个词或标点算一个词元', 'a word or a sign is a token')
      : text('一个字算一个词元', 'a character is a token'),
  offer: (at: number, how: Text) =>
    text(
      `有一份存下的，到第 ${at} 步：${how.zh}接着练。`,
      `One is saved, at step ${at}: ${how.en} goes on from it.`,
    ),
  promptHint: text(
    '给它几个字，让它接着说；Enter 说，Esc 算了',
    'a few words for it to go on from; Enter, or Esc to leave it',
  ),
  wordHint: text('最多七个英文字母；Enter 换上，Esc 算了', 'up to seven letters; Enter, or Esc to leave it'),
  wordHelp: text(
    'word 和一个词：看它怎么处理你的词。',
    'Type word and a word of yours to see what becomes of it.',
  ),
  goal: text('目标：', 'Goal: '),
  solved: text('做到了', 'done'),
  reached: text('做到了：', 'Done: '),
  missed: text('这次还没到：', 'Not this time: '),
  help: text(
    '写“旋钮 值”来转（旋钮写编号或名字），go 训练，step 一步，reset 重来，q 离开。',
    'Write “knob value” to turn (a knob by its number or name), go to train, step, reset, q to leave.',
  ),
  speakHelp: text(
    'say 让它说，say 和几个字让它接着说；save 存下，resume 接着存下的练。',
    'Type say to have it speak, say and some words to have it go on from them; save, resume to go on from what was saved.',
  ),
  noSuchKnob: text('没有这个旋钮。', 'There is no such knob.'),
  noSuchSetting: (label: string, settings: string) =>
    text(`“${label}”可以是：${settings}。`, `“${label}” can be: ${settings}.`),
  bet: ({ round, rounds, bet, bets }: PlaceInGame) =>
    text(
      `第 ${round}/${rounds} 轮，第 ${bet}/${bets} 个`,
      `Round ${round} of ${rounds}, bet ${bet} of ${bets}`,
    ),
  betShort: ({ round, rounds, bet, bets }: PlaceInGame) =>
    text(`${round}/${rounds} 轮 ${bet}/${bets} 个`, `round ${round}/${rounds}, bet ${bet}/${bets}`),
  whichLab: text('玩哪一个？写编号；q 离开。', 'Which one? Type its number, or q to leave.'),
  noSuchLab: text('没有这个实验。', 'There is no such lab.'),
} as const;

/** How the questions of a lab went. */
export function tellScore({ reached, answers, losses }: LabSummary): Text {
  const { zh, en } = reached ? labWords.reached : labWords.missed;
  const mine = losses?.bars.find(({ isLearner }) => isLearner)?.loss;
  if (losses && mine !== undefined) {
    const loss = formatFixed(mine, 2);
    return text(`${zh}你的平均损失是 ${loss}。`, `${en}your mean loss is ${loss}.`);
  }
  if (answers === undefined)
    return reached
      ? text('做到了，考过了。', 'Done: it passed.')
      : text('这次还没考过。', 'It has not passed this time.');
  const { asked, right } = answers;
  return text(`${zh}${asked} 题里，第一次就答对 ${right} 题。`, `${en}${right} of ${asked} right at once.`);
}

/** What is to be said of the last event. */
export function tellNotice(notice: LabNotice): Text {
  switch (notice.kind) {
    case 'unknown': {
      const tokens = notice.tokens.map((token) => token.trim()).slice(0, 5);
      return text(
        `课文里没有“${tokens.join('、')}”，它没见过，接不下去。`,
        `The text has no “${tokens.join(', ')}”, so it has never seen that.`,
      );
    }
    case 'kept':
      return text(
        `存下了，到第 ${notice.at} 步：${notice.path}`,
        `Saved, at step ${notice.at}: ${notice.path}`,
      );
    case 'unkept':
      return notice.problem;
    case 'damaged':
      return text(
        '存下的那份坏了，或是别的版本存的，接不上。练好再存一次就行。',
        'What was saved is damaged, or of another version, and cannot be gone on with. Train and save once more.',
      );
    case 'no-word':
      return text('只要英文字母，一到七个。', 'Letters from a to z only, one to seven of them.');
    case 'none-saved':
      return text('还没有存下的。', 'Nothing is saved yet.');
  }
}

/** What becomes of a run that is left before its end. */
export function tellLeft({ underWay: at, run }: LabView): Text | undefined {
  if (at === undefined) return undefined;
  return encodeRun(run) === undefined
    ? text(`那次训练停在第 ${at} 步，没有留下。`, `Left at step ${at}; nothing of that run is kept.`)
    : text(
        `那次训练停在第 ${at} 步，nn-tutor replay 能重放。`,
        `Left at step ${at}; nn-tutor replay plays it again.`,
      );
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
