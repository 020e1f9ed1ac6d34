import * as l10n from '@vscode/l10n';
import type { Definition } from '../../model/entity.ts';
import { canonicalKey } from '../../model/relation.ts';
import type { Note } from '../../model/note.ts';
import type { FrontmatterSyntax } from '../../model/syntax.ts';
import { foldName } from '../../text/names.ts';
import { contains } from '../../text/span.ts';
import { isRefusal, type Refusal } from '../../edit/change.ts';
import { writeProperties, type PropertyChange } from '../edits/write-property.ts';
import { withKeys, withValues } from '../../edit/yaml-edit.ts';
import { renamedWords } from './name-words.ts';
import { lineEndingOf } from '../../text/lines.ts';
import type { Replacement } from '../../edit/text-edit.ts';

export interface NewName {
  readonly name: string;
  /** The name as prose writes it: see `asProse`. */
  readonly prose: string;
  /** Whether the note gets the file name that the new name asks for. */
  readonly isMoved: boolean;
  /** Whether the old name becomes an alias. */
  readonly keepsOld: boolean;
}

/** The edits of the note or section that defines an entity: its name, and its aliases. */
export function definingEdits(
  note: Note,
  definition: Definition,
  renamed: NewName,
): readonly Replacement[] | Refusal {
  const named = definition.namedByFile && renamed.isMoved ? [] : nameEdits(note, definition, renamed);
  if (!named) return { refusal: l10n.t('The name in {0} cannot be changed.', note.path) };
  const aliases = aliasEdits(note, definition, renamed);
  return isRefusal(aliases) ? aliases : [...named, ...aliases];
}

function nameEdits(
  note: Note,
  definition: Definition,
  { name, prose }: NewName,
): readonly Replacement[] | undefined {
  const { name: old, nameSpan, namedByFile } = definition;
  const { frontmatter } = note.syntax;
  if (namedByFile || (frontmatter && contains(frontmatter, nameSpan)))
    return frontmatter && yamlName(note.text, frontmatter, definition, name);
  const isHeading = note.headings.some(({ titleSpan }) => contains(titleSpan, nameSpan));
  // A heading that is nothing but a link by that name is changed with the other links.
  return isHeading ? (renamedWords(note, nameSpan, old, prose) ?? []) : [{ span: nameSpan, text: name }];
}

function yamlName(
  text: string,
  { from, to, layout }: FrontmatterSyntax,
  { kind }: Definition,
  name: string,
): Replacement[] | undefined {
  if ('refusal' in layout) return undefined;
  const yaml = text.slice(from, to);
  const eol = lineEndingOf(text);
  const entry = layout.entries.find(({ key }) => canonicalKey(key, kind) === 'name');
  const { span, text: written } = entry
    ? withValues(yaml, entry, [name], eol)
    : withKeys(yaml, layout.entries, [{ key: 'name', values: [name] }], eol);
  return [{ span: { from: span.from + from, to: span.to + from }, text: written }];
}

/** The old name comes into the aliases, in the place of the new one where that was among them. */
function aliasEdits(
  note: Note,
  definition: Definition,
  { name, keepsOld }: NewName,
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
