import { expect, test } from 'vitest';
import { canonicalKey, holdsOneValue, isRelation, RELATIONS } from '../../src/model/relation.ts';

test.each([
  ['reports_to', 'reports_to'],
  ['reports-to', 'reports_to'],
  ['reportsTo', 'reports_to'],
  ['reports to', 'reports_to'],
  ['Reports  To', 'reports_to'],
  ['REPORTS_TO', 'reports_to'],
  ['**reports to**', 'reports_to'],
  ['alias', 'aliases'],
  ['Alias', 'aliases'],
  ['URL', 'url'],
  ['title', 'title'],
  ['', ''],
  ['***', ''],
])('The property “%s” is %s', (written, key) => {
  expect(canonicalKey(written, undefined)).toBe(key);
});

test.each(['title', 'Title', 'job_title', 'jobTitle', 'job title', 'role'])(
  '“%s” on a person is the role',
  written => {
    expect(canonicalKey(written, 'person')).toBe('role');
  },
);

test('A key of any length is read at once.', () => {
  expect(canonicalKey(`x${'_'.repeat(200_000)}x`, undefined)).toHaveLength(200_002);
});

test('Relations that hold one value at a time are those of the model.', () => {
  const single = [...Object.keys(RELATIONS), 'role', 'location'].filter(holdsOneValue);
  expect(single.toSorted()).toEqual(['lead', 'organization', 'owner', 'part_of', 'reports_to', 'role']);
});

test('What every object has is no relation.', () => {
  expect(['constructor', 'toString', '__proto__', 'role'].some(isRelation)).toBe(false);
});
