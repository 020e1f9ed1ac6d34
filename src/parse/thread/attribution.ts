import type { WrittenAddress } from '../../model/thread.ts';
import type { QuotedLine } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';
import { joined, sourceSpan, type Unquoted } from '../../text/unquoted.ts';
import { writtenAddress } from './addresses.ts';
import { mailDateAt } from './mail-dates.ts';
import { mailLanguages } from './mail-languages.ts';

/** What says that a quoted message begins. */
export interface Attribution {
  readonly author: WrittenAddress;
  readonly date: string | undefined;
  readonly subject: string | undefined;
  readonly recipients: readonly WrittenAddress[];
  readonly heading: Span;
  /** The index of the first line behind it. */
  readonly next: number;
}

/** Mail programs wrap the line at some 70 characters, so four lines hold any that a person would meet. */
const mostLines = 4;
const mostCharacters = 600;

const verbs = mailLanguages.flatMap(language => language.wrote);
const openers = mailLanguages.map(language => language.on);
const verb = new RegExp(String.raw`(?<=[\s>)])(?:${verbs.join('|')})(?=[\s:])`, 'u');
const opener = new RegExp(String.raw`^[*_]*(?:${openers.join('|')})\s+`, 'u');
const openerInside = new RegExp(
  String.raw`^\s+(?:${openers.map(word => word.toLowerCase()).join('|')})\s+`,
  'u',
);
const end = /:[*_\s\\]*$/u;

/**
 * The attribution line that starts at line `index`, on one line or wrapped over some of the same depth:
 * "On DATE NAME wrote:", "Am DATE schrieb NAME:", "NAME <address> wrote on DATE:", "DATE NAME <address>:".
 * A date and a name or address must both be there, and the colon must end a line, so that a sentence such as
 * "On Monday Ada wrote: see you" is none.
 */
export function attributionLineAt(
  text: string,
  lines: readonly QuotedLine[],
  index: number,
): Attribution | undefined {
  const first = lines[index];
  if (!first || !mayStart(text, first)) return undefined;
  for (let last = index; last < index + mostLines; last++) {
    const line = lines[last];
    if (!line || line.from === line.to || line.depth !== first.depth) return undefined;
    if (line.to - first.from > mostCharacters) return undefined;
    if (!end.test(text.slice(Math.max(line.from, line.to - 8), line.to))) continue;
    const whole = joined(text, lines.slice(index, last + 1));
    const found = readAttribution({ ...whole, text: whole.text.replaceAll('\n', ' ') });
    return found && { ...found, heading: { from: first.from, to: line.to }, next: last + 1 };
  }
  return undefined;
}

/** Cheap, since every line of a mail is asked. */
function mayStart(text: string, line: QuotedLine): boolean {
  const first = text.charCodeAt(line.from);
  if (first >= 0x61 && first <= 0x7a) return false; // a small letter, as where most lines of a mail start
  const head = text.slice(line.from, Math.min(line.to, line.from + 200));
  return (
    opener.test(head) || /^\d{4}-\d/u.test(head) || (head.includes('@') && /^[\p{Lu}"'“<*].*@/u.test(head))
  );
}

type Sender = Pick<Attribution, 'author' | 'date' | 'subject' | 'recipients'>;

function readAttribution(line: Unquoted): Sender | undefined {
  const { text } = line;
  const colon = text.lastIndexOf(':');
  const start = opener.exec(text)?.[0].length ?? 0;
  const said = verb.exec(text);
  if (!said) return start === 0 ? dateThenAddress(line, colon) : undefined;
  const date = mailDateAt(text, start);
  if (date && (start > 0 || /^\d/u.test(text))) {
    const afterVerb = text.slice(said.index + said[0].length, colon).trim() !== '';
    const name = afterVerb
      ? { from: said.index + said[0].length, to: colon }
      : { from: date.end, to: said.index };
    return sender(line, name, date.iso);
  }
  return nameThenDate(line, said, colon);
}

/** "Joe Bloggs <joe@example.com> wrote on Fri, Dec 12, 2025, 4:57 PM:" */
function nameThenDate(line: Unquoted, said: RegExpExecArray, colon: number): Sender | undefined {
  const afterVerb = said.index + said[0].length;
  const gap = openerInside.exec(line.text.slice(afterVerb, afterVerb + 10));
  const date = gap && mailDateAt(line.text, afterVerb + gap[0].length);
  if (!date || line.text.slice(date.end, colon).trim() !== '') return undefined;
  return sender(line, { from: 0, to: said.index }, date.iso, 'address needed');
}

/** "2025-12-12 16:57 GMT+01:00 Joe Bloggs <joe@example.com>:" */
function dateThenAddress(line: Unquoted, colon: number): Sender | undefined {
  const date = mailDateAt(line.text, 0);
  return date && sender(line, { from: date.end, to: colon }, date.iso, 'address needed');
}

function sender(
  line: Unquoted,
  span: Span,
  date: string | undefined,
  strict?: 'address needed',
): Sender | undefined {
  const author = writtenAddress(line.text, span);
  if (!author || (strict && author.address === undefined)) return undefined;
  const nameSpan = author.nameSpan && sourceSpan(line, author.nameSpan);
  return { author: { ...author, nameSpan }, date, subject: undefined, recipients: [] };
}
