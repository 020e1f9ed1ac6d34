import { expect, test } from 'vitest';
import { NoteIndex } from '../../src/index/note-index.ts';
import { parseNote } from '../../src/parse/parse-note.ts';
import { notePath } from '../support/fixture.ts';

/** Who and what a folder of this one note knows, with what stands of each, and its problems. */
function read(text: string): readonly string[] {
  const note = parseNote(notePath('templates/new.md'), text);
  const index = NoteIndex.of([note]);
  const facts = index.facts.map(({ relation, object, text: said }) => `${relation} ${object ?? said ?? ''}`);
  return [
    ...[...index.entities.values()].map(({ name }) => name),
    ...facts,
    ...note.problems.map(({ message }) => message),
  ];
}

test.each([
  '---\ntype: person\n---\n# {{title}}\n\n- role:: {{role}}\n- reports_to:: [[{{manager}}]]\n',
  '---\ntype: person\nname: {{title}}\nreports_to: "[[{{manager}}]]"\n---\n',
  '---\ntype: person\ncreated: {{date}}\n---\n',
  '---\ntype: {{kind}}\nrole: x\n---\n# Ada Roe\n',
  '---\ntype: person\n---\n# <% tp.file.title %>\n\nMet <% tp.file.title %>.\n',
  '# Meeting\n\n{{Ada Roe}} reports to {{Ben Poe}}. <% Ada %> leads Search.\n',
])('A template defines and names nobody: %j', text => {
  expect(read(text)).toEqual([]);
});

test('A value that is still to be filled is none.', () => {
  expect(read('---\ntype: person\nrole: "{{role}}"\nreports_to: "[[Ben Poe]]"\n---\n# Ada Roe\n')).toEqual([
    'Ada Roe',
    'Ben Poe',
    'reports_to ?person/ben-poe',
  ]);
});
