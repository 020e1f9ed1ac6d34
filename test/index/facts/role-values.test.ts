import { expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

const statuses = (...roles: readonly string[]): readonly string[] =>
  NoteIndex.of(
    roles.map((role, at) =>
      parseNote(
        notePath(`${at}.md`),
        at === 0 ? `---\ntype: person\n---\n# Ada Roe\n` : `Role of Ada.\n\n- **Ada Roe** (${role})\n`,
      ),
    ),
  )
    .facts.filter(({ relation }) => relation === 'role')
    .map(({ status }) => status);

test.each([
  ['Head of Sales', 'Head of Sales, EMEA'],
  ['VP of Sales', 'VP Sales'],
  ['Vice President Sales', 'VP Sales'],
  ['CFO', 'Chief Financial Officer'],
])('“%s” and “%s” do not speak against each other.', (one, other) => {
  expect(statuses('', one, other)).toEqual(['current', 'current']);
});

test.each([
  ['Head of Sales', 'Head of Support'],
  ['CFO', 'CTO'],
  ['Sales Manager', 'Sales Engineer'],
])('“%s” and “%s” do.', (one, other) => {
  expect(new Set(statuses('', one, other))).not.toContain('current');
});
