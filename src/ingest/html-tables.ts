import type { Element, ElementContent } from 'hast';

/** Whether a table only lays out a page: it holds another one, or not two rows of two cells and more. */
export function isLayout(table: Element): boolean {
  const rows = below(table, 'tr');
  return (
    below(table, 'table').length > 0 ||
    below(table, 'blockquote').length > 0 ||
    rows.length < 2 ||
    rows.some(row => cellsIn(row) < 2)
  );
}

const cellsIn = (row: Element): number =>
  row.children.filter(child => child.type === 'element' && /^t[dh]$/u.test(child.tagName)).length;

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
    if (!loose.test(child.tagName)) return [child];
    return [{ type: 'text', value: ' ' }, ...cellsApart(child.children), { type: 'text', value: ' ' }];
  });
}
