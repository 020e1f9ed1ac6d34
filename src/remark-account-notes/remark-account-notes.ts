import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { sourceOffsets } from './source-offsets.ts';

/** A place in a Markdown text that names somebody or something, in UTF-16 code units of the text. */
export interface LinkedMention {
  readonly from: number;
  readonly to: number;
  /** Where its link leads. */
  readonly href: string;
  /** What a tooltip says. */
  readonly title?: string;
}

export interface RemarkAccountNotesOptions {
  /** In any order; of two that overlap the one that starts first stands, of two that start together the longer one. */
  readonly mentions: readonly LinkedMention[];
}

/** What the text of a file is asked for: a `VFile`, or a string. */
export type MarkdownSource = string | { toString(): string };

/**
 * A plugin for remark: mentions become links. What is a link, code or HTML already stays as it is, and a mention that
 * markup parts in two is none. Positions are kept: the new nodes know where they stand.
 *
 * ```js
 * unified().use(remarkParse).use(remarkAccountNotes, { mentions: [{ from: 0, to: 3, href: 'people/ada.md' }] })
 * ```
 */
export function remarkAccountNotes({
  mentions,
}: RemarkAccountNotesOptions): (tree: Root, file: MarkdownSource) => void {
  const inOrder = withoutOverlaps(mentions);
  return (tree, file) => {
    if (inOrder.length > 0) linkWithin(tree, inOrder, String(file));
  };
}

function withoutOverlaps(mentions: readonly LinkedMention[]): readonly LinkedMention[] {
  let end = 0;
  return mentions
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

const isLink = ({ type }: Nodes): boolean => type === 'link' || type === 'linkReference';

/** Goes through the tree without recursion: quotes and lists can be nested as deep as somebody likes. */
function linkWithin(tree: Root, mentions: readonly LinkedMention[], source: string): void {
  const pointAt = points(source);
  const waiting: Parents[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const children: Nodes[] = [];
    for (const child of node.children as Nodes[]) {
      if (child.type === 'text') children.push(...linked(child, mentions, { source, pointAt }));
      else children.push(child);
      if ('children' in child && !isLink(child)) waiting.push(child);
    }
    node.children = children as never;
  }
}

interface Source {
  readonly source: string;
  readonly pointAt: PointAt;
}

/** A text as texts and links; the text itself where no mention stands in it as a whole. */
function linked(
  node: Text,
  mentions: readonly LinkedMention[],
  { source, pointAt }: Source,
): PhrasingContent[] {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  if (from === undefined || to === undefined) return [node];
  const own = within(mentions, from, to);
  const offsets = own.length === 0 ? undefined : sourceOffsets(node.value, source.slice(from, to));
  if (!offsets) return [node];
  const textOf = (first: number, last: number): Text => ({
    type: 'text',
    value: node.value.slice(first, last),
    position: { start: pointAt(from + (offsets[first] ?? 0)), end: pointAt(from + (offsets[last] ?? 0)) },
  });
  const parts: PhrasingContent[] = [];
  let done = 0;
  let at = 0;
  const find = (offset: number): number => {
    while (at < offsets.length && (offsets[at] ?? 0) < offset) at++;
    return offsets[at] === offset ? at : -1;
  };
  for (const { from: start, to: end, href, title } of own) {
    const first = find(start - from);
    const last = find(end - from);
    if (first < done || last <= first) continue;
    if (first > done) parts.push(textOf(done, first));
    const text = textOf(first, last);
    const { position } = text;
    parts.push({
      type: 'link',
      url: href,
      title: title ?? null,
      children: [text],
      ...(position && { position }),
    });
    done = last;
  }
  if (done < node.value.length) parts.push(textOf(done, node.value.length));
  return parts;
}

/** Those that stand as a whole in a stretch. */
function within(mentions: readonly LinkedMention[], from: number, to: number): readonly LinkedMention[] {
  const first = firstFrom(mentions, ({ from: start }) => start >= from);
  let end = first;
  while ((mentions[end]?.to ?? Infinity) <= to) end++;
  return mentions.slice(first, end);
}

/** The place of the first item that passes, where all behind one that passes do. */
function firstFrom<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Point = NonNullable<Text['position']>['start'];
type PointAt = (offset: number) => Point;

/** Finds line and column of an offset, both from 1. */
function points(source: string): PointAt {
  const starts = [0];
  for (const { index, 0: end } of source.matchAll(/\r\n|\r|\n/gu)) starts.push(index + end.length);
  return offset => {
    const line = Math.max(
      1,
      firstFrom(starts, start => start > offset),
    );
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset };
  };
}
