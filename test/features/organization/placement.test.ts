import { expect, test } from 'vitest';
import { placementOf, type TreePlace } from '../../../src/features/organization/placement.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const print = ({ entity, leads, below }: TreePlace): string =>
  `${entity.id}${leads ? '!' : ''}${below.length === 0 ? '' : `(${below.map(print).join(' ')})`}`;

/** What stands below each account, `!` behind who leads. */
function check(source: string, expected: readonly string[]): void {
  const placement = placementOf(indexOf(readFixture(source)));
  expect(
    [...placement].map(([account, { places }]) => `${account ?? 'none'}: ${places.map(print).join(' ')}`),
  ).toEqual(expected);
}

test('every entity stands below what it belongs to, or below its account', () => {
  check(
    [
      entityNote('acme/acme.md', 'account', 'Acme'),
      entityNote('acme/data.md', 'team', 'Data', 'lead: "[[ann]]"\npart_of: "[[Acme]]"\n'),
      entityNote('acme/lakes.md', 'team', 'Lakes', 'part_of: "[[data]]"\n'),
      entityNote('acme/ann.md', 'person', 'Ann', 'team: "[[lakes]]"\n'),
      entityNote('acme/bob.md', 'person', 'Bob', 'reports_to: "[[ann]]"\n'),
      entityNote('acme/lake.md', 'system', 'Lake', 'owner: "[[bob]]"\n'),
      entityNote('zed.md', 'person', 'Zed'),
    ].join(''),
    ['acme/acme: acme/data(acme/ann!(acme/bob(acme/lake)) acme/lakes)', 'none: zed'],
  );
});

test('what a note that lost its id to another says places nobody out of reach', () => {
  check(
    entityNote('a.markdown', 'person', 'Ann') +
      entityNote('a.md', 'account', 'Acme') +
      entityNote('b.md', 'person', 'Bob'),
    ['none: a b'],
  );
});
