import type { Block, Field } from '../model/markdown.ts';
import type { Note } from '../model/note.ts';
import { lineEndAt, lineStartAt } from '../text/lines.ts';
import { contains } from '../text/span.ts';

/**
 * Where a line may come in below a field without parting anything: the end of a line. A field that is a line of text ends
 * with it; one in a list item has the lines of that item with it, one in brackets all of its paragraph, heading or table.
 */
export function endBelowField({ text, syntax }: Note, field: Field): number {
  const end = lineEndAt(text, field.to);
  const at = syntax.blocks.findIndex(block => contains(block, field));
  const block = syntax.blocks[at];
  const item = ITEM.exec(text.slice(lineStartAt(text, field.from), field.from));
  if (field.form === 'line' && !item) return end;
  if (!block) return end;
  if (block.kind === 'cell') return tableEnd(text, syntax.blocks, at);
  const below = Math.max(end, lineEndAt(text, block.to));
  const last = block.kind === 'heading' ? underlineEnd(text, below) : below;
  return item ? itemEnd(text, last, item) : last;
}

/** What stands before the text of a list item: signs of quotes, blanks, and its own sign. */
const ITEM = /^((?:[ \t]*>)*)([ \t]*)([-*+]|\d{1,9}[.)])[ \t]/;
const BLANK = /^[ \t>]*$/;
const isRowWithoutText = (line: string): boolean => line.includes('|') && /^[ \t>|:-]*$/.test(line);
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/** The end of the line below the one that ends at `at`; undefined for the last. */
function nextLine(text: string, at: number): { readonly to: number; readonly text: string } | undefined {
  const from = text.startsWith('\r\n', at) ? at + 2 : at + 1;
  if (from >= text.length) return undefined;
  const to = lineEndAt(text, from);
  return { to, text: text.slice(from, to) };
}

/** The line of `=` or `-` below a heading belongs to it. */
function underlineEnd(text: string, at: number): number {
  const isUnderlined = !/^[ \t>]*#/.test(text.slice(lineStartAt(text, at), at));
  const line = nextLine(text, at);
  return isUnderlined && line && UNDERLINE.test(line.text) ? line.to : at;
}

function tableEnd(text: string, blocks: readonly Block[], cell: number): number {
  let end = lineEndAt(text, blocks[cell]?.to ?? 0);
  const skipRows = (): void => {
    for (let row = nextLine(text, end); row && isRowWithoutText(row.text); row = nextLine(text, row.to))
      end = row.to;
  };
  for (const block of blocks.slice(cell + 1)) {
    if (block.kind !== 'cell') break;
    if (block.from < end) continue;
    skipRows();
    const row = nextLine(text, end);
    if (!row || block.from > row.to) break;
    end = row.to;
  }
  skipRows();
  return end;
}

/** The end of the lines that stand further in than the sign of a list item whose first block ends at `at`. */
function itemEnd(text: string, at: number, [, quotes = '', indent = '', sign = '']: RegExpExecArray): number {
  const depth = quotes.replace(/[^>]/g, '').length;
  const least = columnsOf(indent) + (quotes === '' ? 0 : -1) + sign.length + 1;
  let end = at;
  for (let line = nextLine(text, at); line; line = nextLine(text, line.to)) {
    const before = /^(?:[ \t]*>)*/.exec(line.text)?.[0] ?? '';
    if (before.replace(/[^>]/g, '').length !== depth) break;
    if (BLANK.test(line.text)) continue;
    const inner = /^[ \t]*/.exec(line.text.slice(depth === 0 ? 0 : before.length))?.[0] ?? '';
    if (columnsOf(inner) - (depth === 0 ? 0 : 1) < least) break;
    end = line.to;
  }
  return end;
}

/** How far in blanks reach; a tab reaches to the next of every four columns. */
function columnsOf(blanks: string): number {
  let columns = 0;
  for (const blank of blanks) columns = blank === '\t' ? columns - (columns % 4) + 4 : columns + 1;
  return columns;
}
