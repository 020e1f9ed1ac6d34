import { NoteIndex } from '../../../src/index/note-index.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

const cast = [
  ['person', 'Ada Roe'],
  ['person', 'Ben Poe'],
  ['person', 'Cy Lund'],
  ['team', 'Search'],
  ['team', 'Core Products'],
  ['system', 'Atlas'],
  ['system', 'Tundra'],
  ['organization', 'Acme'],
].map(([type = '', name = '']) =>
  parseNote(
    notePath(`${name.toLowerCase().replaceAll(' ', '-')}.md`),
    `---\ntype: ${type}\n---\n# ${name}\n`,
  ),
);

/** What stands by a note alone, in a folder that knows the cast. */
export function factsAmongCast(text: string): readonly string[] {
  const index = NoteIndex.of([...cast, parseNote(notePath('notes/a.md'), text)]);
  const name = (id: Fact['subject'] | undefined): string => (id && index.entities.get(id)?.name) ?? '';
  return index.facts
    .filter(({ status, relation }) => status === 'current' && relation !== 'role')
    .map(({ subject, relation, object }) => `${name(subject)} ${relation} ${name(object)}`)
    .toSorted();
}
