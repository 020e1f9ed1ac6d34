import type { QuotedLines } from '../../../text/quoted-lines.ts';
import { bareLine, markerLength } from './bare-line.ts';
import { PROSE } from './boilerplate.ts';
import { isSentence, isSignOff, nameOn } from './closing-lines.ts';
import { saidAbove, withLinesAbove, type ContactBlock, type Who } from './lines-above.ts';
import { mayNameSomebody, mayNameOwner } from './name-starts.ts';
import { isOthersName } from '../senders/others-name.ts';
import { partsOfBlock, type BlockParts } from './signature-parts.ts';

/** So many written lines at the end of a message are looked at. */
const mostLines = 60;
const mostBlockLines = 14;

/** The lines of one author, and what is known of them. */
interface Part extends Who {
  readonly lines: QuotedLines;
  readonly own: readonly number[];
  readonly kinds: Uint8Array;
  /** Which of them read like prose; several blocks ask for the same ones. */
  readonly sentences: Uint8Array;
}

/** A block whose first line of contact data stands at `first`; its parts are read once it is known to be the one. */
interface Place extends Omit<ContactBlock, 'parts'> {
  readonly first: number;
  readonly parts?: BlockParts;
}

/** Looks upwards from the end for a delimiter or the author's name, and for the block that begins there. */
export function signatureBlock(
  lines: QuotedLines,
  own: readonly number[],
  kinds: Uint8Array,
  who: Who,
): ContactBlock | undefined {
  const part: Part = { lines, own, kinds, ...who, sentences: new Uint8Array(own.length) };
  let found: Place | undefined;
  let seen = 0;
  for (let at = own.length - 1; at >= 0 && seen < mostLines; at--) {
    const line = own[at] ?? 0;
    if (kinds[at] !== PROSE || lines.isBlank(line)) continue;
    seen++;
    const start = startAt(part, at);
    const block = start && blockAt(part, at, start);
    // The block that begins higher up holds more: a delimiter above the name.
    if (block && (!found || block.to >= found.to)) found = block;
    if (found && readsAsProse(part, at, 200)) break;
  }
  if (!found) return undefined;
  const { from, to } = found;
  return withLinesAbove(lines, own, { from, to, parts: found.parts ?? partsOf(part, found) }, who);
}

/** What a block begins with; a name is the author's or somebody else's. */
type Start = 'delimiter' | 'rule' | 'author' | 'other';

const delimiter = /^\\?--$/u;
const rule = /^[-_=*~]{3,80}$/u;

function startAt({ lines, own, names }: Part, at: number): Start | undefined {
  const line = own[at] ?? 0;
  const mayBeOwn = mayNameOwner(lines, line, names);
  const mayBeOther = mayNameSomebody(lines, line);
  if (!mayBeOwn && !mayBeOther) return undefined;
  const said = lines.said(line, 200);
  if (delimiter.test(said)) return 'delimiter';
  if (rule.test(said)) return 'rule';
  if (mayBeOwn && nameOn(said, names)) return 'author';
  return mayBeOther && isOtherSigner(lines, own, at, said) ? 'other' : undefined;
}

/** Somebody else's name, below a sign-off or a rule. */
function isOtherSigner(lines: QuotedLines, own: readonly number[], at: number, said: string): boolean {
  const bare = bareLine(said).trim();
  const shown = bare.slice(markerLength(bare));
  const mark = shown.search(/[|,/•·]/u);
  const head = (mark < 0 ? shown : shown.slice(0, mark)).trim();
  if (head.length > 60 || !isOthersName(head)) return false;
  const above = saidAbove(lines, own, at);
  return isSignOff(above) || /^(?:\\?--|[-_=*~]{3,80})$/u.test(above);
}

/** The block that begins at a place; below a rule or somebody else's name only if it tells enough. */
function blockAt(part: Part, from: number, start: Start): Place | undefined {
  const first = start === 'author' || start === 'other' ? from : from + 1;
  const place = { from, to: blockEnd(part, from, start === 'delimiter'), first };
  if (start === 'delimiter' || start === 'author') return place;
  const parts = partsOf(part, place);
  const { name, phone, role, organization } = parts;
  const isEnough = start === 'rule' ? (name ?? phone) : name && (role ?? phone ?? organization);
  return isEnough && { ...place, parts };
}

function partsOf({ lines, own, kinds, author, names }: Part, { first, to }: Place): BlockParts {
  const block = own.slice(first, to).filter((_, index) => kinds[first + index] === PROSE);
  return partsOfBlock(lines, block, author, names);
}

/** Behind the last line that belongs to the block: a sentence, or lines that another message parts from it, end it. */
function blockEnd(part: Part, from: number, isDelimited: boolean): number {
  const { lines, own, kinds } = part;
  let written = 0;
  let end = from + 1;
  for (let at = from + 1; at < own.length; at++) {
    const line = own[at] ?? 0;
    if (line !== (own[at - 1] ?? 0) + 1) break;
    if (lines.isBlank(line)) continue;
    written++;
    if (kinds[at] === PROSE && endsBlock(part, at, written, isDelimited)) break;
    end = at + 1;
  }
  return end;
}

function endsBlock(part: Part, at: number, written: number, isDelimited: boolean): boolean {
  const { lines, own } = part;
  if (written > mostBlockLines) return true;
  const isBehindBlank = lines.isBlank(own[at - 1] ?? 0);
  if ((!isDelimited || isBehindBlank) && readsAsProse(part, at, 240)) return true;
  return postscript.test(lines.said(own[at] ?? 0, 240)) || (isBehindBlank && isOthersBlock(part, at));
}

const postscript = /^p\.?\s?s\b[.:]?/iu;

const NO = 1;
const YES = 2;

/** Whether a line reads like prose, of a longer one its first `most` characters. */
function readsAsProse({ lines, own, sentences }: Part, at: number, most: number): boolean {
  const line = own[at] ?? 0;
  if (lines.length(line) > 200) return isSentence(lines.said(line, most));
  if (sentences[at] === 0) sentences[at] = isSentence(lines.said(line)) ? YES : NO;
  return sentences[at] === YES;
}

/** Behind a blank line the name of somebody else begins a block of its own. */
function isOthersBlock({ lines, own, names }: Part, at: number): boolean {
  const line = own[at] ?? 0;
  if (lines.length(line) > 60 || !mayNameSomebody(lines, line)) return false;
  const said = bareLine(lines.said(line)).trim();
  return isOthersName(said) && nameOn(said, names) === undefined;
}
