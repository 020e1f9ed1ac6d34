import * as l10n from '@vscode/l10n';
import type { Definition, Period, Value } from '../../model/entity.ts';
import { canonicalKey } from '../../model/relation.ts';
import type { Field } from '../../model/markdown.ts';
import type { Note } from '../../model/note.ts';
import { NoteIndex } from '../../index/note-index.ts';
import type { FrontmatterSyntax } from '../../model/syntax.ts';
import type { YamlEntry } from '../../model/yaml.ts';
import { isRefusal, type Refusal, type TextEdit } from '../../edit/change.ts';
import {
  fieldsOf,
  withFields,
  withFieldValues,
  withMoreInField,
  withoutField,
} from '../../edit/field-edit.ts';
import { withKeys, withMore, withoutEntry, withValues } from '../../edit/yaml-edit.ts';
import type { Replacement } from '../../edit/text-edit.ts';
import { lineEndingOf } from '../../text/lines.ts';

/**
 * What is to stand in a property: `set` to these values alone (to none: the property goes), or `add` those that are
 * not there yet. A value is a text or a link `[[file|shown]]`, with its period behind it if it has one.
 */
export interface PropertyChange {
  readonly kind: 'set' | 'add';
  readonly key: string;
  readonly values: readonly string[];
}

/**
 * The smallest edits that change properties of an entity where it is defined; `definition` is undefined for a note that
 * defines nothing yet, which gets frontmatter. What is already so is left alone. A refusal where the note cannot be
 * written without changing more, as in frontmatter that is not valid YAML.
 */
export function writeProperties(
  note: Note,
  definition: Definition | undefined,
  changes: readonly PropertyChange[],
): TextEdit[] | Refusal {
  const wanted = changes.filter(change => !isDone(definition, change));
  if (wanted.length === 0) return [];
  const edits = editsFor(note, definition, wanted);
  if (isRefusal(edits)) return edits;
  const written = edits.map(edit => ({ path: note.path, ...edit }));
  return !definition || isReadBack(note, definition, wanted, written) ? written : refusalOfMore(note);
}

const refusalOfMore = ({ path }: Note): Refusal => ({
  refusal: l10n.t('{0} cannot be changed without changing more than the property.', path),
});

/** The value as it is written: the text or link, and the time for which it holds in parentheses behind it. */
export function writtenValue(text: string, period?: Period): string {
  if (!period || (period.since === undefined && period.until === undefined)) return text;
  if (period.until === undefined) return `${text} (since ${period.since ?? ''})`;
  return period.since === undefined
    ? `${text} (until ${period.until})`
    : `${text} (${period.since} – ${period.until})`;
}

const asWritten = ({ text, period }: Value): string => writtenValue(text, period);

const valuesOf = (definition: Definition | undefined, key: string): string[] =>
  key === 'aliases'
    ? (definition?.aliases.map(({ text }) => text) ?? [])
    : (definition?.properties.filter(property => property.key === key) ?? []).flatMap(({ values }) =>
        values.map(asWritten),
      );

function isDone(definition: Definition | undefined, { kind, key, values }: PropertyChange): boolean {
  const now = valuesOf(definition, key);
  return kind === 'add'
    ? values.every(value => now.includes(value))
    : now.length === values.length && values.every((value, at) => now[at] === value);
}

