import type { Address, Signature } from '../../model/thread.ts';
import { foldName } from '../../text/names.ts';
import type { QuotedLine } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';
import { signatureParts } from './signature-parts.ts';

/** A mail without what stands under it. */
export interface Signed {
  /** The lines up to here are the author's prose. */
  readonly end: number;
  readonly signature: Signature | undefined;
}

const mostLines = 30;
const mostSignatureLines = 12;

/**
 * Cuts off what stands under a mail: a signature after `-- ` (RFC 3676 §4.3), or one that begins with the author's name and
 * holds a role, phone or address; the sign-off above it ("Best regards,"), the author's name under the text, and what
 * phones add ("Sent from my iPhone"). What merely looks short is left in the text.
 */
export function signedBy(text: string, lines: readonly QuotedLine[], author: Address): Signed {
  const names = namesOf(author);
  const written = withoutFooters(text, lines, lastWritten(lines, lines.length));
  const marked = delimiter(text, lines, written);
  const start = marked ?? nameLine(text, lines, written, names) ?? written;
  const under = lines.slice(start, written);
  const parts = signatureParts(text, under, author);
  const isTold = Object.keys(parts).some(key => key !== 'name');
  const span = spanOf(under);
  const end = withoutSignOff(text, lines, isTold ? start : (marked ?? written), names);
  // A mail that only says "Thanks!" does say it.
  const isAll = end === 0 && !isTold;
  return { end: isAll ? written : end, signature: isTold && span ? { span, ...parts } : undefined };
}

function lastWritten(lines: readonly QuotedLine[], end: number): number {
  let last = end;
  while (last > 0 && lines[last - 1]?.from === lines[last - 1]?.to) last--;
  return last;
}

const textOf = (text: string, line: QuotedLine | undefined) =>
  line ? text.slice(line.from, Math.min(line.to, line.from + 200)) : '';

const footer =
  /^[*_]*(?:sent from (?:my|outlook|mail|yahoo|gmail)|get outlook for|von meinem .{1,40} gesendet|gesendet von|envoyé (?:de|depuis) mon|enviado desde mi|diese nachricht wurde von)/iu;

function withoutFooters(text: string, lines: readonly QuotedLine[], end: number): number {
  let last = end;
  while (last > 0 && end - last < mostSignatureLines && footer.test(textOf(text, lines[last - 1])))
    last = lastWritten(lines, last - 1);
  return last;
}

const isDelimiter = (text: string, line: QuotedLine | undefined) => /^\\?--$/u.test(textOf(text, line));

function delimiter(text: string, lines: readonly QuotedLine[], end: number): number | undefined {
  for (let at = Math.max(0, end - mostLines); at < end; at++) if (isDelimiter(text, lines[at])) return at;
  return undefined;
}

/** The author's own name, near the end, with nothing under it that reads like a sentence. */
function nameLine(
  text: string,
  lines: readonly QuotedLine[],
  end: number,
  names: readonly string[],
): number | undefined {
  let found: number | undefined;
  let seen = 0;
  for (let at = end - 1; at >= 0 && seen < mostSignatureLines; at--) {
    const line = textOf(text, lines[at]);
    if (line === '') continue;
    seen++;
    if (isName(line, names)) found = at;
    if (found !== undefined && found > at) break;
    if (isSentence(line)) break;
  }
  return found;
}

const isSentence = (line: string) =>
  line.length > 120 || (/[.?!…]["”)]?$/u.test(line) && !/\b(?:inc|ltd|co|corp|s\.a|e\.v)\.$/iu.test(line));

function isName(line: string, names: readonly string[]): boolean {
  const [said = ''] = plain(line).split(/\s*[|,•·]\s*|\s+[-–—]\s+/u);
  return said !== '' && names.slice(0, 2).includes(foldName(said));
}

const plain = (line: string) => line.replace(/^[-–—*_~\s]+/u, '').replace(/[*_,.!\s]+$/u, '');

/** What somebody may sign with: full name, given name, initials. */
function namesOf({ name }: Address): readonly string[] {
  if (name === undefined) return [];
  const words = foldName(name).split(' ');
  return [foldName(name), words[0] ?? '', words.map(word => word[0] ?? '').join('')];
}

const signOff =
  /^(?:(?:many |with |my )?(?:best|kind|kindest|warm|warmest)?\s*(?:regards|wishes)|best|thanks|thank you|thx|many thanks|thanks (?:again|so much|a lot)|cheers|sincerely|yours(?: sincerely| truly)?|all the best|talk soon|mit freundlichen grüßen|viele grüße|beste grüße|liebe grüße|herzliche grüße|gruß|grüße|lg|vg|mfg|cordialement|bien cordialement|bien à vous|merci|saludos|un saludo|saludos cordiales|atentamente|gracias|br|rgds)$/iu;

function withoutSignOff(
  text: string,
  lines: readonly QuotedLine[],
  from: number,
  names: readonly string[],
): number {
  let end = lastWritten(lines, from);
  const said = plain(textOf(text, lines[end - 1]));
  if (names.includes(foldName(said))) end = lastWritten(lines, end - 1);
  else {
    // "Cheers, Ada" on one line.
    const comma = said.lastIndexOf(',');
    const both =
      comma > 0 && signOff.test(said.slice(0, comma)) && names.includes(foldName(said.slice(comma + 1)));
    if (both) return lastWritten(lines, end - 1);
  }
  return signOff.test(plain(textOf(text, lines[end - 1]))) ? lastWritten(lines, end - 1) : end;
}

function spanOf(lines: readonly QuotedLine[]): Span | undefined {
  const written = lines.filter(line => line.from < line.to);
  const first = written[0];
  const last = written[written.length - 1];
  return first && last && { from: first.from, to: last.to };
}
