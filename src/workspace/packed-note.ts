import type { Definition } from '../model/entity.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Problem } from '../model/problem.ts';
import type { NoteReading } from '../model/statement.ts';
import type { Thread } from '../model/thread.ts';
import type { FrontmatterLink, Link } from '../model/markdown.ts';
import type { Heading, Note } from '../model/note.ts';
import type { NoteSyntax } from '../model/syntax.ts';
import { NoteWords } from '../index/names/note-words.ts';
import { ReadSyntax } from '../parse/read-syntax.ts';
import { outlineOfReading } from '../parse/statements/outline.ts';
import type { LineStarts } from '../text/lines.ts';
import type { Prose, ProseKind } from '../text/prose.ts';
import { pack, unpack } from './pack.ts';

/** The parts of a note that are packed one by one, so that who needs one need not unpack the others. */
const PARTS = [
  'head',
  'definitions',
  'headings',
  'links',
  'fieldLinks',
  'frontmatterLinks',
  'thread',
  'reading',
  'prose',
  'lines',
  'words',
] as const;
type Part = (typeof PARTS)[number];
/** What is kept of a note for a while: parts, its text, its whole prose, and how it is written. */
type Unpacked = Part | 'text' | 'whole' | 'syntax';

interface Head {
  readonly written: string;
  readonly date: string | undefined;
  readonly problems: readonly Problem[];
}

/** The prose of a note without what it copies from the note's text: of the other runs, which and what they show. */
interface PackedProse {
  readonly from: readonly number[];
  /** How long each run is in the note. */
  readonly sizes: readonly number[];
  readonly others: readonly number[];
  readonly shown: readonly string[];
  readonly blocks: readonly number[];
  readonly kinds: readonly ProseKind[];
}

/** Everything that a note says but its text, as few bytes. */
export function packNote(note: Note): Uint8Array {
  const parts: Record<Exclude<Part, 'words'>, unknown> = {
    head: { written: note.written, date: note.date, problems: note.problems } satisfies Head,
    definitions: note.definitions.length > 0 ? note.definitions : undefined,
    headings: note.headings.length > 0 ? note.headings : undefined,
    links: note.links.length > 0 ? note.links : undefined,
    fieldLinks: note.fieldLinks.length > 0 ? note.fieldLinks : undefined,
    frontmatterLinks: note.frontmatterLinks.length > 0 ? note.frontmatterLinks : undefined,
    thread: note.thread,
    reading: isEmpty(note.reading) ? undefined : note.reading,
    prose: packProse(note),
    lines: note.lines,
  };
  const packed = PARTS.map(part => {
    if (part === 'words') return bytesOf(NoteWords.of(note)?.bits);
    return parts[part] === undefined ? new Uint8Array() : pack(parts[part]);
  });
  const bytes = new Uint8Array(packed.reduce((sum, part) => sum + part.length, 4 * PARTS.length));
  const lengths = new DataView(bytes.buffer);
  let at = 4 * PARTS.length;
  packed.forEach((part, number) => {
    lengths.setUint32(4 * number, part.length, true);
    bytes.set(part, at);
    at += part.length;
  });
  return bytes;
}

/** Words are found so often that they are kept as they are. */
const bytesOf = (words: Uint32Array | undefined): Uint8Array =>
  words ? new Uint8Array(words.buffer, words.byteOffset, words.byteLength) : new Uint8Array();

const isEmpty = ({ proposals, statements, placeholders }: NoteReading): boolean =>
  proposals.length + statements.length + placeholders.length === 0;

const NO_READING: NoteReading = { proposals: [], statements: [], placeholders: [] };
const NONE: readonly never[] = [];

/** So many notes stay unpacked after somebody looked at them, and more while they are this few bytes together. */
const UNPACKED = 64;
const UNPACKED_BYTES = 1 << 20;

/** What is unpacked of the notes that were looked at last, the oldest first, and how many bytes they are packed. */
const recent: PackedNote[] = [];
let recentBytes = 0;

/**
 * A note that has been read before and takes little memory: its parts are unpacked when somebody asks, its text is what
 * `readText` gives then. What it defines stays unpacked; of all else, that of the notes read or asked for last.
 */
export class PackedNote implements Note {
  readonly path: NotePath;
  /** What `packNote` gave. */
  readonly bytes: Uint8Array;
  readonly #readText: (path: NotePath) => string;
  #unpacked: Map<Unpacked, unknown> | undefined;
  #definitions: readonly Definition[] | undefined;

  /** `read` is the note that `bytes` were packed from, where it is at hand. */
  constructor(path: NotePath, bytes: Uint8Array, readText: (path: NotePath) => string, read?: Note) {
    this.path = path;
    this.bytes = bytes;
    this.#readText = readText;
    if (read) this.#remember(new Map(partsOf(read)));
  }

  get text(): string {
    return this.#once('text', () => this.#readText(this.path));
  }

  get lines(): LineStarts {
    return this.#part('lines') ?? [0];
  }

  get prose(): Prose {
    return this.#once('whole', () => unpackProse(this.text, this.#part<PackedProse>('prose')));
  }

