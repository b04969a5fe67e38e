import { mapText, type Text } from '../../text/text.ts';

/** The words around the lessons, for both faces. */
export const strings = {
  tutorName: text('小元', 'Yuan'),
  appName: text('会学习的机器', 'the machine that learns'),
  enter: text('Enter 继续', 'Enter to go on'),
  lesson: (number: number) => text(`第 ${number} 课`, `Lesson ${number}`),
  confidence: text('有多大把握？', 'How sure are you?'),
  confidenceLevels: [
    text('瞎猜', 'guessing'),
    text('六成', '60 %'),
    text('八成', '80 %'),
    text('很确定，九成五', 'quite sure, 95 %'),
  ],
  article: text('文章里写：', 'The article says: '),
  shouldSay: text('改成：', 'Better: '),
  /** Full-width brackets bring their own space. */
  beforeBracket: text('', ' '),
  tolerance: (size: string) => text(`（差 ${size} 以内算对）`, `(right if it is off by ${size} or less)`),
  movesLeft: (count: number) =>
    text(`还能转 ${count} 下`, count === 1 ? '1 turn left' : `${count} turns left`),
  commands: text('命令：', 'Commands: '),
  unknownCommand: text('没有这个命令。可用的有：', 'No such command. There are: '),
  saved: text('都记下了，下次从这里接着学。', 'All saved: next time you go on from here.'),
  yourNotebook: text('你的错题本', 'Your error notebook'),
  machineNotebook: text('机器的错题本', "The machine's notebook"),
  noMisses: text('（还没有错题）', '(no misses yet)'),
  nothingFound: text('（没有找到）', '(nothing found)'),
  yourLoss: text('你的损失曲线', 'Your loss curve'),
  card: text('这一课的卡片', 'The card of this lesson'),
  finished: (xp: number, stars: string) =>
    text(`学完了！+${xp} XP  ${stars}`, `Lesson done! +${xp} XP  ${stars}`),
  finishedPlainly: text('学完了！', 'Lesson done!'),
  /** Under which the lesson is named. */
  lessonDoneOf: (name: Text) => text(`学完了！${name.zh}`, `Done! ${name.en}`),
  reviewed: (right: number, asked: number, xp: number | undefined) => {
    const earned = xp === undefined || xp === 0 ? '' : `  +${xp} XP`;
    return text(
      `复习完了：${asked} 题，一次答对 ${right} 题${earned}`,
      `Review done: ${right} of ${asked} right at once${earned}`,
    );
  },
  yourForgetting: text('你的遗忘曲线', 'Your forgetting curve'),
  review: text('复习', 'review'),
  notebook: text('错题本', 'notebook'),
  progress: text('进度', 'progress'),
  map: text('地图', 'The map'),
  page: text('翻页', 'page'),
  more: text('更多', 'more'),
  weakSpots: text('容易错在哪里', 'What goes wrong'),
  noWeakSpots: text('错过的题里，没有一再出现的想法。', 'No known misconception is behind your misses.'),
  weakSpot: (misses: number, open: number) =>
    text(
      `错过 ${misses} 次${open > 0 ? `，还有 ${open} 题没改对` : '，都改对了'}`,
      `${misses === 1 ? 'missed once' : `missed ${misses} times`}, ${open > 0 ? `${open} still open` : 'all mended'}`,
    ),
  calibration: text('把握准不准', 'How well you know what you know'),
  noConfidence: text('还没有说过把握的预测。', 'No prediction with a confidence yet.'),
  sureMisses: (count: number) =>
    text(
      `很确定却错了 ${count} 次。这样的错，改过来记得最牢：在错题本里搜“!”。`,
      `Quite sure and wrong: ${count === 1 ? 'once' : `${count} times`}. What you put right after that, you remember best: search the notebook for “!”.`,
    ),
  lessonDone: text('学完了', 'done'),
  lossVeiled: text('你的损失曲线，第三课揭晓。', 'Your own loss curve is unveiled in lesson three.'),
  shareCard: text('分享卡', 'A card to share'),
  shareHow: text(
    '复制这几行就行；nn-tutor share 把它打印出来。什么也不会上传。',
    'Copy these lines; nn-tutor share prints them. Nothing is sent anywhere.',
  ),
  gameOn: text('打开星和徽章', 'turn stars on'),
  gameOff: text('关掉星和徽章', 'turn stars off'),
  confidenceOn: text('问把握', 'ask how sure'),
  confidenceOff: text('不再问把握', 'stop asking'),
  found: (count: number, all: number) =>
    count === all ? text(`${all} 题`, `${all}`) : text(`${count}/${all} 题`, `${count} of ${all}`),
  search: text('搜索', 'search'),
  searchFor: text('搜：', 'Search:'),
  endSearch: text('搜完', 'done'),
  clearSearch: text('清掉', 'clear'),
  toScene: text('回到那一题', 'back to it'),
  wasSure: text('当时很确定', 'you were quite sure'),
  knobHelp: text(
    '给每个旋钮一个数，按顺序写，空格隔开。',
    'Give each knob a number, in order, with spaces between.',
  ),
  notUnderstood: text('没看懂。', 'That means nothing here.'),
  padHelp: text(
    '# 是墨，. 是空。七行写在一行里，用空格隔开，或一次写一行；直接回车就不画了。',
    '# is ink, . is blank. Type all seven rows in one line with spaces between, or a row at a time; Enter alone passes on.',
  ),
  padMoreHelp: text('再写下一行；直接回车就是画好了。', 'Type the next row; Enter alone when it is done.'),
  padNameHelp: text(
    '回车就是对的；是别的字，写出它或它的编号。',
    'Enter if that is so; else type the character or its number.',
  ),
  workshopHelp: {
    drawing: text(
      '# 是墨，. 是空：七行写在一行里，空格隔开。“编号 值”转旋钮，“撤”撤掉一张，/skip 收工。',
      '# is ink, . is blank: seven rows in one line, spaces between. “number value” turns a knob, “undo” takes one back, /skip ends.',
    ),
    guessed: text(
      '回车教它，“留”留作考题；不是这个字，先写出它或它的编号；“改”再改。',
      'Enter teaches it, “keep” keeps it for the exam; another character: type it or its number first; “redraw” to change it.',
    ),
    won: text('回车收工，“改”接着玩。', 'Enter ends here, “redraw” plays on.'),
  },
  drawHelp: (across: Text, upwards: Text) =>
    text(
      `用方向（东、东北……）或度数回答：东 = ${across.zh} 变大，北 = ${upwards.zh} 变大。`,
      `Answer with a direction (east, north-east…) or degrees: east = more ${across.en}, north = more ${upwards.en}.`,
    ),
  orderHelp: text('按顺序写编号。', 'Write the numbers in order.'),
  matchHelp: text(
    '给左边每一项写出右边的编号。',
    'For each item on the left, write its number on the right.',
  ),
  nextLesson: text('下一课：', 'Next: '),
  back: text('返回', 'back'),
  labs: text('实验室', 'Labs'),
  listComma: text('、', ', '),
  toMap: text('回地图', 'map'),
  anyKey: text('任意键直接显示', 'any key shows it at once'),
  commandPrompt: text('命令', 'command'),
  tooSmall: (columns: number, rows: number) =>
    text(
      `窗口有点小（${columns}×${rows}），请放大到至少 60×20；或者用 nn-tutor --plain。`,
      `This window is a little small (${columns}×${rows}). Please make it at least 60×20, or use nn-tutor --plain.`,
    ),
  choose: text('选择', 'choose'),
  start: text('开始', 'start'),
  otherLanguage: text('English', '中文'),
  leave: text('离开', 'leave'),
  goOnAt: (stop: number, stops: number) => text(`接着学 ${stop}/${stops}`, `go on at ${stop}/${stops}`),
  starCount: (stars: number) =>
    stars === 0
      ? text('还没学', 'not done yet')
      : text(`${stars} 颗星`, stars === 1 ? '1 star' : `${stars} stars`),
  lossSoFar: (count: number, latest: string) =>
    text(
      `你的损失：${latest}（最近十次预测的平均，共 ${count} 次；瞎猜是 1，全会是 0）`,
      `Your loss: ${latest} (mean of the last ten predictions, ${count} so far; guessing costs 1, knowing 0)`,
    ),
  missCount: (count: number) => text(`错题本里有 ${count} 题`, `${count} in the error notebook`),
  whichLesson: text(
    '学哪一课？写课号；直接按 Enter 接着学；lab 实验室，notebook 错题本，progress 进度；q 离开。',
    'Which lesson? Type its number, Enter to go on where you are; lab, notebook or progress; q to leave.',
  ),
  typeReview: text('写 review 复习。', ' Type review for a review.'),
  noSuchLesson: text('没有这一课。', 'There is no such lesson.'),
  opening: text(
    '我是小元，一个小神经元。机器怎么学会一件事？你先猜，我再算给你看。十二课，每课十来分钟，只要会加减乘除。',
    'I am Yuan, a small neuron. How does a machine learn? You guess first, then I compute it before your eyes. Twelve lessons of about ten minutes; plain arithmetic is all you need.',
  ),
  welcomeBack: (next: Text) => text(`又见面了。接下来：${next.zh}`, `Good to see you. Next: ${next.en}`),
  allDone: text('课都上完了。想玩什么，实验室都在。', 'All lessons done. The labs are yours to play in.'),
  recentRuns: text('最近看过的运行', 'Runs you watched'),
  noRuns: text(
    '还没有看过一次运行。上一课，看完一次运行，它就会在这里。',
    'No runs yet. Watch one in a lesson, and it will be here.',
  ),
  replayOf: (code: string) => text(`重放：nn-tutor replay ${code}`, `See it again: nn-tutor replay ${code}`),
  finale: text(
    '十二课学完了。nn-tutor share 打印一张卡片，可以给人看；lab 里还有更多机器等你去弄坏。',
    'That was the last of the lessons. nn-tutor share prints a card to show around; more machines wait in the labs.',
  ),
  spellHelp: text(
    '输入一个词，最多七个英文字母。空着按 Enter 就继续。',
    'Type a word of up to seven letters. Enter alone goes on.',
  ),
  chipsHelp: text(
    '10 个筹码分给这些候选：按顺序写几个数，加起来 10。第 11 个永远平摊给所有的字。',
    'Lay 10 chips on these: write a number for each, in this order, 10 in all. An eleventh is always spread over all.',
  ),
  chipsAll: (count: number) =>
    text(
      `${count} 个筹码；第 ${count + 1} 个总是平摊给所有的字`,
      `${count} chips; one more is always spread over all tokens`,
    ),
  chipsLeft: (left: number) => text(`还剩 ${left} 个筹码`, left === 1 ? '1 chip left' : `${left} chips left`),
  chipsFirst: (left: number) =>
    text(`还剩 ${left} 个没放，放完才能交`, `lay the other ${left} first, then Enter answers`),
  chipsLaid: text('放完了，Enter 交卷', 'all laid: Enter to answer'),
  otherKernels: text(
    '这里没有 WebAssembly，用普通算法代替：数字可能和原来的运行略有不同。',
    'There is no WebAssembly here, so plain loops stand in: the digits may differ from the original run.',
  ),
  replays: text('重放', 'replays'),
  carryingOut: text('正在把它重新算一遍……', 'Carrying it out once more…'),
  replayLost: text(
    '重算的线程意外停了。按 Esc 回去，再打开一次。',
    'The thread that carried it out has died. Go back with Esc and open it again.',
  ),
  watch: text('看', 'watch'),
  whichMiss: text(
    '看哪一题？写编号；写几个字来搜；直接按 Enter 离开。',
    'Which one? Type its number, words to search for, or Enter to leave.',
  ),
  whichRun: text(
    '看哪一次？写编号或代码；直接按 Enter 离开。',
    'Which run? Type its number or a code, or Enter to leave.',
  ),
  frame: (at: number, frames: number) => text(`第 ${at}/${frames} 帧`, `frame ${at} of ${frames}`),
  question: text('题', 'question'),
  yourAnswer: text('你说', 'you said'),
  rightAnswer: text('对', 'right'),
  squaredError: text('误差²', 'error²'),
} as const;

export function text(zh: string, en: string): Text {
  return { zh, en };
}

/** `Lesson 4 · Downhill: the gradient` */
export function nameOfLesson({
  number,
  title,
}: {
  readonly number: number | undefined;
  readonly title: Text;
}): Text {
  if (number === undefined) return title;
  return mapText((language) => `${strings.lesson(number)[language]} · ${title[language]}`);
}
