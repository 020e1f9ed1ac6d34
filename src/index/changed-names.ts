import { isCandidate, type Entity, type EntityId } from '../model/entity.ts';
import { fileName } from '../model/note.ts';
import { foldName } from '../text/names.ts';
import type { Directory } from './directory.ts';
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
function addForms({ names: one }: Directory, { names: other }: Directory, names: Set<string>): void {
  for (const [name, forms] of one.bySpelling)
    if (!areSame(forms, other.bySpelling.get(name) ?? [])) names.add(name);
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
  a.isCandidate === b.isCandidate &&
  a.rest.join(' ') === b.rest.join(' ');

/** Names and file names by which links lead to something else. */
function addTargets(one: Directory, other: Directory, names: Set<string>): void {
  for (const [id, entity] of one.entities) {
    if (isCandidate(entity) || isAsBefore(entity, other.entities.get(id))) continue;
    for (const name of [entity.name, ...entity.aliases, fileName(entity.path ?? '')])
      names.add(foldName(name));
  }
  if (one.paths === other.paths) return;
  for (const path of one.paths.sorted) if (!other.paths.has(path)) names.add(foldName(fileName(path)));
}

const isAsBefore = (a: Entity, b: Entity | undefined): boolean =>
  b !== undefined && a.account === b.account && a.path === b.path && nameOfAll(a) === nameOfAll(b);

const nameOfAll = ({
  name,
  aliases,
}: {
  readonly id: EntityId;
  readonly name: string;
  readonly aliases: readonly string[];
}) => [name, ...aliases].join('\n');
