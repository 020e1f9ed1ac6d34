import { latin1Of, piecesOf, utf16Of } from '#host/bytes.ts';

/**
 * Plain data (what JSON knows, undefined, and arrays and objects of it) as few bytes, without any table beside them:
 * small whole numbers take a byte, a list of whole numbers the differences between them, a string or a set of keys that
 * has been written before its number.
 */

const UNDEFINED = 0;
const NULL = 1;
const FALSE = 2;
const TRUE = 3;
const WHOLE = 4;
const NEGATIVE = 5;
const FLOAT = 6;
const NARROW = 7;
const WIDE = 8;
const KNOWN = 9;
const LIST = 10;
const WHOLES = 11;
const NEW_SHAPE = 12;
const SHAPE = 13;
/** Tags from here on are whole numbers: the tag less this. */
const SMALL = 16;
const MOST_SMALL = 255 - SMALL;
/** Up to here, an integer can be shifted. */
const MOST_WHOLE = 0x3fff_ffff;

/** Strings that nearly every note holds: both sides know them. A new one goes to the end, with a new cache format. */
const COMMON =
  `from to kind text name span link titleSpan title slug level sectionEnd destination target label wikilink
paragraph heading item cell subject object relation polarity hedged corrects announced starts message unsaid states author address votes
aliases person team system organization nameSpan to key keySpan values value period section isAccount namedByFile
properties summary linkOnly role recipients date embedded body quoting signature repeats messages exported stated
count proposals statements placeholders owner noun reports_to lead part_of problems written code severity isHint`
    .split(/\s+/)
    .filter((word, at, all) => all.indexOf(word) === at);
const COMMON_AT: ReadonlyMap<string, number> = new Map(COMMON.map((word, at) => [word, at]));

/** Bytes of a value, which must not hold itself. */
export function pack(value: unknown): Uint8Array {
  const packer = new Packer();
  packer.value(value);
  return packer.done();
}

/** The value that `pack` was given. Throws on bytes that it did not give. */
export function unpack(bytes: Uint8Array): unknown {
  return new Unpacker(bytes).value();
}

/** Shared by all packing, which is never interrupted; results are copied out of it. */
let buffer = new Uint8Array(1 << 16);

class Packer {
  #at = 0;
  readonly #strings = new Map<string, number>();
  readonly #shapes = new Map<string, number>();

  done(): Uint8Array {
    return buffer.slice(0, this.#at);
  }

  value(value: unknown): void {
    switch (typeof value) {
      case 'number':
        return this.#number(value);
      case 'string':
        return this.#string(value);
      case 'boolean':
        return this.#byte(value ? TRUE : FALSE);
      case 'undefined':
        return this.#byte(UNDEFINED);
      case 'object':
        if (value === null) return this.#byte(NULL);
        return Array.isArray(value) ? this.#list(value) : this.#object(value);
      default:
        throw new TypeError(`A ${typeof value} cannot be packed.`);
    }
  }

  #number(value: number): void {
    if (!Number.isInteger(value) || Math.abs(value) > MOST_WHOLE || Object.is(value, -0)) {
      this.#byte(FLOAT);
      for (const byte of new Uint8Array(new Float64Array([value]).buffer)) this.#byte(byte);
    } else if (value >= 0 && value <= MOST_SMALL) this.#byte(SMALL + value);
    else {
      this.#byte(value < 0 ? NEGATIVE : WHOLE);
      this.#whole(Math.abs(value));
    }
  }

