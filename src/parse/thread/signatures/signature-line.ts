import type { Span } from '../../../text/span.ts';
import { aboutNames, remembered } from '../../../text/remembered.ts';
import { mailAddressIn } from '../senders/addresses.ts';
import { markerLength } from './bare-line.ts';
import { isPhoneLabel, phoneNumbers } from './phone-numbers.ts';
import { hasRole } from '../senders/role-words.ts';

/** One thing that a line of a signature writes, in the note. */
export interface SignatureItem extends Span {
  readonly kind: 'email' | 'url' | 'phone' | 'fax' | 'words';
}

const site = /^(?:https?:\/\/)?(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,24}(?:\/\S*)?$/u;
const siteLabel = /^(?:web|www|url|website|site|internet|homepage|w)\s*:\s*/iu;
const between = /\s*[|•·‖│]\s*|\s+[-–—]\s+|\s*-=-\s*|\t+| {3,}|\u00a0{2,}|\s+\/\/\s+/gu;
const edge = /[\s*_,;:\\\ufffc<>\u200b\ufeff]/u;

/**
 * What a line writes, piece by piece: signs such as `|`, wide gaps between columns, and numbers part them. Spans are offsets of
 * the line. People sign many mails with the same lines.
 */
export const itemsOn = remembered(
  (line: string): readonly SignatureItem[] => itemsBelow(line, ''),
  aboutNames,
);

/** The same below a line that says which telephone the number is of. */
export function itemsBelow(line: string, labelAbove: string): readonly SignatureItem[] {
  const items: SignatureItem[] = [];
  let above = labelAbove;
  for (const piece of pieces(line)) {
    items.push(...itemsIn(line, piece, above));
    above = '';
  }
  return items;
}

function pieces(line: string): readonly Span[] {
  const found: Span[] = [];
  let start = markerLength(line);
  for (const mark of line.matchAll(between)) {
    if (mark.index < start) continue;
    found.push(...slashed(line, { from: start, to: mark.index }));
    start = mark.index + mark[0].length;
  }
  found.push(...slashed(line, { from: start, to: line.length }));
  return found.map(piece => trimmed(line, piece)).filter(piece => piece.from < piece.to);
}

const slash = /\s+\/\s+/gu;

/** "Ada Roe / Head of Data / Larkfield": slashes part a title from what is none; "CTO / Founder" and "ISSE / NCAR" are one. */
function slashed(line: string, piece: Span): readonly Span[] {
  const said = line.slice(piece.from, piece.to);
  const parts = said.includes(' / ') ? said.split(slash) : [];
  if (parts.length < 2 || (parts.length === 2 && parts.every(hasRole) === parts.some(hasRole)))
    return [piece];
  const found: Span[] = [];
  let { from } = piece;
  for (const part of parts) {
    found.push({ from, to: from + part.length });
    from += part.length;
    from += /^\s+\/\s+/u.exec(line.slice(from, piece.to))?.[0].length ?? 0;
  }
  return found;
}

/** Without white space, punctuation and marks at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && edge.test(text[from] ?? '')) from++;
  while (from < to && edge.test(text[to - 1] ?? '')) to--;
  return { from, to };
}

function itemsIn(text: string, piece: Span, labelAbove: string): readonly SignatureItem[] {
  const address = mailAddressIn(text, piece);
  if (address) {
    const before = trimmed(text, { from: piece.from, to: address.from });
    const words = text.slice(before.from, before.to);
    const isLabel =
      words === '' ||
      /^(?:e-?mail|mail|e|correo|courriel|adresse|mailto|m)$/iu.test(words.replace(/[:.\s]+$/u, ''));
    return [...(isLabel ? [] : itemsIn(text, before, labelAbove)), { kind: 'email', ...address }];
  }
  const said = text.slice(piece.from, piece.to);
  const label = siteLabel.exec(said)?.[0].length ?? 0;
  if (site.test(said.slice(label))) return [{ kind: 'url', from: piece.from + label, to: piece.to }];
  const numbers = phoneNumbers(said, labelAbove);
  if (numbers.length > 0)
    return [
      ...wordsBefore(text, piece, numbers[0]?.from ?? 0),
      ...numbers.map(({ from, to, isFax }): SignatureItem => ({
        kind: isFax ? 'fax' : 'phone',
        from: piece.from + from,
        to: piece.from + to,
      })),
    ];
  return behindComma(text, piece) ?? [{ kind: 'words', ...piece }];
}

/** What stands before a number's last comma and is no label: "Ada Roe, Head of Data, +49 30 5550 1234". */
function wordsBefore(text: string, piece: Span, number: number): readonly SignatureItem[] {
  const comma = text.slice(piece.from, piece.from + number).lastIndexOf(',');
  if (comma <= 0) return [];
  const words = trimmed(text, { from: piece.from, to: piece.from + comma });
  return isPhoneLabel(text.slice(words.from, words.to)) ? [] : [{ kind: 'words', ...words }];
}

/** "Ada Roe, Head of Data, Larkfield, 030 5550 1234": a number behind the last comma. */
function behindComma(text: string, piece: Span): readonly SignatureItem[] | undefined {
  const said = text.slice(piece.from, piece.to);
  const comma = said.lastIndexOf(',');
  if (comma <= 0) return undefined;
  const numbers = phoneNumbers(said.slice(comma + 1), '');
  const [first] = numbers;
  if (!first || numbers.length > 1) return undefined;
  const from = piece.from + comma + 1;
  return [
    { kind: 'words', ...trimmed(text, { from: piece.from, to: piece.from + comma }) },
    { kind: first.isFax ? 'fax' : 'phone', from: from + first.from, to: from + first.to },
  ];
}
