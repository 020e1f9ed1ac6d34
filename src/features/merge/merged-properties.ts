import type { LinkTargets } from '../../index/links/link-targets.ts';
import type { Property, Value } from '../../model/entity.ts';
import { holdsOneValue, isList, isRelation, relation } from '../../model/relation.ts';
import { foldName } from '../../text/names.ts';
import { contains } from '../../text/span.ts';
import { newAliases } from '../edits/add-aliases.ts';
import { isRefusal } from '../../edit/change.ts';
import { writeProperties, writtenValue, type PropertyChange } from '../edits/write-property.ts';
import type { DefinedEntity } from '../edits/defined-entity.ts';

/** What becomes of a value: the kept entity has it, gets it, or says otherwise, so that it is only noted. */
export type Fate = 'there' | 'added' | 'noted';

/**
 * What becomes of each value of a property of the merged entity. Both notes are read as standing where the kept one
 * stands. Of a property with one value the kept entity's stands.
 */
export function fatesOf({ key, values }: Property, into: DefinedEntity, targets: LinkTargets): Fate[] {
  const kept = into.definition.properties.filter(other => other.key === key).flatMap(other => other.values);
  const isSingle =
    holdsOneValue(key) || !(isList(key) || key === 'phone' || kept.length > 1 || values.length > 1);
  const meaning = (value: Value): string => meaningOf(key, value, into, targets);
  return values.map(value => {
    const same = kept.filter(other => meaning(other) === meaning(value));
    if (same.some(other => !value.period || asWritten(other) === asWritten(value))) return 'there';
    // What belongs to a note rather than to what it is about.
    if (['date', 'title', 'id', 'created', 'updated', 'modified'].includes(key)) return 'noted';
    return isSingle && kept.length > 0 && value.period?.until === undefined ? 'noted' : 'added';
  });
}

const asWritten = ({ text, period }: Value): string => writtenValue(text, period);

function meaningOf(
  key: string,
  { text, link }: Value,
  { note }: DefinedEntity,
  targets: LinkTargets,
): string {
  if (link) {
    const target = targets.resolve({ ...link, byName: true }, note.path);
    if (target?.kind === 'entity') return `${target.entity.id} ${target.heading ?? ''}`;
    return target?.kind === 'note' ? `${target.path} ${target.heading ?? ''}` : foldName(link.to);
  }
  const [named, ...others] = isRelation(key)
    ? targets.named(text, note.path).filter(({ kind }) => relation(key).to.includes(kind))
    : [];
  return named && others.length === 0 ? `${named.id} ` : foldName(text);
}

/**
 * What the frontmatter of the merged entity brings into the properties of the kept one, its further `names` first, and
 * the properties whose value is only noted: the kept one says otherwise, or its note cannot hold it.
 */
export function takenProperties(
  from: DefinedEntity,
  into: DefinedEntity,
  targets: LinkTargets,
  names: readonly string[],
): { readonly taken: readonly PropertyChange[]; readonly noted: readonly string[] } {
  const { name, aliases } = into.definition;
  const values = newAliases({ name, aliases: aliases.map(({ text }) => text) }, names);
  const taken: PropertyChange[] = values.length === 0 ? [] : [{ kind: 'add', key: 'aliases', values }];
  const noted: string[] = [];
  const { frontmatter } = from.note.syntax;
  for (const property of from.definition.properties) {
    if (from.definition.section !== undefined || !frontmatter || !contains(frontmatter, property.keySpan))
      continue;
    const fates = fatesOf(property, into, targets);
    const change = addedValues(property, fates);
    const isRefused =
      change.values.length > 0 && isRefusal(writeProperties(into.note, into.definition, [...taken, change]));
    if (change.values.length > 0 && !isRefused) taken.push(change);
    if (fates.includes('noted') || isRefused) noted.push(property.key);
  }
  return { taken, noted };
}

/** What is to be added of a property, given the fates of its values. */
const addedValues = ({ key, values }: Property, fates: readonly Fate[]): PropertyChange => ({
  kind: 'add',
  key,
  values: [...new Set(values.filter((_, at) => fates[at] === 'added').map(asWritten))],
});
