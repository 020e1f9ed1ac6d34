import { isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { commaParts } from '../text/comma-parts.ts';
import type { Span } from '../text/span.ts';
import type { EntryLines } from './yaml-lines.ts';

/** A text of a value, as a person means it. `span` is where it stands in the YAML, without quotes. */
export interface MeantText {
  readonly text: string;
  readonly span: Span;
}

/** One item of a value as written, quotes included: one text, or several links that words part. */
export interface MeantItem extends Span {
  readonly texts: readonly MeantText[];
  readonly quote: '"' | "'" | undefined;
  /** What YAML makes of it: the same, something else, or it misses the end of a quotation. */
  readonly trouble: 'none' | 'misread' | 'open-quote';
}

export type MeantKind = 'scalar' | 'flow-list' | 'block-list';

/** A value read line by line, without the rules of YAML. */
export interface MeantValue extends Span {
  readonly kind: MeantKind;
  /** One for a scalar. */
  readonly items: readonly MeantItem[];
  /** False for a list whose brackets do not fit. */
  readonly isWhole: boolean;
}

/** What the lines of an entry are meant to say; `nested` where they hold keys of their own. */
export function meantValue(yaml: string, entry: EntryLines): MeantValue | 'nested' | undefined {
  const { below } = entry;
  const head = withoutComment(yaml, entry.head);
  if (head.from < head.to) {
    const span = { from: head.from, to: below.at(-1)?.to ?? head.to };
    if (below.length > 0 && below.every(({ from }) => /^-\s/.test(yaml.slice(from, from + 2))))
      return headedList(yaml, head, below, span);
    return startsList(yaml.slice(span.from, span.to)) ? flowList(yaml, span) : scalar(yaml, span);
  }
  const [first] = below;
  const last = below.at(-1);
  if (!first || !last) return undefined;
  const span = { from: first.from, to: withoutComment(yaml, last).to };
  if (yaml[first.from] === '-') return blockList(yaml, below, span);
  return below.some(line => /^[^\s"'[{#][^:]*:(?:\s|$)/.test(yaml.slice(line.from, line.to)))
    ? 'nested'
    : scalar(yaml, span);
}

/** A comment is one only where blanks part its sign from both sides: “Zeddy #1” is a name. */
function withoutComment(yaml: string, { from, to }: Span): Span {
  const text = yaml.slice(from, to);
  const quote = /^["']/.exec(text)?.[0];
  const close = quote === undefined ? 0 : text.indexOf(quote, 1);
  const at = text.slice(Math.max(close, 0)).search(/(?:^|\s)#\s/);
  if (at < 0) return { from, to };
  return { from, to: from + text.slice(0, Math.max(close, 0) + at).trimEnd().length };
}

/** Whether a text is a list in brackets, closed at its end or nowhere; a link is none. */
function startsList(text: string): boolean {
  if (!text.startsWith('[') || (text.startsWith('[[') && !text.startsWith('[[['))) return false;
  const close = closingBracket(text);
  return close === -1 || close === text.length - 1 || /^\],\s*\[[^\]]*\]$/.test(text.slice(close));
}

/** Where the bracket closes that a text starts with; -1 where it does not. */
function closingBracket(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') depth++;
    if (text[at] === ']' && --depth === 0) return at;
  }
  return -1;
}

function flowList(yaml: string, { from, to }: Span): MeantValue {
  const isWhole = closingBracket(yaml.slice(from, to)) === to - from - 1;
  const inner = yaml.slice(from + 1, isWhole ? to - 1 : to);
  const parts = inner.trim() === '' ? [] : commaParts(inner);
  const items = parts.flatMap((part): MeantItem[] => {
    const span = withoutBrackets(yaml, trimmed(yaml, from + 1 + part.from, from + 1 + part.to));
    return span.from === span.to ? [] : [itemAt(yaml, span, 'flow-list')];
  });
  return { kind: 'flow-list', from, to, items, isWhole };
}

/** A bracket too many on either side of an item is no part of it. */
function withoutBrackets(yaml: string, { from, to }: Span): Span {
  const text = yaml.slice(from, to);
  if (text.includes('](')) return { from, to };
  const isOpened = text.startsWith('[') && !text.startsWith('[[');
  const isClosed = text.endsWith(']') && !text.endsWith(']]');
  return trimmed(yaml, from + (isOpened ? 1 : 0), Math.max(from + 1, to - (isClosed ? 1 : 0)));
}

const scalar = (yaml: string, span: Span): MeantValue => ({
  kind: 'scalar',
  ...span,
  items: [itemAt(yaml, span, 'scalar')],
  isWhole: true,
});

/** A list whose first item stands behind the colon, and the others below. */
function headedList(yaml: string, head: Span, below: readonly Span[], span: Span): MeantValue {
  const { items } = blockList(yaml, below, span);
  const first = trimmed(
    yaml,
    head.from + (/^-\s/.test(yaml.slice(head.from, head.from + 2)) ? 1 : 0),
    head.to,
  );
  const texts = [itemAt(yaml, first, 'scalar'), ...items].flatMap(item => item.texts);
  return {
    kind: 'scalar',
    ...span,
    items: [{ ...span, texts, quote: undefined, trouble: 'misread' }],
    isWhole: true,
  };
}

function blockList(yaml: string, lines: readonly Span[], span: Span): MeantValue {
  const spans: Span[] = [];
  for (const line of lines) {
    const last = spans.at(-1);
    if (yaml[line.from] === '-') spans.push(trimmed(yaml, line.from + 1, line.to));
    else if (last) spans[spans.length - 1] = { from: last.from, to: line.to };
  }
  const items = spans
    .map(item => withoutComment(yaml, item))
    .filter(({ from, to }) => from < to)
    .map(item => itemAt(yaml, item, 'block-list'));
  return { kind: 'block-list', ...span, items, isWhole: true };
}

function itemAt(yaml: string, span: Span, place: MeantKind): MeantItem {
  const { from, to } = span;
  const raw = yaml.slice(from, to);
  const [first = ''] = raw;
  if (first !== '"' && first !== "'") {
    const trouble = isReadAs(raw, place) ? 'none' : 'misread';
    const inner = /^“[^“”]*”$/.test(raw) && trouble === 'misread' ? { from: from + 1, to: to - 1 } : span;
    return { ...span, texts: textsIn(yaml, inner), quote: undefined, trouble };
  }
  const inner = { from: from + 1, to: to - 1 };
  const value = quotedText(raw);
  if (value !== undefined)
    return { ...span, texts: [{ text: value.trim(), span: inner }], quote: first, trouble: 'none' };
  const body = raw.slice(1);
  if (!body.includes(first))
    return { ...span, texts: textsIn(yaml, { from: from + 1, to }), quote: undefined, trouble: 'open-quote' };
  const isQuoted = body.endsWith(first) && !/["']\s*(?:,|and)\s/.test(body);
  const texts = isQuoted ? [{ text: oneLineOf(yaml, inner), span: inner }] : textsIn(yaml, span);
  return { ...span, texts, quote: isQuoted ? first : undefined, trouble: 'misread' };
}

/** The text of a quotation that YAML reads; undefined where it reads none. */
function quotedText(raw: string): string | undefined {
  const { contents, errors } = parsed(raw);
  const isWhole = isScalar(contents) && contents.type !== 'PLAIN' && contents.comment === undefined;
  return errors.length === 0 && isWhole && contents.range?.[1] === raw.length
    ? String(contents.value)
    : undefined;
}

/** Whether YAML reads a text without quotes as itself in such a place. */
function isReadAs(raw: string, place: MeantKind): boolean {
  const text = place === 'scalar' ? `x: ${raw}` : place === 'flow-list' ? `[${raw}\n]` : `- ${raw}`;
  const { contents, errors } = parsed(text);
  if (errors.length > 0 || !contents) return false;
  const node = place === 'scalar' ? pairValue(contents) : isSeq(contents) ? contents.items : undefined;
  const value = Array.isArray(node) ? (node.length === 1 ? (node[0] as Node) : undefined) : node;
  return isScalar(value) && value.type === 'PLAIN' && value.source === raw;
}

const pairValue = (contents: Node): Node | undefined =>
  'items' in contents ? ((contents.items as { value?: Node | null }[])[0]?.value ?? undefined) : undefined;

const parsed = (yaml: string) => parseDocument(yaml, { logLevel: 'silent', prettyErrors: false });

const LINK = /\[\[[^[\]\r\n]*\]\]|\[[^[\]\r\n]*\]\([^()\r\n]*\)/g;
const CONNECTORS = new Set([',', ';', '&', '+', '/', 'and', 'und', 'et', 'y', 'e', 'en']);

/** Whether there is nothing between two links but what parts the items of a list. */
const isConnector = (gap: string): boolean => {
  const words = gap
    .toLowerCase()
    .split(/["'\s]+/)
    .filter(word => word !== '');
  return words.length < 3 && words.every(word => CONNECTORS.has(word));
};

/** The links of a text that is nothing but links, with a comma or a word between; else the text. */
function textsIn(yaml: string, whole: Span): MeantText[] {
  const span = withoutDash(yaml, whole);
  const raw = yaml.slice(span.from, span.to);
  const links = [...raw.matchAll(LINK)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  const gaps = [...links, { from: raw.length, to: raw.length }].map(({ from }, at) =>
    raw.slice(links[at - 1]?.to ?? 0, from),
  );
  const first = gaps[0]?.trim() ?? '';
  const last = gaps.at(-1)?.trim() ?? '';
  const areOnlyLinks =
    (links.length > 1 || (links.length === 1 && last === ',')) &&
    /^["']?$/.test(first) &&
    /^["']?,?$/.test(last) &&
    gaps.slice(1, -1).every(isConnector);
  if (!areOnlyLinks) return [{ text: oneLineOf(yaml, span), span }];
  return links.map(({ from, to }) => ({
    text: raw.slice(from, to),
    span: { from: span.from + from, to: span.from + to },
  }));
}

/** The dash of a list that stands on the line of its key, with a link as its item, is no part of it. */
const withoutDash = (yaml: string, { from, to }: Span): Span =>
  /^-\s+(?:\[\[[^[\]\r\n]*\]\]|\[[^[\]\r\n]*\]\([^()\r\n]*\))/.test(yaml.slice(from, to))
    ? trimmed(yaml, from + 1, to)
    : { from, to };

const oneLineOf = (yaml: string, { from, to }: Span): string =>
  yaml
    .slice(from, to)
    .split(/\r\n|\n|\r/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ');

function trimmed(yaml: string, from: number, to: number): Span {
  const text = yaml.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  return { from: start, to: Math.max(start, from + text.trimEnd().length) };
}
