import { expect, test } from 'vitest';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';
import { factsAmongCast } from './cast.ts';
import { statementsIn } from './reading.ts';

const told: readonly (readonly [sentence: string, facts: readonly string[]])[] = [
  ['Ada Roe is responsible for Atlas.', ['Atlas owner Ada Roe']],
  ['Ada Roe is responsible for Search.', ['Ada Roe leads Search']],
  ['Ada Roe is in charge of Atlas.', ['Atlas owner Ada Roe']],
  ['Ada Roe took over Atlas from Ben Poe.', ['Atlas owner Ada Roe']],
  ['Search consists of Ada Roe and Ben Poe.', ['Ada Roe team Search', 'Ben Poe team Search']],
  ['Core Products is split into Search.', ['Search part_of Core Products']],
  ['Ada Roe has assumed the direction of Search.', ['Ada Roe leads Search']],
  ['Ada Roe was moved under Ben Poe.', ['Ada Roe reports_to Ben Poe']],
  ['Ada Roe is line managed by Ben Poe.', ['Ada Roe reports_to Ben Poe']],
  ['Search is one of three teams in Core Products.', ['Search part_of Core Products']],
  ['Ada Roe gave notice at Acme.', ['Ada Roe previously Acme']],
  ['Atlas is used in Search.', ['Atlas used_by Search']],
  ['Atlas has Tundra as its technical basis.', ['Atlas built_on Tundra']],
  ['Ada Roe has Ben Poe for a boss.', ['Ada Roe reports_to Ben Poe']],
  ['Core Products has Search under it.', ['Search part_of Core Products']],
  ['They moved Search into Core Products.', ['Search part_of Core Products']],
  ['The vendor has ported Atlas from files to Tundra.', ['Atlas built_on Tundra']],
  ['Ben Poe handed Atlas over to Search.', ['Atlas owner Search']],
  ['Core Products consists of two groups: Search.', ['Search part_of Core Products']],
  ['Search is one of Core Products’ two units.', ['Search part_of Core Products']],
  ['Core Products is the parent team of Search.', ['Search part_of Core Products']],
  ['Ada Roe is the Atlas owner.', ['Atlas owner Ada Roe']],
  ['We met Ada Roe, Search lead.', ['Search lead Ada Roe']],
  ['We met Ada Roe (Search lead).', ['Search lead Ada Roe']],
  ['Ada Roe is a Search engineer.', ['Ada Roe team Search']],
  ['Ada Roe is a daily Atlas user.', ['Atlas used_by Ada Roe']],
  ['Search and its manager, Ada Roe, agreed.', ['Search lead Ada Roe']],
  ['Atlas is slow, says its owner, Ada Roe.', ['Atlas owner Ada Roe']],
  ["Search's EM is Ada Roe.", ['Search lead Ada Roe']],
  ["Ada Roe is one of Ben Poe's people.", ['Ada Roe reports_to Ben Poe']],
  [
    'Search is led by Ada Roe, Core Products by Ben Poe.',
    ['Search lead Ada Roe', 'Core Products lead Ben Poe'],
  ],
  [
    'Ada Roe leads Search and Ben Poe Core Products.',
    ['Ada Roe leads Search', 'Ben Poe leads Core Products'],
  ],
  [
    'Ada Roe has Ben Poe and Cy Lund reporting to her.',
    ['Ben Poe reports_to Ada Roe', 'Cy Lund reports_to Ada Roe'],
  ],
  [
    'Ben Poe leads Search, and Cy Lund reports to him.',
    ['Ben Poe leads Search', 'Cy Lund reports_to Ben Poe'],
  ],
  ['We rolled out Atlas to Search last month.', ['Atlas used_by Search']],
  ['Atlas: owner Ada Roe', ['Atlas owner Ada Roe']],
  ['New in Search: Ada Roe', ['Ada Roe team Search']],
  ["Atlas's stack: Tundra", ['Atlas built_on Tundra']],
  ['Atlas is a Tundra application.', ['Atlas built_on Tundra']],
  ['Atlas is a Tundra-based system.', ['Atlas built_on Tundra']],
  ['Under the hood, Atlas is Tundra.', ['Atlas built_on Tundra']],
  ['Atlas has Tundra as its backend.', ['Atlas built_on Tundra']],
  ['Ada Roe left Acme two years ago.', ['Ada Roe previously Acme']],
  ['We know Ada Roe from her days at Acme.', ['Ada Roe previously Acme']],
  ['In her days at Acme, Ada Roe built a team.', ['Ada Roe previously Acme']],
  ['Ada Roe previously led sales at Acme.', ['Ada Roe previously Acme']],
  ["Ada Roe's last job was at Acme.", ['Ada Roe previously Acme']],
  ['Previous employer of Ada Roe: Acme', ['Ada Roe previously Acme']],
  ["Ada Roe's time at Acme was short.", ['Ada Roe previously Acme']],
  ['Ada Roe had a short stint with Acme.', ['Ada Roe previously Acme']],
  ["Ada Roe called, she's in Search now.", ['Ada Roe team Search']],
  ['- Ada Roe: VP Operations, reports to Ben Poe', ['Ada Roe reports_to Ben Poe']],
  ['- Ada Roe: promoted to Account Manager, now reports to Ben Poe', ['Ada Roe reports_to Ben Poe']],
  ['Ada Roe, reporting to Ben Poe until 31 January, now reports to Cy Lund.', ['Ada Roe reports_to Cy Lund']],
  ['Ada Roe is sad as Ben Poe reports to Cy Lund.', ['Ben Poe reports_to Cy Lund']],
  ['Ada Roe was promoted after Ben Poe took over Search.', ['Ben Poe leads Search']],
  ['Ada Roe has been quiet since Ben Poe left Acme.', ['Ben Poe previously Acme']],
  ['The Search team that Ben Poe left reports to Cy Lund.', ['Search lead Cy Lund']],
  ["Ada Roe reports to Cy Lund's boss, Ben Poe.", ['Cy Lund reports_to Ben Poe']],
  ["Ada Roe reports to James Otis' boss, Cy Lund.", ['James Otis reports_to Cy Lund']],
  ['Search took Atlas over.', ['Atlas owner Search']],
  ['Ada Roe is a former Acme engineer.', ['Ada Roe previously Acme']],
  ['Ada Roe, the onetime Acme engineer, called.', ['Ada Roe previously Acme']],
  ['Ada Roe (formerly Acme) called.', ['Ada Roe previously Acme']],
  ['In her last role at Acme, Ada Roe led Search.', ['Ada Roe previously Acme']],
  ['In her lasting role at Acme, Ada Roe leads Search.', ['Ada Roe leads Search']],
  ['Ada Roe has Ben Poe under her.', ['Ben Poe reports_to Ada Roe']],
  ['We have two people in Search: Ada Roe and Ben Poe.', ['Ada Roe team Search', 'Ben Poe team Search']],
];

