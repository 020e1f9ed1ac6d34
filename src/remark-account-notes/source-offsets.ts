/**
 * Where each character of a text node stands in its source, in UTF-16 code units of the source, and where the last one
 * ends: the value has no backslashes of escapes, its character references are decoded, and behind a line end neither
 * white space nor the `>` of quotes stand in it. The second half of a reference's pair has -1. Undefined where the two
 * cannot be brought together.
 */
export function sourceOffsets(value: string, source: string): readonly number[] | undefined {
  const offsets: number[] = [];
  let at = 0;
  while (offsets.length < value.length) {
    const unit = offsets.length;
    at = pastMarkup(value, unit, source, at);
    const read = readAt(value, unit, source, at);
    if (read === undefined) return undefined;
    offsets.push(at);
    if (read.isPair) offsets.push(-1);
    at += read.length;
  }
  offsets.push(at);
  // Where a reference stood for something else than it seemed to, the two do not end together.
  return source.slice(at).trim() === '' && offsets.length === value.length + 1 ? offsets : undefined;
}

/** Past what stands in the source only: a backslash, and what a line of a container begins with. */
function pastMarkup(value: string, unit: number, source: string, from: number): number {
  let at = from;
  const wanted = value[unit];
  const before = value[unit - 1];
  const isLineStart = before === '\n' || before === '\r';
  while (isLineStart && /[\t >]/u.test(source[at] ?? '') && source[at] !== wanted) at++;
  return source[at] === '\\' && source[at + 1] === wanted && /[!-/:-@[-`{-~]/u.test(wanted ?? '')
    ? at + 1
    : at;
}

const reference = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z\d]{1,31});/u;

/** How much of the source a character was read from, and whether that is the first half of a pair. */
function readAt(
  value: string,
  unit: number,
  source: string,
  at: number,
): { readonly length: number; readonly isPair: boolean } | undefined {
  const found = source[at] === '&' ? reference.exec(source.slice(at, at + 34))?.[0] : undefined;
  const isReference = found !== undefined && value.slice(unit, unit + found.length) !== found;
  // A reference is one character, unless it stands for one beyond the basic plane.
  if (isReference) return { length: found.length, isPair: isHighSurrogate(value.charCodeAt(unit)) };
  return source[at] === value[unit] ? { length: 1, isPair: false } : undefined;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
