import { isNobody, NOBODY, type WrittenAddress } from '../../../model/thread.ts';
import {
  ENDS_IN_COLON,
  HAS_AT,
  HAS_DIGIT,
  IS_INDENTED,
  type QuotedLines,
} from '../../../text/quoted-lines.ts';
import type { Span } from '../../../text/span.ts';
import { joined, unquotedSource, type Unquoted } from '../../../text/unquoted.ts';
import type { Boundary } from './boundary.ts';
import { isNameLike } from '../senders/sender-name.ts';
import { readAttribution, type Reading } from './read-attribution.ts';

/** Mail programs wrap the line at some 70 characters, so four lines hold any that a person would meet. */
const mostLines = 4;
const mostCharacters = 600;

/**
 * The attribution line that ends in the colon at the end of line `last`, on one line or wrapped over some of the same depth.
 * Nothing before line `floor` belongs to it.
 */
export function attributionEndingAt(lines: QuotedLines, last: number, floor: number): Boundary | undefined {
  if (!mayEndAttribution(lines, last)) return undefined;
  const isQuoteBelow = quotesBelow(lines, last);
  let best: Boundary | undefined;
  let bestRank = 0;
  for (let start = last; start >= floor && start > last - mostLines && bestRank < highestRank; start--) {
    if (lines.isBlank(start) || lines.depth(start) !== lines.depth(last)) break;
    if (lines.end(last) - lines.start(start) > mostCharacters) break;
    if (start < last && (lines.signs(start) & ENDS_IN_COLON) !== 0) break;
    const line = joinedLines(lines, start, last);
    const reading = readingOf(lines, inOne(line), isQuoteBelow);
    const rank = reading ? rankOf(lines, start, floor, reading) : 0;
    if (!reading || rank <= bestRank || (reading.isBare && !beginsParagraph(lines, start, floor))) continue;
    best = boundaryOf(reading, line, start, last);
    bestRank = rank;
  }
  return best;
}

/** What lines that end in a colon say, in the text at hand: quotes in a thread begin with the same ones again and again. */
const readings = new Map<string, Reading | undefined>();
let readingsOf: string | undefined;

function readingOf({ text }: QuotedLines, said: string, isQuoteBelow: boolean): Reading | undefined {
  if (text !== readingsOf) readings.clear();
  readingsOf = text;
  const key = isQuoteBelow ? `>${said}` : said;
  const known = readings.get(key);
  if (known || readings.has(key)) return known;
  const reading = readAttribution(said, isQuoteBelow);
  readings.set(key, reading);
  return reading;
}

/** Cheap, since every line that ends in a colon is asked: a date, an address or a verb must stand near. */
function mayEndAttribution(lines: QuotedLines, last: number): boolean {
  for (let at = last; at > last - mostLines && at >= 0; at--)
    if ((lines.signs(at) & (HAS_AT | HAS_DIGIT)) !== 0) return true;
  return quotesBelow(lines, last);
}

const highestRank = 15;

/** A date that could be read tells more than one that could not; a line that starts a paragraph more than one inside. */
function rankOf(lines: QuotedLines, start: number, floor: number, reading: Reading): number {
  const isFirst = beginsParagraph(lines, start, floor);
  const sure = reading.isDoubtful ? 0 : 8;
  const dated = reading.date ? 4 : 0;
  return 1 + sure + dated + (isFirst || reading.isOpened ? 2 : 0);
}

const beginsParagraph = (lines: QuotedLines, line: number, floor: number): boolean =>
  line === floor || lines.isBlank(line - 1) || lines.depth(line - 1) !== lines.depth(line);

const mostWithoutColon = 200;

/**
 * An attribution line that lost its colon, "Ann Roe <ann@…> schreef op 2 maart 2026 om 09:15": it begins a paragraph and says
 * who, when and, unless it has the time of day, a known verb, and nothing else.
 */
export function attributionWithoutColon(
  lines: QuotedLines,
  line: number,
  floor: number,
): Boundary | undefined {
  const signs = lines.signs(line);
  if ((signs & HAS_AT) === 0 || (signs & HAS_DIGIT) === 0 || lines.length(line) > mostWithoutColon)
    return undefined;
  // A line that was wrapped goes on in the next one, up to its colon.
  if (!beginsParagraph(lines, line, floor) || (lines.signs(line + 1) & ENDS_IN_COLON) !== 0) return undefined;
  const joint = joinedLines(lines, line, line);
  if (/^\s*(?:[-+*#]\s|\d+[.)]\s|\|)|[.!?;,|]\s*$/u.test(joint.text)) return undefined;
  const reading = readingOf(lines, `${joint.text}:`, false);
  if (reading?.isWhole !== true || !isNameLike(reading.author.name ?? 'A')) return undefined;
  return boundaryOf(reading, joint, line, line);
}

const inOne = ({ text, starts }: Unquoted): string =>
  starts.length === 1 ? text : text.replaceAll('\n', ' ');

function joinedLines(lines: QuotedLines, start: number, last: number): Unquoted {
  const spans: Span[] = [];
  for (let at = start; at <= last; at++) spans.push({ from: lines.start(at), to: lines.end(at) });
  return joined(lines.text, spans);
}

/** Whether the next written line is quoted deeper, or indented. */
function quotesBelow(lines: QuotedLines, line: number): boolean {
  let next = line + 1;
  while (next < lines.count && next < line + 4 && lines.isBlank(next)) next++;
  if (lines.isBlank(next)) return false;
  if (lines.depth(next) > lines.depth(line)) return true;
  const isIndented = (lines.signs(next) & IS_INDENTED) !== 0 && (lines.signs(line) & IS_INDENTED) === 0;
  return lines.depth(next) === lines.depth(line) && isIndented;
}

function boundaryOf(reading: Reading, line: Unquoted, start: number, last: number): Boundary {
  const { author, date, language, isDoubtful } = reading;
  return {
    kind: 'line',
    start,
    next: last + 1,
    author: placed(author, line),
    date,
    language,
    subject: undefined,
    recipients: [],
    isDoubtful,
  };
}

/** The author with the place in the note. */
function placed(author: WrittenAddress, line: Unquoted): WrittenAddress {
  if (isNobody(author)) return NOBODY;
  return { ...author, nameSpan: author.nameSpan && unquotedSource(line, author.nameSpan) };
}
