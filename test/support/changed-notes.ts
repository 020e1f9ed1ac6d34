import type { Change } from '../../src/edit/change.ts';
import type { NewNotePlaces } from '../../src/features/review/accept.ts';
import { readDecisions } from '../../src/parse/decisions.ts';
import type { NoteIndex } from '../../src/index/note-index.ts';
import { indexOf, notePath, type Fixture } from './fixture.ts';
import { applied } from '../../src/edit/text-edit.ts';

const DECISIONS = notePath('account-notes.yaml');

/** The index of a fixture that may hold `account-notes.yaml`, and what surrounds it. */
export function folderOfNotes(fixture: Fixture): { index: NoteIndex; around: NewNotePlaces } {
  const texts = new Map([...fixture.texts].filter(([path]) => path !== DECISIONS));
  return {
    index: indexOf({ ...fixture, texts }, { decisionsFile: readDecisions(fixture.texts.get(DECISIONS)) }),
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

/** The fixture after a change; a file that would be made over another one is an error. */
export function changed(fixture: Fixture, { edits, created }: Change): Fixture {
  const texts = new Map(fixture.texts);
  for (const { path, text } of created) {
    if (texts.has(path)) throw new Error(`${path} is there already`);
    texts.set(path, text);
  }
  for (const path of new Set(edits.map(edit => edit.path)))
    texts.set(
      path,
      applied(
        fixture.texts.get(path) ?? '',
        edits.filter(edit => edit.path === path),
      ),
    );
  return { ...fixture, texts };
}
