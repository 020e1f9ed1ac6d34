import type { Definition } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { foldName, refusalOf, tidyName } from '../../text/names.ts';
import type { Refusal, TextEdit } from '../../edit/change.ts';
import { writeProperties } from './write-property.ts';

/** Those of `names` that the entity does not bear yet and that may be aliases at all, each once. */
export function newAliases(
  { name, aliases }: { readonly name: string; readonly aliases: readonly string[] },
  names: readonly string[],
): string[] {
  const borne = new Set([name, ...aliases].map(foldName));
  const added: string[] = [];
  for (const each of names.map(tidyName)) {
    if (refusalOf(each) !== undefined || borne.has(foldName(each))) continue;
    borne.add(foldName(each));
    added.push(each);
  }
  return added;
}

/** The edits that give an entity further aliases where it is defined; none for names that it bears already. */
export function addAliases(
  note: Note,
  definition: Definition,
  names: readonly string[],
): TextEdit[] | Refusal {
  const { name, aliases } = definition;
  const values = newAliases({ name, aliases: aliases.map(({ text }) => text) }, names);
  return values.length === 0
    ? []
    : writeProperties(note, definition, [{ kind: 'add', key: 'aliases', values }]);
}
