import * as l10n from '@vscode/l10n';
import type { Decisions } from '../model/decisions.ts';
import { globOf, type Glob } from '../text/glob.ts';
import { utf8Of } from '#host/bytes.ts';
import type { Files } from './files.ts';
import { ignoreRules, type IgnoreRules } from './ignore-rules.ts';

/** Which files of a folder are notes. Paths are relative to it, with `/`. */
export interface NoteFilter {
  /**
   * To be called for each folder before its entries: reads the folder's `.gitignore` if it is not known as it is. Gives
   * why that cannot be followed as a whole, a sentence.
   */
  enter(folder: string): string | undefined;
  mayHoldNotes(folder: string): boolean;
  isNote(file: string): boolean;
}

const IGNORE_FILE = '.gitignore';

/** The path of a folder's `.gitignore`. */
export const ignoreFileOf = (folder: string): string =>
  folder === '' ? IGNORE_FILE : `${folder}/${IGNORE_FILE}`;

/** Whether this is the path of some folder's `.gitignore`. */
export const isIgnoreFile = (path: string): boolean =>
  path === IGNORE_FILE || path.endsWith(`/${IGNORE_FILE}`);

interface Read {
  readonly stamp: string;
  readonly rules: IgnoreRules | undefined;
  readonly problem: string | undefined;
}

/** `include` and `exclude` of `account-notes.yaml`, without dot-folders, `node_modules` and what git ignores. */
export function noteFilter(files: Files, { include, exclude }: Decisions): NoteFilter {
  const isIncluded = anyOf(include, { isCaseless: true });
  const isExcluded = anyOf(exclude);
  const read = new Map<string, Read>();

  /** As git does, the innermost `.gitignore` that says anything of an entry decides, a `!` in it included. */
  const isIgnored = (entry: string, isFolder: boolean): boolean => {
    for (const folder of foldersAbove(entry)) {
      const inside = folder === '' ? entry : entry.slice(folder.length + 1);
      const said = read.get(folder)?.rules?.isIgnored(inside, isFolder);
      if (said !== undefined) return said;
    }
    return false;
  };
  const isHidden = (entry: string): boolean => {
    const name = entry.slice(entry.lastIndexOf('/') + 1);
    return name.startsWith('.') || name === 'node_modules';
  };

  return {
    enter(folder) {
      const file = ignoreFileOf(folder);
      const stamp = files.stampOf(file);
      const known = read.get(folder);
      if (stamp === undefined) {
        if (known) read.delete(folder);
        return undefined; // most folders have none
      }
      const now = known?.stamp === stamp ? known : readRules(files, file, stamp);
      read.set(folder, now);
      return now.problem;
    },
    mayHoldNotes: folder => !isHidden(folder) && !isExcluded(folder, 'folder') && !isIgnored(folder, true),
    isNote: file =>
      !isHidden(file) && isIncluded(file, 'file') && !isExcluded(file, 'file') && !isIgnored(file, false),
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

/** The same for many paths, which ask for each folder once. */
export function reachedBy(filter: NoteFilter): (at: string) => boolean {
  const folders = new Map<string, boolean>();
  return at => {
    const folder = at.slice(0, at.lastIndexOf('/') + 1);
    const known = folders.get(folder) ?? isReached(filter, at);
    folders.set(folder, known);
    return known;
  };
}

function anyOf(patterns: readonly string[], options?: { readonly isCaseless: boolean }): Glob['fits'] {
  const globs = patterns.map(pattern => globOf(pattern, options)).filter(glob => 'fits' in glob);
  return (path, what) => globs.some(glob => glob.fits(path, what));
}

/** The folders that hold an entry, innermost first: `a/b`, `a`, `''` for `a/b/c.md`. */
function foldersAbove(entry: string): string[] {
  const parts = entry.split('/');
  return parts.map((_, up) => parts.slice(0, parts.length - 1 - up).join('/'));
}

/** In bytes. */
const LONGEST = 1024 * 1024;

function readRules(files: Files, file: string, stamp: string): Read {
  const found = files.read(file, LONGEST);
  if (found.kind !== 'read') {
    const reason = found.kind === 'tooLong' ? l10n.t('it is longer than 1 MB') : found.reason;
    return { stamp, rules: undefined, problem: l10n.t('{0} is not followed: {1}.', IGNORE_FILE, reason) };
  }
  const rules = ignoreRules(utf8Of(found.bytes).replace(/^\ufeff/, ''));
  const problem =
    rules.tooLong === undefined
      ? undefined
      : l10n.t('Line {0} of {1} is too long to be followed.', rules.tooLong, IGNORE_FILE);
  return { stamp, rules, problem };
}
