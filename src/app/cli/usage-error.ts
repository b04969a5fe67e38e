import type { CommanderError } from 'commander';
import type { Text } from '../../text/text.ts';

/** A wrong call in the learner's language: what is wrong, and where to look. */
export function explainUsage({ code, message }: CommanderError): Text {
  const about = message.match(/'([^']*)'/)?.[1] ?? '';
  const english = `${message.replace(/^error: /, '').replace(/\n/g, ' ')}`;
  return {
    zh: `${inChinese(code, about)}运行 nn-tutor --help 看用法。`,
    en: `${english.replace(/[^.?)]$/, '$&.').replace(/^./, (letter) => letter.toUpperCase())} Run nn-tutor --help for what there is.`,
  };
}

function inChinese(code: string, about: string): string {
  switch (code) {
    case 'commander.unknownOption':
      return `没有“${about}”这个选项。`;
    case 'commander.unknownCommand':
      return `没有“${about}”这个命令。`;
    case 'commander.missingArgument':
      return `还缺一个参数：${about}。`;
    case 'commander.optionMissingArgument':
      return `选项“${about}”后面还缺一个值。`;
    case 'commander.invalidArgument':
      return `选项“${about}”的值不对。`;
    case 'commander.excessArguments':
      return '参数太多了。';
    default:
      return '这样用不对。';
  }
}
