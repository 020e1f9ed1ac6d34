import { readBlocks } from './markdown/blocks.ts';
import { frontmatterAt } from './markdown/frontmatter-fences.ts';
import { isPlain, readInlines, taskMarkerEnd } from './markdown/inlines.ts';
import { mark } from './markdown/inline-state.ts';
import type { InlineState } from './markdown/inline-state.ts';
import { leafText, toNote } from './markdown/leaf.ts';
import type { Leaf, LeafText } from './markdown/leaf.ts';
import type { Block, Field, Link, Markdown, Piece } from '../model/markdown.ts';
import type { ReferenceDefinitions } from './markdown/reference-definitions.ts';
import type { Span } from '../text/span.ts';

/** What all leaves of a note share and add to. */
interface Reading {
  readonly text: string;
  readonly definitions: ReferenceDefinitions;
  readonly found: Map<string, number>;
  readonly links: Link[];
  readonly fields: Field[];
}

/**
 * Reads a text as Markdown: see markdown.ts for what it tells. Any text is Markdown, so it never fails, and it takes
 * time in proportion to the text's length. Offsets are UTF-16 code units of `text` as it is.
 */
export function readMarkdown(text: string): Markdown {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const frontmatter = frontmatterAt(text, start);
  const { leaves, definitions } = readBlocks(text, frontmatter?.end ?? start);
  const reading: Reading = { text, definitions, found: new Map(), links: [], fields: [] };
  const blocks = leaves.map(leaf => readLeaf(reading, leaf));
  const { links, fields } = reading;
  return { frontmatter: frontmatter?.yaml, blocks, links: sorted(links), fields: sorted(fields) };
}

function readLeaf(reading: Reading, leaf: Leaf): Block {
  const { kind, level, quotes, callouts, lists, startsItem, from, to } = leaf;
  return { kind, level, quotes, callouts, lists, startsItem, from, to, pieces: piecesOf(reading, leaf) };
}

function piecesOf(reading: Reading, leaf: Leaf): Piece[] {
  const { kind, from, to } = leaf;
  switch (kind) {
    case 'code':
    case 'html':
    case 'comment':
      return [{ kind, from, to }];
    case 'definition':
      return [{ kind: 'target', from, to }];
    case 'heading':
      return headingPieces(reading, leaf);
    default:
      return textPieces(reading, leaf);
  }
}

/** The text of a heading between its markers; a setext heading has one below, and its line ending goes with it. */
function headingPieces(reading: Reading, leaf: Leaf): Piece[] {
  const pieces: Piece[] = [];
  const start = Math.min(leaf.lines[0] ?? leaf.from, leaf.to);
  if (start > leaf.from) pieces.push({ kind: 'markup', from: leaf.from, to: start });
  if (leaf.lines.length > 2 || (leaf.lines[1] ?? start) > start) pieces.push(...textPieces(reading, leaf));
  const end = pieces.at(-1)?.to ?? leaf.from;
  if (end < leaf.to) pieces.push({ kind: 'markup', from: end, to: leaf.to });
  return pieces;
}

function textPieces(reading: Reading, leaf: Leaf): Piece[] {
  const { text } = reading;
  const { lines, quotes } = leaf;
  const isJoined = quotes > 0 && lines.length > 2;
  if (isJoined && arePlain(text, lines)) return plainPieces(text, lines);
  const source = leafText(text, lines, quotes > 0);
  if (source.starts) return joinedPieces(reading, leaf, source);
  const state = inlineState(reading, leaf, source);
  readText(state, leaf, source);
  return coveringPieces(state.marks, source.from, source.to);
}

function readText(state: InlineState, leaf: Leaf, source: LeafText): void {
  const { from, to } = source;
  const start = leaf.isTask ? taskMarkerEnd(source.text, from, to) : from;
  mark(state, 'markup', from, start);
  readInlines(state, start, to);
}

function inlineState(reading: Reading, leaf: Leaf, source: LeafText): InlineState {
  return {
    text: source.text,
    to: source.to,
    lineStart: source.from,
    allowsFields: true,
    allowsLineFields: leaf.kind === 'paragraph',
    startsItem: leaf.startsItem && leaf.kind === 'paragraph',
    definitions: reading.definitions,
    marks: [],
    links: reading.links,
    fields: reading.fields,
    found: reading.found,
    lastDelimiter: undefined,
    tildes: [],
    brackets: [],
    inactiveBelow: 0,
    lastBackticks: undefined,
  };
}

/** Reads a text that was joined from lines, and tells everything in the offsets of the note. */
function joinedPieces(reading: Reading, leaf: Leaf, source: LeafText): Piece[] {
  const own: Reading = { ...reading, found: new Map(), links: [], fields: [] };
  const state = inlineState(own, leaf, source);
  readText(state, leaf, source);
  const inNote = (span: Span): Span => ({ from: toNote(source, span.from), to: toNote(source, span.to) });
  for (const link of own.links) {
    const target = link.target && inNote(link.target);
    const label = link.label && inNote(link.label);
    reading.links.push({ ...link, ...inNote(link), target, label });
  }
  for (const field of own.fields) {
    reading.fields.push({ ...field, ...inNote(field), key: inNote(field.key), value: inNote(field.value) });
  }
  return coveringPieces(state.marks, source.from, source.to).map(({ kind, from, to }) => ({
    kind,
    from: toNote(source, from),
    to: toNote(source, to),
  }));
}

function arePlain(text: string, lines: readonly number[]): boolean {
  for (let line = 0; line < lines.length; line += 2) {
    if (!isPlain(text, lines[line] ?? 0, lines[line + 1] ?? 0)) return false;
  }
  return true;
}

function plainPieces(text: string, lines: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let end = lines[0] ?? 0;
  for (let line = 0; line < lines.length; line += 2) {
    const from = lines[line] ?? 0;
    if (line > 0) pieces.push({ kind: 'break', from: end, to: from });
    end = lines[line + 1] ?? from;
    while (end > from && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end--;
    pieces.push({ kind: 'text', from, to: end });
  }
  return pieces;
}

/** The marks in order, and text in between; of marks that overlap, the one that starts first (the longer one) holds. */
function coveringPieces(marks: Piece[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const piece of sorted(marks)) {
    if (piece.to <= at) continue;
    if (piece.from > at) pieces.push({ kind: 'text', from: at, to: piece.from });
    pieces.push(piece.from < at ? { kind: piece.kind, from: at, to: piece.to } : piece);
    at = piece.to;
  }
  if (at < to) pieces.push({ kind: 'text', from: at, to });
  return pieces;
}

function sorted<T extends Span>(spans: T[]): T[] {
  for (let index = 1; index < spans.length; index++) {
    const before = spans[index - 1];
    const span = spans[index];
    if (before && span && (before.from > span.from || (before.from === span.from && before.to < span.to))) {
      return spans.sort((a, b) => a.from - b.from || b.to - a.to);
    }
  }
  return spans;
}
