import * as l10n from '@vscode/l10n';
import { targetOfValue } from '../../index/facts/property-facts.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity } from '../../model/entity.ts';
import { isRelation } from '../../model/relation.ts';
import type { Refusal } from '../../edit/change.ts';
import { meet } from '../rename/new-name.ts';
import { isWritable } from '../edits/writable.ts';
import { holds, type DefinedEntity } from '../edits/defined-entity.ts';
import { aKind } from '../wording/kind-words.ts';

/** Why two entities cannot be one, as far as their kinds and places tell. */
export function refusalOfPair(index: NoteIndex, from: Entity, into: Entity): Refusal | undefined {
  if (from.id === into.id) return { refusal: l10n.t('{0} cannot be merged into itself.', from.name) };
  if (from.isAccount)
    return { refusal: l10n.t('{0} is an account: what its folder holds would belong to nobody.', from.name) };
  // What kind of thing a candidate is was only guessed.
  if (from.kind !== into.kind && !isCandidate(from))
    return {
      refusal: l10n.t(
        '{0} is {1} and {2} {3}: they cannot be one.',
        from.name,
        aKind(from.kind),
        into.name,
        aKind(into.kind),
      ),
    };
  if (isCandidate(into) && !isCandidate(from))
    return { refusal: l10n.t('No note defines {0} yet. Merge {0} into {1} instead.', into.name, from.name) };
  if (!meet(index, from, into))
    return {
      refusal: l10n.t('{0} and {1} belong to accounts that do not see each other.', from.name, into.name),
    };
  return undefined;
}

/** Why the text that defines one entity cannot go to another, as far as the notes themselves tell. */
export function refusalOfTexts(
  index: NoteIndex,
  from: DefinedEntity,
  into: DefinedEntity,
): Refusal | undefined {
  for (const { note } of [from, into])
    if (!isWritable(note))
      return { refusal: l10n.t('{0} cannot be changed: not all of it can be read.', note.path) };
  if (holds(from, into))
    return {
      refusal: l10n.t(
        '{0} is defined inside the text about {1}. Merge it the other way round.',
        into.entity.name,
        from.entity.name,
      ),
    };
  if (from.definition.section === undefined && (from.note.thread?.messages.length ?? 0) > 0)
    return { refusal: l10n.t('{0} holds a mail thread, which cannot go into another note.', from.note.path) };
  return relationBetween(index, from, into) ?? relationBetween(index, into, from);
}

/** Who reports to somebody is not that person. */
function relationBetween(index: NoteIndex, one: DefinedEntity, other: DefinedEntity): Refusal | undefined {
  for (const { key, values } of one.definition.properties)
    for (const value of isRelation(key) ? values : []) {
      const target = targetOfValue(key, value, one.note.path, index.directory);
      if (target?.kind === 'entity' && target.entity.id === other.entity.id)
        return {
          refusal: l10n.t(
            'The property “{0}” of {1} leads to {2}, so the two are not one.',
            key,
            one.entity.name,
            other.entity.name,
          ),
        };
    }
  return undefined;
}
