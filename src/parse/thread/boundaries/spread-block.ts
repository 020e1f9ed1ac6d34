import { NOBODY, type WrittenAddress } from '../../../model/thread.ts';
import { HAS_DIGIT, type QuotedLines } from '../../../text/quoted-lines.ts';
import { writtenAddress, writtenAddresses } from '../senders/addresses.ts';
import type { Boundary } from './boundary.ts';
import { mailDateAt, type MailDate } from '../dates/mail-dates.ts';
import { labelCalled, type HeaderLabel } from '../languages/mail-languages.ts';

/** What a line of such a block writes: a value, a label at its end or alone, or only what draws a box. */
interface SpreadLine {
  readonly value: string;
  readonly label: HeaderLabel | undefined;
  readonly isDrawn: boolean;
}

const mostLines = 40;
const mostBlankLines = 3;
const mostCharacters = 200;
const drawn = /^[\s>|]*[-=]{3,}[\s>|]*$/u;
const clock = /\d[:.]\d\d(?!\d)/u;

/**
 * A block whose labels stand apart from their values, as Notes writes it: in a column to the right ("example>      To"), on lines of
 * their own without colons, or each in a box of dashes and bars. It is found at the line with the date. The sender stands above,
 * perhaps without a label; there are labels for recipients and, below, the subject.
 */
export function spreadBlockAt(
  lines: QuotedLines,
  line: number,
  floor: number,
  last: number,
): Boundary | undefined {
  if ((lines.signs(line) & HAS_DIGIT) === 0 || lines.length(line) > mostCharacters) return undefined;
  if (!clock.test(lines.said(line, 80))) return undefined;
  const subject = subjectBelow(lines, line, last);
  const date = subject === undefined ? undefined : dateIn(spreadLine(lines, line).value);
  if (subject === undefined || !date) return undefined;
  const start = topAbove(lines, line, floor);
  const fields = fieldsBetween(lines, start, line, subject);
  if (!fields.isAddressed) return undefined;
  const next = behindSubject(lines, subject, last);
  return {
    kind: 'block',
    start,
    next,
    date,
    author: authorIn(lines, fields.sender, start, line) ?? NOBODY,
    language: fields.language,
    subject: next > subject + 1 ? spreadLine(lines, behindDrawn(lines, subject + 1, last)).value : undefined,
    recipients: fields.recipients,
    isDoubtful: false,
  };
}

const dateIn = (value: string): MailDate | undefined => {
  const date = mailDateAt(value, 0);
  const isAlone = date !== undefined && /^[\s,.]*(?:\([^()]{1,40}\))?$/u.test(value.slice(date.end));
  return isAlone && (date.iso === undefined || date.iso.includes('T')) ? date : undefined;
};

function spreadLine(lines: QuotedLines, line: number): SpreadLine {
  const written = lines.said(line, mostCharacters);
  if (drawn.test(written)) return { value: '', label: undefined, isDrawn: true };
  const isBoxed = written.startsWith('|') && written.endsWith('|');
  const said = (isBoxed ? written.slice(1, -1) : written).trim();
  const gap = Math.max(said.lastIndexOf('  '), said.lastIndexOf('\t'));
  const word = said.slice(gap + 1).trim();
  const label = labelOf(isBoxed ? word.replace(/\s?:$/u, '') : word);
  if (!label) return { value: said, label: undefined, isDrawn: false };
  return { value: gap < 0 ? '' : said.slice(0, gap).trim(), label, isDrawn: false };
}

/** The word of the German Notes, which elsewhere is the topic of minutes. */
const notesSubject = /^thema$/iu;

function labelOf(word: string): HeaderLabel | undefined {
  if (word.length > 20 || !/^[\p{L}\s-]+$/u.test(word)) return undefined;
  if (notesSubject.test(word)) return { kind: 'subject', languages: labelCalled('betreff')?.languages ?? [] };
  const label = labelCalled(word);
  return label === undefined || label.kind === 'none' ? undefined : label;
}