  #string(text: string): void {
    const known = COMMON_AT.get(text) ?? this.#strings.get(text);
    if (known !== undefined) {
      this.#byte(KNOWN);
      return this.#whole(known);
    }
    this.#strings.set(text, COMMON.length + this.#strings.size);
    const start = this.#at;
    this.#byte(NARROW);
    this.#whole(text.length);
    this.#reserve(2 * text.length);
    const from = this.#at;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0xff) return this.#wide(text, start, from);
      buffer[this.#at++] = unit;
    }
  }

  #wide(text: string, start: number, from: number): void {
    buffer[start] = WIDE;
    this.#at = from;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      buffer[this.#at++] = unit & 0xff;
      buffer[this.#at++] = unit >> 8;
    }
  }

  #list(list: readonly unknown[]): void {
    const isWholes = list.length > 1 && list.every(isWhole);
    this.#byte(isWholes ? WHOLES : LIST);
    this.#whole(list.length);
    if (!isWholes) {
      for (const item of list) this.value(item);
      return;
    }
    let before = 0;
    for (const item of list as readonly number[]) {
      const step = item - before;
      this.#whole(step < 0 ? -2 * step - 1 : 2 * step);
      before = item;
    }
  }

  #object(object: object): void {
    const keys = Object.keys(object);
    // Keys may hold anything, so that they are told apart only as they would be quoted.
    const shape = JSON.stringify(keys);
    const known = this.#shapes.get(shape);
    if (known === undefined) {
      this.#shapes.set(shape, this.#shapes.size);
      this.#byte(NEW_SHAPE);
      this.#whole(keys.length);
      for (const key of keys) this.#string(key);
    } else {
      this.#byte(SHAPE);
      this.#whole(known);
    }
    const values = object as Readonly<Record<string, unknown>>;
    for (const key of keys) this.value(values[key]);
  }

  /** Seven bits a byte, the last byte below 128. */
  #whole(value: number): void {
    this.#reserve(5);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) buffer[this.#at++] = (rest & 0x7f) | 0x80;
    buffer[this.#at++] = rest;
  }

  #byte(byte: number): void {
    this.#reserve(1);
    buffer[this.#at++] = byte;
  }

  #reserve(count: number): void {
    if (this.#at + count <= buffer.length) return;
    const larger = new Uint8Array(2 * (this.#at + count));
    larger.set(buffer);
    buffer = larger;
  }
}

const isWhole = (value: unknown): boolean =>
  typeof value === 'number' &&
  value >= 0 &&
  value <= MOST_WHOLE &&
  Number.isInteger(value) &&
  !Object.is(value, -0);

class Unpacker {
  readonly #bytes: Uint8Array;
  #at = 0;
  readonly #strings: string[] = [];
  readonly #shapes: string[][] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = piecesOf(bytes);
  }

  // eslint-disable-next-line complexity -- a tag a case, and nothing else
  value(): unknown {
    const tag = this.#byte();
    if (tag >= SMALL) return tag - SMALL;
    switch (tag) {
      case UNDEFINED:
        return undefined;
      case NULL:
        return null;
      case FALSE:
      case TRUE:
        return tag === TRUE;
      case WHOLE:
        return this.#whole();
      case NEGATIVE:
        return -this.#whole();
      case FLOAT:
        return new Float64Array(Uint8Array.from({ length: 8 }, () => this.#byte()).buffer)[0];
      case NARROW:
      case WIDE:
      case KNOWN:
        return this.#string(tag);
      case LIST:
        return this.#list();
      case WHOLES:
        return this.#wholes();
      case NEW_SHAPE:
        return this.#object(this.#newShape());
      case SHAPE:
        return this.#object(this.#shapes[this.#whole()]);
      default:
        throw new RangeError(`There is no tag ${tag}.`);
    }
  }

  #newShape(): string[] {
    const keys: string[] = [];
    for (let count = this.#whole(); count > 0; count--) keys.push(this.#string(this.#byte()));
    this.#shapes.push(keys);
    return keys;
  }

  #list(): unknown[] {
    const list: unknown[] = [];
    for (let count = this.#whole(); count > 0; count--) list.push(this.value());
    return list;
  }

  #wholes(): number[] {
    const list: number[] = [];
    let before = 0;
    for (let count = this.#whole(); count > 0; count--) {
      const step = this.#whole();
      before += step % 2 === 1 ? -((step + 1) / 2) : step / 2;
      list.push(before);
    }
    return list;
  }

  #object(keys: readonly string[] | undefined): object {
    if (!keys) throw new RangeError('An object has keys that were never told.');
    const object: Record<string, unknown> = {};
    for (const key of keys) object[key] = this.value();
    return object;
  }

  #string(tag: number): string {
    if (tag === KNOWN) {
      const number = this.#whole();
      const known = COMMON[number] ?? this.#strings[number - COMMON.length];
      if (known === undefined) throw new RangeError('A string was never told.');
      return known;
    }
    const length = this.#whole();
    const end = this.#at + (tag === NARROW ? length : 2 * length);
    if (end > this.#bytes.length) throw new RangeError('A string is cut off.');
    const text = (tag === NARROW ? latin1Of : utf16Of)(this.#bytes, this.#at, end);
    this.#at = end;
    this.#strings.push(text);
    return text;
  }

  #whole(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('The bytes are cut off.');
    return byte;
  }
}
