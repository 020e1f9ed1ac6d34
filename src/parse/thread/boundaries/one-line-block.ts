import { isNobody } from '../../../model/thread.ts';
import { HAS_AT, HAS_DIGIT, type QuotedLines } from '../../../text/quoted-lines.ts';
import { plainDigits } from '../../../text/characters/plain-digits.ts';
import type { Span } from '../../../text/span.ts';
import { writtenAddress, writtenAddresses } from '../senders/addresses.ts';
import { isTimed } from './attribution-verdict.ts';
import type { Boundary } from './boundary.ts';
import { findMailDate } from '../dates/mail-dates.ts';
import { labelCalled, type HeaderLabel, type LabelKind } from '../languages/mail-languages.ts';

/** A label inside a line, and where the value behind it stands. */
interface Field extends Span {
  readonly label: HeaderLabel;
}

const mostCharacters = 1000;
const leastFields = 3;

/**
 * A block of headers whose line breaks were lost, `*From:* Ann Roe *Sent:* Monday, 2 March 2026 09:15 *To:* … *Subject:* …`: it
 * starts with a label, names the sender, and has two more of the labels that mail programs write.
 */
export function oneLineBlockAt(lines: QuotedLines, line: number): Boundary | undefined {
  if ((lines.signs(line) & (HAS_AT | HAS_DIGIT)) === 0 || lines.length(line) > mostCharacters)
    return undefined;
  const fields = fieldsOn(lines.text, { from: lines.start(line), to: lines.end(line) });
  const kinds = new Set(fields.map(({ label }) => label.kind));
  const from = fields.find(({ label }) => label.kind === 'from');
  if (!from || kinds.size < leastFields) return undefined;
  const author = writtenAddress(lines.text, from);
  if (!author) return undefined;
  const valueOf = (kind: LabelKind): string | undefined => {
    const field = fields.find(({ label }) => label.kind === kind);
    return field && lines.text.slice(field.from, field.to);
  };
  const dated = plainDigits(valueOf('date') ?? '');
  const date = findMailDate(dated, 0, dated.length);
  const isKnown = isNobody(author) || author.address !== undefined || isTimed({ date });
  return {
    kind: 'block',
    ...{ start: line, next: line + 1, author, date, language: from.label.languages[0] },
    subject: valueOf('subject'),
    recipients: fields.flatMap(field =>
      field.label.kind === 'to' ? writtenAddresses(lines.text.slice(field.from, field.to)) : [],
    ),
    isDoubtful: !isKnown,
  };
}

/** The known labels of a line, the first of which stands at its start; behind the subject there are none. */
function fieldsOn(text: string, { from, to }: Span): Field[] {
  const fields: { from: number; to: number; label: HeaderLabel }[] = [];
  for (let colon = from; colon < to; colon++) {
    if (text[colon] !== ':' && text[colon] !== '：') continue;
    const found = labelBefore(text, from, colon);
    const last = fields.at(-1);
    if (last === undefined && (found === undefined || !isLead(text.slice(from, found.start)))) return [];
    if (!found) continue;
    if (last) last.to = trimmedEnd(text, last.from, found.start);
    const start = colon + 1 + (lead.exec(text.slice(colon + 1, Math.min(to, colon + 20)))?.[0].length ?? 0);
    fields.push({ from: start, to: trimmedEnd(text, start, to), label: found.label });
    if (found.label.kind === 'subject') break;
  }
  return fields;
}

const lead = /^[\s*_|]*/u;
const isLead = (text: string): boolean => lead.exec(text)?.[0].length === text.length;

const mostLabel = 32;
const mostWords = 3;

/** The longest words before a colon that are a label, the first of them with a capital. */
function labelBefore(
  text: string,
  from: number,
  colon: number,
): { readonly start: number; readonly label: HeaderLabel } | undefined {
  const end = trimmedEnd(text, from, colon);
  let found: { start: number; label: HeaderLabel } | undefined;
  let words = 0;
  for (let at = end - 1; at >= Math.max(from, end - mostLabel) && words < mostWords; at--) {
    if (at > from && !/[\s*_|]/u.test(text[at - 1] ?? '')) continue;
    words++;
    const said = text.slice(at, end);
    const label = /^\p{Lu}|^\p{Lo}/u.test(said) ? labelCalled(said) : undefined;
    if (label && label.kind !== 'none') found = { start: at, label };
  }
  return found;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s*_|;,]/u.test(text[end - 1] ?? '')) end--;
  return end;
}
