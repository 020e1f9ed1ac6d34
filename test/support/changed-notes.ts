import { textsAfter, type Change } from '../../src/edit/change.ts';
import type { NewNotePlaces } from '../../src/features/edits/file-name.ts';
import type { NoteIndex } from '../../src/index/note-index.ts';
import { DECISIONS_FILE } from '../../src/model/decisions.ts';
import type { NotePath } from '../../src/model/note-path.ts';
import { readDecisions } from '../../src/parse/decisions.ts';
import { indexOf, type Fixture } from './fixture.ts';

/** The index of a fixture that may hold `account-notes.yaml`, and what surrounds it. */
export function folderOfNotes(fixture: Fixture): { index: NoteIndex; around: NewNotePlaces } {
  const texts = new Map([...fixture.texts].filter(([path]) => path !== DECISIONS_FILE));
  const decisionsFile = readDecisions(fixture.texts.get(DECISIONS_FILE));
  return {
    index: indexOf({ ...fixture, texts }, { decisionsFile }),
    around: {
      folders: {
        person: 'people',
        team: 'teams',
        system: 'systems',
        organization: 'organizations',
      },
      isTaken: () => false,
    },
  };
}

/** The texts after a change, by path. What would be made over another file, or changes one that is not there, is an error. */
export function textsAfterChange(
  before: ReadonlyMap<NotePath, string>,
  change: Change,
): Map<NotePath, string> {
  const { edits, created, moved = [], deleted = [] } = change;
  for (const path of [...created.map(({ path }) => path), ...moved.map(({ to }) => to)])
    if (before.has(path)) throw new Error(`${path} is there already.`);
  for (const path of [...edits.map(({ path }) => path), ...moved.map(({ from }) => from), ...deleted])
    if (!before.has(path)) throw new Error(`${path} is not there.`);
  const after = new Map(before);
  for (const [path, text] of textsAfter(change, each => before.get(each)))
    if (text === undefined) after.delete(path);
    else after.set(path, text);
  return after;
}

/** The fixture after a change. */
export const changed = (fixture: Fixture, change: Change): Fixture => ({
  ...fixture,
  texts: textsAfterChange(fixture.texts, change),
});
