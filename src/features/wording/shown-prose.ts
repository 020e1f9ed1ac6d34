import type { Note } from '../../model/note.ts';
import { BLOCK_END, HOLE, proseSource } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';

/**
 * A stretch of a note's prose word for word, on one line: code, links and fields that are no prose stand in it as a
 * reader sees them, markup leaves neither a gap nor two words in one.
 */
export function shownProse({ prose, text }: Note, { from, to }: Span): string {
  // Cut out first: the next hole may stand at the end of a long note.
  const [first = '', ...others] = prose.text.slice(from, to).split(HOLE);
  let shown = first;
  let hole = from + first.length;
  for (const words of others) {
    const source = proseSource(prose, hole, hole + 1);
    shown += holeShown(text.slice(source.from, Math.min(source.to, source.from + LONGEST))) + words;
    hole += 1 + words.length;
  }
  return shown.replaceAll(BLOCK_END, ' ').replace(/\s+/gu, ' ').trim();
}

/** Of code or an address that is longer only so much is shown. */
const LONGEST = 300;

/** What a reader sees of a stretch that is no prose. */
function holeShown(source: string): string {
  if (source.startsWith('`')) return source.replace(/^`+ ?| ?`+$/gu, '');
  const image = /^!\[(?!\[)([^\]]*)\]/u.exec(source);
  if (image) return image[1] ?? '';
  const link = /^!?\[\[([^\]|]*)(?:\|([^\]]*))?\]\]$/u.exec(source);
  if (link) return link[2] ?? link[1] ?? '';
  const field = /^[[(]([^:\]]+)::\s*([^]*)[\])]$/u.exec(source);
  if (field) return `${field[1] ?? ''}: ${withoutLinks(field[2] ?? '')}`;
  if (/^<(?:[a-z][a-z\d+.-]*:|[^\s<>@]+@)[^\s<>]*>$/iu.test(source)) return source.slice(1, -1);
  // Tags, comments, and the targets of links, whose labels are prose.
  return /^[<[(%^]/u.test(source) ? '' : source;
}

const withoutLinks = (value: string): string => value.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/gu, '$1');
