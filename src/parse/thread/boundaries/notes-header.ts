import { isNobody, type WrittenAddress } from '../../../model/thread.ts';
import {
  ENDS_IN_COLON,
  HAS_AT,
  HAS_COLON,
  HAS_DIGIT,
  IS_RULED,
  type QuotedLines,
} from '../../../text/quoted-lines.ts';
import { writtenAddress } from '../senders/addresses.ts';
import { dateBehind } from './header-block.ts';
import { labelOn } from './line-label.ts';
import { mailDateAt, type MailDate } from '../dates/mail-dates.ts';
import { isNameLike } from '../senders/sender-name.ts';

/** Who wrote and when, as it stands above a `To:` line; `start` is the first of its lines. */
export interface Above {
  readonly start: number;
  readonly author: WrittenAddress | undefined;
  readonly date: MailDate | undefined;
  /** Whether a date was seen, in whatever language. */
  readonly isDated: boolean;
  /** How many lines it has, if not one. */
  readonly lines?: number;
}

const mostLines = 8;
const mostBlankLines = 4;

/**
 * Looks above a line of recipients that names no sender. Notes writes a name (`Ann Roe@UNIT`, `Ann Roe/Sales/Halden`) and the
 * date on the next line, or both on one with "on" between; the pages of Gmail and Outlook write the same without a label.
 * Nothing before line `floor` is looked at.
 */
export function aboveRecipients(lines: QuotedLines, line: number, floor: number): Above | undefined {
  let seen = 0;
  let blanks = 0;
  for (let at = line - 1; at >= floor && seen < mostLines && blanks <= mostBlankLines; at--) {
    if (lines.isBlank(at)) {
      blanks++;
      continue;
    }
    if (lines.depth(at) !== lines.depth(line)) return undefined;
    seen++;
    blanks = 0;
    const dated = datedLine(lines, at, floor);
    if (dated) return dated;
    if (!isAside(lines, at)) return undefined;
  }
  return undefined;
}

/** A line that may stand between the date and the recipients. */
function isAside(lines: QuotedLines, line: number): boolean {
  if (lines.length(line) > 90) return false;
  const said = lines.said(line);
  const kind = labelOn(lines, line)?.label?.kind;
  if (kind === 'other') return true;
  return (
    /^please respond to\b/iu.test(said) ||
    /^[\d\s().+-]{7,}(?:\s\p{L}+)?$/u.test(said) ||
    /^\p{Lu}{1,3} ?\d{1,5}\p{L}?$/u.test(said)
  );
}

function datedLine(lines: QuotedLines, line: number, floor: number): Above | undefined {
  if ((lines.signs(line) & HAS_DIGIT) === 0 || lines.length(line) > 160) return undefined;
  const { text } = lines;
  // A line that the converter of a letterhead has put something before: "pic1.pcx) 03/02/2026 09:15 AM".
  const said = lines.said(line);
  const lead = /^\S{1,40}\)\s+/u.exec(said)?.[0].length ?? 0;
  const whole = mailDateAt(said, lead);
  if (whole && /^[\s,.]*(?:\([^()]{1,40}\))?[\s☆★⋮]*$/u.test(said.slice(whole.end)) && hasClock(whole))
    return withNameAbove(lines, line, whole, floor);
  if (isRelative(said)) return withNameAbove(lines, line, undefined, floor);
  const from = lines.start(line);
  const dated = dateBehind(lines, line, from, lines.end(line));
  if (!dated || !hasClock(dated.date)) return undefined;
  const author = authorIn(text, from, dated.start);
  return author && { start: line, author, date: dated.date, isDated: true };
}

const hasClock = (date: MailDate): boolean => date.iso === undefined || date.iso.includes('T');

/** "2 days ago", "Yesterday 9:15 AM". */
const isRelative = (said: string): boolean =>
  said.length < 60 &&
  /^(?:\D{0,12}\d{1,2}:\d\d\s?(?:[AP]M)?\s?)?\(?(?:\d{1,2} (?:minutes?|hours?|days?|weeks?|months?) ago|yesterday\b.{0,20})\)?$/iu.test(
    said,
  );

