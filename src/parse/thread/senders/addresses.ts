import { isNobody, NOBODY, type Address, type WrittenAddress } from '../../../model/thread.ts';
import type { Span } from '../../../text/span.ts';
import { isSharedMailbox, senderNamed, type Sender } from './sender-name.ts';

/** Marks of the direction of writing, which programs put around names in Hebrew and Arabic. */
const directions = '\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
const unitsOf = (signs: string): Uint8Array => {
  const units = new Uint8Array(0x10000);
  for (const sign of signs) units[sign.charCodeAt(0)] = 1;
  return units;
};
const outside = unitsOf(`${directions} \t\n\r\u00a0\u202f\ufeff\u200b<>()[]{}"'\`“”‘’,;:|\\*：님さ`);

const AT = 0x40;
const STOP = 0x2e;

/** The mail address around the first `@` in the span; undefined if there is none. */
export function mailAddressIn(text: string, { from, to }: Span): Span | undefined {
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== AT) continue;
    const start = startOfLocalPart(text, from, at);
    let end = at + 1;
    while (end < to && outside[text.charCodeAt(end)] === 0 && text.charCodeAt(end) !== AT) end++;
    if (text.startsWith('&gt', end - 3)) end -= 3;
    while (end > at && text.charCodeAt(end - 1) === STOP) end--;
    if (start < at && !isEncoded(text, start) && text.slice(at + 1, end).includes('.'))
      return { from: start, to: end };
    at = Math.max(at, end - 1);
  }
  return undefined;
}

/** An apostrophe belongs to `pat.o'neil@…`; one that stands before all of it is a quotation mark. */
function startOfLocalPart(text: string, from: number, at: number): number {
  const isInside = (place: number): boolean => place >= from && outside[text.charCodeAt(place)] === 0;
  let start = at;
  while (isInside(start - 1) || (start < at && text[start - 1] === "'" && isInside(start - 2))) start--;
  return start;
}

/** Exchange writes an address of another system into one of its own; nobody reads mail there. */
const isEncoded = (text: string, start: number): boolean =>
  text.startsWith('IMCEA', start) || text.startsWith('imcea', start);

