import { decodeReference } from './character-references.ts';
import type { Block, Link, Markdown } from '../model/markdown.ts';
import type { Heading } from '../model/note.ts';
import { slugsOf } from '../text/slug.ts';

/** The headings of a note itself; those inside block quotes belong to whoever is quoted. */
export function readHeadings(text: string, markdown: Markdown, linkAt: LinkAt): Heading[] {
  const blocks = markdown.blocks.filter(block => block.kind === 'heading' && block.quotes === 0);
  const titles = blocks.map(block => plainText(text, block, linkAt));
  const slugs = slugsOf(titles);
  const ends = sectionEnds(blocks, text.length);
  return blocks.map((block, index) => ({
    from: block.from,
    to: block.to,
    level: block.level,
    title: titles[index] ?? '',
    titleSpan: titleSpan(block),
    slug: slugs[index] ?? '',
    sectionEnd: ends[index] ?? text.length,
  }));
}

/** Where each heading's section ends, found in one pass from the last heading to the first. */
function sectionEnds(blocks: readonly Block[], end: number): number[] {
  const ends = new Array<number>(blocks.length);
  // For each level, where the nearest heading of that level or a higher one starts, seen from below.
  const next = [0, 1, 2, 3, 4, 5, 6].map(() => end);
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (!block) continue;
    ends[index] = next[block.level] ?? end;
    for (let level = block.level; level < next.length; level++) next[level] = block.from;
  }
  return ends;
}

function titleSpan(block: Block): Heading['titleSpan'] {
  const shown = block.pieces.filter(piece => piece.kind !== 'markup' && piece.kind !== 'field');
  return { from: shown[0]?.from ?? block.from, to: shown.at(-1)?.to ?? block.to };
}

/** Links by where they start. */
export type LinkAt = ReadonlyMap<number, Link>;

export const linksByStart = ({ links }: Markdown): LinkAt => new Map(links.map(link => [link.from, link]));

/** A block as it is shown: markup, comments and inline fields left out, wikilinks by their label or target. */
export function plainText(text: string, block: Block, linkAt: LinkAt): string {
  let shown = '';
  for (const piece of block.pieces) {
    const written = text.slice(piece.from, piece.to);
    if (piece.kind === 'text') shown += written;
    else if (piece.kind === 'break') shown += ' ';
    else if (piece.kind === 'entity') shown += decodeReference(written) ?? written;
    else if (piece.kind === 'code') shown += codeIn(written);
    else if (piece.kind === 'target' && written.startsWith('[[')) {
      const link = linkAt.get(piece.from);
      if (link && !link.label) shown += link.destination;
    }
  }
  return shown.replace(/\s+/gu, ' ').trim();
}

/** A code span without its backticks and the space that may stand inside them. */
function codeIn(span: string): string {
  let ticks = 0;
  while (span[ticks] === '`') ticks++;
  const inside = span.slice(ticks, span.length - ticks);
  return inside.trim() !== '' && inside.startsWith(' ') && inside.endsWith(' ')
    ? inside.slice(1, -1)
    : inside;
}