function withNameAbove(lines: QuotedLines, line: number, date: MailDate | undefined, floor: number): Above {
  let at = line - 1;
  while (at >= floor && at > line - 3 && lines.isBlank(at)) at--;
  const nobody: Above = { start: line, author: undefined, date, isDated: true };
  if (at < floor || lines.isBlank(at) || lines.depth(at) !== lines.depth(line)) return nobody;
  const from = lines.start(at);
  // "to file:      From:  Ann Roe", behind the letterhead that was taken out.
  const inside = /\s{2,}From:\s+/u.exec(lines.text.slice(from, lines.end(at)));
  const author = authorIn(lines.text, inside ? from + inside.index + inside[0].length : from, lines.end(at));
  if (!author) return nobody;
  return twoLineName(lines, at, author, floor, date) ?? { start: at, author, date, isDated: true };
}

/** A name that Notes has broken: "ANN" on one line, "ROE" on the next. */
function twoLineName(
  lines: QuotedLines,
  at: number,
  author: WrittenAddress,
  floor: number,
  date: MailDate | undefined,
): Above | undefined {
  const word = /^\p{Lu}[\p{L}'’-]+$/u;
  const above = at - 1;
  if (
    above < floor ||
    !word.test(lines.said(at)) ||
    !word.test(lines.said(above)) ||
    lines.depth(above) !== lines.depth(at)
  )
    return undefined;
  const name = `${lines.said(above)} ${lines.said(at)}`;
  const nameSpan = { from: lines.start(above), to: lines.end(at) };
  return { start: above, author: { ...author, name, nameSpan }, date, isDated: true };
}

/** The sender in a stretch of a line: an address, or what can be a name. */
function authorIn(text: string, from: number, to: number): WrittenAddress | undefined {
  const said = text.slice(from, to).trim();
  if (said === '' || said.length > 120 || /[.!?:][*_\s]*$/u.test(said)) return undefined;
  const author = writtenAddress(text, { from, to });
  if (!author || isNobody(author)) return author;
  const isName = author.address !== undefined || isNameLike(author.name ?? '');
  return isName ? author : undefined;
}

/**
 * A line such as "to me, Raj" on a page of Gmail, or a name, an address and a date alone on a line: what a page or Notes
 * writes without any colon.
 */
export function isUnlabelledRecipients(lines: QuotedLines, line: number): boolean {
  if ((lines.signs(line) & HAS_COLON) !== 0 || lines.length(line) > 120) return false;
  if (!mayStartRecipients(lines.text, lines.start(line))) return false;
  const said = lines.said(line);
  return (toMe.test(said) && !/[.?!]$/u.test(said)) || toNames.test(said);
}

/** Cheap, since nearly every line is asked: what starts with a Latin letter has to go on as "to" or one of the other words does. */
function mayStartRecipients(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | CASE;
  if (first < A || first > Z) return true;
  const second = String.fromCharCode(text.charCodeAt(at + 1) | CASE);
  switch (first) {
    case T:
      return second === 'o' || second === 'i';
    case A:
      return !/[b-mo-z]/u.test(second);
    case P:
      return second === 'a';
    case D:
      return second === 'o';
    default:
      return false;
  }
}

/** The bit by which capital and small Latin letters differ. */
const CASE = 0x20;
const A = 0x61;
const D = 0x64;
const P = 0x70;
const T = 0x74;
const Z = 0x7a;

const toMe =
  /^(?:to|an|à|a|para|aan|till|til|do|для|кому)\s+(?:(?:[\p{L}.'’-]+,? ){0,8})?(?:me|mich|mir|moi|mí|mim|mij|mig|meg|mnie|меня|мне)\b/iu;

/** "to Otilie, Raj", as Gmail's page writes it. */
const toNames =
  /^(?:to|an|à|para|aan|till|til)\s\p{Lu}[\p{L}'’-]{1,30}(?:,?\s\p{Lu}[\p{L}'’-]{1,30}){0,12}(?:,\s(?:me|mich|moi|bcc|cc)){0,2}$/u;

/** "Ann Roe <ann@…> on DATE" and "Ann Roe <ann@…> DATE": an address and a date, and nothing else, on a line of its own. */
export function addressAndDate(lines: QuotedLines, line: number): Above | undefined {
  const signs = lines.signs(line);
  if ((signs & HAS_AT) === 0 || (signs & HAS_DIGIT) === 0 || lines.length(line) > 200) return undefined;
  if (!lines.isBlank(line - 1) && lines.depth(line - 1) === lines.depth(line)) return undefined;
  // An attribution line that was wrapped goes on in the next one.
  if ((lines.signs(line + 1) & ENDS_IN_COLON) !== 0) return undefined;
  const { text } = lines;
  const from = lines.start(line);
  const dated = dateBehind(lines, line, from, lines.end(line));
  if (!dated || !hasClock(dated.date)) return undefined;
  const before = text.slice(from, dated.start).trim();
  if (
    !/^(?:"[^"]{1,80}"|[^<>"@]{0,80}?)\s*[<(]?[^\s<>()@]{1,64}@[^\s<>()]{3,100}[>)]?(?:@\S{1,40})?$/u.test(
      before,
    )
  )
    return undefined;
  const author = authorIn(text, from, dated.start);
  const isAlone = author !== undefined && (author.name === undefined || isNameLike(author.name));
  return isAlone ? { start: line, author, date: dated.date, isDated: true } : undefined;
}

/** `>>> Ann Roe <ann@…> 3/14/2026 9:15 AM >>>`, which GroupWise puts above what it quotes. */
export function betweenArrows(lines: QuotedLines, line: number): Above | undefined {
  if ((lines.signs(line) & (IS_RULED | HAS_DIGIT)) !== (IS_RULED | HAS_DIGIT)) return undefined;
  const { text } = lines;
  const mark = /^\s*>>>\s+/u.exec(text.slice(lines.start(line), lines.start(line) + 12));
  if (!mark || text.slice(lines.end(line) - 3, lines.end(line)) !== '>>>') return undefined;
  const from = lines.start(line) + mark[0].length;
  const dated = dateBehind(lines, line, from, lines.end(line) - 3);
  return dated && { start: line, author: authorIn(text, from, dated.start), date: dated.date, isDated: true };
}

/** `Ann Roe/Sales/Halden@HALDEN` and the date below it, whatever stands where `To:` should. */
export function notesName(lines: QuotedLines, line: number): Above | undefined {
  if ((lines.signs(line) & HAS_AT) === 0 || lines.length(line) > 100) return undefined;
  if (!/^\p{Lu}[\p{L}\p{M}.’' -]{2,60}(?:\/[^\s/@]{1,30}){1,4}@[^\s.@]{1,40}$/u.test(lines.said(line)))
    return undefined;
  const date = dateBelow(lines, line + 1);
  const author = date && authorIn(lines.text, lines.start(line), lines.end(line));
  return author && { start: line, author, date, isDated: true, lines: 2 };
}

/** A date alone on the line below the recipients, as Outlook's page writes it. */
export function dateBelow(lines: QuotedLines, line: number): MailDate | undefined {
  if ((lines.signs(line) & HAS_DIGIT) === 0 || lines.length(line) > 60) return undefined;
  const said = lines.said(line);
  const date = mailDateAt(said, 0);
  return date && /^[\s,.]*(?:\([^()]{1,40}\))?[\s☆★⋮]*$/u.test(said.slice(date.end)) && hasClock(date)
    ? date
    : undefined;
}

/** The name alone on the line above the recipients, as Outlook's page writes it. */
export function nameAbove(lines: QuotedLines, line: number, floor: number): Above | undefined {
  let at = line - 1;
  while (at >= floor && at > line - 3 && lines.isBlank(at)) at--;
  if (at < floor || lines.isBlank(at) || lines.depth(at) !== lines.depth(line)) return undefined;
  const author = authorIn(lines.text, lines.start(at), lines.end(at));
  return author && { start: at, author, date: undefined, isDated: false };
}
