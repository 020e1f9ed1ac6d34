import type { Note } from '../model/note.ts';
import type { Field } from '../model/markdown.ts';
import type { FrontmatterSyntax } from '../model/syntax.ts';
import type { YamlEntry, YamlValue } from '../model/yaml.ts';
import { contains, type Span } from '../text/span.ts';
import type { TextEdit } from './change.ts';
import type { Replacement } from './text-edit.ts';
import { withoutField } from './field-edit.ts';
import { withoutEntry } from './yaml-edit.ts';
import { wholeLines } from '../text/lines.ts';

/**
 * Takes one value of a property away, with what parts it from its neighbours; the property goes with its last value.
 * `span` is the value's, as the note gives it. Nothing where no property stands there or its YAML cannot be told apart.
 */
export function withoutItem(note: Note, span: Span): TextEdit[] {
  const { frontmatter, fields } = note.syntax;
  const edit =
    frontmatter && contains(frontmatter, span)
      ? inFrontmatter(note.text, frontmatter, span)
      : inField(note.text, fields, span);
  return edit ? [{ path: note.path, ...edit }] : [];
}

function inField(text: string, fields: readonly Field[], span: Span): Replacement | undefined {
  const field = fields.find(({ value }) => contains(value, span));
  if (!field) return undefined;
  return withoutPart(text, field.value, span) ?? withoutField(text, field);
}

function inFrontmatter(text: string, frontmatter: FrontmatterSyntax, span: Span): Replacement | undefined {
  const yaml = text.slice(frontmatter.from, frontmatter.to);
  const { layout } = frontmatter;
  if ('refusal' in layout) return undefined;
  const local = moved(span, -frontmatter.from);
  const entry = layout.entries.find(({ value }) => value && contains(value.span, local));
  const edit = entry?.value && withoutValue(yaml, entry, entry.value, local);
  return edit && { ...edit, span: moved(edit.span, frontmatter.from) };
}

function withoutValue(yaml: string, entry: YamlEntry, value: YamlValue, span: Span): Replacement | undefined {
  if (value.kind === 'scalar') {
    const inText = withoutPart(yaml, value.span, span) ?? withoutLine(yaml, value.span, span);
    return inText ?? ((value.texts?.length ?? 0) > 1 ? undefined : withoutEntry(yaml, entry));
  }
  const { items } = value;
  const item = items.find(other => contains(other, span));
  const inItem = withoutPart(yaml, item ?? value.span, span);
  if (inItem) return inItem;
  if (item === undefined || items.length < 2) return withoutEntry(yaml, entry);
  return value.kind === 'block-list'
    ? { span: wholeLines(yaml, item), text: '' }
    : { span: withComma(items, item), text: '' };
}

/** One of several lines below `|`; undefined where it does not have a line of its own or is the only one. */
function withoutLine(yaml: string, whole: Span, value: Span): Replacement | undefined {
  const line = wholeLines(yaml, value);
  const isOwn =
    line.from > whole.from && yaml.slice(line.from, line.to).trim() === yaml.slice(value.from, value.to);
  const others = yaml.slice(whole.from, line.from).replace(/^.*/, '') + yaml.slice(line.to, whole.to);
  return isOwn && others.trim() !== '' ? { span: line, text: '' } : undefined;
}

/** One of several that commas part within a text (`aliases: Ben, B`); undefined where it is all of the text. */
function withoutPart(text: string, whole: Span, value: Span): Replacement | undefined {
  const part = withQuotesAndPeriod(text, whole, value);
  const after = /^\s*(?:,|(?:and|&)(?=\s))\s*/.exec(text.slice(part.to, whole.to))?.[0];
  if (after !== undefined) return { span: { from: part.from, to: part.to + after.length }, text: '' };
  const before = /(?:,|\s(?:and|&))\s*$/.exec(text.slice(whole.from, part.from))?.[0];
  return before === undefined
    ? undefined
    : { span: { from: part.from - before.length, to: part.to }, text: '' };
}

/** The quotes around a value and the time in parentheses behind it go with it. */
function withQuotesAndPeriod(text: string, whole: Span, { from, to }: Span): Span {
  const quote = text[from - 1];
  const isQuoted = from > whole.from && (quote === '"' || quote === "'") && text[to] === quote;
  const start = isQuoted ? from - 1 : from;
  const end = isQuoted ? to + 1 : to;
  const period = /^\s*\([^()]*\)/.exec(text.slice(end, whole.to))?.[0].length ?? 0;
  return { from: start, to: end + period };
}

/** An item of a list in brackets with the comma behind it, or before it where it is the last. */
function withComma(items: readonly Span[], item: Span): Span {
  const at = items.indexOf(item);
  const next = items[at + 1];
  const before = items[at - 1];
  if (next) return { from: item.from, to: next.from };
  return before ? { from: before.to, to: item.to } : item;
}

const moved = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by });
