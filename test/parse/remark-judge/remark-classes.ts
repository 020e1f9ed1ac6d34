import type { Nodes, Parents, PhrasingContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { alignText } from './align-text.ts';
import type { Class, Classes } from './classes.ts';
import { blankClasses, paint } from './classes.ts';

const whole = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze();

/**
 * remark-gfm looks for addresses a second time in the finished tree, and what it finds there has no position. So the
 * judge reads twice: it takes the positions from a tree without that second look, the addresses from the one with it.
 */
const positioned = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(function (this: { data(): object }) {
    const { fromMarkdownExtensions } = this.data() as { fromMarkdownExtensions?: unknown[] };
    for (const extension of fromMarkdownExtensions?.flat() ?? []) {
      if (typeof extension === 'object' && extension) Object.assign(extension, { transforms: [] });
    }
  })
  .freeze();

interface Painting {
  readonly classes: Classes;
  readonly text: string;
  /** For the text nodes in order, which characters of their values belong to an address. */
  readonly addresses: Generator<readonly boolean[], undefined>;
}

/** The classes of a text's characters by remark. */
export function remarkClasses(text: string): Classes {
  const shift = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const bare = text.slice(shift);
  const classes = blankClasses(bare);
  paintNode({ classes, text: bare, addresses: addressesIn(whole.parse(bare)) }, positioned.parse(bare), 'p');
  return shift > 0 ? ['.', ...classes] : classes;
}

/** What stands between two nodes with a position was one text node before the second look. */
function* addressesIn(node: Nodes): Generator<readonly boolean[], undefined> {
  if (!('children' in node)) return undefined;
  let replaced: boolean[] | undefined;
  for (const child of node.children) {
    if (!child.position) {
      const value = child.type === 'text' ? child.value : valueOf(child);
      replaced ??= [];
      for (let at = 0; at < value.length; at++) replaced.push(child.type === 'link');
      continue;
    }
    if (replaced) yield replaced;
    replaced = undefined;
    if (child.type === 'text') yield new Array<boolean>(child.value.length).fill(false);
    else yield* addressesIn(child);
  }
  if (replaced) yield replaced;
  return undefined;
}

const valueOf = (node: Nodes): string =>
  'children' in node ? node.children.map(valueOf).join('') : 'value' in node ? node.value : '';

function paintNode(painting: Painting, node: Nodes, prose: Class): void {
  const { classes, text } = painting;
  const { from, to } = spanOf(node);
  switch (node.type) {
    case 'text': {
      const addresses = painting.addresses.next().value ?? [];
      const kinds = addresses.map(isAddress => (isAddress ? 't' : prose));
      return alignText(classes, text, { from, to, value: node.value, classes: kinds });
    }
    case 'yaml':
      return paint(classes, from, to, 'f');
    case 'code':
    case 'inlineCode':
      return paint(classes, from, to, 'k');
    case 'html':
      return paint(classes, from, to, node.value.trimStart().startsWith('<!--') ? 'm' : 'x');
    case 'definition':
      return paint(classes, from, to, 't');
    case 'image':
    case 'imageReference':
      return paint(classes, from, to, 'i');
    case 'footnoteReference':
      return paint(classes, from, to, 'u');
    case 'break':
      if (text[from] === '\\') classes[from] = 'u';
      return;
    case 'link':
    case 'linkReference':
      return paintLink(painting, node, prose);
    case 'heading':
      // A heading's node starts at the definitions above it, if there are any.
      for (let at = from; at < to; at++) if (classes[at] === '.') classes[at] = 'u';
      return paintChildren(painting, node, 'h');
    case 'tableCell':
      return paintChildren(painting, node, 'c');
    case 'emphasis':
    case 'strong':
    case 'delete':
      paint(classes, from, to, 'u');
      return paintChildren(painting, node, prose);
    case 'listItem': {
      const box = typeof node.checked === 'boolean' ? text.indexOf('[', from) : -1;
      if (box >= 0) paint(classes, box, box + 3, 'u');
      return paintChildren(painting, node, prose);
    }
    default:
      if ('children' in node) paintChildren(painting, node, prose);
  }
}

function paintChildren(painting: Painting, node: Parents, prose: Class): void {
  for (const [index, child] of node.children.entries()) {
    paintNode(painting, child, prose);
    // After a hard break comes a line ending, and the container prefix of the next line.
    const next = node.children[index + 1];
    if (child.type === 'break' && next) paint(painting.classes, spanOf(child).to, spanOf(next).from, '.');
  }
}

function paintLink(
  painting: Painting,
  node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>,
  prose: Class,
): void {
  const { classes, text } = painting;
  const { from, to } = spanOf(node);
  paint(classes, from, to, 'u');
  paintChildren(painting, node, prose);
  if (text[from] !== '[') return paint(classes, from, to, 't');
  const last = node.children.at(-1);
  const close = text.indexOf(']', last ? spanOf(last).to : from + 1);
  paint(classes, close + 1, to, 't');
}

function spanOf(node: Nodes): { from: number; to: number } {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
}
