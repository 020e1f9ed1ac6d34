import { describe, expect, test } from 'vitest';
import { organization } from '../../../src/features/organization/organization.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';
import { printTree } from '../../support/print-tree.ts';

function check(notes: readonly string[], expected: string): void {
  expect(printTree(organization(indexOf(readFixture(notes.join('')))))).toBe(expected);
}

/** A person of the account, `name` in lower case being the note's name too. */
const person = (name: string, more = ''): string =>
  entityNote(`${name.toLowerCase()}.md`, 'person', name, more);
const team = (name: string, more = ''): string => entityNote(`${name.toLowerCase()}.md`, 'team', name, more);
const system = (name: string, more = ''): string =>
  entityNote(`${name.toLowerCase()}.md`, 'system', name, more);
const ACME = entityNote('acme.md', 'account', 'Acme');

test('an account holds teams with their lead, members by manager, systems and subteams', () => {
  check(
    [
      ACME,
      team('Platform', 'lead: "[[Lea]]"\n'),
      team('Storage', 'part_of: "[[Platform]]"\n'),
      team('Web'),
      person('Lea', 'role: VP\n'),
      person('Ann', 'team: "[[Platform]]"\nreports_to: "[[Lea]]"\n'),
      person('Bob', 'team: "[[Platform]]"\nreports_to: "[[Ann]]"\nrole: Engineer\n'),
      person('Cem', 'leads: "[[Storage]]"\n'),
      system('Lake', 'owner: "[[Storage]]"\n'),
      system('Pond', 'owner: "[[Bob]]"\n'),
    ],
    `* Acme
  Platform
    Lea (lead · VP)
      Ann
        Bob (Engineer)
          Pond
    Storage
      Cem (lead)
      Lake
  Web`,
  );
});

test('the lead comes first, then people, systems and subteams by name', () => {
  check(
    [
      team('Data', 'lead: "[[Zoe]]"\n'),
      team('Apps', 'part_of: "[[Data]]"\n'),
      system('Lake', 'owner: "[[Data]]"\n'),
      person('Zoe'),
      person('P10', 'team: "[[Data]]"\n'),
      person('P9', 'team: "[[Data]]"\n'),
      person('Ümit', 'team: "[[Data]]"\n'),
    ],
    'Data\n  Zoe (lead)\n  P9\n  P10\n  Ümit\n  Lake\n  Apps',
  );
});

describe('people without a team', () => {
  test('stand under their manager', () => {
    check(
      [ACME, team('Data'), person('Ann', 'team: "[[Data]]"\n'), person('Bob', 'reports_to: "[[Ann]]"\n')],
      '* Acme\n  Data\n    Ann\n      Bob',
    );
  });

  test('hold the members who report to them', () => {
    check(
      [
        ACME,
        team('Data', 'lead: "[[Ann]]"\n'),
        person('Ann'),
        person('Bob', 'reports_to: "[[Ann]]"\n'),
        person('Cem', 'reports_to: "[[Bob]]"\nteam: "[[Data]]"\n'),
      ],
      '* Acme\n  Data\n    Ann (lead)\n      Bob\n        Cem',
    );
  });

  test('and without a manager stand at the top with those who report to them, before the teams', () => {
    check(
      [ACME, team('Data'), person('Zoe'), person('Bob', 'reports_to: "[[Zoe]]"\n'), system('Lake')],
      '* Acme\n  Zoe\n    Bob\n  Data\n  [Systems]\n    Lake',
    );
  });

  test('who lead or own a system, or are said to work there, stand behind the teams', () => {
    check(
      [
        ACME,
        team('Data'),
        person('Ann'),
        person('Bob', 'leads: "[[Lake]]"\n'),
        person('Cem', 'organization: "[[Acme]]"\n'),
        person('Dan'),
        system('Lake'),
        system('Pond', 'owner: "[[Ann]]"\n'),
      ],
      '* Acme\n  Data\n  Ann\n    Pond\n  Bob\n    Lake\n  Cem\n  [Unplaced]\n    Dan',
    );
  });

  test('stand once, even if their manager stands in several teams', () => {
    check(
      [
        ACME,
        team('Data', 'lead: "[[Ann]]"\n'),
        team('Web', 'lead: "[[Ann]]"\n'),
        person('Ann'),
        person('Bob', 'reports_to: "[[Ann]]"\n'),
      ],
      '* Acme\n  Data\n    Ann (lead · also leads Web)\n      Bob\n  Web (led by Ann)',
    );
  });
});

