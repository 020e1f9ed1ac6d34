import { checksumOf } from '#host/bytes.ts';
import type { EarlierMentions } from '../index/mentions/known-mentions.ts';
import type { Note } from '../model/note.ts';
import { pack, unpack } from './pack.ts';

/** A note as it was read, by its path and the checksum of all else that was read. */
export interface ReadNote {
  readonly note: Note;
  readonly checksum: number;
}

interface Head extends Pick<EarlierMentions, 'meant'> {
  readonly rules: number;
  /** The keys and the values of `NamePrints.meanings`. */
  readonly keys: readonly number[];
  readonly prints: readonly number[];
  /** The notes whose mentions follow: paths, checksums, and how many numbers each has. */
  readonly paths: readonly string[];
  readonly checksums: readonly number[];
  readonly counts: readonly number[];
}

/** Before the head stand a checksum of all that follows and how many bytes the head has. */
const START = 8;

/** What `unpackMentions` makes the same again of, for a later start. */
export function packMentions(earlier: EarlierMentions, notes: Iterable<ReadNote>): Uint8Array {
  const { rules, meanings } = earlier.names;
  const found: { readonly read: ReadNote; readonly numbers: Uint32Array }[] = [];
  for (const read of notes) {
    const numbers = earlier.numbersOf(read.note);
    if (numbers) found.push({ read, numbers });
  }
  const head: Head = {
    meant: earlier.meant,
    rules,
    keys: [...meanings.keys()],
    prints: [...meanings.values()],
    paths: found.map(({ read }) => read.note.path),
    checksums: found.map(({ read }) => read.checksum),
    counts: found.map(({ numbers }) => numbers.length),
  };
  const packed = pack(head);
  const all = new Uint32Array(found.reduce((sum, { numbers }) => sum + numbers.length, 0));
  let at = 0;
  for (const { numbers } of found) {
    all.set(numbers, at);
    at += numbers.length;
  }
  const bytes = new Uint8Array(START + packed.length + all.byteLength);
  bytes.set(packed, START);
  bytes.set(new Uint8Array(all.buffer), START + packed.length);
  const start = new DataView(bytes.buffer);
  start.setUint32(4, packed.length, true);
  start.setUint32(0, checksumOf(bytes.subarray(4)), true);
  return bytes;
}

/** The mentions that were kept of these notes, as they were read; undefined where the bytes are damaged. */
export function unpackMentions(
  bytes: Uint8Array,
  readNote: (path: string) => ReadNote | undefined,
): EarlierMentions | undefined {
  const start = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < START || start.getUint32(0, true) !== checksumOf(bytes.subarray(4))) return undefined;
  const behind = START + start.getUint32(4, true);
  const { meant, rules, keys, prints, paths, checksums, counts } = unpack(
    bytes.subarray(START, behind),
  ) as Head;
  // Copied, since four bytes that stand anywhere are no number yet.
  const all = new Uint32Array(new Uint8Array(bytes.subarray(behind)).buffer);
  const numbers = new WeakMap<Note, Uint32Array>();
  let from = 0;
  paths.forEach((path, at) => {
    const to = from + (counts[at] ?? 0);
    const read = readNote(path);
    if (read && read.checksum === checksums[at]) numbers.set(read.note, all.subarray(from, to));
    from = to;
  });
  const meanings = new Map(keys.map((key, at) => [key, prints[at] ?? 0]));
  return { meant, names: { rules, meanings }, numbersOf: note => numbers.get(note) };
}
