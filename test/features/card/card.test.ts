import { describe, expect, test } from 'vitest';
import { card } from '../../../src/features/card/card.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';
import { printCard } from '../../support/print-card.ts';

function check(id: string, source: string, expected: string): void {
  const index = indexOf(readFixture(source));
  const found = card(index, id as EntityId);
  expect(found && printCard(index, found)).toBe(expected);
}

const ACCOUNT = entityNote('acme.md', 'account', 'Acme');
const PEOPLE = [
  entityNote('ann.md', 'person', 'Ann Able', 'role: CEO\n'),
  entityNote('ben.md', 'person', 'Ben Baker', 'reports_to: "[[ann]]"\n'),
].join('');

describe('a person', () => {
  test('stands with role, employer, team, chain of managers and everything else that is known, nothing twice', () => {
    check(
      'cem',
      [
        ACCOUNT,
        PEOPLE,
        entityNote('it.md', 'team', 'IT'),
        entityNote('data.md', 'team', 'Data', 'part_of: "[[it]]"\nlead: "[[cem]]"\n'),
        entityNote('lake.md', 'system', 'Lake', 'owner: "[[cem]]"\nlead: "[[cem]]"\nused_by: "[[cem]]"\n'),
        entityNote('old.md', 'organization', 'Old Corp', 'founded_by: "[[cem]]"\n'),
        '--- cem.md\n---\ntype: person\naliases: [CC, Chem]\nrole: Head of Data\nteam: "[[Data]]"\n',
        'reports_to: "[[Ben Baker]]"\norganization: "[[Acme]]"\npreviously: "[[Old Corp]]"\n',
        'email: cem@acme.example\nfavourite_colour: green\n---\n# Cem Cook\n\nCem builds *lakes*.\n\nMore.\n',
        entityNote('dan.md', 'person', 'Dan Dove', 'reports_to: "[[cem]]"\n'),
      ].join(''),
      `Cem Cook (person): Head of Data · →Acme · →leads Data
“Cem builds lakes.”
- Reports to: →Ben Baker ▸ →Ann Able
- Direct reports: →Dan Dove
- Leads: →Lake
- Owns: →Lake
- Also called: CC, Chem
- Previously: →Old Corp
- Founded: →Old Corp
- Uses: →Lake
- Email: cem@acme.example
- Favourite colour: green
mentions: 1`,
    );
  });

  test('has its first five direct reports named and the others counted', () => {
    const reports = ['c', 'd', 'e', 'f', 'g', 'h', 'i'].map(letter =>
      entityNote(`${letter}.md`, 'person', `Person ${letter.toUpperCase()}`, 'reports_to: "[[ben]]"\n'),
    );
    check(
      'ben',
      [PEOPLE, ...reports].join(''),
      `Ben Baker (person)
- Reports to: →Ann Able
- Direct reports: →Person C, →Person D, →Person E, →Person F, →Person G + 2
mentions: 0`,
    );
  });

  test('in several teams stands in the first, and all are named', () => {
    check(
      'ann',
      entityNote('a.md', 'team', 'Alpha') +
        entityNote('b.md', 'team', 'Beta') +
        entityNote('ann.md', 'person', 'Ann Able', 'team: ["[[a]]", "[[b]]"]\n'),
      'Ann Able (person): person · →Alpha\n- Teams: →Alpha, →Beta\nmentions: 0',
    );
  });

  test('in a circle of managers has a chain that ends', () => {
    check(
      'ben',
      entityNote('ann.md', 'person', 'Ann', 'reports_to: "[[ben]]"\n') +
        entityNote('ben.md', 'person', 'Ben', 'reports_to: "[[ann]]"\n'),
      'Ben (person)\n- Reports to: →Ann\n- Direct reports: →Ann\nmentions: 0',
    );
  });

  test('below many managers has the nearest named and the others counted', () => {
    const people = Array.from({ length: 14 }, (_, at) =>
      entityNote(`p${at}.md`, 'person', `Person ${at}`, at === 0 ? '' : `reports_to: "[[p${at - 1}]]"\n`),
    );
    check(
      'p13',
      people.join(''),
      `Person 13 (person)
- Reports to: ${Array.from({ length: 4 }, (_, at) => `→Person ${12 - at}`).join(' ▸ ')} + 9
mentions: 0`,
    );
  });
});

