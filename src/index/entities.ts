import type { Definition, Entity, EntityId } from '../model/entity.ts';
import { folderOf, withoutEnding, type NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import type { Account, Scopes } from './scope.ts';

/** Which of a note's definitions an entity comes from. */
export const idOf = (path: NotePath, definition: Definition): EntityId =>
  (definition.section === undefined
    ? withoutEnding(path)
    : `${withoutEnding(path)}#${definition.section}`) as EntityId;

/** The accounts that these notes define. */
export const accountsOf = (notes: Iterable<Note>): Account[] =>
  [...notes].flatMap(note =>
    note.definitions
      .filter(definition => definition.isAccount)
      .map(definition => ({ id: idOf(note.path, definition), folder: folderOf(note.path) })),
  );

/** All entities that these notes define; of two with one identity (`a.md`, `a.markdown`) the first. */
export function entitiesOf(notes: Iterable<Note>, scopes: Scopes): Map<EntityId, Entity> {
  const entities = new Map<EntityId, Entity>();
  for (const note of notes)
    for (const definition of note.definitions) {
      const id = idOf(note.path, definition);
      if (entities.has(id)) continue;
      entities.set(id, {
        id,
        kind: definition.kind,
        name: definition.name,
        shown: definition.forms[0],
        aliases: [...definition.aliases.map(alias => alias.text), ...definition.forms],
        isAccount: definition.isAccount,
        account: definition.isAccount ? id : scopes.accountOf(note.path),
        path: note.path,
        section: definition.section,
        linkOnly: definition.linkOnly,
      });
    }
  return entities;
}
