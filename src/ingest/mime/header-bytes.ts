import { binaryText, guessedText, utf7Text } from './charset.ts';

const latin1 = new TextDecoder('latin1');
const utf8 = new TextEncoder();

/** `=?utf-7?Q?Fr+APY-sche?=`: a word in UTF-7, which nobody decodes any more. */
const utf7Word = /=\?(?:unicode-1-1-)?utf-?7(?:\*[^?\s]{0,20})?\?([QB])\?([^?\s]{0,500})\?=/gi;
const ownCharset = /^content-type[ \t]*:(?:[^\n]|\n[ \t]){0,2000}?charset[ \t]*=[ \t]*"?([\w:.-]{1,40})/im;

/**
 * The same mail with its headers in UTF-8, as the parser expects them. Older programs wrote them in the bytes of their own
 * charset, which the mail names for its text, or in UTF-7.
 */
export function headersInUtf8(bytes: Uint8Array): Uint8Array {
  const { end, isEight, hasWords } = headOf(bytes);
  if (!isEight && !hasWords) return bytes;
  const head = bytes.subarray(0, end);
  const written = latin1.decode(head);
  if (!isEight && !/\?(?:unicode-1-1-)?utf-?7/i.test(written)) return bytes;
  const read = isEight ? guessedText(head, decoderOf(ownCharset.exec(written)?.[1])) : written;
  const changed = utf8.encode(
    read.replace(utf7Word, (_, encoding: string, word: string) => inBase64(encoding, word)),
  );
  const whole = new Uint8Array(changed.length + bytes.length - end);
  whole.set(changed);
  whole.set(bytes.subarray(end), changed.length);
  return whole;
}

const firstHeader =
  /^\s{1,100}(?=(?:from|to|cc|subject|date|sent|sender|received|return-path|delivered-to|reply-to|message-id|mime-version|x-[\w-]{1,60})[ \t]*:)/i;

/** The same mail without blank lines before its headers, which somebody left who saved it by hand. */
export function fromFirstHeader(bytes: Uint8Array): Uint8Array {
  const blanks = firstHeader.exec(latin1.decode(bytes.subarray(0, 200)))?.[0].length ?? 0;
  return blanks === 0 ? bytes : bytes.subarray(blanks);
}

/** Where the headers end, and whether they hold bytes above ASCII or what may be encoded words: most hold neither. */
function headOf(bytes: Uint8Array): { end: number; isEight: boolean; hasWords: boolean } {
  let isEight = false;
  let hasWords = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) isEight = true;
    else if (byte === QUESTION_MARK) hasWords = true;
    else if (byte === NEWLINE) {
      const next = bytes[at + 1] === RETURN ? bytes[at + 2] : bytes[at + 1];
      if (next === NEWLINE) return { end: at + 1, isEight, hasWords };
    }
  }
  return { end: bytes.length, isEight, hasWords };
}

const QUESTION_MARK = 0x3f;
const NEWLINE = 10;
const RETURN = 13;

function decoderOf(charset: string | undefined): typeof latin1 {
  try {
    return new TextDecoder(
      charset === undefined || /^(?:us-)?ascii$|^utf-?8$/i.test(charset) ? 'windows-1252' : charset,
    );
  } catch {
    return new TextDecoder('windows-1252');
  }
}

function inBase64(encoding: string, word: string): string {
  const decoded =
    encoding.toUpperCase() === 'B'
      ? binaryText(word)
      : word
          .replaceAll('_', ' ')
          .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const text = utf8.encode(utf7Text(decoded));
  return `=?utf-8?B?${btoa(Array.from(text, byte => String.fromCharCode(byte)).join(''))}?=`;
}
