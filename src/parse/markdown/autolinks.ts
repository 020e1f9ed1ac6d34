import {
  isAsciiPunctuation,
  isDigit,
  isLetter,
  isLetterOrDigit,
  isUnicodeSpace,
  punctuationAt,
  punctuationBefore,
} from './characters.ts';

/** Where a bare link stands, and what it links to. */
export interface BareLink {
  readonly from: number;
  readonly to: number;
  readonly prefix: '' | 'http://' | 'mailto:';
}

const DOT = 46;
const UNDERSCORE = 95;

/** No domain is longer, nor the part before an `@`; it bounds how far a wrong guess looks. */
const LONGEST_NAME = 255;

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]{1,31}:/;
const MAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

/** The `<https://…>` or `<name@example.com>` at `from` (CommonMark 0.31, section 6.5). */
export function angleLinkAt(text: string, from: number, to: number): BareLink | undefined {
  let at = from + 1;
  while (at < to && !endsAngleLink(text.charCodeAt(at))) at++;
  if (at >= to || text.charCodeAt(at) !== 62) return undefined;
  const inside = text.slice(from + 1, at);
  if (SCHEME.test(inside)) return { from, to: at + 1, prefix: '' };
  return MAIL.test(inside) ? { from, to: at + 1, prefix: 'mailto:' } : undefined;
}

const endsAngleLink = (code: number): boolean => code <= 32 || code === 127 || code === 60 || code === 62;

/** The bare `http://…` or `https://…` whose colon stands at `colon` (GFM, section 6.9), not before `start`. */
export function urlAround(text: string, colon: number, start: number, to: number): BareLink | undefined {
  if (text.charCodeAt(colon + 1) !== 47 || text.charCodeAt(colon + 2) !== 47) return undefined;
  let from = colon;
  while (from > start && colon - from < 6 && isLetter(text.charCodeAt(from - 1))) from--;
  const scheme = text.slice(from, colon).toLowerCase();
  if (scheme !== 'http' && scheme !== 'https') return undefined;
  const end = colon + 3 >= to || punctuationAt(text, colon + 3) ? -1 : webEnd(text, colon + 3, to);
  return end < 0 ? undefined : { from, to: end, prefix: '' };
}

/** The bare `www.…` whose first dot stands at `dot`, or the mail address `www.…@…`. */
export function wwwAround(text: string, dot: number, start: number, to: number): BareLink | undefined {
  const from = dot - 3;
  if (from < start || dot + 1 >= to || text.slice(from, dot).toLowerCase() !== 'www') return undefined;
  if (from > start && !precedesWww(text, from)) return undefined;
  let sign = dot;
  const last = Math.min(to, from + LONGEST_NAME);
  while (sign < last && isMailCode(text.charCodeAt(sign))) sign++;
  const mail = sign < last && text.charCodeAt(sign) === 64 ? mailAround(text, sign, start, to) : undefined;
  const end = mail ? -1 : webEnd(text, from, to);
  return end < 0 ? mail : { from, to: end, prefix: 'http://' };
}

/** White space or punctuation; but a dot after a letter is inside a name that was no address. */
function precedesWww(text: string, from: number): boolean {
  const code = text.charCodeAt(from - 1);
  if (code === DOT) return !isLetterOrDigit(text.charCodeAt(from - 2));
  return isUnicodeSpace(code) || punctuationBefore(text, from);
}

/** The end of a domain and path that start at `from`, or -1. */
function webEnd(text: string, from: number, to: number): number {
  const last = Math.min(to, from + LONGEST_NAME);
  let domainTo = from;
  while (domainTo < last && isDomainCode(text, domainTo)) domainTo++;
  if (domainTo === from || (domainTo === last && last < to)) return -1;
  // What ends a domain may be emphasis around it; elsewhere underscores stand in neither of its last two labels.
  let nameTo = domainTo;
  while (nameTo > from && isDotOrUnderscore(text.charCodeAt(nameTo - 1))) nameTo--;
  const labels = text.slice(from, nameTo).split('.');
  if (labels.slice(-2).some(label => label.includes('_'))) return -1;
  const end = withoutTrail(text, domainTo, pathEnd(text, domainTo, to), from);
  return end > from ? end : -1;
}

const isDotOrUnderscore = (code: number): boolean => code === DOT || code === UNDERSCORE;

function isDomainCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isDotOrUnderscore(code) || code === 45) return true;
  return !isUnicodeSpace(code) && !punctuationAt(text, at);
}

function pathEnd(text: string, from: number, to: number): number {
  let at = from;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 60 || isUnicodeSpace(code)) break;
    // `](` and `][` end the label of a link that holds the address.
    const next = text.charCodeAt(at + 1);
    if (code === 93 && (next === 40 || next === 91)) break;
  }
  return at;
}

/** Cuts off what ends a sentence rather than an address: punctuation, and closing parentheses that nothing opened. */
function withoutTrail(text: string, pathFrom: number, to: number, from: number): number {
  let surplus = 0;
  for (let at = pathFrom; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 41) surplus++;
    else if (code === 40) surplus--;
  }
  let end = to;
  while (end > from) {
    const code = text.charCodeAt(end - 1);
    if (code === 41) {
      if (surplus <= 0) break;
      surplus--;
    } else if (code === 59) {
      const reference = referenceStart(text, from, end - 1);
      if (reference >= 0) end = reference + 1;
    } else if (!isTrail(code)) break;
    end--;
  }
  return end;
}

/** `!"'*,.:?]_~` */
const isTrail = (code: number): boolean =>
  isAsciiPunctuation(code) && '!"\'*,.:?]_~'.includes(String.fromCharCode(code));

/** Where the `&` of an `&amp;`-like end stands whose semicolon is at `semicolon`, or -1. */
function referenceStart(text: string, from: number, semicolon: number): number {
  let at = semicolon - 1;
  while (at > from && isLetter(text.charCodeAt(at))) at--;
  return at < semicolon - 1 && text.charCodeAt(at) === 38 ? at : -1;
}

/** The bare mail address whose `@` stands at `sign`, not before `start`. */
export function mailAround(text: string, sign: number, start: number, to: number): BareLink | undefined {
  let from = sign;
  while (from > start && isMailCode(text.charCodeAt(from - 1))) from--;
  if (from === sign || (from > start && text.charCodeAt(from - 1) === 47)) return undefined;
  let end = sign + 1;
  let hasDot = false;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (code === DOT) {
      if (!(end + 1 < to && isLetterOrDigit(text.charCodeAt(end + 1)))) break;
      hasDot = true;
    } else if (code !== 45 && code !== UNDERSCORE && !isLetterOrDigit(code)) break;
  }
  return hasDot && isLetter(text.charCodeAt(end - 1)) ? { from, to: end, prefix: 'mailto:' } : undefined;
}

const isMailCode = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === 43 || code === 45 || code === DOT || code === UNDERSCORE;