/** The line of the subject's label; a sentence, or a gap, ends the search. */
function subjectBelow(lines: QuotedLines, line: number, last: number): number | undefined {
  let blanks = 0;
  for (let at = line + 1; at < Math.min(last, line + mostLines); at++) {
    blanks = lines.isBlank(at) ? blanks + 1 : 0;
    if (blanks > mostBlankLines || lines.length(at) > mostCharacters) return undefined;
    if (blanks > 0) continue;
    const found = spreadLine(lines, at);
    if (found.label?.kind === 'subject') return at;
    if (isProse(found)) return undefined;
  }
  return undefined;
}

const isProse = ({ value }: SpreadLine): boolean => /\p{L}[.?!]$/u.test(value) && /\s\p{Ll}+\s/u.test(value);

/** The first line of the block: that of the sender's label, or else where the lines above the date begin. */
function topAbove(lines: QuotedLines, line: number, floor: number): number {
  let top = line;
  for (let at = line - 1; at >= floor && at > line - mostLines; at--) {
    // The name may stand apart from the date.
    if (lines.isBlank(at)) {
      if (top < line) break;
      continue;
    }
    if (at < line - mostBlankLines && top === line) break;
    const found = spreadLine(lines, at);
    if (isProse(found) || (lines.depth(at) !== lines.depth(line) && !found.isDrawn)) break;
    top = at;
    if (found.label?.kind === 'from') break;
  }
  while (top > floor && !lines.isBlank(top - 1) && spreadLine(lines, top - 1).isDrawn) top--;
  return top;
}

interface Fields {
  /** The lines that name the sender, as one. */
  readonly sender: string;
  readonly recipients: Boundary['recipients'];
  readonly isAddressed: boolean;
  readonly language: Boundary['language'];
}

function fieldsBetween(lines: QuotedLines, start: number, dateLine: number, subject: number): Fields {
  const said = { from: '', to: '' };
  let isAddressed = false;
  let language: Boundary['language'];
  let kind: HeaderLabel['kind'] = 'from';
  for (let at = start; at < subject; at++) {
    if (lines.isBlank(at)) continue;
    const { value, label } = spreadLine(lines, at);
    if (at === dateLine) kind = 'date';
    else if (value !== '' && (kind === 'from' || kind === 'to')) said[kind] = joined(said[kind], value);
    if (!label) continue;
    kind = label.kind;
    isAddressed ||= kind === 'to';
    language ??= label.languages.length === 1 ? label.languages[0] : undefined;
  }
  return { sender: said.from, recipients: writtenAddresses(said.to), isAddressed, language };
}

/** A line goes on in the next one, inside the brackets of an address without a blank. */
const joined = (before: string, value: string): string =>
  before === '' || before.lastIndexOf('<') > before.lastIndexOf('>') ? before + value : `${before} ${value}`;

/** The sender; the name is where it stands in the note, unless it is broken. */
function authorIn(
  lines: QuotedLines,
  sender: string,
  start: number,
  end: number,
): WrittenAddress | undefined {
  const author = writtenAddress(sender, { from: 0, to: sender.length });
  if (!author?.nameSpan) return author;
  const written = sender.slice(author.nameSpan.from, author.nameSpan.to);
  const from = lines.text.indexOf(written, lines.start(start));
  const isFound = from >= 0 && from < lines.end(end);
  return { ...author, nameSpan: isFound ? { from, to: from + written.length } : undefined };
}

function behindDrawn(lines: QuotedLines, line: number, last: number): number {
  let at = line;
  while (at < last && !lines.isBlank(at) && spreadLine(lines, at).isDrawn) at++;
  return at;
}

/** Behind the line of the subject, if it says one, and what draws its box. */
function behindSubject(lines: QuotedLines, label: number, last: number): number {
  const value = behindDrawn(lines, label + 1, last);
  return value < last && !lines.isBlank(value) ? behindDrawn(lines, value + 1, last) : value;
}
