import { expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../../../src/edit/change.ts';
import { applied } from '../../../src/edit/text-edit.ts';
import type { Decision } from '../../../src/edit/with-decision.ts';
import { decide } from '../../../src/features/edits/decide.ts';
import { NoteIndex } from '../../../src/index/note-index.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import { readDecisions } from '../../../src/parse/decisions.ts';

/** The text of `account-notes.yaml`, undefined where it is not there, with decisions; or the refusal. */
function decided(text: string | undefined, decisions: readonly Decision[]): string | Refusal {
  const change = decide(NoteIndex.of([], { decisionsFile: readDecisions(text) }), ...decisions);
  if (isRefusal(change)) return change;
  return change.created[0]?.text ?? applied(text ?? '', change.edits);
}

const ignored = (name: string): Decision => ({ kind: 'ignored', name });
const id = (text: string): EntityId => text as EntityId;

test('the first decision makes the file', () => {
  expect(decided(undefined, [ignored('Monday')])).toBe(
    '# What has been decided about the notes in this folder. Quick fixes write here, and so may you.\n\nignored:\n  - Monday\n',
  );
});

test('each kind of decision has one line and is read back', () => {
  const text = decided(undefined, [
    { kind: 'rejected', note: 'b.md', subject: 'Ben Ries', relation: 'reports_to', object: 'Ada, CTO' },
    { kind: 'spoken', author: 'John Mao', name: 'my friend', is: id('people/johns-friend') },
    { kind: 'distinct', note: 'a.md', name: 'Ben', not: id('?person/ben-ries') },
  ]);
  expect(text).toMatch(
    [
      '\nrejected:\n  - {note: b.md, subject: Ben Ries, relation: reports_to, object: "Ada, CTO"}\n',
      '\nspoken:\n  - {author: John Mao, name: my friend, is: people/johns-friend}\n',
      '\ndistinct:\n  - {note: a.md, name: Ben, not: "?person/ben-ries"}\n',
    ].join(''),
  );
  expect(readDecisions(text as string)).toMatchObject({
    problems: [],
    decisions: {
      rejected: [{ note: 'b.md', subject: 'Ben Ries', relation: 'reports_to', object: 'Ada, CTO' }],
      spoken: [{ author: 'John Mao', name: 'my friend', is: 'people/johns-friend' }],
      distinct: [{ note: 'a.md', name: 'Ben', not: '?person/ben-ries' }],
    },
  });
});

test('comments and the order of a hand-edited file stay, and new lines stand by alphabet', () => {
  const text =
    '# mine\nignored:\n  # days\n  - Monday # no person\n  # tools\n  - Zoom\n\nexclude: [x/**]\n# end\n';
  expect(decided(text, [ignored('Slack'), ignored('Acme')])).toBe(
    '# mine\nignored:\n  # days\n  - Acme\n  - Monday # no person\n  - Slack\n  # tools\n  - Zoom\n\nexclude: [x/**]\n# end\n',
  );
});

test('a list in brackets stays one', () => {
  const write = (text: string) => decided(text, [ignored('Slack')]);
  expect(write('ignored: [Monday, Zoom] # x\n')).toBe('ignored: [Monday, Slack, Zoom] # x\n');
  expect(write('ignored: [Zoom]\n')).toBe('ignored: [Slack, Zoom]\n');
  expect(write('ignored: []\n')).toBe('ignored: [Slack]\n');
  expect(write('ignored: Zoom\n')).toBe('ignored: [Zoom, Slack]\n');
  expect(write('ignored:\nexclude: [a]\n')).toBe('ignored:\n  - Slack\nexclude: [a]\n');
});

test('line endings and a missing end of line stay', () => {
  expect(decided('exclude: [a]\r\n', [ignored('x y')])).toBe('exclude: [a]\r\n\r\nignored:\r\n  - x y\r\n');
  expect(decided('ignored:\n  - a', [ignored('b')])).toBe('ignored:\n  - a\n  - b');
});

test('what is decided already is not written again', () => {
  expect(decided('ignored: [a]\n', [ignored('a')])).toBe('ignored: [a]\n');
});

test('a file that is no valid YAML is left alone', () => {
  expect(decided('ignored: [a\n', [ignored('b')])).toEqual({
    refusal: 'account-notes.yaml cannot be changed. The YAML is not valid.',
  });
});
