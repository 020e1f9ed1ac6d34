import type { Element, ElementContent } from 'hast';
import { writableBlock, wordsWithin } from './html-blocks.ts';

/** A cell with more text than this tells a story: no column of names and figures has it. */
const longestCell = 400;

/** Whether a table only lays out a page: it holds another one, not two rows of two cells and more, or whole passages. */
export function isLayout(table: Element): boolean {
  const rows = below(table, 'tr');
  return (
    below(table, 'table').length > 0 ||
    below(table, 'blockquote').length > 0 ||
    rows.length < 2 ||
    rows.some(row => cellsIn(row).length < 2) ||
    rows.some(row => cellsIn(row).some(cell => lengthOf(cell) > longestCell))
  );
}

const cellsIn = (row: Element): readonly Element[] =>
  row.children.filter(child => child.type === 'element' && /^t[dh]$/u.test(child.tagName)) as Element[];

/** Of its text, blanks of the source not counted. */
const lengthOf = (cell: Element): number => wordsWithin(cell.children).replace(/\s+/gu, ' ').length;

function below(parent: Element, tagName: string): Element[] {
  const found: Element[] = [];
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === tagName) found.push(child);
    found.push(...below(child, tagName));
  }
  return found;
}

const loose = /^(?:p|div|ul|ol|li|dl|dt|dd|section|center|address|pre|article)$/;

/** The content of a cell on one line, with a blank between what stood on lines of their own. */
export function cellsApart(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'br') return [{ type: 'text', value: ' ' }];
    // A list or a paragraph may stand within what only says how it looks.
    if (!loose.test(child.tagName)) return [{ ...child, children: cellsApart(child.children) }];
    return [{ type: 'text', value: ' ' }, ...cellsApart(child.children), { type: 'text', value: ' ' }];
  });
}

/** The cells of a table for the layout, one below the other. */
export const laidOutCells = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap(child => {
    if (child.type !== 'element') return [child];
    if (/^(?:td|th|caption)$/u.test(child.tagName))
      return [writableBlock({ ...child, tagName: 'div', properties: {} }, child.children)];
    return /^(?:thead|tbody|tfoot|tr)$/u.test(child.tagName) ? laidOutCells(child.children) : [];
  });

/** What stands above a table of names and figures. */
export const captionsOf = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap(child =>
    child.type === 'element' && child.tagName === 'caption'
      ? [writableBlock({ ...child, tagName: 'p', properties: {} }, child.children)]
      : [],
  );
