import { addTo } from '../text/grouping.ts';
import { ANY_NAME, DEEP, fitsName, fitsPath, namePattern, type NamePattern } from '../text/wildcards.ts';

/** What the lines of one `.gitignore` say; entries are paths below its folder, with `/`. */
export interface IgnoreRules {
  /** What the last line that fits says of an entry: ignored or not; undefined where no line fits. */
  readonly isIgnored: (entry: string, isFolder: boolean) => boolean | undefined;
  /** The number of the first line that is too long to be read, from 1. */
  readonly tooLong: number | undefined;
}

interface Rule {
  /** Later lines stand above earlier ones. */
  readonly line: number;
  readonly isIgnored: boolean;
  readonly isForFolders: boolean;
}

interface PatternRule extends Rule {
  /** Of a rule for names wherever they are, just one. */
  readonly names: readonly NamePattern[];
  readonly isForPaths: boolean;
}

/** In UTF-16 code units. */
const LONGEST_LINE = 1000;

/** Reads a `.gitignore` as git does, whatever the case of letters. */
export function ignoreRules(text: string): IgnoreRules {
  const rules = new Rules();
  let tooLong: number | undefined;
  text.split(/\r?\n/).forEach((written, line) => {
    if (written.length > LONGEST_LINE) tooLong ??= line + 1;
    else rules.add(written.toLowerCase(), line);
  });
  return { isIgnored: (entry, isFolder) => rules.isIgnored(entry.toLowerCase(), isFolder), tooLong };
}

/** Rules by what they are looked up with, so that thousands of plain names cost no more than one. */
class Rules {
  readonly #byName = new Map<string, Rule[]>();
  readonly #byPath = new Map<string, Rule[]>();
  /** For `*.log`: by `.log`. */
  readonly #byEnding = new Map<string, Rule[]>();
  /** All others, in their order. */
  readonly #patterns: PatternRule[] = [];

  add(written: string, line: number): void {
    const isIgnored = !written.startsWith('!');
    const pattern = withoutBlanks(isIgnored ? written : written.slice(1));
    if (pattern === '' || written.startsWith('#')) return;
    const isForFolders = pattern.endsWith('/');
    const bare = isForFolders ? pattern.slice(0, -1) : pattern;
    const rule = { line, isIgnored, isForFolders };
    const ending = /^\*(\.[^*?[\\/]+)$/.exec(bare)?.[1];
    if (ending !== undefined) return addTo(this.#byEnding, ending, rule);
    const isForPaths = bare.includes('/');
    const names: readonly NamePattern[] = isForPaths ? pathNames(bare) : [namePattern(bare)];
    const isPlain = names.every(name => typeof name === 'string');
    if (isPlain) addTo(isForPaths ? this.#byPath : this.#byName, names.join('/'), rule);
    else this.#patterns.push({ ...rule, names, isForPaths });
  }

  isIgnored(entry: string, isFolder: boolean): boolean | undefined {
    const names = entry.split('/');
    const name = names.at(-1) ?? '';
    const found = [lastOf(this.#byPath.get(entry), isFolder), lastOf(this.#byName.get(name), isFolder)];
    for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1))
      found.push(lastOf(this.#byEnding.get(name.slice(dot)), isFolder));
    found.push(
      lastOf(this.#patterns, isFolder, ({ names: patterns, isForPaths }) =>
        isForPaths ? fitsPath(patterns, names) : fitsName(patterns[0] ?? [], name),
      ),
    );
    let last: Rule | undefined;
    for (const rule of found) if (rule && rule.line >= (last?.line ?? 0)) last = rule;
    return last?.isIgnored;
  }
}

function lastOf<R extends Rule>(
  rules: readonly R[] | undefined,
  isFolder: boolean,
  fits: (rule: R) => boolean = () => true,
): R | undefined {
  return rules?.findLast(rule => (isFolder || !rule.isForFolders) && fits(rule));
}

/** A path from the folder of the `.gitignore`, whether a `/` stands before it or not. */
function pathNames(pattern: string): NamePattern[] {
  const parts = pattern.replace(/^\//, '').split('/');
  return parts.flatMap((part, at): NamePattern[] => {
    if (part !== '**') return [namePattern(part)];
    // `a/**` is what stands in the folder, not the folder itself.
    return at === parts.length - 1 ? [DEEP, ANY_NAME] : [DEEP];
  });
}

/** Blanks at the end of a line are none of it, but for one behind a `\`. */
function withoutBlanks(pattern: string): string {
  let end = pattern.length;
  while (end > 0 && (pattern[end - 1] === ' ' || pattern[end - 1] === '\t') && pattern[end - 2] !== '\\')
    end--;
  return pattern.slice(0, end);
}
