/** What windows-1252 has at the bytes 80 to 9F; those that it leaves free stay as they are. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const high = /[\x80-\x9f]/g;
/** No text has these, and a zero byte would make a note unreadable. */

const controls = /[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d\u200b\u2060\ufeff]/g;

const odd = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\u2060\ufeff]/;

/**
 * A decoded text with the characters that its writer saw. `TextDecoder` of Node before 24 gives control characters for
 * the curly quotes, dashes and the euro of windows-1252 (and of all that is called latin1).
 */
export function readableText(text: string): string {
  if (!odd.test(text)) return text;
  return text
    .replace(high, character => windows1252[character.charCodeAt(0) - 0x80] ?? character)
    .replace(/\r\n?|[\x0b\x0c\u2028\u2029]/g, '\n')
    .replace(controls, '');
}

/** A header as one line of at most `most` characters. */
export function oneLineOf(text: string, most: number): string {
  const read = readableText(text);
  const line = /\s\s|[^\S ]|^ | $/.test(read) ? read.replace(/\s+/gu, ' ').trim() : read;
  return line.length > most ? `${line.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
