import * as l10n from '@vscode/l10n';
import { ANY_NAME, brokenBracket, DEEP, fitsPath, namePattern, type NamePattern } from './wildcards.ts';

/** A pattern for paths with `/`, as `include` and `exclude` of `account-notes.yaml` write it. */
export interface Glob {
  readonly fits: (path: string, what: 'file' | 'folder') => boolean;
  /** Among how many patterns without braces it chooses. */
  readonly size: number;
}

/** Why a pattern is not taken, a sentence. */
export interface GlobRefusal {
  readonly refusal: string;
}

/** In UTF-16 code units. */
const LONGEST = 1000;
/** Braces multiply: `{a,b}{a,b}` are four. */
const MOST_CHOICES = 100;

const EXTENDED = /[@?*+!]\([^)]*\)|\{[^{},]*\.\.[^{},]*\}/;

/**
 * Reads `*`, `?`, `[a-z]` and `[!a]` within a name, `**` for any number of folders and `{a,b}` for either. `archive/**`
 * is the folder itself too. Patterns are taken from the root, whether a `/` or `./` stands before them or not.
 */
export function globOf(text: string, { isCaseless = false } = {}): Glob | GlobRefusal {
  const refusal = refusalOf(text);
  if (refusal !== undefined) return { refusal };
  const choices = withoutBraces(isCaseless ? text.toLowerCase() : text);
  if (choices === undefined)
    return { refusal: l10n.t('This pattern stands for more than {0} others.', MOST_CHOICES) };
  const broken = unclosedBrace(text) ?? firstBroken(choices);
  if (broken !== undefined)
    return { refusal: l10n.t('“{0}” fits no name: it is not closed, or runs backwards.', broken) };
  const patterns = choices.map(pathPattern);
  return {
    size: patterns.length,
    fits: (path, what) => {
      const names = (isCaseless ? path.toLowerCase() : path).split('/');
      return patterns.some(
        ({ whole, folder }) =>
          fitsPath(whole, names) || (what === 'folder' && folder !== undefined && fitsPath(folder, names)),
      );
    },
  };
}

function refusalOf(text: string): string | undefined {
  if (text.trim() === '')
    return l10n.t('An empty pattern stands for no file. Write one such as {0}.', 'archive/**');
  if (text.length > LONGEST) return l10n.t('This pattern is longer than {0} characters.', LONGEST);
  if (text.startsWith('!'))
    return l10n.t('A pattern says what it is about, not what it is not about: there is no “!” before it.');
  const [extended] = EXTENDED.exec(text) ?? [];
  return extended === undefined
    ? undefined
    : l10n.t('“{0}” is not understood: patterns are made of *, **, ?, [abc] and {a,b}.', extended);
}

function firstBroken(choices: readonly string[]): string | undefined {
  for (const name of choices.flatMap(choice => choice.split('/'))) {
    const broken = brokenBracket(name);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

/** The last `{` that nothing closes, up to the end; one in `[…]` or behind a `\\` stands for itself. */
function unclosedBrace(text: string): string | undefined {
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/\\.|\[[!^]?\]?[^\]/]*\]|[{}]/gs)) {
    if (sign === '{') open.push(index);
    else if (sign === '}') open.pop();
  }
  const last = open.at(-1);
  return last === undefined ? undefined : text.slice(last);
}

interface PathPattern {
  readonly whole: readonly NamePattern[];
  /** Of `archive/**`: `archive`. */
  readonly folder: readonly NamePattern[] | undefined;
}

function pathPattern(text: string): PathPattern {
  const names = text
    .replace(/^(\.?\/)+|\/+$/g, '')
    .split(/\/+/)
    .map((name): NamePattern => (name === '**' ? DEEP : namePattern(name)));
  return names.length > 1 && names.at(-1) === DEEP
    ? { whole: [...names, ANY_NAME], folder: names.slice(0, -1) }
    : { whole: names, folder: undefined };
}

/** The patterns that one with braces stands for; undefined for too many. */
function withoutBraces(text: string): string[] | undefined {
  const braces = firstBraces(text);
  if (!braces) return [text];
  const { start, end, choices } = braces;
  const all: string[] = [];
  for (const choice of choices) {
    const more = withoutBraces(text.slice(0, start) + choice + text.slice(end + 1));
    if (!more || all.length + more.length > MOST_CHOICES) return undefined;
    all.push(...more);
  }
  return all;
}

interface Braces {
  readonly start: number;
  readonly end: number;
  readonly choices: readonly string[];
}

/** The first braces that hold a comma of their own: others stand for themselves. */
function firstBraces(text: string): Braces | undefined {
  const open: { start: number; commas: number[] }[] = [];
  let found: Braces | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') open.push({ start: at, commas: [] });
    else if (character === ',') open.at(-1)?.commas.push(at);
    else if (character === '}') {
      const closed = open.pop();
      if (!closed || closed.commas.length === 0) continue;
      const borders = [closed.start, ...closed.commas, at];
      const choices = borders.slice(1).map((border, index) => text.slice((borders[index] ?? 0) + 1, border));
      found = { start: closed.start, end: at, choices };
      if (open.length === 0) return found;
    }
  }
  return found;
}
