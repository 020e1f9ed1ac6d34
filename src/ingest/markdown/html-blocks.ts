import type { Element, ElementContent } from 'hast';

/** Elements that break the line. */
const blocks = new Set(
  `address article aside blockquote center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav
  ol p pre section table tbody td tfoot th thead tr ul`.split(/\s+/),
);
/** Blocks that stand for nothing but their content: an empty cell or item has its place all the same. */
const bare =
  /^(?:address|article|aside|blockquote|center|dl|div|fieldset|footer|form|header|main|nav|ol|p|section|ul)$/u;
/** Elements that the package leaves out with their words, or takes for something else, and what they are like. */
const likes: ReadonlyMap<string, string> = new Map([
  ['dialog', 'div'],
  ['menu', 'ul'],
  ['dir', 'ul'],
]);

export const lineBreak = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] });

/** An element as Markdown can write it: one without words breaks the line, and a paragraph that holds blocks is none. */
export function writableBlock(node: Element, children: ElementContent[]): Element {
  const tagName = likes.get(node.tagName) ?? node.tagName;
  if (bare.test(tagName) && !hasContent(children)) return lineBreak();
  // Pages without a doctype have tables in paragraphs, whose blocks would run together.
  return { ...node, tagName: tagName === 'p' && hasBlock(children) ? 'div' : tagName, children };
}

/** Without line breaks beside blocks, which break the line themselves. */
export const withoutLooseBreaks = (children: ElementContent[]): ElementContent[] =>
  children.some(isBlock)
    ? children.filter((child, at) => !isBreak(child) || !standsAtBlock(children, at))
    : children;

function standsAtBlock(children: readonly ElementContent[], at: number): boolean {
  const isLoose = (child: ElementContent): boolean => isBreak(child) || !hasContent([child]);
  const before = children.slice(0, at).findLast(child => !isLoose(child));
  const after = children.slice(at + 1).find(child => !isLoose(child));
  return (before !== undefined && isBlock(before)) || (after !== undefined && isBlock(after));
}

const isBreak = (child: ElementContent): boolean => child.type === 'element' && child.tagName === 'br';

const isBlock = (child: ElementContent): boolean =>
  child.type === 'element' && (blocks.has(child.tagName) || hasBlock(child.children));

export const hasBlock = (children: readonly ElementContent[]): boolean => children.some(isBlock);

const hasContent = (children: readonly ElementContent[]): boolean =>
  children.some(child =>
    child.type === 'text'
      ? child.value.trim() !== ''
      : child.type === 'element' && (/^(?:hr|img)$/u.test(child.tagName) || hasContent(child.children)),
  );

export function wordsWithin(children: readonly ElementContent[]): string {
  return children
    .map(child =>
      child.type === 'text' ? child.value : child.type === 'element' ? wordsWithin(child.children) : '',
    )
    .join('');
}