describe('people in several teams', () => {
  test('stand in the first, and name the others', () => {
    const both = 'team: ["[[Data]]", "[[Web]]"]\n';
    check(
      [ACME, team('Data'), team('Web'), person('Ann', both), person('Bob', `${both}reports_to: "[[Ann]]"\n`)],
      '* Acme\n  Data\n    Ann (also in Web)\n      Bob (also in Web)\n  Web',
    );
  });

  test('of which they lead a part stand only there', () => {
    check(
      [
        ACME,
        team('Data'),
        team('Lakes', 'part_of: "[[Data]]"\nlead: "[[Ann]]"\n'),
        person('Ann', 'team: "[[Data]]"\n'),
        person('Bob', 'team: "[[Data]]"\nreports_to: "[[Ann]]"\n'),
      ],
      '* Acme\n  Data\n    Bob (reports to Ann)\n    Lakes\n      Ann (lead)',
    );
  });
});

describe('other organizations', () => {
  test('hold their people, below their managers there', () => {
    check(
      [
        ACME,
        entityNote('big.md', 'organization', 'Big Corp'),
        person('Ann', 'organization: "[[Big Corp]]"\n'),
        person('Bob', 'organization: "[[Big Corp]]"\nreports_to: "[[Ann]]"\n'),
        person('Cem', 'organization: "[[Big Corp]]"\nreports_to: "[[Dan]]"\n'),
        person('Dan', 'organization: "[[Acme]]"\n'),
      ],
      '* Acme\n  Dan\n  [Other organizations]\n    Big Corp\n      Ann\n        Bob\n      Cem (reports to Dan)',
    );
  });

  test('hold their teams with their people', () => {
    check(
      [
        ACME,
        entityNote('big.md', 'organization', 'Big Corp'),
        team('Sales', 'part_of: "[[Big Corp]]"\n'),
        person('Ann', 'organization: "[[Big Corp]]"\nteam: "[[Sales]]"\n'),
      ],
      '* Acme\n  [Other organizations]\n    Big Corp\n      Sales\n        Ann',
    );
  });

  test('are named beside those who work in a team of the account', () => {
    check(
      [
        ACME,
        entityNote('big.md', 'organization', 'Big Corp'),
        team('Data', 'lead: "[[Ann]]"\n'),
        person('Ann', 'organization: "[[Big Corp]]"\nrole: Consultant\n'),
      ],
      '* Acme\n  Data\n    Ann (lead · Consultant · from Big Corp)\n  [Other organizations]\n    Big Corp',
    );
  });
});

describe('accounts', () => {
  test('stand side by side, each with its own', () => {
    check(
      [
        entityNote('b/b.md', 'account', 'Beta'),
        entityNote('a/a.md', 'account', 'Alpha'),
        entityNote('a/t.md', 'team', 'Data'),
        entityNote('b/t.md', 'team', 'Data'),
        entityNote('b/p.md', 'person', 'Ann', 'team: "[[Data]]"\n'),
      ],
      '* Alpha\n  Data\n* Beta\n  Data\n    Ann',
    );
  });

  test('may be empty', () => {
    check([ACME], '* Acme');
  });

  test('of a part of the notes leave the rest outside', () => {
    check(
      [
        entityNote('a/a.md', 'account', 'Alpha'),
        team('Data'),
        person('Ann'),
        entityNote('big.md', 'organization', 'Big Corp'),
      ],
      '* Alpha\n[Outside any account]\n  Data\n  [Other organizations]\n    Big Corp\n  [Unplaced]\n    Ann',
    );
  });

  test('two in one folder both stand, and the first has what is there', () => {
    check(
      [entityNote('a.md', 'account', 'Alpha'), entityNote('b.md', 'account', 'Beta'), person('Zoe')],
      '* Alpha\n  [Unplaced]\n    Zoe\n* Beta',
    );
  });

  test('hold the teams that are said to be part of them', () => {
    check([ACME, team('Data', 'part_of: "[[Acme]]"\n')], '* Acme\n  Data');
  });

  test('hold their people, wherever their notes are', () => {
    check(
      [
        entityNote('a/a.md', 'account', 'Alpha'),
        entityNote('b/b.md', 'account', 'Beta'),
        entityNote('a/ann.md', 'person', 'Ann', 'organization: "[[b/b]]"\n'),
      ],
      '* Alpha\n* Beta\n  Ann',
    );
  });

  test('as team, manager or owner lose nobody', () => {
    check(
      [
        ACME,
        person('Ann', 'team: "[[Acme]]"\n'),
        person('Bob', 'reports_to: "[[Acme]]"\n'),
        system('Lake', 'owner: "[[Acme]]"\n'),
      ],
      '* Acme\n  [Systems]\n    Lake\n  [Unplaced]\n    Ann\n    Bob',
    );
  });
});

