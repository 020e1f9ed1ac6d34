import fs from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import type { Decisions } from '../model/decisions.ts';

/** Which files below a root are notes. Paths are relative to it, with `/`. */
export interface NoteFilter {
  /** To be called for each folder before its entries: reads the folder's `.gitignore`. */
  enter(folder: string): void;
  mayHoldNotes(folder: string): boolean;
  isNote(file: string): boolean;
}

/** `include` and `exclude` of `account-notes.yaml`, without dot-folders, `node_modules` and what git ignores. */
export function noteFilter(root: string, { include, exclude }: Decisions): NoteFilter {
  const isIncluded = picomatch([...include], { nocase: true });
  const isExcluded = exclude.length === 0 ? () => false : picomatch([...exclude], { dot: true });
  const ignored = new Map<string, Ignore>();

  /** As git does, the innermost `.gitignore` that says anything of an entry decides, a `!` in it included. */
  const isIgnored = (entry: string, isFolder: boolean): boolean => {
    let isOut = false;
    for (const folder of foldersAbove(entry)) {
      const inside = folder === '' ? entry : entry.slice(folder.length + 1);
      const said = ignored.get(folder)?.test(isFolder ? `${inside}/` : inside);
      isOut = said?.ignored || (isOut && !said?.unignored);
    }
    return isOut;
  };
  const isHidden = (entry: string): boolean => {
    const name = entry.slice(entry.lastIndexOf('/') + 1);
    return name.startsWith('.') || name === 'node_modules';
  };

  return {
    enter(folder) {
      const rules = readRules(path.join(root, folder, '.gitignore'));
      if (rules) ignored.set(folder, rules);
    },
    mayHoldNotes: folder => !isHidden(folder) && !isExcluded(folder) && !isIgnored(folder, true),
    isNote: file => !isHidden(file) && isIncluded(file) && !isExcluded(file) && !isIgnored(file, false),
  };
}

/** Whether notes may stand at this path, asked without a walk: every folder above it is looked at. */
export function isReached(filter: NoteFilter, at: string): boolean {
  const parts = at.split('/');
  filter.enter('');
  for (let depth = 1; depth < parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/');
    if (!filter.mayHoldNotes(folder)) return false;
    filter.enter(folder);
  }
  return true;
}

/** The folders that hold an entry, outermost first: `''`, `a`, `a/b` for `a/b/c.md`. */
function foldersAbove(entry: string): string[] {
  const parts = entry.split('/');
  return parts.map((_, depth) => parts.slice(0, depth).join('/'));
}

function readRules(file: string): Ignore | undefined {
  try {
    return ignore().add(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined; // most folders have none
  }
}