/** A capital letter begins an address where it must be one; elsewhere it is a name or a title: "Tor Lie at Halden.no". */
const spelled =
  /(?<![\w.+-])((?<=^|[<([]|&lt;)[\w.+-]{1,64}|[\d_.+-]{0,40}[a-z][\w.+-]{0,63}) at ([\w-]{1,60}(?:\.[\w-]{1,60}){1,5})/u;

/** An address, and where it is written. */
export interface FoundAddress extends Span {
  readonly address: string;
}

/** The first mail address in a span; archives of lists write "ann at halden.example". */
export function addressIn(text: string, span: Span): FoundAddress | undefined {
  const found = mailAddressIn(text, span);
  if (found) return { from: found.from, to: found.to, address: text.slice(found.from, found.to) };
  const said = text.slice(span.from, Math.min(span.to, span.from + 400));
  const hidden = said.includes(' at ') ? spelled.exec(said) : undefined;
  if (!hidden) return undefined;
  const from = span.from + hidden.index;
  return { from, to: from + hidden[0].length, address: `${hidden[1]}@${hidden[2]}` };
}

const beforeName = /^(?:[\s"'“”‘’*_<([,;:\\\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069]|mailto:|SMTP:)+/u;
const afterName = unitsOf(`${directions} \t\n\r\u00a0\u202f\ufeff\u200b"'“”‘’*_<([,;:\\`);

/**
 * One correspondent, as `Name <address>`, `Name (address)`, `"Last, First" <address>`, `Name/Unit/Org@ORG`, an address alone or
 * a name alone, Markdown's own marks around them included. A company or a list is `NOBODY`. Undefined if the span holds
 * neither a name nor an address.
 */
export function writtenAddress(text: string, span: Span): WrittenAddress | undefined {
  const { sender, principal } = writtenSender(text, span);
  return principal && (!sender || isNobody(sender)) ? principal : sender;
}

const onBehalf = / on behalf of /iu;

/** A sender, and whom he writes for: "Ann Roe <ann@…> on behalf of Bo Lund". Either may hold the pen. */
export function writtenSender(
  text: string,
  { from, to }: Span,
): { readonly sender: WrittenAddress | undefined; readonly principal: WrittenAddress | undefined } {
  const behalf = onBehalf.exec(text.slice(from, Math.min(to, from + 400)));
  if (!behalf) return { sender: oneAddress(text, { from, to }), principal: undefined };
  const at = from + behalf.index;
  return {
    sender: oneAddress(text, { from, to: at }),
    principal: oneAddress(text, { from: at + behalf[0].length, to }),
  };
}

function oneAddress(text: string, span: Span): WrittenAddress | undefined {
  const address = addressIn(text, span);
  const named = nameIn(text, { from: span.from, to: address ? address.from : span.to });
  if (!named && !address) return undefined;
  const written = named && text.slice(named.from, named.to);
  // A list sends under its own address: "'Ann Roe' via Sales <sales@…>".
  const isOfList = written !== undefined && / via \S/iu.test(written);
  const mailbox = address && !isOfList ? address.address : undefined;
  return correspondent(written, mailbox, named);
}

function correspondent(
  written: string | undefined,
  mailbox: string | undefined,
  nameSpan: Span | undefined,
): WrittenAddress {
  const isShared = mailbox !== undefined && isSharedMailbox(mailbox);
  const sender = written === undefined ? undefined : senderCalled(written, mailbox);
  if (sender?.kind === 'many') return NOBODY;
  if (sender?.kind === 'person')
    return { name: sender.name, address: isShared ? undefined : mailbox, nameSpan };
  return isShared || mailbox === undefined
    ? NOBODY
    : { name: undefined, address: mailbox, nameSpan: undefined };
}

/** Senders by what was written: one thread writes few of them, again and again. */
const senders = new Map<string, Sender>();
const mostSenders = 2000;

function senderCalled(written: string, mailbox: string | undefined): Sender {
  const key = `${written}\n${mailbox ?? ''}`;
  const known = senders.get(key);
  if (known) return known;
  if (senders.size >= mostSenders) senders.clear();
  const sender = senderNamed(written, mailbox);
  senders.set(key, sender);
  return sender;
}

function nameIn(text: string, span: Span): Span | undefined {
  let to = span.to;
  while (to > span.from && afterName[text.charCodeAt(to - 1)] === 1) to--;
  for (const scheme of ['mailto', 'SMTP', '&lt'])
    if (text.slice(Math.max(span.from, to - scheme.length), to) === scheme)
      return nameIn(text, { from: span.from, to: to - scheme.length });
  const head = text.slice(span.from, Math.min(to, span.from + 100));
  const from = span.from + (beforeName.exec(head)?.[0].length ?? 0);
  const isName = from < to && to - from <= 200 && /\p{L}/u.test(text.slice(from, to));
  return isName ? { from, to } : undefined;
}

/**
 * The correspondents of a `To:` line. Semicolons separate where there are any, else commas do; "Last, First" is not
 * parted at its comma, with an address behind it or alone.
 */
export function writtenAddresses(written: string): readonly Address[] {
  const list = written.includes('&') ? written.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>') : written;
  const mark = list.includes(';') ? ';' : ',';
  const pieces = piecesOf(list, mark);
  const found: Address[] = [];
  for (const piece of pieces) {
    const who = writtenAddress(piece, { from: 0, to: piece.length });
    if (who && who !== NOBODY) found.push({ name: who.name, address: who.address });
  }
  return found;
}

function piecesOf(list: string, mark: string): readonly string[] {
  const quotes = list.split('"').length - 1;
  const cut: string[] = [];
  let start = 0;
  let isQuoted = false;
  // Behind the last parenthesis that closes, one that opens parts nothing.
  const lastClosing = list.lastIndexOf(')');
  let isAside = false;
  for (let at = 0; at <= list.length; at++) {
    if (list[at] === '"' && quotes % 2 === 0) isQuoted = !isQuoted;
    if (list[at] === '(' && at < lastClosing) isAside = true;
    else if (list[at] === ')') isAside = false;
    if (at < list.length && (list[at] !== mark || isQuoted || isAside)) continue;
    cut.push(list.slice(start, at));
    start = at + 1;
  }
  return mark === ';' ? cut : joinedNames(cut);
}

/** Puts surnames and given names that a comma parts together again. */
function joinedNames(pieces: readonly string[]): readonly string[] {
  const [first = '', second = '', third] = pieces;
  const isOne =
    isSurname(first) && isGiven(second) && !list(second) && (third === undefined || isGeneration(third));
  if (isOne && pieces.length <= 3) return [pieces.join(',')];
  const whole: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    const next = pieces[at + 1];
    if (next !== undefined && isSurname(piece) && isGiven(next) && list(next)) {
      whole.push(`${piece},${next}`);
      at++;
    } else whole.push(piece);
  }
  return whole;
}

const list = (piece: string): boolean => /[<@[/]/u.test(piece);
const isGeneration = (piece: string): boolean =>
  /^\s*(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d|esq)\.?\s*["']?\s*$/iu.test(piece);
const isSurname = (piece: string): boolean =>
  /^\s*["']?(?:(?:van|von|de|der|den|da|di|la|le|del) ){0,2}[\p{L}\p{M}'’-]{1,40}\s*$/iu.test(piece);
const isGiven = (piece: string): boolean =>
  /^\s*[\p{L}\p{M}'’-]{1,40}(?:\s[\p{L}\p{M}'’.-]{1,20})?\s*(?:\([^()]{1,40}\)\s*|\[[^[\]]{1,40}\]\s*)?["']?\s*(?:<|$)/u.test(
    piece,
  );
