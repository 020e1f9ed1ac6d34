import { isRefusal, type Change } from '../../src/edit/change.ts';
import { merge } from '../../src/features/merge/merge.ts';
import type { NoteIndex } from '../../src/index/note-index.ts';
import type { EntityId } from '../../src/model/entity.ts';
import { folderOfNotes, textsAfterChange } from './changed-notes.ts';
import { readFixture, type Fixture } from './fixture.ts';

/** The entity of that name or id; an error where there is none, or several. */
export function entityCalled(index: NoteIndex, name: string): EntityId {
  const [found, ...others] = [...index.entities.values()].filter(
    entity => entity.id === name || entity.name === name,
  );
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} are called ${name}.`);
  return found.id;
}

/** Merges one entity of a fixture into another, both by name or id. */
function mergeIn(fixture: Fixture, from: string, into: string): Change | string {
  const { index, around } = folderOfNotes(fixture);
  const merging = merge(index, entityCalled(index, from), entityCalled(index, into), around);
  return isRefusal(merging) ? merging.refusal : merging;
}

/** What a change does to the notes of a fixture: those that are new or different, and `--- path is deleted`. */
export function printChange({ texts }: Fixture, change: Change): string {
  const after = textsAfterChange(texts, change);
  const changed = [...after].filter(([path, text]) => texts.get(path) !== text);
  return [
    ...changed.map(([path, text]) => `--- ${path}\n${text}`),
    ...(change.deleted ?? []).map(path => `--- ${path} is deleted\n`),
  ].join('');
}

export function printMerged(source: string, from: string, into: string): string {
  const fixture = readFixture(source);
  const merging = mergeIn(fixture, from, into);
  return typeof merging === 'string' ? merging : printChange(fixture, merging);
}
