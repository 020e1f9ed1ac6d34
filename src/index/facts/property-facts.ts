import type { Definition, EntityId, Value } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import { isDefining, isRelation } from '../../model/relation.ts';
import type { Note } from '../../model/note.ts';
import { candidateId, nameOfLink } from '../names/candidates.ts';
import type { Directory } from '../directory.ts';
import { idOf } from '../entities.ts';
import type { LinkTarget } from '../links/link-targets.ts';
import { relation } from '../../model/relation.ts';

/** What the properties of a note say, before anything else can contradict it. */
export function propertyFacts(note: Note, directory: Directory): Fact[] {
  return note.definitions.flatMap(definition => {
    const subject = idOf(note.path, definition);
    return isDefinedHere(subject, note.path, directory) ? factsOf(note, definition, subject, directory) : [];
  });
}

const isDefinedHere = (id: EntityId, path: NotePath, directory: Directory): boolean =>
  directory.entities.get(id)?.path === path;

function factsOf(note: Note, definition: Definition, subject: EntityId, directory: Directory): Fact[] {
  return definition.properties
    .filter(({ key }) => !isDefining(key))
    .flatMap(({ key, values }) =>
      values
        .filter(value => value.text !== '')
        .map(value => {
          const object = objectOf(key, value, note.path, directory);
          return {
            subject,
            relation: key,
            object,
            text: object === undefined ? value.text : undefined,
            basis: 'property' as const,
            hedged: false,
            status: 'current' as const,
            author: undefined,
            date: undefined,
            period: value.period,
            path: note.path,
            span: value.span,
          };
        }),
    );
}

/** The entity that a property's value means: where its link leads, or for a relation the one that bears the name. */
export function objectOf(
  key: string,
  value: Value,
  path: NotePath,
  directory: Directory,
): EntityId | undefined {
  const target = targetOfValue(key, value, path, directory);
  if (target?.kind === 'entity') return target.entity.id;
  if (target !== undefined || !value.link || !isRelation(key)) return undefined;
  const [kind] = relation(key).to;
  const candidate =
    kind &&
    directory.entities.get(
      candidateId(kind, nameOfLink(value.link), directory.scopes.accountOf(path), directory.entities),
    );
  return candidate?.id;
}

/** Where a property's value leads; a relation without link may give the plain name of an entity that fits it. */
export function targetOfValue(
  key: string,
  value: Value,
  path: NotePath,
  directory: Directory,
): LinkTarget | undefined {
  if (value.link) return directory.targets.resolve({ ...value.link, byName: true }, path);
  if (!isRelation(key)) return undefined;
  const fitting = directory.targets
    .named(value.text, path)
    .filter(entity => relation(key).to.includes(entity.kind));
  const [entity, ...others] = fitting;
  if (entity === undefined) return undefined;
  return others.length > 0
    ? { kind: 'ambiguous', entities: fitting, more: 0, notes: [] }
    : { kind: 'entity', entity };
}
