import { expect, test } from 'vitest';
import {
  countOf,
  filtered,
  type OrganizationFilter,
} from '../../../src/features/organization/organization-filter.ts';
import { organization } from '../../../src/features/organization/organization.ts';
import { ENTITY_KINDS } from '../../../src/model/entity.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';
import { printTree } from '../../support/print-tree.ts';

const index = indexOf(
  readFixture(
    [
      entityNote('acme.md', 'account', 'Acme'),
      entityNote('research.md', 'team', 'Research', 'lead: "[[ann]]"\n'),
      entityNote('lakes.md', 'team', 'Lakes', 'part_of: "[[research]]"\n'),
      entityNote('ann.md', 'person', 'Ann Ash', 'role: Chief of Lakes\naliases: [Annie]\n'),
      entityNote('bo.md', 'person', 'Bo Birch', 'team: "[[lakes]]"\n'),
      entityNote('pond.md', 'system', 'Pond', 'owner: "[[bo]]"\n'),
      '--- mail.md\nCy Cole reports to Bo Birch. Dee Dorn leads the Data Barn team.\n',
    ].join(''),
  ),
);

const shown = (filter: Partial<OrganizationFilter>): string =>
  printTree(filtered(index, organization(index), { kinds: ENTITY_KINDS, text: '', basis: 'all', ...filter }));

test('without a filter everything is shown', () => {
  expect(shown({})).toBe(printTree(organization(index)));
});

test('a kind is shown with what it stands below', () => {
  expect(shown({ kinds: ['system'] })).toBe('* Acme\n  Research\n    Lakes\n      Bo Birch\n        Pond');
  expect(shown({ kinds: ['team'] })).toBe('* Acme\n  Data Barn?\n  Research\n    Lakes');
});

test('text is looked for in names, aliases and roles, whatever its case', () => {
  expect(shown({ text: 'birch', kinds: ['person'] })).toBe(
    '* Acme\n  Research\n    Lakes\n      Bo Birch\n        Cy Cole?',
  );
  expect(shown({ text: 'ANNIE' })).toBe('* Acme\n  Research\n    Ann Ash (lead · Chief of Lakes)');
  expect(shown({ text: ' lakes  chief' })).toBe(shown({ text: 'annie' }));
  expect(shown({ text: 'nowhere' })).toBe('');
});

test('below what is found stands what belongs to it', () => {
  expect(shown({ text: 'research', kinds: ['person'] })).toBe(
    '* Acme\n  Research\n    Ann Ash (lead · Chief of Lakes)\n    Lakes\n      Bo Birch\n        Cy Cole?',
  );
});

test('what is only stated and what is confirmed are told apart', () => {
  expect(shown({ basis: 'stated' })).toBe(
    '* Acme\n  Data Barn?\n    Dee Dorn? (lead)\n  Research\n    Lakes\n      Bo Birch\n        Cy Cole?',
  );
  expect(shown({ basis: 'confirmed' })).not.toContain('?');
  expect(shown({ basis: 'confirmed' })).toContain('Pond');
});

test('rows are counted, groups are not', () => {
  expect(countOf(filtered(index, organization(index), { kinds: ['person'], text: 'bo', basis: 'all' }))).toBe(
    5,
  );
});
