import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { notePath } from '../../support/fixture.ts';
import { factsAmongCast } from './cast.ts';

describe('A record of fields is about whom or what it names', () => {
  test.each([
    ['in lines', 'Name: Ada Roe\nRole: Analyst\nLine manager: Ben Poe', ['Ada Roe reports_to Ben Poe']],
    ['with small letters', 'name: Ada Roe\nteam: Search', ['Ada Roe team Search']],
    ['in items, whatever comes first', '- Team: Search\n- Name: Ada Roe', ['Ada Roe team Search']],
    ['in one line', 'Name: Ada Roe, Team: Search', ['Ada Roe team Search']],
    [
      'in sentences',
      'Team: Search. Members: Ada Roe, Ben Poe.',
      ['Ada Roe team Search', 'Ben Poe team Search'],
    ],
    [
      'of a system',
      'System: Atlas\nOwner: Search\nStatus: live\nUsed by: Acme',
      ['Atlas owner Search', 'Atlas used_by Acme'],
    ],
    [
      'of a team',
      'Team: Search\nManager: Ada Roe\nPart of: Core Products',
      ['Search lead Ada Roe', 'Search part_of Core Products'],
    ],
    [
      'one behind the other',
      'Name: Ada Roe\nManager: Ben Poe\n\nName: Cy Lund\nManager: Ada Roe',
      ['Ada Roe reports_to Ben Poe', 'Cy Lund reports_to Ada Roe'],
    ],
    ['below a heading', '## Atlas\n\n- Owner: Ada Roe\n- Go-live: May', ['Atlas owner Ada Roe']],
    ['below a general heading', '## Overview\n\nTeam: Search\nLead: Ada Roe', ['Search lead Ada Roe']],
    ['below a name', '**Atlas**\nOwner: Ada Roe', ['Atlas owner Ada Roe']],
    ['in the items of an item', '- Ada Roe\n  - Manager: Ben Poe', ['Ada Roe reports_to Ben Poe']],
    [
      'with a heading for the field',
      '## Search\n\n### Members\n\n- Ada Roe\n- Ben Poe',
      ['Ada Roe team Search', 'Ben Poe team Search'],
    ],
    [
      'with the values below',
      'System: Atlas\nUsers:\n- Search\n- Acme',
      ['Atlas used_by Acme', 'Atlas used_by Search'],
    ],
    ['behind a dash', 'Atlas – owner: Ada Roe – goes live in May.', ['Atlas owner Ada Roe']],
    ['in parentheses', 'Ada Roe (line manager: Ben Poe) is out.', ['Ada Roe reports_to Ben Poe']],
    ['with what follows a name', 'System: Atlas\nOwner: Ada Roe, since May', ['Atlas owner Ada Roe']],
  ])('%s.', (_how, text, facts) => {
    expect(factsAmongCast(text)).toEqual(facts);
  });

  test.each([
    ['a task', 'System: Atlas\nAction: restart\nOwner: Ada Roe'],
    ['a task below a heading', '## Atlas\n\nTask: restart it\nOwner: Ada Roe\nDue: Friday'],
    ['a project', 'Project: Atlas\nOwner: Ada Roe'],
    ['what is over', 'System: Atlas\nPrevious owner: Ada Roe'],
    ['what is open', 'System: Atlas\nOwner: to be decided (Ada Roe to propose)'],
    ['what is not sure', 'System: Atlas\nOwner: Ada Roe (tbc)'],
    ['what is asked', 'System: Atlas\nOwner: Ada Roe?'],
    ['another label', 'Name: Ada Roe\nManager approval: Ben Poe'],
    ['minutes', 'Manager: Ben Poe\nVenue: Graz\nMinutes: Ada Roe'],
    ['a hotel', 'Hotel manager: Ben Poe\nGuest: Ada Roe'],
    ['somebody else’s', 'Her supervisor: Ben Poe. Name: Ada Roe.'],
    ['a heading far above', '## Atlas\n\nIt went live.\n\nIt was late.\n\nIt is slow.\n\nOwner: Ada Roe'],
    ['a whole sentence before', 'Atlas goes live in May, owner: Ada Roe'],
    ['a surname first', 'Name: Roe, Ada\nTeam: Search'],
    ['two things that may be led', '## Atlas\n\n- Team: Search\n- Lead: Ada Roe'],
    ['struck text', 'System: Atlas\nOwner: ~~Ada Roe~~'],
  ])('It states nothing of %s.', (_what, text) => {
    expect(
      factsAmongCast(text).filter(fact => !fact.endsWith('team Search') || text.includes('Roe, Ada')),
    ).toEqual([]);
  });
});

