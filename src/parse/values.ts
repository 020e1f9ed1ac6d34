import type { Period, PropertyLink, Value } from '../model/entity.ts';
import { listItems } from '../text/comma-parts.ts';
import { percentDecoded } from '../text/percent-decoded.ts';
import type { Span } from '../text/span.ts';
import { MARKDOWN_LINK } from './link-value.ts';

/**
 * The items of a property written on one line, parted by commas outside links, parentheses and quotes.
 * `text` is the text at `span`; where YAML escapes make them differ in length, the items keep the whole span.
 */
export function itemsOf(text: string, span: Span): Value[] {
  const inStep = text.length === span.to - span.from;
  return listItems(text).map(({ from, to }) =>
    readValue(text.slice(from, to), inStep ? { from: span.from + from, to: span.from + to } : span),
  );
}

/** The items of a list whose lines stand below `|`: each line is a list of its own. `text` is the text at `span`. */
export function lineItemsOf(text: string, span: Span): Value[] {
  const [, ...lines] = text.matchAll(/[^\r\n]+/g);
  return lines.flatMap(({ 0: line, index }) =>
    itemsOf(line, { from: span.from + index, to: span.from + index + line.length }),
  );
}

/** One value: its link if it is one, and the time for which it holds if it ends in one. */
export function readValue(text: string, span: Span): Value {
  const { rest, period } = splitPeriod(text);
  const cut = text.length - rest.length;
  return {
    text: rest,
    span: cut > 0 && span.to - span.from === text.length ? { from: span.from, to: span.to - cut } : span,
    link: linkOf(rest),
    period,
  };
}

// A remark in parentheses behind a link is read by nobody: “[[Al]] (acting)”.
const wikilink = /^\[\[([^[\]|\n]+)(?:\\?\|([^[\]\n]*))?\]\](?:\s+\([^()]*\))?$/;
const markdownLink = new RegExp(String.raw`^${MARKDOWN_LINK}(?:\s+\([^()]*\))?$`);

function linkOf(text: string): PropertyLink | undefined {
  const wiki = wikilink.exec(text);
  if (wiki)
    return {
      to: (wiki[1] ?? '').replace(/\\$/, '').trim(),
      label: wiki[2]?.trim() || undefined,
      isPath: false,
    };
  const markdown = markdownLink.exec(text)?.groups;
  if (!markdown) return undefined;
  const { label, angled, bare = '' } = markdown;
  return { to: percentDecoded(angled ?? bare), label: label || undefined, isPath: true };
}

const date = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const between = new RegExp(`^(?:from )?(${date})? ?(?:–|—|-|to|until) ?(${date})?$`);
const since = new RegExp(`^since (${date})$`);

/** Parts a trailing `(2024-01 – 2025-05)`, `(since 2024-01)` or `(until 2025-05)` from what it qualifies. */
function splitPeriod(text: string): { readonly rest: string; readonly period: Period | undefined } {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  if (open <= 0) return { rest: text, period: undefined };
  const inside = text
    .slice(open + 1, -1)
    .trim()
    .toLowerCase();
  const range = between.exec(inside);
  const start = since.exec(inside);
  const period = range
    ? { since: range[1], until: range[2] }
    : start
      ? { since: start[1], until: undefined }
      : undefined;
  if (!period || (period.since === undefined && period.until === undefined))
    return { rest: text, period: undefined };
  return { rest: text.slice(0, open).trimEnd(), period };
}
