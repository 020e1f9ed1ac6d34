import { expect, test } from 'vitest';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const plain = (path: string): string => `--- ${path}\nPlain.\n`;
const person = (path: string): string => entityNote(path, 'person', 'Somebody');
const ACME = entityNote('acme.md', 'account', 'Acme');

/** Where a wikilink leads from a note, as paths; `| ` between those that it may mean. */
function leads(notes: string, to: string, from: string): string {
  const index = indexOf(readFixture(notes));
  const target = index.directory.targets.resolve({ to, byName: true }, notePath(from));
  if (target?.kind === 'entity') return target.entity.id;
  if (target?.kind === 'note') return target.path;
  return target?.notes.join(' | ') ?? 'nothing';
}

const two = person('ops/nik.md') + person('sales/nik.md');

test.each([
  ['neither comes first', two, 'nik', 'n.md', 'ops/nik.md | sales/nik.md'],
  ['whatever its fragment', two, 'nik#Goals', 'n.md', 'ops/nik.md | sales/nik.md'],
  ['the one in the same folder', two, 'nik', 'sales/n.md', 'sales/nik'],
  ['the one in a folder around', two, 'nik', 'sales/deals/big/n.md', 'sales/nik'],
  ['no folder around either', two, 'nik', 'hr/n.md', 'ops/nik.md | sales/nik.md'],
  ['a path says which', two, 'ops/nik', 'sales/n.md', 'ops/nik'],
  ['the root is the farthest folder', `${two}${person('nik.md')}`, 'nik', 'sales/n.md', 'sales/nik'],
  ['the root is a folder', `${two}${person('nik.md')}`, 'nik', 'hr/n.md', 'nik'],
  ['the root by its path', `${two}${person('nik.md')}`, '/nik', 'sales/n.md', 'nik'],
  [
    'its case before its folder',
    person('ops/Nik.md') + person('sales/nik.md'),
    'Nik',
    'sales/n.md',
    'ops/Nik',
  ],
  ['no case of theirs', two, 'NIK', 'n.md', 'ops/nik.md | sales/nik.md'],
  ['no case of theirs, in the same folder', two, 'NIK', 'ops/n.md', 'ops/nik'],
  ['case in one folder', person('Nik.md') + person('nik.md'), 'nik', 'n.md', 'nik'],
  ['case of a path', person('a/Nik.md') + person('a/nik.md'), 'a/Nik', 'n.md', 'a/Nik'],
  [
    'what defines before its folder',
    plain('sales/nik.md') + person('ops/nik.md'),
    'nik',
    'sales/n.md',
    'ops/nik',
  ],
  ['plain notes', plain('a/plan.md') + plain('b/plan.md'), 'plan', 'n.md', 'a/plan.md | b/plan.md'],
  ['plain notes of a folder', plain('a/plan.md') + plain('b/plan.md'), 'plan', 'b/n.md', 'b/plan.md'],
  [
    'the end of a path',
    person('x/a/nik.md') + person('y/a/nik.md'),
    'a/nik',
    'n.md',
    'x/a/nik.md | y/a/nik.md',
  ],
  [
    'the end of a path, from beside it',
    person('x/a/nik.md') + person('y/a/nik.md'),
    'a/nik',
    'y/n.md',
    'y/a/nik',
  ],
  ['one entity in two files', person('nik.md') + plain('nik.markdown'), 'nik', 'n.md', 'nik'],
])('of several notes of one file name: %s', (_which, notes, to, from, target) => {
  expect(leads(ACME + notes, to, from)).toBe(target);
});

test('a note of the own account stands before those of the same file name elsewhere', () => {
  const notes = `${ACME}${entityNote('beta/beta.md', 'account', 'Beta')}${person('nik.md')}${person('beta/x/nik.md')}`;
  expect(leads(notes, 'nik', 'beta/n.md')).toBe('beta/x/nik');
  expect(leads(notes, 'nik', 'n.md')).toBe('nik');
});
