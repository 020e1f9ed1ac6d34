import { closesFence, thematicBreakFailure } from './block-starts.ts';
import type { Blocks } from './block-state.ts';
import { addText, closeLeaf, leave } from './block-state.ts';
import { DEEPEST_CONTAINER, containerAt, continuedContainers, takeFresh } from './containers.ts';
import { endsHtmlBlock } from './html-blocks.ts';
import type { Leaf } from './leaf.ts';
import { startIndented, startsLeaf, underlines } from './leaf-starts.ts';
import { isRestBlank, lineCursor, lookAhead, moveToLine } from './line-cursor.ts';
import { normalizedLabel } from './link-parts.ts';
import type { OpenLeaf } from './open-leaf.ts';
import type { ReferenceDefinitions } from './reference-definitions.ts';

/** The leaf blocks of a text from `from` on, in order, and its reference definitions (CommonMark 0.31, chapters 4, 5). */
export function readBlocks(
  text: string,
  from: number,
): { leaves: readonly Leaf[]; definitions: ReferenceDefinitions } {
  const cursor = lineCursor(text);
  const blocks: Blocks = {
    cursor,
    leaves: [],
    definitions: new Map(),
    containers: [],
    open: undefined,
    nextComment: -1,
    breakMarker: 0,
    breakFailure: -1,
  };
  for (let start = from; start < text.length; start = cursor.nextLine) {
    moveToLine(cursor, start);
    readLine(blocks);
  }
  closeLeaf(blocks);
  return blocks;
}

function readLine(blocks: Blocks): void {
  const { cursor, containers } = blocks;
  const matched = continuedContainers(cursor, containers);
  const isWhole = matched === containers.length;
  if (isWhole && blocks.open && continuesVerbatim(blocks, blocks.open)) return;
  // Only a paragraph can go on where its containers do not.
  if (!isWhole && blocks.open?.kind !== 'paragraph') leave(blocks, matched);
  if (startsBlocks(blocks, matched)) return;
  if (isRestBlank(cursor)) return endParagraph(blocks, matched);
  addText(blocks);
}

/** A blank line ends paragraphs and tables. An item that stays empty is left by the next line's look at it. */
function endParagraph(blocks: Blocks, matched: number): void {
  if (blocks.open?.kind === 'paragraph' || blocks.open?.kind === 'table') leave(blocks, matched);
}

/** Whether the line belongs to a code or HTML block that is open: then nothing else is asked of it. */
function continuesVerbatim(blocks: Blocks, open: OpenLeaf): boolean {
  const { cursor } = blocks;
  const { text, lineEnd } = cursor;
  if (open.kind === 'paragraph' || open.kind === 'table') return false;
  lookAhead(cursor);
  const isBlankLine = isRestBlank(cursor);
  if (open.kind === 'indented' && !isBlankLine && cursor.indent < 4) return close(blocks);
  if (open.kind === 'html' && open.html >= 6 && isBlankLine) return close(blocks);
  if (!isBlankLine) open.leaf.to = lineEnd;
  const isClosingFence =
    open.kind === 'fence' &&
    cursor.indent < 4 &&
    closesFence(text, cursor.next, lineEnd, open.marker, open.length);
  if (isClosingFence || (open.kind === 'html' && endsHtmlBlock(open.html, text, cursor.at, lineEnd)))
    close(blocks);
  return true;
}

function close(blocks: Blocks): false {
  closeLeaf(blocks);
  return false;
}

/**
 * Starts the blocks that the rest of the line starts. True if that is all there is to the line; false if text or
 * nothing is left, with the cursor looking at it.
 */
function startsBlocks(blocks: Blocks, matched: number): boolean {
  blocks.breakMarker = 0;
  for (let depth = matched; ; depth++) {
    lookAhead(blocks.cursor);
    if (isRestBlank(blocks.cursor)) return false;
    const isInParagraph = blocks.open?.kind === 'paragraph';
    const isNextToText = isInParagraph && depth === blocks.containers.length;
    if (blocks.cursor.indent >= 4) {
      if (isInParagraph) return false;
      leave(blocks, depth);
      startIndented(blocks);
      return true;
    }
    const code = blocks.cursor.text.charCodeAt(blocks.cursor.next);
    if (!canStartBlock(code)) return false;
    if (isNextToText && underlines(blocks)) return true;
    if (startsBreak(blocks, depth, code) || startsLeaf(blocks, depth, code)) return true;
    if (!startsContainer(blocks, depth, isNextToText)) return false;
  }
}

/** Whether the line is a thematic break from here on. */
function startsBreak(blocks: Blocks, depth: number, code: number): boolean {
  if (code !== 45 && code !== 42 && code !== 95) return false;
  const { text, next, lineEnd } = blocks.cursor;
  // What failed for a marker fails for the same marker further right: the text in between is looked at once.
  if (code !== blocks.breakMarker || next > blocks.breakFailure)
    blocks.breakFailure = thematicBreakFailure(text, next, lineEnd);
  blocks.breakMarker = code;
  if (blocks.breakFailure >= 0) return false;
  leave(blocks, depth);
  takeFresh(blocks.containers);
  return true;
}

/** Whether a quote, list item or footnote starts here; `isNextToText` where it would end the paragraph above. */
function startsContainer(blocks: Blocks, depth: number, isNextToText: boolean): boolean {
  const { cursor, containers } = blocks;
  const { next } = cursor;
  const container = depth < DEEPEST_CONTAINER ? containerAt(cursor, isNextToText) : undefined;
  if (!container) return false;
  leave(blocks, depth);
  const parent = containers[depth - 1];
  if (parent) parent.isEmpty = false;
  containers.push(container);
  // A reference to a footnote is looked for among the definitions; the `^` keeps the two apart.
  if (container.kind === 'footnote') defineFootnote(blocks, next);
  return true;
}

function defineFootnote(blocks: Blocks, from: number): void {
  const { text, at } = blocks.cursor;
  blocks.definitions.set(normalizedLabel(text.slice(from + 1, at - 2)), '');
}

/** `#`, `%`, `*`, `+`, `-`, digits, `:`, `<`, `=`, `>`, `[`, `_`, backtick, `|`, `~`. */
const STARTS = new Uint8Array(128);
for (const character of '#%*+-0123456789:<=>[_`|~') STARTS[character.charCodeAt(0)] = 1;

const canStartBlock = (code: number): boolean => code < 128 && STARTS[code] === 1;
