import { BLOCK_END, HOLE, type Prose, type ProseKind } from '../text/prose.ts';
import { templatePlaces } from '../text/template-places.ts';
import { decodeReference } from './character-references.ts';
import type { Block, Markdown, Piece } from '../model/markdown.ts';

/**
 * What NFC may change, or what is not shown: combining marks, conjoining jamo, the signs of ohm, kelvin and ångström,
 * compatibility ideographs, soft hyphens, zero-width spaces.
 */
const unsteady = /[\p{M}\u1100-\u11ff\u2126\u212a\u212b\uf900-\ufaff\u00ad\u200b\u2060\ufeff]/u;
const cluster = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\u00ad\u200b\u2060\ufeff]|\P{M}\p{M}*/gu;
const invisible = /^[\u00ad\u200b\u2060\ufeff]$/u;

class ProseBuilder {
  readonly #source: string;
  #text: string[] = [];
  #length = 0;
  readonly #prose = {
    runs: [] as number[],
    from: [] as number[],
    to: [] as number[],
    blocks: [] as number[],
    kinds: [] as ProseKind[],
  };

  constructor(source: string) {
    this.#source = source;
  }

  startBlock(kind: ProseKind, at: number): void {
    if (this.#prose.blocks.length > 0) this.#run(BLOCK_END, at, at);
    this.#prose.blocks.push(this.#length);
    this.#prose.kinds.push(kind);
  }

  add(piece: Piece): void {
    switch (piece.kind) {
      case 'text':
        this.#addText(piece);
        return;
      case 'break':
        this.#run('\n', piece.from, piece.to);
        return;
      case 'entity':
        this.#run(decodeReference(this.#source.slice(piece.from, piece.to)) ?? HOLE, piece.from, piece.to);
        return;
      case 'markup':
        return;
      default:
        this.#run(HOLE, piece.from, piece.to);
    }
  }

  build(): Prose {
    return { text: this.#text.join(''), ...this.#prose };
  }

  /** What a template is still to be filled with is no prose. */
  #addText({ from, to }: Piece): void {
    let at = from;
    for (const place of templatePlaces(this.#source.slice(from, to))) {
      this.#copy(at, from + place.from);
      this.#run(HOLE, from + place.from, from + place.to);
      at = from + place.to;
    }
    this.#copy(at, to);
  }

  #copy(from: number, to: number): void {
    const text = this.#source.slice(from, to);
    if (!unsteady.test(text)) {
      this.#run(text, from, to);
      return;
    }
    // Clusters that NFC leaves as they are go on in one run: a note in Thai or Hebrew is full of marks.
    let steady = from;
    for (const { 0: written, index } of text.matchAll(cluster)) {
      const start = from + index;
      const shown = invisible.test(written) ? '' : written.normalize('NFC');
      if (shown === written) continue;
      this.#run(this.#source.slice(steady, start), steady, start);
      steady = start + written.length;
      this.#run(shown, start, steady);
    }
    this.#run(this.#source.slice(steady, to), steady, to);
  }

  #run(text: string, from: number, to: number): void {
    if (text === '') return;
    this.#prose.runs.push(this.#length);
    this.#prose.from.push(from);
    this.#prose.to.push(to);
    this.#text.push(text);
    this.#length += text.length;
  }
}

function kindOf(block: Block): ProseKind | undefined {
  switch (block.kind) {
    case 'heading':
      return 'heading';
    case 'cell':
      return 'cell';
    case 'paragraph':
      return block.startsItem ? 'item' : 'paragraph';
    default:
      return undefined;
  }
}

/** The prose of a text that `readMarkdown` has read. */
export function readProse(text: string, markdown: Markdown): Prose {
  const builder = new ProseBuilder(text);
  for (const block of markdown.blocks) {
    const kind = kindOf(block);
    if (kind === undefined) continue;
    builder.startBlock(kind, block.from);
    for (const piece of block.pieces) builder.add(piece);
  }
  return builder.build();
}