describe('circles', () => {
  test('of managers start with the first by path', () => {
    check(
      [
        ACME,
        person('Ann', 'reports_to: "[[Cem]]"\n'),
        person('Bob', 'reports_to: "[[Ann]]"\n'),
        person('Cem', 'reports_to: "[[Bob]]"\n'),
      ],
      '* Acme\n  Ann (reports to Cem)\n    Bob\n      Cem',
    );
  });

  test('of managers in a team stay in the team', () => {
    check(
      [
        ACME,
        team('Data'),
        person('Ann', 'reports_to: "[[Bob]]"\nteam: "[[Data]]"\n'),
        person('Bob', 'reports_to: "[[Ann]]"\nteam: "[[Data]]"\n'),
      ],
      '* Acme\n  Data\n    Ann (reports to Bob)\n      Bob',
    );
  });

  test('of people of another organization stay there', () => {
    check(
      [
        ACME,
        entityNote('big.md', 'organization', 'Big Corp'),
        person('Ann', 'organization: "[[big]]"\nreports_to: "[[Bob]]"\n'),
        person('Bob', 'organization: "[[big]]"\nreports_to: "[[Ann]]"\n'),
      ],
      '* Acme\n  [Other organizations]\n    Big Corp\n      Ann (reports to Bob)\n        Bob',
    );
  });

  test('of teams start with the first by path', () => {
    check(
      [
        ACME,
        team('Data', 'part_of: "[[Web]]"\n'),
        team('Web', 'part_of: "[[Data]]"\n'),
        person('Ann', 'team: "[[Web]]"\n'),
      ],
      '* Acme\n  Data\n    Web\n      Ann',
    );
  });

  test('of one are none', () => {
    check(
      [ACME, team('Data', 'part_of: "[[Data]]"\n'), person('Ann', 'reports_to: "[[Ann]]"\n')],
      '* Acme\n  Data\n  [Unplaced]\n    Ann',
    );
  });
});

test('candidates stand like everybody else, and are marked', () => {
  check(
    [
      ACME,
      person('Ann', 'team: "[[Data]]"\nreports_to: "[[Bob Boss]]"\n'),
      person('Cem', 'reports_to: "[[Dan Dove]]"\n'),
    ],
    '* Acme\n  Bob Boss?\n  Dan Dove?\n    Cem\n  Data?\n    Ann (reports to Bob Boss)',
  );
});

test('what is over places nobody', () => {
  check(
    [
      ACME,
      team('Data'),
      team('Web'),
      '--- ann.md\n# Ann\n- type:: person\n- team:: [[Data]] (2019 – 2020)\n- team:: [[Web]] (since 2020)\n- role:: Cook (until 2020)\n',
    ],
    '* Acme\n  Data\n  Web\n    Ann',
  );
});

test('of people with the same name each stands in its place', () => {
  check(
    [
      ACME,
      team('Data'),
      entityNote('x/ann.md', 'person', 'Ann'),
      entityNote('y/ann.md', 'person', 'Ann', 'team: "[[Data]]"\n'),
    ],
    '* Acme\n  Data\n    Ann\n  [Unplaced]\n    Ann',
  );
});

test('no notes, and notes without entities, are no tree', () => {
  check([], '');
  check(['--- a.md\nHello.\n', '--- b.md\n'], '');
});
