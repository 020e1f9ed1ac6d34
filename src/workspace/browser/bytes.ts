import { sha1 } from '@noble/hashes/legacy.js';

// What `disk/bytes.ts` gives in Node, by what a browser has; its comments say what.

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const encoder = new TextEncoder();

export const piecesOf = (bytes: Uint8Array): Uint8Array => bytes;

export const utf8Of = (bytes: Uint8Array): string => utf8.decode(bytes);

export function isInUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export const utf8Length = (text: string): number => encoder.encode(text).length;

export const inUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** So many characters are made at a time: they are arguments of a call. */
const PIECE = 4096;

/** Up to here one character after another is quicker. */
const SHORT = 32;

// No decoder does it: what they call latin1 is another alphabet.
export function latin1Of(bytes: Uint8Array, from = 0, to = bytes.length): string {
  const end = Math.min(to, bytes.length);
  let text = '';
  if (end - from <= SHORT) for (let at = from; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  else
    for (let at = from; at < end; at += PIECE)
      text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + PIECE)));
  return text;
}

export const inLatin1 = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

export function utf16Of(bytes: Uint8Array, from = 0, to = bytes.length): string {
  const piece = bytes.subarray(from, to);
  const text = utf16.decode(piece);
  // A decoder makes another character of half a pair.
  return text.includes('\ufffd') ? unitsOf(piece) : text;
}

function unitsOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  return text;
}

/** What is left of a hash, in bytes, which is as much as on a disk. */
const HASHED = 12;

export const hashOf = (bytes: Uint8Array): string => written(sha1(bytes));

/** As `hashOf`, many times as quickly: by the platform's own, which makes whoever asks wait for its turn. */
export async function hashLater(bytes: Uint8Array): Promise<string> {
  // It is missing where a page has come over no secure connection.
  const { subtle } = crypto as Partial<typeof crypto>;
  if (!subtle) return hashOf(bytes);
  return written(new Uint8Array(await subtle.digest('SHA-1', bytes.slice())));
}

const written = (digest: Uint8Array): string =>
  btoa(String.fromCharCode(...digest.subarray(0, HASHED)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');

/** What a byte changes in a CRC-32, which is also what Node's is. */
const CHANGES = Uint32Array.from({ length: 256 }, (_, byte) => {
  let change = byte;
  for (let bit = 0; bit < 8; bit++) change = change & 1 ? (change >>> 1) ^ 0xedb88320 : change >>> 1;
  return change;
});

export function checksumOf(bytes: Uint8Array | string, before = 0): number {
  let sum = ~before;
  const given = typeof bytes === 'string' ? inUtf8(bytes) : bytes;
  for (let at = 0; at < given.length; at++)
    sum = (CHANGES[(sum ^ (given[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
