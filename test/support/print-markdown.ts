import { readMarkdown } from '../../src/parse/read-markdown.ts';
import type { Block, Piece } from '../../src/model/markdown.ts';
import type { Span } from '../../src/text/span.ts';

/**
 * What our reader says about a text, for a person to read. A line for each block: a `>` for each quote and a `-` for
 * each list it stands in, `*` if it starts an item, its kind, and its pieces: text as it is, `⏎` for a break,
 * `‹…›` for markup, `‹kind …›` for the rest. Then a line for each link and each field.
 */
export function printMarkdown(text: string): string {
  const { frontmatter, blocks, links, fields } = readMarkdown(text);
  const slice = ({ from, to }: Span): string => visible(text.slice(from, to));
  const lines = frontmatter ? [`frontmatter: ${slice(frontmatter)}`] : [];
  for (const block of blocks) lines.push(printBlock(text, block));
  for (const { kind, destination, label } of links) {
    lines.push(`(${kind} to ${destination}${label ? ` as ${slice(label)}` : ''})`);
  }
  for (const { form, key, value } of fields) lines.push(`(${form} field ${slice(key)} = ${slice(value)})`);
  return lines.join('\n');
}

function printBlock(text: string, block: Block): string {
  const place = '>'.repeat(block.quotes) + '-'.repeat(block.lists) + (block.startsItem ? '*' : '');
  const kind = block.level > 0 ? `${block.kind} ${block.level}` : block.kind;
  return `${place}${place && ' '}${kind}: ${block.pieces.map(piece => printPiece(text, piece)).join('')}`;
}

function printPiece(text: string, { kind, from, to }: Piece): string {
  const written = visible(text.slice(from, to));
  if (kind === 'text') return written;
  if (kind === 'break') return '⏎';
  return kind === 'markup' ? `‹${written}›` : `‹${kind} ${written}›`;
}

const visible = (text: string): string => text.replace(/\r\n?|\n/g, '↵').replaceAll('\t', '→');
