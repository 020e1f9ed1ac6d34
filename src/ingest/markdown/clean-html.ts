import type { Element, ElementContent, Root, Text } from 'hast';
import { writableBlock, hasBlock, lineBreak, wordsWithin, withoutLooseBreaks } from './html-blocks.ts';
import { isItem, numberedLists } from './html-lists.ts';
import { captionsOf, cellsOnOneLine, isCell, isLayout, laidOutCells } from './html-tables.ts';

/** What holds no words of the sender, or words that nobody sees. */
const dropped = new Set(
  'head style script title meta link base template noscript iframe object embed svg math audio video canvas input select textarea'.split(
    ' ',
  ),
);
const emphasis = new Set(['b', 'strong', 'i', 'em', 'del', 's', 'strike']);
const heading = /^h[1-6]$/;

/**
 * Leaves of a page what its sender wrote: no styles, scripts, pictures or headings, tables for the layout as their cells in
 * turn, links only where they lead into the web or to an address, and emphasis without blanks at its edges, which Markdown
 * cannot write.
 */
export function cleanHtml(tree: Root): void {
  tree.children = cleaned(tree.children as ElementContent[]);
}

function cleaned(children: readonly ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const child of children) {
    for (const part of cleanedNode(child)) {
      const before = kept.at(-1);
      // An address that was a link is one text with the brackets around it.
      if (part.type === 'text' && before?.type === 'text') before.value += part.value;
      else kept.push(part);
    }
  }
  return withoutLooseBreaks(kept);
}

function cleanedNode(node: ElementContent): readonly ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: plainBlanks(node.value) }];
  if (node.type !== 'element' || isHidden(node)) return [];
  if (isCheckbox(node)) return [{ type: 'text', value: node.properties['checked'] === true ? '☑ ' : '☐ ' }];
  if (dropped.has(node.tagName)) return [];
  if (node.tagName === 'img') return pictureText(node);
  if (node.tagName === 'pre') return [writableBlock({ ...node, tagName: 'p' }, cleaned(brokenLines(node)))];
  if (node.tagName === 'table') return cleanedTable(node);
  return cleanedElement(node, cleaned(node.children));
}

function cleanedTable(node: Element): readonly ElementContent[] {
  const isLaidOut = isLayout(node);
  const children = cleaned(node.children);
  if (!isLaidOut) return [...captionsOf(children), { ...node, children: cellsOnOneLine(children) }];
  const cells = laidOutCells(children);
  return hasBlock(cells) ? cells : [lineBreak()];
}

function cleanedElement(node: Element, children: ElementContent[]): readonly ElementContent[] {
  if (isCell(node)) return [{ ...node, children }];
  if (node.tagName === 'a') return linkOf(node, children);
  if (isCounted(node, children)) return numberedLists(node, children);
  if (heading.test(node.tagName))
    return [writableBlock({ ...node, tagName: 'p' }, emphasized('strong', children))];
  const tagName = isStruck(node) ? 's' : node.tagName;
  return emphasis.has(tagName) ? emphasized(tagName, children) : [writableBlock(node, children)];
}

/** A list that holds anything but items, which HTML does not allow, is left as it is. */
const isCounted = ({ tagName }: Element, children: readonly ElementContent[]): boolean =>
  tagName === 'ol' &&
  wordsWithin(children) !== '' &&
  children.every(child => (child.type === 'text' ? child.value.trim() === '' : isItem(child)));

/** Blanks that are not to be broken at are blanks to whoever reads; those without a width are none. */
const plainBlanks = (text: string): string =>
  text.replace(/[\u00a0\u202f]/gu, ' ').replace(/[\u034f\u00ad\u200b\u200c\u2060\ufeff]/gu, '');

const styleOf = ({ properties }: Element): string =>
  typeof properties['style'] === 'string' ? properties['style'].toLowerCase() : '';

const isHidden = (node: Element): boolean =>
  node.properties['hidden'] !== undefined || /display\s*:\s*none/u.test(styleOf(node));

const isCheckbox = ({ tagName, properties }: Element): boolean =>
  tagName === 'input' && String(properties['type']).toLowerCase() === 'checkbox';

const isStruck = (node: Element): boolean =>
  node.tagName === 'span' && /text-decoration[^;:]{0,20}:[^;]{0,40}line-through/u.test(styleOf(node));

/** What a picture from the web says of itself; those that are attached, or only count who reads, are left out. */
function pictureText({ properties }: Element): readonly Text[] {
  const { src, alt, width, height } = properties;
  const isRemote = typeof src === 'string' && /^https?:/iu.test(src);
  const isTiny = [width, height].some(size => size !== undefined && Number(size) <= 2);
  return isRemote && !isTiny && typeof alt === 'string' && alt.trim() !== ''
    ? [{ type: 'text', value: plainBlanks(alt) }]
    : [];
}

/** The lines of a text that was laid out beforehand. As code nobody would be found in it. */
function brokenLines({ children }: Element): ElementContent[] {
  return children.flatMap(child => {
    if (child.type === 'element') return [{ ...child, children: brokenLines(child) }];
    if (child.type !== 'text') return [child];
    return child.value.split('\n').flatMap((line, at): ElementContent[] => {
      const text: Text = { type: 'text', value: line };
      return at === 0 ? [text] : [lineBreak(), text];
    });
  });
}

function linkOf(node: Element, children: ElementContent[]): readonly ElementContent[] {
  const { href } = node.properties;
  const target = typeof href === 'string' ? href.trim() : '';
  const leads = /^(?:https?|mailto|tel):/iu.test(target) && !/\s/u.test(target);
  const said = wordsWithin(children).trim();
  const address = target.replace(/^(?:mailto|tel):/iu, '').replace(/\/$/u, '');
  const saysTarget = said.replace(/\/$/u, '').toLowerCase() === address.toLowerCase();
  if (!leads || said === '' || saysTarget || hasBlock(children)) return children;
  const { before, inside, after } = trimmedEdges(children);
  return [...before, { ...node, properties: { href: target }, children: inside }, ...after];
}

/** Blanks stand outside, and so does what is no text: `**bold **so` is no emphasis in Markdown. */
function emphasized(tagName: string, children: ElementContent[]): ElementContent[] {
  if (hasBlock(children) || wordsWithin(children).trim() === '') return children;
  const { before, inside, after } = trimmedEdges(children);
  return [...before, { type: 'element', tagName, properties: {}, children: inside }, ...after];
}

interface Edges {
  readonly before: readonly ElementContent[];
  readonly inside: ElementContent[];
  readonly after: readonly ElementContent[];
}

/** Takes blanks and line breaks off both ends. */
function trimmedEdges(children: readonly ElementContent[]): Edges {
  const inside = [...children];
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  for (let first = inside[0]; first && isLoose(first); first = inside[0]) before.push(...inside.splice(0, 1));
  for (let last = inside.at(-1); last && isLoose(last); last = inside.at(-1))
    after.unshift(...inside.splice(-1, 1));
  const [first] = inside;
  if (first?.type === 'text' && /^\s/u.test(first.value)) {
    inside[0] = { type: 'text', value: first.value.trimStart() };
    before.push({ type: 'text', value: ' ' });
  }
  const last = inside.at(-1);
  if (last?.type === 'text' && /\s$/u.test(last.value)) {
    inside[inside.length - 1] = { type: 'text', value: last.value.trimEnd() };
    after.unshift({ type: 'text', value: ' ' });
  }
  return { before, inside, after };
}

const isLoose = (node: ElementContent): boolean =>
  node.type === 'text' ? node.value.trim() === '' : node.type === 'element' && node.tagName === 'br';
