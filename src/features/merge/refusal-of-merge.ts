import { targetOfValue } from '../../index/property-facts.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity } from '../../model/entity.ts';
import { isRelation } from '../../model/relation.ts';
import type { Refusal } from '../edits/edit.ts';
import { meet } from '../rename/new-name.ts';
import { isWritable } from '../rename/writable-notes.ts';
import { holds, type Defined } from './defined.ts';

/** Why two entities cannot be one, as far as their kinds and places tell. */
export function refusalOfPair(index: NoteIndex, from: Entity, into: Entity): Refusal | undefined {
  if (from.id === into.id) return { refusal: `${from.name} cannot be merged into itself.` };
  if (from.isAccount)
    return { refusal: `${from.name} is an account: what its folder holds would belong to nobody.` };
  // What kind of thing a candidate is was only guessed.
  if (from.kind !== into.kind && !isCandidate(from))
    return { refusal: `${from.name} is a ${from.kind} and ${into.name} a ${into.kind}: they cannot be one.` };
  if (isCandidate(into) && !isCandidate(from))
    return { refusal: `No note defines ${into.name} yet. Merge ${into.name} into ${from.name} instead.` };
  if (!meet(index, from, into))
    return { refusal: `${from.name} and ${into.name} belong to accounts that do not see each other.` };
  return undefined;
}

/** Why the text that defines one entity cannot go to another, as far as the notes themselves tell. */
export function refusalOfTexts(index: NoteIndex, from: Defined, into: Defined): Refusal | undefined {
  for (const { note } of [from, into])
    if (!isWritable(note)) return { refusal: `${note.path} cannot be changed: not all of it can be read.` };
  if (holds(from, into))
    return {
      refusal: `${into.entity.name} is defined inside the text about ${from.entity.name}. Merge it the other way round.`,
    };
  if (from.definition.section === undefined && (from.note.thread?.messages.length ?? 0) > 0)
    return { refusal: `${from.note.path} holds a mail thread, which cannot go into another note.` };
  return relationBetween(index, from, into) ?? relationBetween(index, into, from);
}

/** Who reports to somebody is not that person. */
function relationBetween(index: NoteIndex, one: Defined, other: Defined): Refusal | undefined {
  for (const { key, values } of one.definition.properties)
    for (const value of isRelation(key) ? values : []) {
      const target = targetOfValue(key, value, one.note.path, index.directory);
      if (target?.kind === 'entity' && target.entity.id === other.entity.id)
        return {
          refusal: `The property “${key}” of ${one.entity.name} leads to ${other.entity.name}, so the two are not one.`,
        };
    }
  return undefined;
}
