import { expect, test } from 'vitest';
import { employerElsewhere, teamsOfPeople } from '../../../src/features/organization/belonging.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const TEAMS = ['data', 'web'].map(name => entityNote(`${name}.md`, 'team', `Team ${name}`)).join('');
const LAKES = entityNote('lakes.md', 'team', 'Lakes', 'part_of: "[[data]]"\n');
const person = (name: string, more: string): string =>
  entityNote(`${name}.md`, 'person', `Person ${name}`, more);

/** Each person with the teams that it stands in. */
function check(source: string, expected: string): void {
  const teams = [...teamsOfPeople(indexOf(readFixture(TEAMS + LAKES + source)))];
  expect(teams.map(([id, own]) => `${id}: ${own.join(' ')}`).join(', ')).toBe(expected);
}

test.each([
  ['in its teams', person('a', 'team: ["[[data]]", "[[web]]"]\n'), 'a: data web'],
  ['first in those that it leads', person('a', 'team: "[[web]]"\nleads: "[[data]]"\n'), 'a: data web'],
  ['not beside a part that it leads', person('a', 'team: "[[data]]"\nleads: "[[lakes]]"\n'), 'a: lakes'],
  [
    'in that of its manager',
    person('a', 'reports_to: "[[b]]"\n') + person('b', 'team: "[[web]]"\n'),
    'b: web, a: web',
  ],
  [
    'in that of a manager further up',
    person('a', 'reports_to: "[[b]]"\n') +
      person('b', 'reports_to: "[[c]]"\n') +
      person('c', 'leads: "[[web]]"\n'),
    'c: web, a: web, b: web',
  ],
  [
    'in none with managers in a circle',
    person('a', 'reports_to: "[[b]]"\n') + person('b', 'reports_to: "[[a]]"\n'),
    '',
  ],
  ['in none that is no team', person('a', 'team: "[[b]]"\n') + person('b', ''), ''],
])('a person stands %s', (_where, source, expected) => {
  check(source, expected);
});

test('people of another organization do not stand in the team of their manager', () => {
  check(
    person('a', 'reports_to: "[[b]]"\norganization: "[[Big Corp]]"\n') + person('b', 'team: "[[web]]"\n'),
    'b: web',
  );
});

test('an account is nobody’s employer elsewhere, another organization is', () => {
  const index = indexOf(
    readFixture(
      entityNote('acme.md', 'account', 'Acme') +
        person('a', 'organization: "[[Acme]]"\n') +
        person('b', 'organization: "[[Big Corp]]"\n') +
        person('c', ''),
    ),
  );
  const people = [...index.entities.values()].filter(entity => entity.kind === 'person');
  expect(people.map(entity => employerElsewhere(index, entity))).toEqual([
    undefined,
    '?organization/big-corp',
    undefined,
  ]);
});
