import { NotTakenIn } from '../mail.ts';

/**
 * Whether the tables of a compound file (MS-CFB 2.2 to 2.6), as Outlook saves mails in, lead where they should: the package
 * that reads such files follows them without looking. Takes the bytes of the file; throws where blocks come back to
 * themselves, parts form no tree, lie outside the file or are larger than it.
 */
export function checkCompoundFile(bytes: Uint8Array): void {
  const file = new CompoundFile(bytes);
  const next = file.nextBlocks();
  if (hasCircle(next) || hasCircle(file.nextSmallBlocks(next)))
    throw new NotTakenIn('damagedOutlookFile', 'its blocks go round in a circle.');
  file.checkEntries(next);
}

/** From here on a number stands for no block: free, the end of a chain, or a block of the tables themselves. */
const FIRST_MARK = 0xffff_fffa;
const NO_ENTRY = 0xffff_ffff;
const ENTRY_SIZE = 128;
/** So many blocks of the block table stand in the header itself. */
const IN_HEADER = 109;

class CompoundFile {
  readonly #view: DataView;
  readonly #blockSize: number;
  readonly #blocks: number;

  constructor(bytes: Uint8Array) {
    if (bytes.length < 512) throw new NotTakenIn('damagedOutlookFile', 'it ends too early.');
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#blockSize = this.#view.getUint8(30) === 12 ? 4096 : 512;
    this.#blocks = Math.ceil(bytes.length / this.#blockSize);
  }

  /** For each block the one that follows it. */
  nextBlocks(): Uint32Array {
    return this.#table(this.#tableBlocks());
  }

  /** The same for the small blocks that short texts stand in. */
  nextSmallBlocks(next: Uint32Array): Uint32Array {
    return this.#table(this.#chain(next, this.#view.getUint32(0x3c, true)));
  }

  /** Entries are a tree: each but the first is pointed to once at most. */
  checkEntries(next: Uint32Array): void {
    const places = this.#chain(next, this.#view.getUint32(0x30, true)).flatMap(block =>
      this.#entriesOf(block),
    );
    const seen = new Uint8Array(places.length);
    seen[0] = 1;
    for (const at of places) {
      if (![1, 2, 5].includes(this.#view.getUint8(at + 0x42))) continue;
      if (this.#view.getUint32(at + 0x78, true) > this.#view.byteLength)
        throw new NotTakenIn('damagedOutlookFile', 'a part is larger than the file.');
      for (const link of [0x44, 0x48, 0x4c]) {
        const entry = this.#view.getUint32(at + link, true);
        if (entry === NO_ENTRY) continue;
        if (seen[entry] !== 0) throw new NotTakenIn('damagedOutlookFile', 'its parts do not form a tree.');
        seen[entry] = 1;
      }
    }
  }

  #entriesOf(block: number): readonly number[] {
    const places: number[] = [];
    const start = this.#offset(block);
    for (let at = start; at + ENTRY_SIZE <= start + this.#blockSize; at += ENTRY_SIZE)
      if (at + ENTRY_SIZE <= this.#view.byteLength) places.push(at);
    return places;
  }

  /** The blocks that the block table stands in: those of the header, and those of the chain behind it. */
  #tableBlocks(): readonly number[] {
    const found: number[] = [];
    const add = (block: number): void => {
      if (block < FIRST_MARK) found.push(this.#inside(block));
    };
    for (let at = 0; at < IN_HEADER; at++) add(this.#view.getUint32(0x4c + 4 * at, true));
    let more = this.#view.getUint32(0x44, true);
    for (let read = 0; more < FIRST_MARK; read++) {
      if (read > this.#blocks) throw new NotTakenIn('damagedOutlookFile', 'its tables go round in a circle.');
      const start = this.#offset(this.#inside(more));
      const last = start + this.#blockSize - 4;
      if (last + 4 > this.#view.byteLength) throw new NotTakenIn('damagedOutlookFile', 'it ends too early.');
      for (let at = start; at < last; at += 4) add(this.#view.getUint32(at, true));
      more = this.#view.getUint32(last, true);
    }
    return found;
  }

  /** What the blocks of a table hold, one number for each block that it is about. */
  #table(blocks: readonly number[]): Uint32Array {
    const each = this.#blockSize / 4;
    const table = new Uint32Array(blocks.length * each).fill(NO_ENTRY);
    blocks.forEach((block, place) => {
      const start = this.#offset(block);
      for (let at = 0; at < each && start + 4 * at + 4 <= this.#view.byteLength; at++)
        table[place * each + at] = this.#view.getUint32(start + 4 * at, true);
    });
    return table;
  }

  /** The blocks of a chain; `next` has been checked to hold no circle. */
  #chain(next: Uint32Array, first: number): readonly number[] {
    const blocks: number[] = [];
    for (let block = first; block < FIRST_MARK; block = next[block] ?? NO_ENTRY)
      blocks.push(this.#inside(block));
    return blocks;
  }

  #offset = (block: number): number => (block + 1) * this.#blockSize;

  #inside(block: number): number {
    if (block >= this.#blocks)
      throw new NotTakenIn('damagedOutlookFile', 'it points to what lies behind its end.');
    return block;
  }
}

/** Whether somebody who goes from a block to the one that follows it comes back to it; in linear time. */
export function hasCircle(next: Uint32Array): boolean {
  // The walk on which a block was reached first, from 1.
  const walks = new Uint32Array(next.length);
  for (let first = 0; first < next.length; first++) {
    let block = first;
    while (block < next.length && walks[block] === 0) {
      walks[block] = first + 1;
      block = next[block] ?? next.length;
    }
    if (block < next.length && walks[block] === first + 1) return true;
  }
  return false;
}