test.each(told)('“%s” is read by the kinds that the folder knows.', (text, facts) => {
  expect([...new Set(factsAmongCast(text))]).toEqual(facts.toSorted());
});

test.each([
  'Ada Roe assumed that Search was late.',
  'Ada Roe might be made head of Search.',
  'Ada Roe might become head of Search.',
  'Ada Roe might move to Search.',
  'Atlas was once built on Tundra.',
  'We discussed building Atlas on Tundra.',
  'Search reports to Core Products on the close.',
  'Ada Roe leads Search through the new form.',
  'Search would be part of Core Products under this plan.',
  'Ada Roe stands at the door of Search.',
  'Ada Roe moved the desk under Ben Poe.',
  'Atlas is used in the Search demo.',
  'Atlas was to be rebuilt on Tundra.',
  'Search would take Atlas over if it could.',
  'They want to move Search into Core Products.',
  'They would have moved Search into Core Products.',
  'The machine Atlas runs on belongs to Search.',
  'Ada Roe left Acme a generous quote.',
  'Ada Roe came straight from Acme.',
  'Ada Roe would love to have Ben Poe under her.',
  'Ada Roe would love to have Ben Poe under her, Ben Poe would not.',
  'Ada Roe would love to have two people under her: Ben Poe and Cy Lund.',
  'Reports to Ada Roe, leads Search.',
  'Ada Roe might report to Ben Poe after the change.',
  'Ada Roe is superior to Ben Poe at chess.',
  'Ada Roe came from Acme to present the offer.',
  'Ada Roe was with Acme all morning.',
  'Ada Roe has previously talked to Acme.',
  'The price of Atlas is based on Tundra.',
  'Under the hood, Atlas was not Tundra.',
  'Leads Search and reports to Ada Roe.',
  "It's up to Search to use Atlas.",
  'Ben Poe does not (yet) report to Cy Lund.',
  'Ben Poe does not - contrary to rumours - report to Cy Lund.',
  'Ada Roe cannot, by contract, report to Ben Poe.',
  'Ada Roe never, I repeat never, reports to Ben Poe.',
  'Ada Roe did not, in the end, join Acme.',
  "It isn't Ben Poe who reports to Cy Lund.",
  'There is no way Ben Poe reports to Cy Lund.',
  'Not a single engineer under Ben Poe reports to Cy Lund.',
  "Ada Roe's team, which Ben Poe used to lead, reports to Cy Lund.",
  'Complaints about Ben Poe: reports to Cy Lund are late.',
  "Ada Roe reports to Ben Poe's team lead, Cy Lund.",
  'Once approved, Ada Roe leads Search.',
  'Subject to approval by the works council Ada Roe leads Search.',
  'Target org: Ada Roe reports to Cy Lund.',
  'While I am away, Ben Poe reports to Ada Roe.',
  'In my absence Ben Poe leads Search.',
  'Our search process is done through Atlas.',
  'The bill is split into Search and Core Products.',
  'Ada Roe gave Acme notice of the change.',
  'Ada Roe wants to have Ben Poe under her.',
  'We have two people interviewing Search: Ada Roe and Ben Poe.',
])('“%s” states nothing.', text => {
  expect(factsAmongCast(text)).toEqual([]);
});

test.each([
  'Next Monday Ben Poe moves to the Search team.',
  'Starting in Q3, Ben Poe leads the Search team.',
  'After Easter, Ben Poe leads the Search team.',
  'By summer Ben Poe reports to Ada Roe.',
])('“%s” is announced.', text => {
  const { statements } = parseNote(notePath('a.md'), text).reading;
  expect(statements.map(({ announced }) => announced)).toEqual([true]);
});

test('What follows behind an end is announced.', () => {
  const text = 'Ada Roe reports to Ben Poe until 31 March, then to Cy Lund.';
  const { statements } = parseNote(notePath('a.md'), text).reading;
  expect(statements.map(({ announced }) => announced)).toEqual([undefined, true]);
});

test.each(told)('“%s” may break off behind any word.', text => {
  for (const { index } of text.matchAll(/ /gu))
    expect(() => statementsIn(text.slice(0, index))).not.toThrow();
});
