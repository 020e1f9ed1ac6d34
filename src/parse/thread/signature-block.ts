import type { QuotedLines } from '../../text/quoted-lines.ts';
import { bareLine, markerLength } from './bare-line.ts';
import { PROSE } from './boilerplate.ts';
import { isSentence, isSignOff, nameOn, type NameOn } from './closing-lines.ts';
import { saidAbove, withLinesAbove, type ContactBlock, type Who } from './lines-above.ts';
import type { OwnNames } from './own-names.ts';
import { isOthersName, isTold, partsOfBlock } from './signature-parts.ts';

/** So many written lines at the end of a message are looked at. */
const mostLines = 60;
const mostBlockLines = 14;

/** Looks upwards from the end for a delimiter or the author's name, and for the block that begins there. */
export function signatureBlock(
  lines: QuotedLines,
  own: readonly number[],
  kinds: Uint8Array,
  who: Who,
): ContactBlock | undefined {
  let found: ContactBlock | undefined;
  let seen = 0;
  let crossed = 0;
  for (let at = own.length - 1; at >= 0 && seen < mostLines; at--) {
    const line = own[at] ?? 0;
    if (kinds[at] !== PROSE || lines.isBlank(line)) continue;
    seen++;
    const said = lines.said(line, 200);
    const start = startAt(lines, own, at, said, who);
    const block = start && blockAt(lines, own, kinds, at, start, who, crossed > 0);
    // The block that begins higher up holds more: a delimiter above the name.
    if (block && (!found || block.to >= found.to)) found = block;
    if (isSentence(said)) {
      if (found) break;
      crossed++;
    }
  }
  return found && withLinesAbove(lines, own, found, who);
}

type Start =
  | { readonly kind: 'delimiter' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'name'; readonly name: NameOn };

function startAt(
  lines: QuotedLines,
  own: readonly number[],
  at: number,
  said: string,
  { names }: Who,
): Start | undefined {
  if (/^\\?--$/u.test(said)) return { kind: 'delimiter' };
  if (/^[-_=*~]{3,80}$/u.test(said)) return { kind: 'rule' };
  const name = nameOn(said, names);
  if (name) return { kind: 'name', name };
  // Somebody else's name, below a sign-off or a rule.
  const bare = bareLine(said).trim();
  const shown = bare.slice(markerLength(bare));
  const mark = shown.search(/[|,/•·]/u);
  const head = (mark < 0 ? shown : shown.slice(0, mark)).trim();
  if (head.length > 60 || !isOthersName(head)) return undefined;
  const above = saidAbove(lines, own, at);
  const isSigned = isSignOff(above) || /^(?:\\?--|[-_=*~]{3,80})$/u.test(above);
  return isSigned ? { kind: 'name', name: othersName } : undefined;
}

const othersName: NameOn = { isOwn: false, isAlone: false, isInitials: false };

/** The block that begins at a place; undefined if it tells nothing, or prose follows that no PS would be. */
// eslint-disable-next-line complexity -- each kind of start has conditions of its own
function blockAt(
  lines: QuotedLines,
  own: readonly number[],
  kinds: Uint8Array,
  from: number,
  start: Start,
  { author, names }: Who,
  hasProseBelow: boolean,
): ContactBlock | undefined {
  const isDelimited = start.kind === 'delimiter';
  const to = blockEnd(lines, own, kinds, from, isDelimited, names);
  const first = start.kind === 'name' ? from : from + 1;
  const block = own.slice(first, to).filter((_, index) => kinds[first + index] === PROSE);
  const parts = partsOfBlock(lines, block, author, names);
  if (isDelimited) return { from, to, parts };
  const told = isTold(parts);
  if (start.kind === 'rule') return told && (parts.name ?? parts.phone) ? { from, to, parts } : undefined;
  if (!start.name.isOwn)
    return told && parts.name && (parts.role ?? parts.phone ?? parts.organization)
      ? { from, to, parts }
      : undefined;
  if (told) return { from, to, parts };
  return hasProseBelow
    ? undefined
    : { from, to: start.name.isAlone || start.name.isInitials ? from + 1 : to, parts };
}

/** Behind the last line that belongs to the block: a sentence, or lines that another message parts from it, end it. */
function blockEnd(
  lines: QuotedLines,
  own: readonly number[],
  kinds: Uint8Array,
  from: number,
  isDelimited: boolean,
  names: OwnNames,
): number {
  let written = 0;
  let end = from + 1;
  for (let at = from + 1; at < own.length; at++) {
    const line = own[at] ?? 0;
    if (line !== (own[at - 1] ?? 0) + 1) break;
    if (lines.isBlank(line)) continue;
    const said = lines.said(line, 240);
    const isOver = ++written > mostBlockLines || /^p\.?\s?s\b[.:]?/iu.test(said);
    const isProse = isSentence(said) && (!isDelimited || lines.isBlank(own[at - 1] ?? 0));
    if (kinds[at] === PROSE && (isOver || isProse || isOthersBlock(lines, own, at, names))) break;
    end = at + 1;
  }
  return end;
}

/** Behind a blank line the name of somebody else begins a block of its own. */
function isOthersBlock(lines: QuotedLines, own: readonly number[], at: number, names: OwnNames): boolean {
  if (!lines.isBlank(own[at - 1] ?? 0) || lines.length(own[at] ?? 0) > 60) return false;
  const said = bareLine(lines.said(own[at] ?? 0)).trim();
  return isOthersName(said) && nameOn(said, names) === undefined;
}
