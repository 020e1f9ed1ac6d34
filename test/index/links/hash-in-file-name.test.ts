import { expect, test } from 'vitest';
import { entityId, indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const person = (path: string): string => entityNote(path, 'person', 'Somebody');
const NOTES = `${entityNote('acme.md', 'account', 'Acme')}${person('a/A #2.md')}${person('a/A.md')}${person('a/50% %41.md')}${person('a/ü (x).md')}`;

test.each([
  ['[x](a/A%20%232.md)', 'a/A #2'],
  ['[x](<a/A %232.md>)', 'a/A #2'],
  ['[x](a/A%20%232.md#goals)', 'a/A #2'],
  ['[x](a/A.md#2.md)', 'a/A'],
  ['[x](a/%41.md)', 'a/A'],
  ['[x](a%2FA.md)', 'a/A'],
  ['[x](a/50%%20%2541.md)', 'a/50% %41'],
  ['[x](<a/50% %2541.md>)', 'a/50% %41'],
  ['[x](a/%C3%BC%20%28x%29.md)', 'a/ü (x)'],
  ['[x](a/%C3%20.md)', undefined],
  ['[[A #2]]', 'a/A #2'],
  ['[[A #2#Goals|x]]', 'a/A #2'],
  ['[[A#2]]', 'a/A'],
])('%s leads to %s', (link, entity) => {
  const index = indexOf(readFixture(`${NOTES}--- n.md\n${link}\n`));
  expect(index.mentionsIn(notePath('n.md')).map(({ entity: id }) => id)).toEqual(
    entity === undefined ? [] : [entity],
  );
});

test('a Markdown link of a property is seen from its note before any other of that file name', () => {
  const notes = `${person('a/nik.md')}${person('b/nik.md')}`;
  const bo = (to: string): string => entityNote('a/x/bo.md', 'person', 'Bo', `reports_to: "[N](${to})"\n`);
  const manager = (to: string): readonly string[] =>
    indexOf(readFixture(notes + bo(to))).relations.objects('reports_to', entityId('a/x/bo'));
  expect(manager('../nik.md')).toEqual(['a/nik']);
  expect(manager('../../b/nik.md')).toEqual(['b/nik']);
  expect(manager('nik.md')).toEqual(['a/nik']);
});
