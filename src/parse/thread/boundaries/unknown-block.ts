import type { WrittenAddress } from '../../../model/thread.ts';
import { HAS_AT, HAS_COLON, HAS_DIGIT, type QuotedLines } from '../../../text/quoted-lines.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { plainDigits } from '../../../text/characters/plain-digits.ts';
import { writtenAddress, writtenAddresses } from '../senders/addresses.ts';
import type { Boundary } from './boundary.ts';
import { labelOn, valueEnd, type LineLabel } from './line-label.ts';
import { findMailDate, hasDateShape } from '../dates/mail-dates.ts';
import { isNameLike } from '../senders/sender-name.ts';

const leastLines = 3;
const mostLines = 8;
/** Where no line before the date names anybody, as where the subject stands first, more has to speak for a block. */
const leastLinesOfLateAuthor = 4;

const isEnough = (count: number, isLate: boolean, recipients: Boundary['recipients']): boolean =>
  isLate ? count >= leastLinesOfLateAuthor && recipients.length > 0 : count >= leastLines;

interface Read {
  author: WrittenAddress | undefined;
  dated: string | undefined;
  recipients: Boundary['recipients'];
  /** How many labels are words of English. */
  english: number;
}

/**
 * A block of headers in a language that no table knows: a run of lines `Word: value`, whose words are not known to be something else
 * and not English (but for one, which may look like it). The first line names somebody, or the first with an address does, since
 * every program writes who sent it above who got it; another line gives a day and a time. Without an address it is doubtful.
 */
export function unknownBlockAt(lines: QuotedLines, start: number, last: number): Boundary | undefined {
  const first = foreignLabel(lines, start);
  if (!first) return undefined;
  const read: Read = { author: authorOf(lines, start, first), dated: undefined, recipients: [], english: 0 };
  const isLate = read.author === undefined;
  const end = Math.min(last, start + mostLines);
  let next = isLate ? start : start + 1;
  for (; next < end; next++) {
    const found = lines.depth(next) === lines.depth(start) ? labelOn(lines, next) : undefined;
    if (!found) break;
    if (found.label !== undefined || (!isForeign(found) && ++read.english > 1)) return undefined;
    readLine(lines, next, found, read);
  }
  const { author, dated, recipients } = read;
  if (!author || dated === undefined || !isEnough(next - start, isLate, recipients)) return undefined;
  return {
    kind: 'block',
    ...{ start, next, author, recipients },
    date: findMailDate(dated, 0, dated.length),
    ...{ language: undefined, subject: undefined },
    isDoubtful: author.address === undefined && (next - start < 4 || recipients.length === 0),
  };
}

/** A label in no known language, with another label on the next line. */
function foreignLabel(lines: QuotedLines, line: number): LineLabel | undefined {
  const found = (lines.signs(line + 1) & HAS_COLON) === 0 ? undefined : labelOn(lines, line);
  return found && isForeign(found) ? found : undefined;
}

function readLine(lines: QuotedLines, line: number, found: LineLabel, read: Read): void {
  const value = lines.text.slice(found.value, valueEnd(lines, line, found.value));
  const isDate =
    (lines.signs(line) & HAS_DIGIT) !== 0 &&
    /\d{1,2}[:.]\d\d/u.test(plainDigits(value)) &&
    hasDateShape(plainDigits(value));
  if (isDate) read.dated ??= plainDigits(value);
  else if ((lines.signs(line) & HAS_AT) === 0) return;
  else if (read.author) read.recipients = [...read.recipients, ...writtenAddresses(value)];
  else read.author = authorOf(lines, line, found);
}

const isForeign = ({ word, label }: LineLabel): boolean => label === undefined && areForeign(word.split(' '));

const areForeign = (words: readonly string[]): boolean => words.length <= 3 && !words.some(isOrdinary);

function authorOf(lines: QuotedLines, line: number, { value }: LineLabel): WrittenAddress | undefined {
  const span = { from: value, to: valueEnd(lines, line, value) };
  const said = lines.text.slice(span.from, span.to);
  if (!said.includes('@') && !(isNameLike(said) && said.includes(' '))) return undefined;
  return writtenAddress(lines.text, span);
}
