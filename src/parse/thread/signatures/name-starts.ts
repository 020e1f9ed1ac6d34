import { bitsOf, foldedIn, SPACES } from '../../../text/characters/letters.ts';
import type { QuotedLines } from '../../../text/quoted-lines.ts';
import { leadLength, startsSignOff } from './closing-lines.ts';
import type { OwnNames } from '../senders/own-names.ts';

/*
 * Both are asked of nearly every line of a mail before anything is cut out of it, and say yes too often rather than too rarely: where a
 * line starts with neither a Latin letter nor a digit, they do.
 */

/** Whether `nameOn` may find the author's name at the start of a line. */
export function mayNameOwner(lines: QuotedLines, line: number, names: OwnNames): boolean {
  const { text } = lines;
  const at = firstOf(lines, line);
  const unit = text.charCodeAt(at);
  if (!isPlain(unit)) return true;
  if (!names.isKnown) return false;
  return (
    names.mayStartWith(foldedIn(bitsOf(unit))) ||
    startsSignOff(text.slice(at, at + 2)) ||
    leadLength(text.slice(at, Math.min(lines.end(line), at + mostLead))) > 0
  );
}

/** Longer than all titles and signs of bold before a name. */
const mostLead = 80;

/** Whether `isOthersName` may hold of a line, or of what it says before a sign that parts it. */
export function mayNameSomebody(lines: QuotedLines, line: number): boolean {
  const { text } = lines;
  const from = firstOf(lines, line);
  if (!isPlain(text.charCodeAt(from))) return true;
  const end = lines.end(line);
  let words = 1;
  let isBehindBlank = false;
  for (let at = from; at < end && words <= mostWords; at++) {
    const unit = text.charCodeAt(at);
    if (unit < decides.length && decides[unit] === 1) return true;
    const isBlank = (bitsOf(unit) & SPACES) !== 0;
    if (isBehindBlank && !isBlank) words++;
    isBehindBlank = isBlank;
  }
  return words <= mostWords;
}

/** With a title before it. */
const mostWords = 5;

/** Signs that end the name, and those that markup may begin with, of which less is shown than stands there. */
const decides = new Uint8Array(0x2023);
for (const sign of '|,/•·<[&') decides[sign.charCodeAt(0)] = 1;

function firstOf(lines: QuotedLines, line: number): number {
  let at = lines.start(line);
  while (isSpace(lines.text.charCodeAt(at))) at++;
  return at;
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 9;
const isPlain = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
