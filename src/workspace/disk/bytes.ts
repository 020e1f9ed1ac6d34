import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

// What `browser/bytes.ts` gives in a browser, by what Node is quickest at; `#host/bytes.ts` is one or the other.

/** The same bytes, so that they are quick to be read in pieces. */
export const piecesOf = (bytes: Uint8Array): Uint8Array => buffer(bytes);

const buffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What bytes say in UTF-8, a byte-order mark included; what is none shows as U+FFFD. */
export const utf8Of = (bytes: Uint8Array): string => buffer(bytes).toString('utf8');

export const isInUtf8 = (bytes: Uint8Array): boolean => isUtf8(bytes);

/** How many bytes a text has in UTF-8. */
export const utf8Length = (text: string): number => Buffer.byteLength(text);

export const inUtf8 = (text: string): Uint8Array => Buffer.from(text);

/** A character for each byte of a piece, of the same number. */
export const latin1Of = (bytes: Uint8Array, from = 0, to = bytes.length): string =>
  buffer(bytes).toString('latin1', from, to);

/** The bytes that `latin1Of` was given. */
export const inLatin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A character for two bytes of a piece each, the lower one first. */
export const utf16Of = (bytes: Uint8Array, from = 0, to = bytes.length): string =>
  buffer(bytes).toString('utf16le', from, to);

/** What is left of a hash: 96 bits. */
const HASHED = 16;

/** By what bytes are known to be the same as others. */
export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha1').update(bytes).digest('base64url').slice(0, HASHED);

/** A number of 32 bits that tells damaged bytes; those of several pieces with the number of those before. */
export const checksumOf = (bytes: Uint8Array | string, before = 0): number => crc32(bytes, before);
