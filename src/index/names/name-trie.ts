import { NameStarts } from './name-starts.ts';

const NONE = -1;

/** A prime near the golden ratio of 2³²: spreads (node, character) pairs over the table. */
const SPREAD = 0x9e3779b1;

/**
 * Words of names as a trie in typed arrays: a step from a node over a character is one look into an open hash table.
 * Built once for all names of a workspace (some milliseconds for thousands) and never changed.
 */
export class NameTrie {
  readonly #root = new Int32Array(0x10000).fill(NONE);
  #nodes = new Int32Array(1024).fill(NONE);
  #characters = new Uint16Array(1024);
  #children = new Int32Array(1024);
  #mask = 1023;
  #steps = 0;
  #size = 1;
  readonly #values: number[] = [NONE];
  /** Where the names of this trie may start. */
  readonly starts = new NameStarts();

  /** The node that every walk starts from. */
  static readonly START = 0;

  /** Adds a folded name; `value` is what `valueAt` gives where the name ends. Not negative. */
  add(name: string, value: number): void {
    let node = NameTrie.START;
    for (let at = 0; at < name.length; at++) node = this.#stepOrGrow(node, name.charCodeAt(at));
    this.#values[node] = value;
    this.starts.add(name);
  }

  /** The value of the name that ends at this node, or -1. */
  valueAt(node: number): number {
    return this.#values[node] ?? NONE;
  }

  /** The node after `node` along a folded character, or -1. */
  step(node: number, character: number): number {
    if (node === NameTrie.START) return this.#root[character] ?? NONE;
    let slot = this.#slotOf(node, character);
    for (;;) {
      const at = this.#nodes[slot];
      if (at === NONE) return NONE;
      if (at === node && this.#characters[slot] === character) return this.#children[slot] ?? NONE;
      slot = (slot + 1) & this.#mask;
    }
  }

  #slotOf(node: number, character: number): number {
    return (Math.imul(node ^ Math.imul(character, 0x85ebca6b), SPREAD) >>> 7) & this.#mask;
  }

  #stepOrGrow(node: number, character: number): number {
    const known = this.step(node, character);
    if (known !== NONE) return known;
    const child = this.#size++;
    this.#values[child] = NONE;
    if (node === NameTrie.START) this.#root[character] = child;
    else {
      if (++this.#steps * 2 > this.#mask) this.#grow();
      this.#insert(node, character, child);
    }
    return child;
  }

  #insert(node: number, character: number, child: number): void {
    let slot = this.#slotOf(node, character);
    while (this.#nodes[slot] !== NONE) slot = (slot + 1) & this.#mask;
    this.#nodes[slot] = node;
    this.#characters[slot] = character;
    this.#children[slot] = child;
  }

  #grow(): void {
    const [nodes, characters, children] = [this.#nodes, this.#characters, this.#children];
    const length = nodes.length * 2;
    this.#mask = length - 1;
    this.#nodes = new Int32Array(length).fill(NONE);
    this.#characters = new Uint16Array(length);
    this.#children = new Int32Array(length);
    nodes.forEach((node, slot) => {
      if (node !== NONE) this.#insert(node, characters[slot] ?? 0, children[slot] ?? NONE);
    });
  }
}