describe('A list says above its entries what they are', () => {
  test.each([
    [
      'System owners:\n\n- Atlas – Ada Roe\n- Tundra – Search',
      ['Atlas owner Ada Roe', 'Tundra owner Search'],
    ],
    ['Owners by system\n- Atlas: Ada Roe', ['Atlas owner Ada Roe']],
    ['Overview (system / owner):\n- Atlas / Ada Roe', ['Atlas owner Ada Roe']],
    ['## Who owns what\n\nAda Roe: Atlas', ['Atlas owner Ada Roe']],
    ['Reporting lines\n- Ada Roe → Ben Poe', ['Ada Roe reports_to Ben Poe']],
    [
      'Reporting lines after the change: Ada Roe to Ben Poe, Cy Lund to Ada Roe.',
      ['Ada Roe reports_to Ben Poe', 'Cy Lund reports_to Ada Roe'],
    ],
    [
      'Teams (lead in brackets): Search (Ada Roe), Core Products (Ben Poe).',
      ['Core Products lead Ben Poe', 'Search lead Ada Roe'],
    ],
    [
      'Direct reports of Ada Roe:\n- Ben Poe\n- Cy Lund',
      ['Ben Poe reports_to Ada Roe', 'Cy Lund reports_to Ada Roe'],
    ],
    ['## Systems owned by Search\n\n- Atlas\n- Tundra', ['Atlas owner Search', 'Tundra owner Search']],
    ['Search team members:\n- Ada Roe', ['Ada Roe team Search']],
    ['Systems and what they are built on:\n- Atlas – Tundra', ['Atlas built_on Tundra']],
    ['Previous employers:\n- Ada Roe – Acme', ['Ada Roe previously Acme']],
  ])('%s', (text, facts) => {
    expect(factsAmongCast(text)).toEqual(facts);
  });

  test.each([
    'Actions (owner):\n- Restart Atlas – Ada Roe',
    'Sales leads: Search (Ada Roe), Core Products (Ben Poe).',
    'Owners meeting:\n- Atlas – Ada Roe',
    'Former owners:\n- Atlas – Ada Roe',
    'Reports:\n- Ada Roe – Ben Poe',
    'System owners and users:\n- Atlas – Ada Roe',
    'Calls with the owners:\n- Atlas – Ada Roe',
    'System owners:\n\nWe met.\n\nAtlas – Ada Roe',
  ])('%s states nothing.', text => {
    expect(factsAmongCast(text)).toEqual([]);
  });
});

describe('A table says in its first row what its columns are', () => {
  const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const table = (head: readonly string[], ...rows: readonly (readonly string[])[]): string =>
    row(...head) + row(...head.map(() => '---')) + rows.map(cells => row(...cells)).join('');

  test.each([
    [table(['Name', 'Manager'], ['Ada Roe', 'Ben Poe']), ['Ada Roe reports_to Ben Poe']],
    [
      table(['Team', 'Lead', 'Parent team'], ['Search', 'Ada Roe', 'Core Products']),
      ['Search lead Ada Roe', 'Search part_of Core Products'],
    ],
    [
      table(['Owner', 'System'], ['Ada Roe', 'Atlas, Tundra']),
      ['Atlas owner Ada Roe', 'Tundra owner Ada Roe'],
    ],
    [
      table(['System', 'Status', 'Users'], ['Atlas', '', 'Search'], ['Tundra', 'live', 'Acme']),
      ['Atlas used_by Search', 'Tundra used_by Acme'],
    ],
    [table(['', 'Owner'], ['Atlas', 'Ada Roe']), ['Atlas owner Ada Roe']],
  ])('%s', (text, facts) => {
    expect(factsAmongCast(text)).toEqual(facts);
  });

  test.each([
    table(['Action', 'Owner'], ['Restart Atlas', 'Ada Roe']),
    table(['Risk', 'System', 'Owner'], ['late', 'Atlas', 'Ada Roe']),
    table(['Project', 'Manager'], ['Atlas', 'Ada Roe']),
    table(['Name', 'Manager approval'], ['Ada Roe', 'Ben Poe']),
    table(['System', 'Former owner'], ['Atlas', 'Ada Roe']),
    table(['System', 'Interface'], ['Atlas', 'Tundra']),
  ])('%s states nothing.', text => {
    expect(factsAmongCast(text)).toEqual([]);
  });
});

