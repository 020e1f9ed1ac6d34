import type { Block, Markdown, PieceKind } from '../../../src/model/markdown.ts';
import type { Span } from '../../../src/text/span.ts';
import { contains } from '../../../src/text/span.ts';
import type { Class, Classes } from './classes.ts';
import { blankClasses, paint } from './classes.ts';

const CLASSES: Readonly<Record<Exclude<PieceKind, 'text'>, Class>> = {
  break: '.',
  entity: 'e',
  markup: 'u',
  code: 'k',
  target: 't',
  html: 'x',
  comment: 'm',
  embed: 'i',
  field: '?',
};

const proseOf = (block: Block): Class => (block.kind === 'heading' ? 'h' : block.kind === 'cell' ? 'c' : 'p');

/** The classes of a text's characters by our reader. */
export function ourClasses(text: string, markdown: Markdown): Classes {
  const classes = blankClasses(text);
  const { frontmatter, blocks } = markdown;
  if (frontmatter) paint(classes, text.charCodeAt(0) === 0xfeff ? 1 : 0, frontmatter.to + 3, 'f');
  for (const block of blocks) {
    for (const { kind, from, to } of block.pieces) {
      paint(classes, from, to, kind === 'text' ? proseOf(block) : CLASSES[kind]);
    }
  }
  return classes;
}

/**
 * The stretches that only our reader knows how to read, so that remark has no say in them: wikilinks and embeds, inline
 * fields, `%%` comments, addresses in the label of a link (which are never prose to us).
 */
export function oursAlone(text: string, markdown: Markdown): Span[] {
  const { links, fields, blocks } = markdown;
  const labels = links.filter(({ kind }) => kind === 'link').flatMap(({ label }) => label ?? []);
  const spans: Span[] = [...links.filter(({ kind }) => kind === 'wikilink' || kind === 'embed'), ...fields];
  for (const piece of blocks.flatMap(block => block.pieces)) {
    if (piece.kind === 'comment' && text.startsWith('%%', piece.from)) spans.push(piece);
    if (piece.kind === 'target' && labels.some(label => contains(label, piece))) spans.push(piece);
  }
  return spans;
}
