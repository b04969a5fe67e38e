import { ExplainedError } from './explained-error.ts';

/** What was tried when the disk refused. */
export type Attempted = 'read' | 'write';

/** Does what may fail at the disk; its failure at `path` comes out explained. */
export function explaining<T>(attempted: Attempted, path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof Error && 'code' in error
      ? explainCode(String(error.code), attempted, path)
      : error;
  }
}

function explainCode(code: string, attempted: Attempted, path: string): ExplainedError {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ExplainedError(
        attempted === 'read'
          ? {
              zh: `没有权限读 ${path}。请改一下它的权限，或者用 --home DIR 换一个文件夹。`,
              en: `There is no permission to read ${path}. Please change its permissions, or choose another folder with --home DIR.`,
            }
          : {
              zh: `没有权限写 ${path}，学习记录存不下来。请改一下权限，或者用 --home DIR 换一个文件夹。`,
              en: `There is no permission to write ${path}, so nothing can be saved there. Please change its permissions, or choose another folder with --home DIR.`,
            },
      );
    case 'EISDIR':
      return new ExplainedError({
        zh: `${path} 应该是一个文件，却是一个文件夹。请把它移开，或者换一个名字。`,
        en: `${path} should be a file, but is a folder. Please move it away, or choose another name.`,
      });
    case 'ENOTDIR':
    case 'EEXIST':
      return new ExplainedError({
        zh: `放不下 ${path}：它上面有一级不是文件夹。请用 --home DIR 换一个文件夹。`,
        en: `${path} cannot be there: something above it is not a folder. Please choose another folder with --home DIR.`,
      });
    case 'ENOENT':
      return noSuchFile(path);
    default:
      return new ExplainedError({
        zh: `${attempted === 'read' ? '读' : '写'} ${path} 时出错了（${code}）。请检查磁盘，或者用 --home DIR 换一个文件夹。`,
        en: `Could not ${attempted} ${path} (${code}). Please check the disk, or choose another folder with --home DIR.`,
      });
  }
}

export function noSuchFile(path: string): ExplainedError {
  return new ExplainedError({
    zh: `找不到 ${path}。请看看名字写对了没有，文件夹在不在。`,
    en: `There is no ${path}. Please check the name, and that its folder exists.`,
  });
}

export function diskFull(path: string): ExplainedError {
  return new ExplainedError({
    zh: `磁盘满了，${path} 写不进去。请腾出一些空间再来，之前的记录都还在。`,
    en: `The disk is full: ${path} could not be written. Please free some space and come back; what was saved before is safe.`,
  });
}

/** A file in the journal's place, or given as one, that this version must not touch. */
export function notAJournal(kind: 'newer' | 'foreign', path: string): ExplainedError {
  return new ExplainedError(
    kind === 'newer'
      ? {
          zh: `${path} 是更新的 nn-tutor 写的。请先更新 nn-tutor。`,
          en: `${path} was written by a newer nn-tutor. Please update nn-tutor.`,
        }
      : {
          zh: `${path} 不是 nn-tutor 的学习记录，所以没有动它。请换一个文件，或者把它移开。`,
          en: `${path} is not a journal of nn-tutor, so it was left as it is. Please choose another file, or move it away.`,
        },
  );
}

export function alreadyThere(path: string): ExplainedError {
  return new ExplainedError({
    zh: `${path} 已经存在，没有覆盖它。请换一个文件名。`,
    en: `${path} already exists and was not overwritten. Please choose another name.`,
  });
}

export function nothingToExport(path: string): ExplainedError {
  return new ExplainedError({
    zh: `还没有学习记录可以导出（${path} 不存在）。先学一会儿吧。`,
    en: `There is nothing to export yet (no ${path}). Learn a little first.`,
  });
}
