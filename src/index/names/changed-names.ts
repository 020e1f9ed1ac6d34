import { isCandidate, type Entity } from '../../model/entity.ts';
import { fileName } from '../../model/note-path.ts';
import { foldName } from '../../text/names.ts';
import type { Directory } from '../directory.ts';
import type { NameForm } from './name-forms.ts';
import { wordKey } from './note-words.ts';

/**
 * The `wordKey`s of all names that mean something else in one directory than in the other, in prose or in links.
 * Undefined where every note may read differently.
 */
export function changedNames(before: Directory, after: Directory): ReadonlySet<number> | undefined {
  if (before.decisions !== after.decisions || before.scopes !== after.scopes) return undefined;
  const names = new Set<string>();
  addForms(before, after, names);
  addForms(after, before, names);
  addTargets(before, after, names);
  addTargets(after, before, names);
  names.delete('');
  return new Set([...names].map(wordKey));
}

/** Names that prose finds with other forms, or in another order. */
function addForms(one: Directory, other: Directory, names: Set<string>): void {
  // Who is linked by a property is known everywhere by a given name, whom only sentences name is not.
  const isHeardOfAlike = ({ entity, isCandidate }: NameForm): boolean =>
    !isCandidate || one.naming.candidates.has(entity) === other.naming.candidates.has(entity);
  for (const [name, forms] of one.names.bySpelling)
    if (!areSame(forms, other.names.bySpelling.get(name) ?? []) || !forms.every(isHeardOfAlike))
      names.add(name);
}

const areSame = (some: readonly NameForm[], others: readonly NameForm[]): boolean =>
  some.length === others.length &&
  some.every((form, at) => {
    const other = others[at];
    return other !== undefined && isSame(form, other);
  });

const isSame = (a: NameForm, b: NameForm): boolean =>
  a.entity === b.entity &&
  a.account === b.account &&
  a.means === b.means &&
  a.exact === b.exact &&
  a.linkOnly === b.linkOnly &&
  a.isCapitalised === b.isCapitalised &&
  a.isCandidate === b.isCandidate &&
  a.rest.join(' ') === b.rest.join(' ');

/** Names and file names by which links lead to something else. */
function addTargets(one: Directory, other: Directory, names: Set<string>): void {
  for (const [id, entity] of one.entities) {
    if (isCandidate(entity)) continue;
    const same = sameEntity(entity, other.entities.get(id));
    for (const name of linkNames(entity)) if (!same?.has(name)) names.add(foldName(name.slice(1)));
  }
  if (one.paths === other.paths) return;
  for (const path of one.paths.sorted) if (!other.paths.has(path)) names.add(foldName(fileName(path)));
}

/** The names by which links led to the entity in the other directory, if it was the same one. */
const sameEntity = (entity: Entity, other: Entity | undefined): ReadonlySet<string> | undefined =>
  other && entity.account === other.account && entity.path === other.path
    ? new Set(linkNames(other))
    : undefined;

/** The `wordKey`s of all names by which prose or a link may mean an entity. */
export function nameKeysOf(entity: Entity, { names }: Directory): ReadonlySet<number> {
  const all = new Set(isCandidate(entity) ? [] : linkNames(entity).map(name => foldName(name.slice(1))));
  for (const [name, forms] of names.bySpelling)
    if (forms.some(form => form.entity === entity.id)) all.add(name);
  all.delete('');
  return new Set([...all].map(wordKey));
}

/** Each with a sign in front: a link by name is something else than one by an alias. */
export const linkNames = ({ name, aliases, path }: Entity): string[] => [
  `=${name}`,
  ...aliases.map(alias => `~${alias}`),
  `/${fileName(path ?? '')}`,
];
