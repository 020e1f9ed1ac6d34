import { WHITE_SPACE, UNSPACED, WORD, classAt, shaped } from './characters.ts';

const APOSTROPHE = 0x27;
const FULL_STOP = 0x2e;

/** What may follow an apostrophe and still belong to the sentence and not to the name: “Ben's”, “Ben'll”. */
const clitics = new Set(['s', 'll', 'd', 're', 've', 'm']);

/**
 * Whether a word may start at `at`, by Unicode Standard Annex 29 with model.md's additions: not inside a run of
 * letters and digits, not after the apostrophe or full stop that joins two (“O'Neill”, “Node.js”), and anywhere in
 * scripts that put no spaces between words. A name that starts with punctuation must not follow a letter, nor itself.
 */
export function canStartAt(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = classAt(text, at - 1);
  if (before === WHITE_SPACE) return true;
  const here = classAt(text, at);
  if (here === UNSPACED || before === UNSPACED) return true;
  if (before === WORD) return false;
  if (here !== WORD) return text.charCodeAt(at) !== text.charCodeAt(at - 1);
  return !(joins(text.charCodeAt(at - 1)) && classAt(text, at - 2) === WORD);
}

/** Whether a name that started at a border may end before `at`; the same rules seen from the other side. */
export function canEndAt(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const after = classAt(text, at);
  if (after === WHITE_SPACE) return true;
  const last = classAt(text, at - 1);
  if (last === UNSPACED || after === UNSPACED) return true;
  if (after === WORD) return false;
  if (last !== WORD) return text.charCodeAt(at) !== text.charCodeAt(at - 1);
  if (!joins(text.charCodeAt(at)) || classAt(text, at + 1) !== WORD) return true;
  return shaped(text.charCodeAt(at)) === APOSTROPHE && endsClitic(text, at + 1);
}

const joins = (unit: number): boolean => unit === FULL_STOP || shaped(unit) === APOSTROPHE;

function endsClitic(text: string, from: number): boolean {
  let to = from;
  while (to - from < 3 && classAt(text, to) === WORD) to++;
  return classAt(text, to) !== WORD && clitics.has(text.slice(from, to).toLowerCase());
}
