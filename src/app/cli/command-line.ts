import { Command, Option } from 'commander';
import type { Language, Text } from '../../text/text.ts';
import type { GlobalOptions, Runtime } from '../runtime/runtime.ts';

/** What a command does once its arguments are read; its exit code. */
type Action = (runtime: Runtime) => Promise<number>;
type Run = (options: GlobalOptions, action: Action) => Promise<void>;

declare const VERSION: string;

const words = {
  program: text(
    '在终端里学会神经网络怎样学习：先猜，再看它算。',
    'Learn in the terminal how neural networks learn: predict first, then watch it compute.',
  ),
  lang: text('语言（不写就看系统语言）', 'language (else that of the system)'),
  plain: text('一行一行地来：给管道、脚本和读屏软件', 'line by line: for pipes, scripts and screen readers'),
  noAnimation: text('不要动画，直接显示', 'no animation: show everything at once'),
  home: text('学习记录放在哪个文件夹', 'the folder of your progress'),
  record: text('把课逐步记进文件，报告毛病时附上', 'record lessons step by step, for a bug report'),
  version: text('版本号', 'the version'),
  help: text('这份说明', 'this help'),
  learn: text('开始或接着学一课：写课号、名字或文件', 'start or resume a lesson: its number, name or file'),
  review: text('复习：问现在到期的老题', 'review: the old questions that are due now'),
  lab: text('实验室：不上课，直接玩', 'the labs: play without a lesson'),
  labText: text(
    '让“背诵”学你自己的课文（纯文本文件，UTF-8）',
    'have “recite” learn a text of your own (plain text, UTF-8)',
  ),
  replayText: text(
    '那次运行学的是自己的课文时，给出那个文件',
    'the file, where the run learned a text of your own',
  ),
  replay: text(
    '重看一次运行：写代码，不写就列出最近的',
    'see a run again by its code; without one, recent runs',
  ),
  progress: text('学到哪儿了：星、XP、损失曲线', 'how far you are: stars, XP, your loss curve'),
  share: text('打印一张可以分享的卡片（只是文字）', 'print a card to share: plain text'),
  set: text('设置：不写名字就列出来', 'the settings; without a name they are listed'),
  json: text('给程序读的格式', 'for programs to read'),
  export: text('把学习记录存成文件，带到别的电脑', 'save your progress to a file, for another machine'),
  import: text('并入别处带来的学习记录', 'add progress that was exported elsewhere'),
  reset: text('从头开始（会先问，并留备份）', 'start afresh (asks first, keeps a backup)'),
  check: text('给写课的人：检查课文文件', 'for authors: check lesson files'),
} as const;

const titles: Record<string, Text> = {
  'Usage:': text('用法：', 'Usage:'),
  'Arguments:': text('参数：', 'Arguments:'),
  'Options:': text('选项：', 'Options:'),
  'Global Options:': text('通用选项：', 'Options everywhere:'),
  'Commands:': text('命令：', 'Commands:'),
};

/** The command line: what there is, and which action each command leads to. A face is loaded only by the action itself. */
export function buildCommandLine(language: Language, run: Run): Command {
  const say = (words: Text) => words[language];
  const program = new Command('nn-tutor');
  const act = (action: Action) => run(program.opts<GlobalOptions>(), action);

  program
    .description(say(words.program))
    .version(VERSION, '-V, --version', say(words.version))
    .addOption(new Option('--lang <zh|en>', say(words.lang)).choices(['zh', 'en']))
    .option('--plain', say(words.plain))
    .option('--no-animation', say(words.noAnimation))
    .option('--home <DIR>', say(words.home))
    .option('--record <FILE>', say(words.record))
    .helpOption('-h, --help', say(words.help))
    .helpCommand(false)
    .exitOverride()
    // What went wrong is said by `explainUsage`, in the learner's language.
    .configureOutput({ writeErr: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles[title]?.[language] ?? title,
      optionDescription: ({ description }) => description,
    })
    // An unknown command would be told as “too many arguments”.
    .allowExcessArguments()
    .action(() => {
      const [unknown] = program.args;
      if (unknown !== undefined)
        program.error(`there is no command '${unknown}'`, { code: 'commander.unknownCommand' });
      return act(async (runtime) => (await import('../commands/home.ts')).home(runtime));
    });

  command('learn [LESSON]', words.learn).action((lesson?: string) =>
    act(async (runtime) => (await import('../commands/learn.ts')).learn(runtime, lesson)),
  );
  command('review', words.review).action(() =>
    act(async (runtime) => (await import('../commands/review.ts')).review(runtime)),
  );
  command('lab [NAME]', words.lab)
    .option('--text <FILE>', say(words.labText))
    .action((name: string | undefined, { text }: { text?: string }) =>
      act(async (runtime) => (await import('../commands/lab.ts')).lab(runtime, name, text)),
    );
  command('replay [CODE]', words.replay)
    .option('--text <FILE>', say(words.replayText))
    .action((code: string | undefined, { text }: { text?: string }) =>
      act(async (runtime) => (await import('../commands/replay.ts')).replay(runtime, code, text)),
    );
  command('progress', words.progress)
    .option('--json', say(words.json))
    .action(({ json }: { json?: boolean }) =>
      act(async (runtime) => (await import('../commands/progress.ts')).progress(runtime, json === true)),
    );
  command('share', words.share).action(() =>
    act(async (runtime) => (await import('../commands/share.ts')).share(runtime)),
  );
  command('set [NAME] [VALUE]', words.set).action((name?: string, value?: string) =>
    act(async (runtime) => (await import('../commands/set.ts')).set(runtime, name, value)),
  );
  command('export <FILE>', words.export).action((file: string) =>
    act(async (runtime) => (await import('../commands/export.ts')).exportProgress(runtime, file)),
  );
  command('import <FILE>', words.import).action((file: string) =>
    act(async (runtime) => (await import('../commands/import.ts')).importProgress(runtime, file)),
  );
  command('reset', words.reset).action(() =>
    act(async (runtime) => (await import('../commands/reset.ts')).reset(runtime)),
  );
  command('check <PATH...>', words.check).action((paths: string[]) =>
    act(async (runtime) => (await import('../commands/check.ts')).check(runtime, paths)),
  );
  return program;

  function command(usage: string, description: Text): Command {
    return program.command(usage).description(say(description)).allowExcessArguments(false);
  }
}

function text(zh: string, en: string): Text {
  return { zh, en };
}
