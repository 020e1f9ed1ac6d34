import { isNobody, NOBODY } from '../../../model/thread.ts';
import { ENDS_IN_COLON, HAS_AT, HAS_DIGIT, type QuotedLines } from '../../../text/quoted-lines.ts';
import { writtenAddresses, writtenSender } from '../senders/addresses.ts';
import type { Boundary } from './boundary.ts';
import { labelOn, valueEnd, type LineLabel } from './line-label.ts';
import { findMailDate, hasDateShape, mailDateAt, type MailDate } from '../dates/mail-dates.ts';
import { plainDigits } from '../../../text/characters/plain-digits.ts';
import type { LabelKind } from '../languages/mail-languages.ts';
import { belongs, followsBlank, isStray, nextWritten } from './header-members.ts';
import type { HeaderRun } from './header-run.ts';
import { ofNobody, ofSender } from './header-verdict.ts';
import { isNameLike } from '../senders/sender-name.ts';

/** Headers of a mail to very many people may be long; a block that is longer than this is none. */
const mostLines = 80;

/** Reads the run of header lines that starts at a labelled line, at most up to `last`. */
export function headerRunAt(lines: QuotedLines, start: number, last: number): HeaderRun {
  const run: HeaderRun = {
    next: start,
    author: undefined,
    principal: undefined,
    date: undefined,
    subject: undefined,
    to: [],
    language: undefined,
    known: 0,
    isListed: false,
    hasGap: false,
    hasFrom: false,
    hasDate: false,
    hasAddress: false,
  };
  const end = Math.min(last, start + mostLines);
  for (let at = start; at < end;) {
    if (lines.depth(at) !== lines.depth(start)) break;
    const found = labelOn(lines, at);
    const kind = found?.label?.kind;
    if (!found && isStray(lines, at, run)) {
      run.next = ++at;
      continue;
    }
    if (!found || !belongs(lines, at, found, run)) break;
    if (kind !== undefined) run.known++;
    run.isListed ||= found.isListed;
    at = readHeader(lines, at, found, run, end);
    run.next = at;
    const following = nextWritten(lines, at, end);
    const isNext = following < end && (following === at || followsBlank(lines, following, run));
    if (!isNext) break;
    run.hasGap ||= following !== at;
    at = following;
  }
  return run;
}

/** Reads one header, the lines included that its value goes on in; the answer is the line behind it. */
function readHeader(lines: QuotedLines, line: number, found: LineLabel, run: HeaderRun, end: number): number {
  const value = { from: found.value, to: valueEnd(lines, line, found.value) };
  switch (found.label?.kind) {
    case 'from':
      run.language = found.label.languages[0];
      return readFrom(lines, line, value, run);
    case 'date':
      run.hasDate = true;
      return readDate(lines, line, value.from, run);
    case 'to':
      return readTo(lines, line, value.from, run, end);
    case 'subject':
      run.subject ??= lines.text.slice(value.from, value.to);
      return line + 1 + wrappedSubject(lines, line);
    case undefined:
      readUnknown(lines, line, value, run);
      return line + 1;
    default:
      return line + 1;
  }
}

/** A header that no table knows gives the date if nothing else has. */
function readUnknown(
  lines: QuotedLines,
  line: number,
  { from, to }: { from: number; to: number },
  run: HeaderRun,
): void {
  if (run.hasDate || (lines.signs(line) & HAS_DIGIT) === 0) return;
  const value = plainDigits(lines.text.slice(from, to));
  const date = hasDateShape(value) ? findMailDate(value, 0, value.length) : undefined;
  if (date?.iso?.includes('T') !== true) return;
  run.date = date;
  run.hasDate = true;
}

const longTitle = 56;

/** How many lines a subject goes on in: it fills its line, and what follows stands before a blank line. */
function wrappedSubject(lines: QuotedLines, line: number): number {
  let more = 0;
  while (
    more < 3 &&
    !lines.isBlank(line + more + 1) &&
    lines.depth(line + more + 1) === lines.depth(line) &&
    labelOn(lines, line + more + 1)?.label === undefined
  )
    more++;
  const isWhole = lines.isBlank(line + more + 1) || labelOn(lines, line + more + 1)?.label !== undefined;
  return more > 0 && isWhole && lines.length(line) >= longTitle ? more : 0;
}

