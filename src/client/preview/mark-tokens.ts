import type { Token } from 'markdown-it';
import type { PreviewTarget } from '../../protocol/preview.ts';
import type { PlacedMark } from './rendered-text.ts';
import { plainQuotes, type Readable } from './readable.ts';

/** What stands in the lines of a block: its source as shown, and its marks in order. */
export interface MarkedBlock {
  readonly readable: Readable;
  readonly marks: readonly PlacedMark[];
  readonly targets: readonly PreviewTarget[];
  /** Where the tokens start in `readable`: a table row holds several cells. */
  readonly start: number;
}

/**
 * The inline tokens of a block with its marks drawn. Markdown-it does not say where an inline token stands, so each
 * text is looked for behind the one before it. A text that is not found ends the search: a missing link is better than
 * one on the wrong words. The tokens given stay as they are.
 */
export function markTokens(tokens: readonly Token[], block: MarkedBlock): Token[] {
  const drawn: Token[] = [];
  const cursor = new Cursor(block);
  let link: Token | undefined;
  let htmlLinks = 0;
  for (const token of tokens) {
    if (token.type === 'link_open') drawn.push((link = copyOf(token)));
    else if (token.type !== 'text') {
      if (token.type === 'link_close') link = undefined;
      if (token.type === 'html_inline') htmlLinks = Math.max(0, htmlLinks + linkDepth(token.content));
      cursor.skip(token);
      drawn.push(token);
    } else {
      const at = cursor.find(token.content, link !== undefined);
      const marks = at === undefined ? [] : cursor.marksIn(at, token.content.length);
      if (link) describeLink(link, marks, block);
      if (at === undefined || marks.length === 0 || link || htmlLinks > 0) drawn.push(token);
      else drawn.push(...cut(token, at, marks, block));
    }
  }
  return drawn;
}

/** Goes through the source of a block as its tokens are met. */
class Cursor {
  readonly #block: MarkedBlock;
  #at: number;
  #isLost = false;

  constructor(block: MarkedBlock) {
    this.#block = block;
    this.#at = block.start;
  }

  /** Where a text stands, or undefined when the way has been lost. The address of an autolink is not shown as written. */
  find(content: string, isInLink: boolean): number | undefined {
    if (this.#isLost) return undefined;
    const found = this.#block.readable.text.indexOf(plainQuotes(content), this.#at);
    if (found === -1) {
      this.#isLost = !isInLink;
      return undefined;
    }
    this.#at = found + content.length;
    return found;
  }

  /** Passes over what is shown without being text: code, HTML, images, line ends. */
  skip({ type, content, children }: Token): void {
    if (type === 'softbreak' || type === 'hardbreak') this.#pass('\n');
    else if (type === 'code_inline' || type === 'html_inline') this.#pass(content);
    else if (type === 'image') for (const child of children ?? []) this.#pass(child.content);
  }

  #pass(content: string): void {
    const found = this.#block.readable.text.indexOf(plainQuotes(content), this.#at);
    if (found !== -1) this.#at = found + content.length;
  }

  marksIn(at: number, length: number): readonly PlacedMark[] {
    const { readable, marks } = this.#block;
    const from = readable.at[at] ?? 0;
    const to = readable.at[at + length] ?? 0;
    const found: PlacedMark[] = [];
    for (let next = firstWhere(marks.length, place => (marks[place]?.to ?? 0) > from); ; next++) {
      const mark = marks[next];
      if (!mark || mark.from >= to) return found;
      found.push(mark);
    }
  }
}

const linkDepth = (html: string): number => (/^<a[\s>]/i.test(html) ? 1 : /^<\/a[\s>]/i.test(html) ? -1 : 0);

const copyOf = (token: Token): Token => {
  const attrs = token.attrs?.map(([name, value]): [string, string] => [name, value]) ?? null;
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, { attrs });
};

/** A link of the note's own is coloured and described where the server says that it names an entity. */
function describeLink(link: Token, marks: readonly PlacedMark[], { targets }: MarkedBlock): void {
  const explicit = marks.find(({ written }) => written === 'link');
  const target = explicit && targets[explicit.mark.target];
  if (!explicit || !target) return;
  link.attrJoin('class', classOf(explicit, target));
  if (link.attrGet('title') === null && target.title !== '') link.attrSet('title', target.title);
}

/** A text token cut at its marks. Of a wikilink only the label is kept. */
function cut(token: Token, at: number, marks: readonly PlacedMark[], block: MarkedBlock): Token[] {
  const { readable, targets } = block;
  const end = at + token.content.length;
  const unitAt = (offset: number): number =>
    at + firstWhere(end - at, place => (readable.at[at + place] ?? 0) >= offset);
  const text = (from: number, to: number): Token[] =>
    from < to ? [withContent(token, token.content.slice(from - at, to - at))] : [];
  const parts: Token[] = [];
  let done = at;
  for (const placed of marks) {
    const [from, to] = [unitAt(placed.from), unitAt(placed.to)];
    if (placed.written === 'link') continue;
    const label =
      placed.written === 'wikilink' ? text(unitAt(placed.labelFrom), unitAt(placed.labelTo)) : text(from, to);
    parts.push(...text(done, from), ...linked(label, placed, targets[placed.mark.target]));
    done = to;
  }
  return [...parts, ...text(done, end)];
}

/** The first of so many places at which something holds that holds for all after it too. */
function firstWhere(count: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function linked(label: Token[], placed: PlacedMark, target: PreviewTarget | undefined): Token[] {
  const [token] = label;
  if (!token || !target) return label;
  const isLink = target.href !== undefined;
  const [open, close] = [1, -1].map(nesting => {
    const type = `${isLink ? 'link' : 'account_notes_mention'}_${nesting > 0 ? 'open' : 'close'}`;
    return Object.assign(withContent(token, ''), { type, tag: isLink ? 'a' : 'span', nesting });
  });
  if (!open || !close) return label;
  if (target.href !== undefined) open.attrSet('href', target.href);
  open.attrSet('class', classOf(placed, target));
  if (target.title !== '') open.attrSet('title', target.title);
  return [open, ...label.map(part => Object.assign(part, { level: part.level + 1 })), close];
}

const classOf = ({ mark }: PlacedMark, { type }: PreviewTarget): string =>
  ['mention', ...(type ? [type] : []), ...mark.modifiers].map(word => `account-notes-${word}`).join(' ');

const withContent = (token: Token, content: string): Token => Object.assign(copyOf(token), { content });
