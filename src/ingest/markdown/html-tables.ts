import type { Element, ElementContent } from 'hast';
import { writableBlock, wordsWithin } from './html-blocks.ts';

/** A cell with more text than this tells a story: no column of names and figures has it. */
const longestCell = 400;

/**
 * Whether a table only lays out a page: it holds another one, not two rows of two cells and more, whole passages, or, with
 * no heads of columns, several lines in most of its cells.
 */
export function isLayout(table: Element): boolean {
  const rows = below(table, 'tr');
  return (
    below(table, 'table').length > 0 ||
    below(table, 'blockquote').length > 0 ||
    rows.length < 2 ||
    rows.some(row => cellsIn(row).length < 2) ||
    rows.some(row => cellsIn(row).some(cell => lengthOf(cell) > longestCell)) ||
    (below(table, 'th').length === 0 && mostHaveLines(rows.flatMap(cellsIn)))
  );
}

export const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

const cellsIn = (row: Element): readonly Element[] =>
  row.children.filter(child => child.type === 'element' && isCell(child)) as Element[];

function mostHaveLines(cells: readonly Element[]): boolean {
  const counts = cells.map(({ children }) => linesWithin(children)).filter(count => count > 0);
  return counts.filter(count => count > 1).length * 2 > counts.length;
}

/** How many lines with words a browser would show, in a cell as wide as it likes. */
function linesWithin(children: readonly ElementContent[]): number {
  const broken = (child: ElementContent): string => {
    if (child.type === 'text') return child.value.replaceAll(/\s+/gu, ' ');
    if (child.type !== 'element') return '';
    const inside = child.children.map(broken).join('');
    if (child.tagName === 'br') return '\n';
    return loose.test(child.tagName) ? `\n${inside}\n` : inside;
  };
  const lines = children.map(broken).join('').split('\n');
  return lines.filter(line => line.trim() !== '').length;
}

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

/** A table of names and figures as Markdown can write it: what a cell holds stands on one line. */
export const cellsOnOneLine = (children: readonly ElementContent[]): ElementContent[] =>
  children.map(child => {
    if (child.type !== 'element' || child.tagName === 'caption') return child;
    const { children: inside } = child;
    return { ...child, children: isCell(child) ? wordsApart(inside) : cellsOnOneLine(inside) };
  });

/** The content of a cell on one line, with a blank between what stood on lines of their own. */
function wordsApart(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'br') return [{ type: 'text', value: ' ' }];
    // A list or a paragraph may stand within what only says how it looks.
    if (!loose.test(child.tagName)) return [{ ...child, children: wordsApart(child.children) }];
    return [{ type: 'text', value: ' ' }, ...wordsApart(child.children), { type: 'text', value: ' ' }];
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