// eslint-disable-next-line complexity -- one walk over the lines of a block; its steps share all they know
function readFrom(
  lines: QuotedLines,
  line: number,
  value: { from: number; to: number },
  run: HeaderRun,
): number {
  const { text } = lines;
  run.hasFrom = true;
  let { from, to } = value;
  let last = line;
  // The whole value, or the address, may stand on the next line.
  const next = lines.said(line + 1, 200);
  const isSame = lines.depth(line + 1) === lines.depth(line) && labelOn(lines, line + 1) === undefined;
  const goesOn =
    from >= to ? isNameLike(next) || next.includes('@') : /^(?:[<[(]|mailto:)?\S+@\S+$/u.test(next);
  if (isSame && goesOn) {
    last = line + 1;
    if (from >= to) from = lines.start(last);
    to = lines.end(last);
  }
  // Notes writes the date behind the name: "From: Ann Roe on 03/02/2026 09:15 AM".
  const dated = dateBehind(lines, last, from, to);
  const { sender, principal } = writtenSender(text, { from, to: dated?.start ?? to });
  const isBoth = sender !== undefined && principal !== undefined && !isNobody(sender) && !isNobody(principal);
  run.author = principal && (!sender || isNobody(sender)) ? principal : sender;
  if (isBoth) run.principal = principal;
  run.hasAddress ||= run.author?.address !== undefined || text.slice(from, to).includes('@');
  if (!dated) return last + 1;
  run.date = dated.date;
  run.hasDate = true;
  return dated.next;
}

/** A date at the end of a line, its time perhaps on the next one; `start` is where the name before it ends. */
export function dateBehind(
  lines: QuotedLines,
  line: number,
  from: number,
  to: number,
): { date: MailDate; start: number; next: number } | undefined {
  if ((lines.signs(line) & HAS_DIGIT) === 0) return undefined;
  const { text } = lines;
  const found = findMailDate(plainDigits(text.slice(from, to)), 0, to - from);
  if (!found || text.slice(from + found.end, to).trim() !== '') return undefined;
  const gap = /[\s,]*(?:\bon\b|\bam\b|\ble\b|\bel\b|\bil\b|\bden\b|[-–—])?[\s,]*$/u.exec(
    text.slice(from, from + found.start),
  );
  const start = from + (gap?.index ?? found.start);
  const isTimed = found.iso?.includes('T') === true;
  const rest = isTimed ? '' : lines.said(line + 1, 40);
  const wrapped = /^\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?$/iu.test(rest)
    ? mailDateAt(`${text.slice(from + found.start, from + found.end)} ${rest}`, 0)
    : undefined;
  return { date: wrapped ?? found, start, next: line + (wrapped ? 2 : 1) };
}

function readDate(lines: QuotedLines, line: number, from: number, run: HeaderRun): number {
  const value = plainDigits(lines.text.slice(from, Math.min(lines.end(line), from + 160)));
  const language = run.language;
  const read = (written: string): MailDate | undefined =>
    mailDateAt(written, 0, language) ?? findMailDate(written, 0, Math.min(written.length, 40));
  const found = read(value);
  // A value that fills its line goes on in the next one.
  const next = lines.said(line + 1, 60);
  const isWrapped =
    found?.iso?.includes('T') !== true && /\d/u.test(next) && labelOn(lines, line + 1) === undefined;
  const wrapped = isWrapped && next.length < 30 ? read(`${value} ${plainDigits(next)}`) : undefined;
  const isBetter = wrapped?.iso?.includes('T') === true;
  run.date = isBetter ? wrapped : found;
  if (run.date === undefined && !hasDateShape(value)) run.hasDate = false;
  return line + (isBetter ? 2 : 1);
}

/** A list of recipients goes on up to the next header, or as long as lines look like one. */
function readTo(lines: QuotedLines, line: number, from: number, run: HeaderRun, end: number): number {
  const pieces = [lines.text.slice(from, valueEnd(lines, line, from))];
  run.hasAddress ||= (lines.signs(line) & HAS_AT) !== 0;
  const next = listEnd(lines, line, end);
  for (let at = line + 1; at < next; at++) {
    if (lines.isBlank(at)) continue;
    run.hasAddress ||= (lines.signs(at) & HAS_AT) !== 0;
    pieces.push(lines.text.slice(lines.start(at), valueEnd(lines, at, lines.start(at))).trim());
  }
  run.to.push(pieces.join(' '));
  return next;
}

/** The line behind a list of recipients. */
function listEnd(lines: QuotedLines, line: number, end: number): number {
  const depth = lines.depth(line);
  let behind = line + 1;
  let isOpen = endsOpen(lines, line);
  for (let at = line + 1; at < end; at++) {
    if (lines.isBlank(at)) {
      if (!isOpen && !listGoesOn(lines, at + 1, end, depth)) break;
      continue;
    }
    if (lines.depth(at) !== depth) break;
    const label = labelOn(lines, at)?.label;
    if (label !== undefined) return label.kind === 'none' ? behind : at;
    if (!isOpen && !isListLike(lines, at, end)) break;
    behind = at + 1;
    isOpen = endsOpen(lines, at);
  }
  return behind;
}

const endsOpen = (lines: QuotedLines, line: number): boolean =>
  /[;,\\]$/u.test(lines.said(line).slice(-1)) || /[;,]\\$/u.test(lines.said(line));

/** Addresses, or a rest of a name or two behind which the list or the next header follows. */
function isListLike(lines: QuotedLines, line: number, end: number): boolean {
  const said = lines.said(line, 400);
  if (/\d{1,2}:\d\d/u.test(said)) return false;
  if ((lines.signs(line) & ENDS_IN_COLON) !== 0) return false;
  if ((lines.signs(line) & HAS_AT) !== 0 || /\/\w+(?:\/\w+)?/u.test(said)) return !/[.?!]$/u.test(said);
  if (/[.?!:]$/u.test(said) && !/\b\p{L}\.$/u.test(said)) return false;
  if (/;|,$|^<|\(E-mail\)/iu.test(said)) return true;
  return said.split(/\s+/u).length <= 3 && listGoesOn(lines, line + 1, end, lines.depth(line));
}

/** Whether the next written line is a header or holds addresses. */
function listGoesOn(lines: QuotedLines, line: number, end: number, depth: number): boolean {
  const at = nextWritten(lines, line, end);
  if (at >= end || lines.isBlank(at) || lines.depth(at) !== depth) return false;
  const label = labelOn(lines, at)?.label;
  return label
    ? label.kind !== 'none' && label.kind !== 'from'
    : (lines.signs(at) & (HAS_AT | ENDS_IN_COLON)) === HAS_AT &&
        (lines.signs(at + 1) & ENDS_IN_COLON) === 0 &&
        !/[.?!]$|\d:\d\d/u.test(lines.said(at));
}

/** The recipients that a run names. */
export const recipientsOf = ({ to }: HeaderRun): Boundary['recipients'] => to.flatMap(writtenAddresses);

/**
 * What a run of header lines is: with a sender that can be read and a date or recipients it is a boundary, with too little of
 * that a doubtful one, else none. `isIntroduced`: a rule with words stands above it.
 */
export function blockOf(
  lines: QuotedLines,
  run: HeaderRun,
  start: number,
  isIntroduced: boolean,
): Boundary | undefined {
  const isAmongOthers = isOtherLabel(lines, start - 1) || isOtherLabel(lines, run.next);
  const verdict = run.hasFrom
    ? ofSender(run, isIntroduced, isAmongOthers)
    : ofNobody(run, isIntroduced, isAmongOthers);
  if (verdict === undefined || (run.isListed && !run.hasFrom && !run.hasAddress)) return undefined;
  return {
    kind: 'block',
    start,
    next: run.next,
    author: run.author ?? NOBODY,
    principal: run.principal,
    date: run.date,
    language: run.language,
    subject: run.subject,
    recipients: recipientsOf(run),
    isDoubtful: verdict === 'doubtful' || (run.isListed && run.author?.address === undefined),
  };
}

/** Whether a line has a label that mail programs do not write. */
function isOtherLabel(lines: QuotedLines, line: number): boolean {
  const found = line >= 0 ? labelOn(lines, line) : undefined;
  return found !== undefined && (found.label === undefined || found.label.kind === 'none');
}

/** The kinds of labels that a block of headers may start with. */
export const mayStartBlock = (kind: LabelKind | undefined): boolean =>
  kind !== undefined && kind !== 'none' && kind !== 'other';
