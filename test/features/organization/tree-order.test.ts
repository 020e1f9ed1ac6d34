import { describe, expect, test } from 'vitest';
import { organization } from '../../../src/features/organization/organization.ts';
import type { TreeOrders } from '../../../src/features/organization/tree-order.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';
import { printTree } from '../../support/print-tree.ts';

function check(notes: readonly string[], expected: string, orders: TreeOrders = {}): void {
  expect(printTree(organization(indexOf(readFixture(notes.join(''))), orders))).toBe(expected);
}

const note = (type: string, name: string, more = ''): string =>
  entityNote(`${name.toLowerCase()}.md`, type, name, more);
const ACME = note('account', 'Acme');
const BY_LINE: TreeOrders = { acme: 'line' };

/** Bob of Web reports to Ann of Data, who reports to Zoe of no team. */
const CROSSING = [
  ACME,
  note('team', 'Data', 'lead: "[[Ann]]"\n'),
  note('team', 'Web'),
  note('person', 'Zoe', 'role: CTO\n'),
  note('person', 'Ann', 'reports_to: "[[Zoe]]"\n'),
  note('person', 'Bob', 'reports_to: "[[Ann]]"\nteam: "[[Web]]"\nrole: Engineer\n'),
  note('system', 'Lake', 'owner: "[[Data]]"\n'),
  note('system', 'Pond', 'owner: "[[Bob]]"\n'),
];

describe('a line that crosses teams', () => {
  test('is told by team, beside who goes along it', () => {
    check(
      CROSSING,
      `* Acme
  Zoe (CTO)
  Data
    Ann (lead · reports to Zoe)
    Lake
  Web
    Bob (Engineer · reports to Ann)
      Pond`,
    );
  });

  test('makes the tree by reporting line, in which teams are told', () => {
    check(
      CROSSING,
      `* Acme
  Zoe (CTO)
    Ann (leads Data)
      Bob (Engineer · Web)
        Pond
  [Teams]
    Data (led by Ann)
      Lake
    Web`,
      BY_LINE,
    );
  });
});

describe('without a choice', () => {
  const lines = [note('person', 'Ann'), note('person', 'Bob', 'reports_to: "[[Ann]]"\n')];

  test('an account that knows lines and no team is shown by reporting line', () => {
    check([ACME, ...lines, note('person', 'Cem')], '* Acme\n  Ann\n    Bob\n  [Unplaced]\n    Cem');
  });

  test('one that knows a team is shown by team, and one that knows neither too', () => {
    check([ACME, ...lines, note('team', 'Data')], '* Acme\n  Ann\n    Bob\n  Data');
    check([ACME, note('person', 'Ann')], '* Acme\n  [Unplaced]\n    Ann');
  });

  test('each account starts by its own rule', () => {
    check(
      [
        entityNote('a/a.md', 'account', 'Alpha'),
        entityNote('a/t.md', 'team', 'Data'),
        entityNote('a/ann.md', 'person', 'Ann', 'team: "[[a/t]]"\n'),
        entityNote('b/b.md', 'account', 'Beta'),
        entityNote('b/bob.md', 'person', 'Bob', 'reports_to: "[[b/cem]]"\n'),
        entityNote('b/cem.md', 'person', 'Cem'),
      ],
      '* Alpha\n  Data\n    Ann\n* Beta\n  Cem\n    Bob',
    );
  });
});

test('the choice for one account leaves the others as they are', () => {
  check(
    [
      entityNote('a/a.md', 'account', 'Alpha'),
      entityNote('a/t.md', 'team', 'Data'),
      entityNote('a/ann.md', 'person', 'Ann', 'team: "[[a/t]]"\nreports_to: "[[b/bob]]"\n'),
      entityNote('b/b.md', 'account', 'Beta'),
      entityNote('b/t.md', 'team', 'Web'),
      entityNote('b/bob.md', 'person', 'Bob', 'team: "[[b/t]]"\n'),
    ],
    '* Alpha\n  Ann (reports to Bob · Data)\n  [Teams]\n    Data\n* Beta\n  Web\n    Bob',
    { 'a/a': 'line' },
  );
});

test('by reporting line, people of another organization stand there, whoever they report to', () => {
  check(
    [
      ACME,
      note('organization', 'Big'),
      note('person', 'Ann'),
      note('person', 'Bob', 'organization: "[[Big]]"\nreports_to: "[[Ann]]"\n'),
      note('team', 'Sales', 'part_of: "[[Big]]"\n'),
      note('person', 'Cem', 'team: "[[Sales]]"\n'),
    ],
    '* Acme\n  Ann\n  [Other organizations]\n    Big\n      Bob (reports to Ann)\n      Cem (Sales)\n      Sales',
    BY_LINE,
  );
});

test('a lead that nobody is above stands at the top by reporting line', () => {
  check(
    [ACME, note('team', 'Data', 'lead: "[[Ann]]"\n'), note('person', 'Ann')],
    '* Acme\n  Ann (leads Data)\n  [Teams]\n    Data (led by Ann)',
    BY_LINE,
  );
});

test('a choice that stands on no account, or a name that every object has, chooses nothing', () => {
  check([ACME, note('team', 'Data')], '* Acme\n  Data', { elsewhere: 'line' });
  check([entityNote('constructor.md', 'account', 'Acme'), note('team', 'Data')], '* Acme\n  Data');
});

test('who was in another team for a time stood there on a day of that time', () => {
  const notes = [ACME, note('team', 'Data'), note('team', 'Web')].join('');
  const ann = `--- ann.md\n---\ntype: person\nteam: "[[Data]]"\n---\n# Ann\n\n- team:: [[Web]] (2023-02 – 2025-06)\n`;
  const index = indexOf(readFixture(notes + ann));
  expect(printTree(organization(index.asOf('2024-05-01')))).toBe(
    '* Acme\n  Data\n  Web\n    Ann (also in Data)',
  );
  expect(printTree(organization(index.asOf('2025-12-01')))).toBe('* Acme\n  Data\n    Ann\n  Web');
});