  get syntax(): NoteSyntax {
    return this.#once('syntax', () => new ReadSyntax(this));
  }

  get headings(): readonly Heading[] {
    return this.#part('headings') ?? NONE;
  }

  get links(): readonly Link[] {
    return this.#part('links') ?? NONE;
  }

  get fieldLinks(): readonly Link[] {
    return this.#part('fieldLinks') ?? NONE;
  }

  get frontmatterLinks(): readonly FrontmatterLink[] {
    return this.#part('frontmatterLinks') ?? NONE;
  }

  get definitions(): readonly Definition[] {
    return (this.#definitions ??= this.#unpackedDefinitions());
  }

  get problems(): readonly Problem[] {
    return this.#part<Head>('head')?.problems ?? NONE;
  }

  get thread(): Thread | undefined {
    return this.#part('thread');
  }

  get reading(): NoteReading {
    return this.#part('reading') ?? NO_READING;
  }

  get date(): string | undefined {
    return this.#part<Head>('head')?.date;
  }

  get outline(): string {
    return this.written + outlineOfReading(this.reading, this.thread);
  }

  get written(): string {
    return this.#part<Head>('head')?.written ?? '';
  }

  get words(): Uint32Array | undefined {
    const bytes = partOf(this.bytes, 'words');
    // Copied, since four bytes that stand anywhere are no number yet.
    return bytes.length === 0 ? undefined : new Uint32Array(new Uint8Array(bytes).buffer);
  }

  #part<Value>(part: Part): Value | undefined {
    // What is unpacked is asked for again and again: nothing is looked up in the bytes for it.
    if (this.#unpacked?.has(part)) return this.#unpacked.get(part) as Value;
    const bytes = partOf(this.bytes, part);
    return bytes.length === 0 ? undefined : this.#once(part, () => unpack(bytes) as Value);
  }

  #unpackedDefinitions(): readonly Definition[] {
    const bytes = partOf(this.bytes, 'definitions');
    return bytes.length === 0 ? NONE : (unpack(bytes) as readonly Definition[]);
  }

  #once<Value>(part: Unpacked, make: () => Value): Value {
    const unpacked = this.#unpacked ?? this.#remember(new Map());
    if (!unpacked.has(part)) unpacked.set(part, make());
    return unpacked.get(part) as Value;
  }

  #remember(unpacked: Map<Unpacked, unknown>): Map<Unpacked, unknown> {
    this.#unpacked = unpacked;
    recentBytes += this.bytes.length;
    if (recent.push(this) > UNPACKED && recentBytes > UNPACKED_BYTES) forgetHalf();
    return unpacked;
  }

  forget(): void {
    this.#unpacked = undefined;
  }
}

/** What need not be unpacked of a note that has been read just now; its text is read again, to see whether it is still the same. */
const partsOf = (note: Note): [Unpacked, unknown][] => [
  ['head', { written: note.written, date: note.date, problems: note.problems } satisfies Head],
  ['headings', note.headings],
  ['links', note.links],
  ['fieldLinks', note.fieldLinks],
  ['frontmatterLinks', note.frontmatterLinks],
  ['thread', note.thread],
  ['reading', note.reading],
  ['lines', note.lines],
  ['whole', note.prose],
];

function forgetHalf(): void {
  for (const note of recent.splice(0, recent.length / 2)) {
    recentBytes -= note.bytes.length;
    note.forget();
  }
}

function partOf(bytes: Uint8Array, wanted: Part): Uint8Array {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset);
  let from = 4 * PARTS.length;
  for (let number = 0; PARTS[number] !== wanted; number++) from += lengths.getUint32(4 * number, true);
  return bytes.subarray(from, from + lengths.getUint32(4 * PARTS.indexOf(wanted), true));
}

function packProse({ text, prose }: Note): PackedProse {
  const { runs, from, to, blocks, kinds } = prose;
  const others: number[] = [];
  const shown: string[] = [];
  runs.forEach((start, run) => {
    const own = prose.text.slice(start, runs[run + 1] ?? prose.text.length);
    if (own === text.slice(from[run], to[run])) return;
    others.push(run);
    shown.push(own);
  });
  const sizes = from.map((start, run) => (to[run] ?? start) - start);
  return { from, sizes, others, shown, blocks, kinds };
}

function unpackProse(text: string, packed: PackedProse | undefined): Prose {
  if (!packed) return { text: '', runs: [], from: [], to: [], blocks: [], kinds: [] };
  const { from, sizes, others, shown, blocks, kinds } = packed;
  const to: number[] = [];
  const runs: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  let other = 0;
  // In one go, since it is done for each note of a folder.
  for (let run = 0; run < from.length; run++) {
    const start = from[run] ?? 0;
    const end = start + (sizes[run] ?? 0);
    const piece = others[other] === run ? (shown[other++] ?? '') : text.slice(start, end);
    to.push(end);
    runs.push(length);
    pieces.push(piece);
    length += piece.length;
  }
  return { text: pieces.join(''), runs, from, to, blocks, kinds };
}