test('a team shows its lead, members, subteams and what it owns', () => {
  check(
    'data',
    [
      ACCOUNT,
      entityNote('it.md', 'team', 'IT', 'part_of: "[[acme]]"\n'),
      entityNote('data.md', 'team', 'Data', 'part_of: "[[it]]"\nlead: "[[ann]]"\nslack: "#data"\n'),
      entityNote('lakes.md', 'team', 'Lakes', 'part_of: "[[data]]"\n'),
      entityNote('ann.md', 'person', 'Ann Able'),
      entityNote('ben.md', 'person', 'Ben Baker', 'team: "[[data]]"\n'),
      entityNote('lake.md', 'system', 'Lake', 'owner: "[[data]]"\n'),
      entityNote('tool.md', 'system', 'Tool', 'used_by: "[[data]]"\n'),
    ].join(''),
    `Data (team): team · →Acme · →IT
- Lead: →Ann Able
- Members: →Ben Baker
- Subteams: →Lakes
- Owns: →Lake
- Uses: →Tool
- Slack: #data
mentions: 0`,
  );
});

test('a system shows both sides of everything that it is built on, stored in and used by', () => {
  check(
    'lake',
    [
      entityNote('ann.md', 'person', 'Ann Able'),
      entityNote('data.md', 'team', 'Data'),
      entityNote('store.md', 'system', 'Store', 'used_by: "[[lake]]"\n'),
      entityNote('board.md', 'system', 'Board', 'built_on: "[[lake]]"\nstores_in: "[[lake]]"\n'),
      entityNote('big.md', 'organization', 'Big Corp'),
      '--- lake.md\n---\ntype: system\nowner: "[[data]]"\nlead: "[[ann]]"\nbuilt_on: "[[store]]"\nstores_in: "[[store]]"\n',
      'used_by: ["[[data]]", "[[board]]"]\nvendor: "[[big]]"\nacquired_by: "[[big]]"\nfounded_by: "[[ann]]"\n---\n# Lake\n',
    ].join(''),
    `Lake (system): system · →Data
- Lead: →Ann Able
- Built on: →Store
- Base of: →Board
- Stores in: →Store
- Stores data of: →Board
- Used by: →Data, →Board
- Uses: →Store
- Vendor: →Big Corp
- Acquired by: →Big Corp
- Founded by: →Ann Able
mentions: 0`,
  );
});

test('an organization shows its people, teams and systems', () => {
  check(
    'big',
    [
      entityNote('huge.md', 'organization', 'Huge Corp'),
      entityNote('big.md', 'organization', 'Big Corp', 'acquired_by: "[[huge]]"\nfounded_by: "[[ann]]"\n'),
      entityNote('small.md', 'organization', 'Small Corp', 'acquired_by: "[[big]]"\n'),
      entityNote('ann.md', 'person', 'Ann Able', 'organization: "[[big]]"\n'),
      entityNote('ben.md', 'person', 'Ben Baker', 'previously: "[[big]]"\n'),
      entityNote('sales.md', 'team', 'Sales Team', 'part_of: "[[big]]"\n'),
      entityNote('lake.md', 'system', 'Lake', 'vendor: "[[big]]"\nused_by: "[[big]]"\n'),
    ].join(''),
    `Big Corp (organization)
- People: →Ann Able
- Teams: →Sales Team
- Vendor of: →Lake
- Acquired by: →Huge Corp
- Acquired: →Small Corp
- Founded by: →Ann Able
- Formerly there: →Ben Baker
- Uses: →Lake
mentions: 0`,
  );
});

test('an account says that it is one and stands in nothing', () => {
  check('acme', ACCOUNT, 'Acme (account)\nmentions: 0');
});

test('a candidate shows who names it, and nothing else is known', () => {
  check(
    '?person/ann-able',
    ACCOUNT + entityNote('ben.md', 'person', 'Ben Baker', 'reports_to: "[[Ann Able]]"\n'),
    'Ann Able (candidate person): person · →Acme\n- Direct reports: →Ben Baker\nmentions: 0',
  );
});

test('nobody has no card', () => {
  expect(card(indexOf(readFixture(ACCOUNT)), 'nobody' as EntityId)).toBeUndefined();
});

