import * as l10n from '@vscode/l10n';
import type { Definition } from '../../model/entity.ts';
import { canonicalKey } from '../../model/relation.ts';
import type { Note } from '../../model/note.ts';
import { readMarkdown } from '../../parse/read-markdown.ts';
import { yamlLayout } from '../../edit/yaml-layout.ts';
import { foldName } from '../../text/names.ts';
import { contains, type Span } from '../../text/span.ts';
import { isRefusal, type Refusal } from '../../edit/change.ts';
import { writeProperties, type PropertyChange } from '../edits/write-property.ts';
import { withKeys, withValues } from '../../edit/yaml-edit.ts';
import { asProse, renamedWords } from './name-words.ts';
import { lineEndingOf } from '../../text/lines.ts';
import type { Replacement } from '../../edit/text-edit.ts';

export interface DefiningOptions {
  /** Whether the note gets the file name that the new name asks for. */
  readonly isMoved: boolean;
  /** Whether the old name becomes an alias. */
  readonly keepsOld: boolean;
}

/** The edits of the note or section that defines an entity: its name, and its aliases. */
export function definingEdits(
  note: Note,
  definition: Definition,
  name: string,
  { isMoved, keepsOld }: DefiningOptions,
): readonly Replacement[] | Refusal {
  const named = definition.namedByFile && isMoved ? [] : nameEdits(note, definition, name);
  if (!named) return { refusal: l10n.t('The name in {0} cannot be changed.', note.path) };
  const aliases = aliasEdits(note, definition, name, keepsOld);
  return isRefusal(aliases) ? aliases : [...named, ...aliases];
}

function nameEdits(note: Note, definition: Definition, name: string): readonly Replacement[] | undefined {
  const { nameSpan } = definition;
  const yaml = readMarkdown(note.text).frontmatter;
  if (definition.namedByFile || (yaml && contains(yaml, nameSpan)))
    return yaml && yamlName(note, definition, yaml, name);
  const isHeading = note.headings.some(({ titleSpan }) => contains(titleSpan, nameSpan));
  return isHeading ? headingName(note, definition, name) : [{ span: nameSpan, text: name }];
}

/** A heading that is nothing but a link by that name is changed with the other links. */
function headingName(note: Note, { name: old, nameSpan }: Definition, name: string): readonly Replacement[] {
  return renamedWords(note, nameSpan, old, asProse(name)) ?? [];
}

function yamlName({ text }: Note, { kind }: Definition, yaml: Span, name: string): Replacement[] | undefined {
  const written = text.slice(yaml.from, yaml.to);
  const layout = yamlLayout(written);
  if ('refusal' in layout) return undefined;
  const eol = lineEndingOf(text);
  const entry = layout.entries.find(({ key }) => canonicalKey(key, kind) === 'name');
  const { span, text: changed } = entry
    ? withValues(written, entry, [name], eol)
    : withKeys(written, layout.entries, [{ key: 'name', values: [name] }], eol);
  return [{ span: { from: span.from + yaml.from, to: span.to + yaml.from }, text: changed }];
}

/** The old name comes into the aliases, in the place of the new one where that was among them. */
function aliasEdits(
  note: Note,
  definition: Definition,
  name: string,
  keepsOld: boolean,
): readonly Replacement[] | Refusal {
  const aliases = definition.aliases.map(({ text }) => text);
  const isNew = (alias: string): boolean => foldName(alias) === foldName(name);
  const isKnown = aliases.includes(definition.name);
  const old = keepsOld && !isKnown ? [definition.name] : [];
  if (!aliases.some(isNew))
    return old.length === 0 ? [] : write(note, definition, { kind: 'add', values: old });
  const values = aliases.flatMap(alias => (isNew(alias) ? old.splice(0) : [alias]));
  return write(note, definition, { kind: 'set', values });
}

const write = (note: Note, definition: Definition, change: Omit<PropertyChange, 'key'>) =>
  writeProperties(note, definition, [{ ...change, key: 'aliases' }]);
