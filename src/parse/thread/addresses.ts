import type { WrittenAddress } from '../../model/thread.ts';
import type { Span } from '../../text/span.ts';

const outside = new Set([...' \t\n\r\u00a0\u202f<>()[]{}"\'`“”‘’,;:|\\*']);

/** The mail address around the first `@` in the span; undefined if there is none. */
export function mailAddressIn(text: string, { from, to }: Span): Span | undefined {
  for (let at = from; at < to; at++) {
    if (text[at] !== '@') continue;
    let start = at;
    while (start > from && !outside.has(text[start - 1] ?? ' ')) start--;
    let end = at + 1;
    while (end < to && !outside.has(text[end] ?? ' ') && text[end] !== '@') end++;
    while (end > at && text[end - 1] === '.') end--;
    const hasDomain = text.slice(at + 1, end).includes('.');
    if (start < at && hasDomain) return { from: start, to: end };
    at = end - 1;
  }
  return undefined;
}

const beforeName = /^(?:[\s"'“”‘’*_<([,;:\\]|mailto:)+/u;
const afterName = new Set([...' \t\n\r\u00a0\u202f"\'“”‘’*_<([,;:\\']);
const via = /['’]? via [^<>]{1,80}$/iu;

/**
 * One correspondent, as `Name <address>`, `Name (address)`, `"Last, First" <address>`, an address alone or a name
 * alone, Markdown's own marks around them included. Undefined if the span holds neither a name nor an address.
 */
export function writtenAddress(text: string, span: Span): WrittenAddress | undefined {
  const address = mailAddressIn(text, span);
  const named = nameIn(text, { from: span.from, to: address ? address.from : span.to });
  if (!named && !address) return undefined;
  // A list sends under its own address: "'Ann Roe' via Sales <sales@…>".
  const sentByList = named !== undefined && via.test(text.slice(named.from, named.to));
  const nameSpan = sentByList && named ? withoutVia(text, named) : named;
  return {
    name: nameSpan && personName(text.slice(nameSpan.from, nameSpan.to)),
    address: address && !sentByList ? text.slice(address.from, address.to) : undefined,
    nameSpan,
  };
}

const withoutVia = (text: string, name: Span): Span => ({
  from: name.from,
  to: name.to - (via.exec(text.slice(name.from, name.to))?.[0].length ?? 0),
});

function nameIn(text: string, span: Span): Span | undefined {
  let to = span.to;
  while (to > span.from && afterName.has(text[to - 1] ?? '')) to--;
  if (text.slice(Math.max(span.from, to - 6), to) === 'mailto')
    return nameIn(text, { from: span.from, to: to - 6 });
  const head = text.slice(span.from, Math.min(to, span.from + 100));
  const from = span.from + (beforeName.exec(head)?.[0].length ?? 0);
  const name = text.slice(from, to);
  return from < to && name.length <= 120 && /\p{L}/u.test(name) ? { from, to } : undefined;
}

const suffix = /^(?:jr|sr|ii|iii|iv|ph\.?d|md|mba|esq)\b/iu;

/** A name in the order it is spoken, without Markdown's marks: "Keller, Anja" is "Anja Keller". */
function personName(written: string): string {
  const plain = written
    .replace(/[*\\"“”]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const [last = '', first = '', ...more] = plain.split(',').map(part => part.trim());
  const turned = first !== '' && last !== '' && more.length === 0 && !suffix.test(first);
  return turned ? `${first} ${last}` : plain;
}

/**
 * The correspondents of a `To:` line. Semicolons separate where there are any, else commas do; a piece without an
 * address belongs to the next one where that leaves "Last, First <address>".
 */
export function writtenAddresses(text: string, { from, to }: Span): readonly WrittenAddress[] {
  const mark = text.slice(from, to).includes(';') ? ';' : ',';
  const found: WrittenAddress[] = [];
  let start = from;
  let quoted = false;
  for (let at = from; at <= to; at++) {
    if (text[at] === '"' && at < to) quoted = !quoted;
    if (at < to && (text[at] !== mark || quoted)) continue;
    if (mark === ',' && at < to && isLastName(text, start, at, to)) continue;
    const address = writtenAddress(text, { from: start, to: at });
    if (address) found.push(address);
    start = at + 1;
  }
  return found;
}

/** Whether "Keller" up to the comma at `at` is followed by "Anja <…>": one word, then one word and an address. */
function isLastName(text: string, start: number, at: number, to: number): boolean {
  if (!/^\s*"?[\p{L}'’-]{1,40}$/u.test(text.slice(start, Math.min(at, start + 50)))) return false;
  return /^\s*[\p{L}'’-]{1,40}\s*"?\s*</u.test(text.slice(at + 1, Math.min(to, at + 60)));
}
