import { folded } from '../text/characters.ts';

const NONE = -1;
const BLANK = 0x20;

/** What is known of a character that a name may start with: nothing yet, or whether the next two must be looked at. */
const NEVER = 1;
const LOOK_ON = 2;
const ALWAYS = 3;

/** As many bits as keep the beginnings of some ten thousand names apart. */
const BEGINNINGS = 1 << 16;

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
  /** By characters as they are written. */
  readonly #starts = new Uint8Array(0x10000);
  /** Folded characters that start a name of which no more can be asked. */
  readonly #short = new Set<number>();
  /** The first three characters of each other name, hashed. */
  readonly #beginnings = new Uint8Array(BEGINNINGS);

  /** The node that every walk starts from. */
  static readonly START = 0;

  /** Adds a folded name; `value` is what `valueAt` gives where the name ends. Not negative. */
  add(name: string, value: number): void {
    let node = NameTrie.START;
    for (let at = 0; at < name.length; at++) node = this.#stepOrGrow(node, name.charCodeAt(at));
    this.#values[node] = value;
    const [first, second, third] = [name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)];
    // A blank stands for any white space, however much, so what follows it cannot be told beforehand.
    if (name.length < 3 || second === BLANK) this.#short.add(first);
    else this.#beginnings[beginning(first, second, third)] = 1;
  }

  /**
   * Whether a name may start at `at`: a look at three characters, cheap enough for every word of every note. Now and
   * then it says that one may where none does, never the reverse. To be asked when all names have been added.
   */
  mayStartAt(text: string, at: number): boolean {
    const unit = text.charCodeAt(at);
    const known = this.#starts[unit] || this.#learn(unit);
    if (known !== LOOK_ON) return known === ALWAYS;
    const [second, third] = [folded(text.charCodeAt(at + 1)), folded(text.charCodeAt(at + 2))];
    return this.#beginnings[beginning(folded(unit), second, third)] === 1;
  }

  #learn(unit: number): number {
    const start = folded(unit);
    const known = this.#root[start] === NONE ? NEVER : this.#short.has(start) ? ALWAYS : LOOK_ON;
    this.#starts[unit] = known;
    return known;
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

const beginning = (first: number, second: number, third: number): number =>
  (Math.imul(Math.imul(first, 0x3f1) ^ second, 0x1f35) ^ third) & (BEGINNINGS - 1);
