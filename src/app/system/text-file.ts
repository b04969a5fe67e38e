import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { ownTextLimits, prepareText, type TextProblem } from '../../experiments/recital/own-text.ts';
import type { OwnText } from '../../lessons/model/own-text-lab.ts';
import { sanitise } from '../../text/sanitise.ts';
import { same, type Text } from '../../text/text.ts';
import { decodeText } from './decode-text.ts';
import { ExplainedError } from './explained-error.ts';

/** About twenty thousand Chinese characters: more would take minutes to learn in front of somebody. */
const mostBytes = 64 * 1024;
const longestName = 12;

/** A text of the learner's own from a file; what cannot be learned is told in a sentence. */
export function openTextFile(path: string): OwnText {
  const shown = shorten(path, 80);
  const decoded = decodeText(readBytes(path, shown));
  if (decoded.kind !== 'text') throw refuse(encodingProblem(decoded.kind, shown));
  const prepared = prepareText(decoded.text);
  if ('problem' in prepared) throw refuse(textProblem(prepared.problem, shown));
  return { text: prepared.text, name: same(shorten(basename(path).replace(/\.[^.]*$/, ''), longestName)) };
}

function readBytes(path: string, shown: string): Uint8Array {
  let file: number;
  try {
    // A pipe in the file's place would else keep us waiting for whoever writes into it.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw refuse(openingProblem(codeOf(error), shown));
  }
  try {
    const status = fstatSync(file);
    if (status.isDirectory()) throw refuse(openingProblem('EISDIR', shown));
    if (!status.isFile()) throw refuse(openingProblem('no file', shown));
    const bytes = Buffer.alloc(mostBytes + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    // A picture is no text, however large.
    if (length > mostBytes)
      throw refuse(bytes.includes(0) ? encodingProblem('binary', shown) : tooLarge(shown));
    return bytes.subarray(0, length);
  } catch (error) {
    throw error instanceof ExplainedError ? error : refuse(openingProblem(codeOf(error), shown));
  } finally {
    closeSync(file);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function refuse(text: Text): ExplainedError {
  return new ExplainedError(text);
}

/** One line that can be shown anywhere, whatever the file is called. */
function shorten(name: string, most: number): string {
  const letters = [...sanitise(name).replace(/\s+/g, ' ')];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}

function openingProblem(code: string, path: string): Text {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        zh: `找不到 ${path}。请看看名字写对了没有。`,
        en: `There is no ${path}. Please check the name.`,
      };
    case 'EISDIR':
      return {
        zh: `${path} 是一个文件夹。请给出其中一个文本文件。`,
        en: `${path} is a folder. Please name a text file in it.`,
      };
    case 'no file':
    case 'ENXIO':
      return {
        zh: `${path} 不是普通文件。请先把课文存成一个文本文件。`,
        en: `${path} is no ordinary file. Please save the text to a text file first.`,
      };
    case 'EACCES':
    case 'EPERM':
      return {
        zh: `没有权限读 ${path}。请改一下它的权限。`,
        en: `There is no permission to read ${path}. Please change its permissions.`,
      };
    default:
      return {
        zh: `读 ${path} 时出错了（${code}）。请换一个文件试试。`,
        en: `Could not read ${path} (${code}). Please try another file.`,
      };
  }
}

function tooLarge(path: string): Text {
  const limit = mostBytes / 1024;
  return {
    zh: `${path} 太大了：课文最多 ${limit} KB，大约两万个汉字。请截取一段。`,
    en: `${path} is too large: a text may have ${limit} KB at most, about ten thousand English words. Please take a part of it.`,
  };
}

function encodingProblem(kind: 'utf-16' | 'gbk' | 'binary' | 'other', path: string): Text {
  switch (kind) {
    case 'binary':
      return {
        zh: `${path} 不是文本文件。请给一个纯文本文件（.txt）。`,
        en: `${path} is not a text file. Please give a plain text file (.txt).`,
      };
    case 'utf-16':
      return {
        zh: `${path} 是 UTF-16 编码的，这里只读 UTF-8。用编辑器“另存为 UTF-8”，或运行 iconv -f UTF-16 -t UTF-8 旧文件 > 新文件。`,
        en: `${path} is in UTF-16, and only UTF-8 is read here. Save it as UTF-8 in an editor, or run iconv -f UTF-16 -t UTF-8 OLD > NEW.`,
      };
    case 'gbk':
      return {
        zh: `${path} 看来是 GBK 编码的，这里只读 UTF-8。用编辑器“另存为 UTF-8”，或运行 iconv -f GBK -t UTF-8 旧文件 > 新文件。`,
        en: `${path} seems to be in GBK, and only UTF-8 is read here. Save it as UTF-8 in an editor, or run iconv -f GBK -t UTF-8 OLD > NEW.`,
      };
    case 'other':
      return {
        zh: `${path} 不是 UTF-8 编码的。请用编辑器“另存为 UTF-8”。`,
        en: `${path} is not in UTF-8. Please save it as UTF-8 in an editor.`,
      };
  }
}

function textProblem(problem: TextProblem, path: string): Text {
  switch (problem.kind) {
    case 'empty':
      return {
        zh: `${path} 是空的。请给一段要背的文字。`,
        en: `${path} is empty. Please give a text to learn.`,
      };
    case 'binary':
      return encodingProblem('binary', path);
    case 'one-kind': {
      const token = shorten(problem.token, 20);
      return {
        zh: `${path} 里只有“${token}”，没有什么可猜的。请给一段真正的文字。`,
        en: `${path} has nothing but “${token}”, so there is nothing to predict. Please give a real text.`,
      };
    }
    case 'too-short': {
      const { tokens } = problem;
      const [unit, units] = problem.of === 'words' ? ['个词', 'words and signs'] : ['个字', 'characters'];
      return {
        zh: `${path} 太短了：只有 ${tokens} ${unit}，至少要 ${ownTextLimits.shortest} 个。`,
        en: `${path} is too short: it has ${tokens} ${units}, and ${ownTextLimits.shortest} are the least.`,
      };
    }
    case 'too-many-kinds': {
      const [unit, units] = problem.of === 'words' ? ['词', 'words'] : ['字', 'characters'];
      return {
        zh: `${path} 里不同的${unit}太多了：有 ${problem.kinds} 种，最多 ${ownTextLimits.mostKinds} 种。请截取一段。`,
        en: `${path} has too many different ${units}: ${problem.kinds}, and ${ownTextLimits.mostKinds} are the most. Please take a part of it.`,
      };
    }
  }
}