test.each([
  [
    'Team and Lead',
    '| Team | Lead | Status |\n|---|---|---|\n| Claims | Petra Vogel | active |\n| Fraud | TBD | |\n| Desk | Nina Holt | disbanded |\n',
    ['Claims lead Petra Vogel'],
  ],
  [
    'System and Owner, the owner first',
    '| Owner | System |\n|---|---|\n| Petra Vogel | Larchway |\n| – | Quarryman |\n',
    ['Larchway owner Petra Vogel'],
  ],
  [
    'a former lead beside the lead',
    '| Team | Previous lead | Lead |\n|---|---|---|\n| Claims | Petra Vogel | Nina Holt |\n',
    ['Claims lead Nina Holt'],
  ],
])('A table tells what its names are by its first row: %s', (_, text, facts) => {
  expect(readAlone(text)).toEqual(expect.arrayContaining(facts));
  expect(readAlone(text).filter(fact => / (?:lead|owner) /u.test(fact))).toEqual(facts);
});

test.each([
  '## Former team leads\n\n| Team | Lead |\n|---|---|\n| Claims | Petra Vogel |\n',
  '## Planned changes\n\n| Team | Lead |\n|---|---|\n| Claims | Petra Vogel |\n',
  '| Service | Owner | Price |\n|---|---|---|\n| Catering | Petra Vogel | 900 |\n',
  '| System | Owner |\n|---|---|\n| Larchway | Corvid Freight |\n',
])('Such a table says who leads or owns nothing: %s', text => {
  expect(readAlone(text).filter(fact => / (?:lead|owner) /u.test(fact))).toEqual([]);
});

test('A role is what a column of roles holds, if anybody has it now.', () => {
  const text =
    '| Name | Role | Manager |\n|---|---|---|\n| Petra Vogel | Controller | TBD |\n| Nina Holt | vacant | Petra Vogel |\n';
  expect(readAlone(text)).toEqual(
    expect.arrayContaining(['Petra Vogel role Controller', 'Nina Holt reports_to Petra Vogel']),
  );
  expect(readAlone(text).filter(fact => fact.includes(' role '))).toHaveLength(1);
});

/** Who is a candidate by a page alone, and what it says of them. */
function readAlone(text: string): readonly string[] {
  const index = NoteIndex.of([parseNote(notePath('people/x.md'), text)]);
  const name = (id: string): string => [...index.entities.values()].find(each => each.id === id)?.name ?? '';
  return [
    ...[...index.entities.values()].map(each => each.name),
    ...index.facts.map(
      fact => `${name(fact.subject)} ${fact.relation} ${fact.object ? name(fact.object) : fact.text}`,
    ),
  ];
}

const KNOWN = ['Samir Haddad', 'Ada Kern', 'Samir Haddad role CFO', 'Samir Haddad reports_to Ada Kern'];

describe('A page that nobody has given a type tells of the person in its heading', () => {
  test.each([
    ['in lines', '# Samir Haddad\n\nRole: CFO\nManager: Ada Kern'],
    ['in items', '# Samir Haddad\n\n- Title: CFO\n- Line manager: Ada Kern'],
    ['with bold labels', '# Contacts\n\n## Samir Haddad\n**Role:** CFO\n**Manager:** Ada Kern'],
    ['by a name', 'Name: Samir Haddad\nJob title: CFO\nManager: Ada Kern'],
    ['in a table', '| Name | Role | Manager |\n|---|---|---|\n| Samir Haddad | CFO | Ada Kern |'],
  ])('%s', (_, text) => {
    expect(readAlone(text).toSorted()).toEqual(KNOWN.toSorted());
  });

  test('and of nobody where the role is none', () => {
    expect(readAlone('# Samir Haddad\n\nRole: to be agreed\nStatus: open')).toEqual([]);
    expect(readAlone('# Payments\n\nRole: CFO')).toEqual([]);
  });
});

test('What people are to do next does not hide who they are.', () => {
  const table =
    '| Name | Title | Manager | Next step |\n|---|---|---|---|\n| Samir Haddad | Chief Claims Officer | Ada Kern | Send the offer |';
  expect(readAlone(table).filter(said => said.includes(' role ') || said.includes(' reports_to '))).toEqual([
    'Samir Haddad role Chief Claims Officer',
  ]);
});

test('A list of tasks with owners tells nothing of anybody.', () => {
  const table = '| Title | Owner | Due |\n|---|---|---|\n| Chief Claims Officer | Samir Haddad | May |';
  expect(readAlone(table)).toEqual(['Samir Haddad']);
});
