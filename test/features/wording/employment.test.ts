import { describe, expect, test } from 'vitest';
import { employmentOf } from '../../../src/features/wording/employment.ts';
import { entityDetail } from '../../../src/features/wording/entity-words.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const ACCOUNT = entityNote('acme/acme.md', 'account', 'Acme', 'url: https://www.acme.example/\n');
const OURS = entityNote('acme/ours.md', 'organization', 'Litware', 'url: litware.example\n');
const TEAM = entityNote('acme/data.md', 'team', 'Data');

/** Whom Ben works for: “nobody known” where nothing says so. */
function employer(properties: string, ...others: string[]): string {
  const source = [
    ACCOUNT,
    OURS,
    TEAM,
    entityNote('acme/ben.md', 'person', 'Ben Ries', properties),
    ...others,
  ];
  const index = indexOf(readFixture(source.join('')));
  const ben = [...index.entities.values()].find(({ name }) => name === 'Ben Ries');
  const found = ben && employmentOf(index, ben);
  return found ? (index.entities.get(found.employer)?.name ?? '?') : 'nobody known';
}

describe('whom a person works for', () => {
  test.each([
    ['the organization, before all else', 'organization: "[[ours]]"\nteam: "[[data]]"\n', 'Litware'],
    ['the organization of the mail domain', 'email: ben@litware.example\nteam: "[[data]]"\n', 'Litware'],
    ['also of a domain below it', 'email: Ben <ben@mail.Litware.example>\n', 'Litware'],
    ['the account by its own domain', 'email: ben@acme.example\n', 'Acme'],
    ['the account by a team of it', 'team: "[[data]]"\n', 'Acme'],
    ['nobody known where the note stands in its folder alone', 'role: Cook\n', 'nobody known'],
    ['nobody known by the domain of nobody', 'email: ben@mail.example\n', 'nobody known'],
    ['no domain that only ends the same', 'email: ben@notlitware.example\n', 'nobody known'],
  ])('is %s', (_what, properties, expected) => {
    expect(employer(properties)).toBe(expected);
  });

  test('is the account for who leads a team of it', () => {
    expect(employer('leads: "[[data]]"\n')).toBe('Acme');
  });

  const zoe = (properties = ''): string => entityNote('acme/zoe.md', 'person', 'Zoe Quinn', properties);
  const kim = (properties = ''): string => entityNote('acme/kim.md', 'person', 'Kim Roe', properties);

  test('is the account by a manager or a report in it', () => {
    expect(employer('reports_to: "[[zoe]]"\n', zoe())).toBe('Acme');
    expect(employer('', zoe('reports_to: "[[ben]]"\n'))).toBe('Acme');
  });

  test('is not the account below or above one of our own, however far up', () => {
    const ours = 'organization: "[[ours]]"\n';
    expect(employer('reports_to: "[[zoe]]"\n', zoe(ours))).toBe('nobody known');
    expect(employer('reports_to: "[[zoe]]"\n', zoe('reports_to: "[[kim]]"\n'), kim(ours))).toBe(
      'nobody known',
    );
    expect(employer('', zoe(`reports_to: "[[ben]]"\n${ours}`))).toBe('nobody known');
  });

  test('is not the account by a team of another organization', () => {
    const sales = entityNote('acme/sales.md', 'team', 'Sales', 'part_of: "[[ours]]"\n');
    expect(employer('team: "[[sales]]"\n', sales)).toBe('nobody known');
  });
});

test.each([
  ['person', 'role: Cook\nteam: "[[data]]"\n', 'Cook · Acme · Data'],
  ['person', 'leads: "[[data]]"\n', 'person · Acme · leads Data'],
  ['team', '', 'team · Acme'],
  ['team', 'part_of: "[[data]]"\n', 'team · Acme · Data'],
  ['team', 'part_of: "[[ours]]"\n', 'team · Litware'],
  ['system', 'owner: "[[data]]"\n', 'system · Data'],
  ['system', 'owner: "[[zoe]]"\n', 'system'],
  ['organization', '', 'organization'],
])('a %s with “%s” is shown as “%s”', (kind, properties, expected) => {
  const notes = [ACCOUNT, OURS, TEAM, entityNote('acme/zoe.md', 'person', 'Zoe Quinn')];
  const index = indexOf(readFixture([...notes, entityNote('acme/x.md', kind, 'Xylo', properties)].join('')));
  const entity = [...index.entities.values()].find(({ name }) => name === 'Xylo');
  expect(entity && entityDetail(index, entity)).toBe(expected);
});
