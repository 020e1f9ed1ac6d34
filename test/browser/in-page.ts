/**
 * What runs inside the workbench's page. Playwright sends each function there as text, so it can use nothing but its
 * arguments and what a page has; the little of the DOM that is needed is declared here, for nobody else to use.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface TextNode {
  readonly length: number;
}
interface TextRange {
  setStart(node: TextNode, offset: number): void;
  setEnd(node: TextNode, offset: number): void;
  getBoundingClientRect(): Box;
}
interface Line {
  readonly textContent: string | null;
  closest(selector: string): {
    querySelector(selector: string): { getBoundingClientRect(): Box } | null;
  } | null;
}
declare const document: {
  createRange(): TextRange;
  createTreeWalker(root: unknown, what: number): { nextNode(): TextNode | null };
};
declare const requestAnimationFrame: (next: (time: number) => void) => void;
declare const getComputedStyle: (element: unknown) => { readonly color: string };

export const colourOf = (element: unknown): string => getComputedStyle(element).color;

/** Where a word and the caret stand on the page, in pixels. */
export interface WordPlace {
  readonly word: Box;
  readonly caret: Box | undefined;
}

/**
 * Where `word` stands in a line of the editor. It can be a part of one coloured piece or go over several, so it is
 * measured by its letters.
 */
export function placeOfWord(line: Line, word: string): WordPlace {
  const from = (line.textContent ?? '').indexOf(word);
  const to = from + word.length;
  const range = document.createRange();
  const texts = document.createTreeWalker(line, 4 /* NodeFilter.SHOW_TEXT */);
  let start = 0;
  for (let text = texts.nextNode(); text && start < to; text = texts.nextNode()) {
    const end = start + text.length;
    if (start <= from && from < end) range.setStart(text, from - start);
    if (start < to && to <= end) range.setEnd(text, to - start);
    start = end;
  }
  const caret = line.closest('.monaco-editor')?.querySelector('.cursors-layer .cursor');
  const boxes = [range, caret].map(each => {
    const { x, y, width, height } = each?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x, y, width, height };
  });
  return { word: boxes[0] as Box, caret: caret ? boxes[1] : undefined };
}

/** Resolves when the page has been drawn some times. */
export const nextFrames = (): Promise<void> =>
  new Promise(resolve => {
    let left = 6;
    const next = (): void => {
      left -= 1;
      if (left === 0) resolve();
      else requestAnimationFrame(next);
    };
    next();
  });

interface TreeRow {
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<{ readonly innerText: string }>;
}

/** The rows of a tree, indented by two blanks a level, each with its description in parentheses. */
export function rowsAsText(rows: readonly TreeRow[]): string {
  const lines = rows.map(row => {
    const level = Number(row.getAttribute('aria-level') ?? 1);
    const textOf = (part: string): string =>
      Array.from(row.querySelectorAll(part), ({ innerText }) => innerText).join('');
    const description = textOf('.label-description');
    return '  '.repeat(level - 1) + textOf('.label-name') + (description === '' ? '' : ` (${description})`);
  });
  return lines.join('\n');
}