function editsFor(
  note: Note,
  definition: Definition | undefined,
  changes: readonly PropertyChange[],
): Replacement[] | Refusal {
  const { frontmatter } = note.syntax;
  const isSection = definition?.section !== undefined;
  const fields = definition ? fieldsOf(note, definition) : [];
  const inFields = fields.filter(field => !frontmatter || field.from >= frontmatter.to);
  const fieldsWith = (key: string): Field[] =>
    inFields.filter(
      field => canonicalKey(note.text.slice(field.key.from, field.key.to), definition?.kind) === key,
    );
  const fieldEdits: Replacement[] = [];
  const rest: PropertyChange[] = [];
  for (const change of changes) {
    const [field, ...others] = fieldsWith(change.key);
    if (!field) rest.push(change);
    else if (change.kind === 'add')
      fieldEdits.push(withMoreInField(note, field, missing(definition, change)));
    else {
      const gone = hasValues(change) ? others : [field, ...others];
      if (hasValues(change)) fieldEdits.push(withFieldValues(note.text, field, change.values));
      fieldEdits.push(...gone.map(other => withoutField(note.text, other)));
    }
  }
  if (rest.length === 0) return fieldEdits;
  if (isSection || (!frontmatter && inFields.length > 0)) {
    const added = withFields(note, inFields, rest.filter(hasValues));
    return added
      ? [...fieldEdits, added]
      : { refusal: l10n.t('{0} has no place for a property.', note.path) };
  }
  const yamlEdits = frontmatter
    ? inFrontmatter(note, frontmatter, definition, rest)
    : newFrontmatter(note, rest);
  return isRefusal(yamlEdits) ? yamlEdits : [...fieldEdits, ...yamlEdits];
}

const hasValues = ({ values }: PropertyChange): boolean => values.length > 0;

const missing = (definition: Definition | undefined, { key, values }: PropertyChange): string[] => {
  const now = valuesOf(definition, key);
  return values.filter(value => !now.includes(value));
};

function newFrontmatter({ text }: Note, changes: readonly PropertyChange[]): Replacement[] {
  const eol = lineEndingOf(text);
  const from = text.startsWith('\ufeff') ? 1 : 0;
  const { text: yaml } = withKeys('', [], changes.filter(hasValues), eol);
  return [{ span: { from, to: from }, text: `---${eol}${yaml}---${eol}` }];
}

function inFrontmatter(
  note: Note,
  { from, to, layout }: FrontmatterSyntax,
  definition: Definition | undefined,
  changes: readonly PropertyChange[],
): Replacement[] | Refusal {
  const yaml = note.text.slice(from, to);
  if ('refusal' in layout)
    return { refusal: l10n.t('The frontmatter of {0} cannot be changed. {1}', note.path, layout.refusal) };
  const eol = lineEndingOf(note.text);
  const entryOf = (key: string): YamlEntry | undefined =>
    layout.entries.find(entry => canonicalKey(entry.key, definition?.kind) === key);
  const edits: Replacement[] = [];
  const added: PropertyChange[] = [];
  for (const change of changes) {
    const entry = entryOf(change.key);
    if (!entry) {
      if (hasValues(change)) added.push(change);
    } else if (!hasValues(change)) edits.push(withoutEntry(yaml, entry));
    else if (change.kind === 'set') edits.push(withValues(yaml, entry, change.values, eol));
    else {
      const edit = withMore(yaml, entry, missing(definition, change), eol);
      if (!edit) return refusalOfMore(note);
      edits.push(edit);
    }
  }
  if (added.length > 0) edits.push(withKeys(yaml, layout.entries, added, eol));
  return edits.map(({ span, text }) => ({
    span: { from: span.from + from, to: span.to + from },
    text,
  }));
}

/** Whether the note, read again after the edits, defines the same entity and says what it was to say. */
function isReadBack(
  note: Note,
  definition: Definition,
  changes: readonly PropertyChange[],
  edits: readonly TextEdit[],
): boolean {
  const after = NoteIndex.of([note]).after({ edits, created: [] }).notes.get(note.path);
  const found = after?.definitions.find(({ section }) => section === definition.section);
  if (found?.name !== definition.name || found.kind !== definition.kind) return false;
  const written = changes.map(({ key }) => key);
  const keepsAll = (now: Definition, key: string): boolean => {
    const values = valuesOf(now, key);
    return valuesOf(definition, key).every(value => values.includes(value));
  };
  return (
    changes.every(
      change => isDone(found, change) && (change.kind === 'set' || keepsAll(found, change.key)),
    ) &&
    definition.properties
      .filter(({ key }) => !written.includes(key))
      .every(({ key }) => String(valuesOf(found, key)) === String(valuesOf(definition, key)))
  );
}
