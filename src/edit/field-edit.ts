import type { Definition } from '../model/entity.ts';
import { canonicalKey, isList } from '../model/relation.ts';
import type { Field } from '../model/markdown.ts';
import type { Note } from '../model/note.ts';
import { contains } from '../text/span.ts';
import { lineEndingOf, lineStartAt, wholeLines } from '../text/lines.ts';
import { endBelowField } from './below-field.ts';
import type { Replacement } from './text-edit.ts';

/** The inline fields that belong to a definition, in document order, its `type` included. */
export function fieldsOf(note: Note, definition: Definition): Field[] {
  const keys = new Set(definition.properties.map(({ keySpan }) => keySpan.from));
  const inner = note.definitions.filter(
    other => other !== definition && other.section !== undefined && contains(definition.span, other.span),
  );
  return note.syntax.fields.filter(
    field =>
      keys.has(field.key.from) ||
      (isDefiningField(note, definition, field) &&
        contains(definition.span, field) &&
        !inner.some(({ span }) => contains(span, field))),
  );
}

const isDefiningField = ({ text }: Note, { kind }: Definition, { key }: Field): boolean =>
  ['type', 'name', 'aliases', 'match'].includes(canonicalKey(text.slice(key.from, key.to), kind));

/** A field's value becomes these values. */
export const withFieldValues = (text: string, field: Field, values: readonly string[]): Replacement => ({
  span: field.value,
  text: gapBefore(field) + joined(text, field, values),
});

/** A field's value with further ones at its end; on lines of their own below what belongs to its line. */
export function withMoreInField(note: Note, field: Field, values: readonly string[]): Replacement {
  const { text } = note;
  if (field.value.from === field.value.to) return withFieldValues(text, field, values);
  const at = isInOneLine(text, field) ? field.value.to : endBelowField(note, field);
  return { span: { from: at, to: at }, text: joined(text, field, ['', ...values]) };
}

/** A value that is still missing needs a space behind the colons. */
const gapBefore = ({ key, value }: Field): string =>
  value.from === value.to && value.from - key.to < 3 ? ' ' : '';

/** Several values in one field, or in lines of their own where commas belong to the text. */
function joined(text: string, field: Field, values: readonly string[]): string {
  if (isInOneLine(text, field)) return values.map(inList).join(', ');
  const before = text.slice(lineStartAt(text, field.from), field.value.from);
  return values.join(lineEndingOf(text) + before);
}

const isInOneLine = (text: string, { key, form }: Field): boolean =>
  form !== 'line' || isList(canonicalKey(text.slice(key.from, key.to), undefined));

/** A comma parts the items of a list, so a text that holds one is quoted. */
const inList = (text: string): string =>
  text.includes(',') && !text.startsWith('[[') && !text.includes('"') ? `"${text}"` : text;

/** Fields of their own below what holds the last of those that stand together with `type`, written the same way. */
export function withFields(
  note: Note,
  fields: readonly Field[],
  added: readonly { readonly key: string; readonly values: readonly string[] }[],
): Replacement | undefined {
  const { text } = note;
  const last = lastOfFirstGroup(text, fields);
  if (!last) return undefined;
  const at = endBelowField(note, last);
  const before = last.form === 'line' ? text.slice(lineStartAt(text, last.from), last.from) : '- ';
  const eol = lineEndingOf(text);
  const lines = added.map(({ key, values }) =>
    isList(key)
      ? `${eol}${before}${key}:: ${values.map(inList).join(', ')}`
      : values.map(value => `${eol}${before}${key}:: ${value}`).join(''),
  );
  // A line of text below would become part of the new list item.
  const isFollowed = last.form !== 'line' && /^(?:\r\n|\n|\r)[^\r\n]/.test(text.slice(at, at + 3));
  return { span: { from: at, to: at }, text: lines.join('') + (isFollowed ? eol : '') };
}

/** The last field that no blank line parts from the one before; fields of a sentence further down are not meant. */
function lastOfFirstGroup(text: string, fields: readonly Field[]): Field | undefined {
  let [last] = fields;
  for (const field of fields.slice(1)) {
    if (!last || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(text.slice(last.to, field.from))) break;
    if (field.form !== 'line' && last.form === 'line') break;
    last = field;
  }
  return last;
}

/** Takes a field away: with its line where it has one of its own. */
export function withoutField(text: string, { from, to, form }: Field): Replacement {
  if (form !== 'line') return { span: { from, to }, text: '' };
  return { span: wholeLines(text, { from, to }), text: '' };
}