describe('mentions', () => {
  const BEN = entityNote('ben.md', 'person', 'Ben Baker');

  test('the last one is that in the latest dated note, whatever the names of the notes', () => {
    check(
      'ben',
      `${BEN}--- 2025-01-02 a.md\nBen Baker.\n--- b.md\n---\ndate: 2025-03-04\n---\nAsk Ben Baker.\n--- c.md\nBen Baker.\n`,
      'Ben Baker (person)\nmentions: 3, last b.md:4:5 «Ben Baker» on 2025-03-04',
    );
  });

  test('without dates the last one is the last by path and place', () => {
    check(
      'ben',
      `${BEN}--- c.md\nBen Baker and Ben.\n--- a.md\nBen Baker.\n`,
      'Ben Baker (person)\nmentions: 3, last c.md:1:15 «Ben»',
    );
  });

  test('in its own note they count, but none is the last', () => {
    check('ben', `${BEN}\n- Ben Baker is here.\n`, 'Ben Baker (person)\nmentions: 1');
  });

  test('beside its own section the last one may stand in the same note', () => {
    check(
      'daq#daq',
      '--- daq.md\nThe DAQ is new.\n\n## DAQ\n- type:: system\n\nThe DAQ is big.\n',
      'DAQ (system)\n“The DAQ is big.”\nmentions: 2, last daq.md:1:5 «DAQ»',
    );
  });

  test('those that may mean another are left out', () => {
    check(
      'a/ben',
      `${entityNote('a/ben.md', 'person', 'Ben Baker')}${entityNote('b/ben.md', 'person', 'Ben Baker')}--- c.md\nBen Baker.\n`,
      'Ben Baker (person)\nmentions: 0',
    );
  });
});

describe('properties', () => {
  test('that several say are told once, however a number is grouped', () => {
    check(
      'ben',
      `${entityNote('ben.md', 'person', 'Ben Baker', 'phone: +1 555 0100\nemail: [b@x.example, B@X.example]\n')}

- phone:: +1-555-0100
- phone:: +1 555 0199
`,
      'Ben Baker (person)\n- Phone: +1 555 0100, +1 555 0199\n- Email: b@x.example\nmentions: 0',
    );
  });

  test('of a time that is over are left out', () => {
    check(
      'ben',
      PEOPLE.split('--- ben.md')[0] +
        '--- ben.md\n---\ntype: person\n---\n# Ben Baker\n\n- reports_to:: [[ann]] (2020-01 – 2021-05)\n- role:: Cook (until 2020)\n- role:: Chef\n',
      'Ben Baker (person): Chef\nmentions: 0',
    );
  });

  test('with a link that leads to nothing show its words', () => {
    check(
      'ben',
      entityNote('ben.md', 'person', 'Ben Baker', 'mentor: "[[x/nobody|Nobody]]"\nhobby: "[[Chess]]"\n'),
      'Ben Baker (person)\n- Mentor: Nobody\n- Hobby: Chess\nmentions: 0',
    );
  });

  test('with a link out of the notes show its words and where it leads', () => {
    check(
      'ben',
      entityNote('ben.md', 'person', 'Ben Baker', 'url: "[home](https://ben.example/)"\n'),
      'Ben Baker (person)\n- URL: home (https://ben.example/)\nmentions: 0',
    );
  });

  test('that link to an entity go there, whatever they are called', () => {
    check(
      'ben',
      PEOPLE.split('--- ben.md')[0] + entityNote('ben.md', 'person', 'Ben Baker', 'best_friend: "[[ann]]"\n'),
      'Ben Baker (person)\n- Best friend: →Ann Able\nmentions: 0',
    );
  });

  test('of another kind of entity are kept', () => {
    check(
      'ben',
      entityNote('x.md', 'team', 'Xylo') +
        entityNote('ben.md', 'person', 'Ben Baker', 'owner: "[[x]]"\npart_of: "[[x]]"\n'),
      'Ben Baker (person)\n- Owner: →Xylo\n- Part of: →Xylo\nmentions: 0',
    );
  });

  test('called like something of JavaScript are properties like any other', () => {
    check(
      'ben',
      entityNote('ben.md', 'person', 'Ben Baker', '__proto__: one\nconstructor: two\ntoString: three\n'),
      'Ben Baker (person)\n- Proto: one\n- Constructor: two\n- To string: three\nmentions: 0',
    );
  });
});

test('What is announced for a day to come stands in the card of either side, with the day.', () => {
  const source =
    '--- a.md\n# Note\n\nBen Baker leads the Storage team. From 1 May 2027 Ann Able leads the Storage team.\n';
  const index = indexOf(readFixture(source), { today: '2026-06-10' });
  const lines = (name: string): readonly string[] => {
    const id = [...index.entities.values()].find(entity => entity.name === name)?.id;
    const announced = id && card(index, id)?.lines.find(({ label }) => label === 'Announced');
    return announced ? announced.values.map(({ text }) => text) : [];
  };
  expect(lines('Ann Able')).toEqual(['Ann Able leads Storage from 2027-05-01']);
  expect(lines('Storage')).toEqual(['Ann Able leads Storage from 2027-05-01']);
  expect(lines('Ben Baker')).toEqual([]);
});
