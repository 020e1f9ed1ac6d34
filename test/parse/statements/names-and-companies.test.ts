import { expect, test } from 'vitest';
import { factsAmongCast } from './cast.ts';
import { namesIn, statementsIn } from './reading.ts';

test.each([
  ['Hope Moss reports to Ada Roe.', 'Hope Moss reports_to Ada Roe'],
  ['Guy Moss leads the Search team.', 'Guy Moss leads Search'],
  ['Will reports to Ada Roe.', 'Will reports_to Ada Roe'],
  ['May leads the Search team.', 'May leads Search'],
  ['Will and Mark report to Ada Roe.', 'Will reports_to Ada Roe'],
])('A sentence may begin with somebody’s name that is a word as well: “%s”', (text, said) => {
  expect(statementsIn(text)).toContain(said);
});

test.each([
  'Will reports be sent to Ada Roe?',
  'May we ask who leads the Search team?',
  'Grant reports to the council are due on Friday.',
  'Mark reports as read and send them to Ada Roe.',
])('Or with that word: “%s”', text => {
  expect(statementsIn(text)).toEqual([]);
});

test.each([
  ['Jun Okabe reports to Ada Roe.', ['Jun Okabe reports_to Ada Roe']],
  ['Ada Roe works for Tidewell Freight.', ['Ada Roe organization Tidewell Freight']],
  ['The Head of Procurement reports to Ada Roe.', []],
])('Who somebody is, and for whom one works: “%s”', (text, said) => {
  expect(statementsIn(text)).toEqual(said);
});

test.each([
  ['Sep Terlouw leads the Search team.', ['Sep Terlouw leads Search']],
  [
    'Mar Vidal and Dec Rooney report to Ada Roe.',
    ['Mar Vidal reports_to Ada Roe', 'Dec Rooney reports_to Ada Roe'],
  ],
  ['In Sep Ada Roe joined the Search team.', ['Ada Roe team Search']],
  ['Sep Terlouw joined the Search team.', ['Sep Terlouw team Search']],
  ['Feb Review is led by Ada Roe.', []],
])('A month in short begins a name before a surname: “%s”', (text, said) => {
  expect(statementsIn(text)).toEqual(said);
});

test.each([
  'Holt & Spencer is run by Ada Roe.',
  'Kestrel Corp is led by Ada Roe.',
  'Tarn Ltd is headed by Ada Roe.',
])('Who leads a company leads no team: “%s”', text => {
  expect(statementsIn(text)).toEqual([]);
  expect(namesIn(text).filter(name => name.startsWith('team '))).toEqual([]);
});

test('Two kinds of work are a team.', () => {
  expect(statementsIn('Search & Discovery is led by Ada Roe.')).toEqual(['Search & Discovery lead Ada Roe']);
});

test.each([
  ['Ada Roe leads the Kestrel migration team.', 'Ada Roe leads Kestrel migration'],
  ['The Kestrel reporting team is led by Ada Roe.', 'Kestrel reporting lead Ada Roe'],
  ['Ada Roe is in the Kestrel release planning team.', 'Ada Roe team Kestrel release planning'],
])('The words between a name and “team” say which team: “%s”', (text, said) => {
  expect(statementsIn(text)).toEqual([said]);
});

test.each([
  ['We seek a Head of Procurement who reports to Ada Roe.', []],
  ['They want an engineer from Search who reports to Ada Roe.', []],
  ['We met Ada Roe from Sales, who leads the Search team.', ['Ada Roe leads Search']],
  ['We met Petra who leads the Search team.', ['Petra leads Search']],
])('“Who” is somebody, and no department: “%s”', (text, said) => {
  expect(statementsIn(text).filter(each => !each.includes(' team '))).toEqual(said);
});

test.each(['The warehouse runs Kestrel.', 'The store in Leeds runs Kestrel.'])(
  'What a building runs is a system: “%s”',
  text => {
    expect(namesIn(text)).toEqual(['system Kestrel']);
  },
);

test('What the plant of a town has is not what the town has.', () => {
  expect(statementsIn('The Leeds plant runs on Kestrel. The Leeds plant reports to Ada Roe.')).toEqual([]);
});

test.each([
  'We use Kestrel, which Halden Corp bought from Tarn.',
  'Halden Corp bought Kestrel from Tarn last year.',
  'Halden Corp bought Kestrel licences in May.',
])('What somebody buys from a vendor is no company: “%s”', text => {
  expect(statementsIn(text).filter(said => said.includes('acquired_by'))).toEqual([]);
  expect(namesIn(text)).not.toContain('organization Kestrel');
});

test('What is used and was bought from a vendor is a system.', () => {
  expect(namesIn('The depot uses Kestrel, which Halden Corp bought from Tarn.')).toContain('system Kestrel');
});

test('A company that is bought is one.', () => {
  expect(statementsIn('Halden Corp bought Tarn in May.')).toEqual(['Tarn acquired_by Halden Corp']);
});

test.each([
  ['Ada Roe and the Search team report to Ben Poe.', ['Ada Roe reports_to Ben Poe', 'Search lead Ben Poe']],
  ["Jonas' boss is Ada Roe.", ['Jonas reports_to Ada Roe']],
  [
    'We have two teams: Ingest (lead: Wen Li), Billing (lead: Ada Roe).',
    ['Ingest lead Wen Li', 'Billing lead Ada Roe'],
  ],
])('Who leads what and whom, in lists: “%s”', (text, said) => {
  const names = namesIn(text);
  const named = statementsIn(text).filter(each =>
    names.some(name => each.startsWith(name.slice(name.indexOf(' ') + 1))),
  );
  expect(named).toEqual(expect.arrayContaining(said));
});

test('A lone ordinary word makes nobody of itself.', () => {
  expect(namesIn('Grant leads the Search team.')).toEqual(['team Search']);
});

test.each([
  'Attendees: Ada Roe (Corvid Grange), Ben Poe (Tarn Hollow)',
  'Attendees: Ada Roe, Corvid Grange; Ben Poe, Tarn Hollow',
  'Present:\n\n- Ada Roe, Corvid Grange\n- Ben Poe, Tarn Hollow\n',
])('Companies beside attendees are nobody: “%s”', text => {
  expect(namesIn(text).filter(name => name.startsWith('person '))).toEqual([
    'person Ada Roe',
    'person Ben Poe',
  ]);
});

test('Messrs Roe and Poe are two men, and nobody of one name.', () => {
  expect(namesIn('Messrs Tanner and Keane joined the call.').join()).not.toContain('Messrs');
});

test.each(['Atlas is run by Lodestar.', 'Atlas is maintained by Pellworth Software.'])(
  'A company that runs something is neither somebody nor a team: “%s”',
  text => {
    expect(namesIn(text).filter(name => /^(?:person|team) (?:Lodestar|Pellworth)/u.test(name))).toEqual([]);
    expect(factsAmongCast(text)).toEqual([]);
  },
);

test.each([
  ['Freight billing system is owned by Ada Roe.', 'Freight billing owner Ada Roe'],
  ['Payments platform is owned by Ada Roe.', 'Payments owner Ada Roe'],
])('Where a sentence begins only the first word of a name has a capital: “%s”', (text, said) => {
  expect(statementsIn(text)).toEqual([said]);
});

test('An office that somebody is designated for is not held.', () => {
  expect(statementsIn('Designated COO Ada Roe starts in May.')).toEqual([]);
});

const mail = (body: string): string =>
  `## 2025-12-12 15:31:27 — Ada Roe <ada@harrow.example>\n**Subject:** Team\n\n> ${body}\n`;

test.each([
  'Correction to Yusuf’s mail: I lead the Search team.',
  'Re Yusuf Demir’s note: I lead the Search team.',
])('Who answers somebody’s mail speaks: “%s”', body => {
  expect(statementsIn(mail(body))).toContain('@Ada Roe leads Search');
});

test('What stands behind somebody’s reply is said by that person.', () => {
  expect(statementsIn(mail('Yusuf’s reply: I lead the Search team.'))).not.toContain('@Ada Roe leads Search');
});

test('A department behind a role employs nobody.', () => {
  const signed = mail(
    'See attached.\n> \n> Regards\n> Ada Roe\n> Senior Buyer, Category Management\n> Harrow Rail\n> +49 30 1234567',
  );
  expect(statementsIn(signed)).toContain('@Ada Roe organization Harrow Rail');
  expect(namesIn(signed).join()).not.toContain('Category');
});

test.each([
  ['Ada Roe has been promoted to lead of the Search team.', 'Ada Roe leads Search'],
  ['Ada Roe continues to lead the Search team.', 'Ada Roe leads Search'],
  ['The Search team moved under Ada Roe last month.', 'Search lead Ada Roe'],
  ['Our contact is Ada Roe from the Search team.', 'Ada Roe team Search'],
])('Who is where: “%s”', (text, said) => {
  expect(statementsIn(text)).toEqual([said]);
});

test('“IT” is the department, and stands for nothing else.', () => {
  expect(statementsIn('Kestrel is maintained by the Search team, not by IT.')).toEqual([
    'Kestrel owner Search',
  ]);
});

test.each(['Tech lead: Ifeoma Nwosu', '- **Programme manager:** Ifeoma Nwosu', 'Chair: Ifeoma Nwosu'])(
  'Alone behind an office and a colon stands a person: “%s”',
  text => {
    expect(namesIn(text)).toEqual(['person Ifeoma Nwosu']);
  },
);

test('A task or a service may have an owner by its name.', () => {
  expect(namesIn('Owner: Falcon Rework')).toEqual([]);
});

test.each([
  'The Search team channel is run by Ada Roe.',
  'Ada Roe will join the Search team call.',
  'Ada Roe leads the Search team meeting.',
  'Ada Roe sits with the Search team on Tuesdays.',
])('What a team has is not the team, and a guest is no member: “%s”', text => {
  expect(statementsIn(text)).toEqual([]);
});

test.each(['Exports go to Northmoor Data Exchange.', 'The contract with Northmoor Metal Exchange ended.'])(
  'An exchange with a name of its own is a company: “%s”',
  text => {
    expect(namesIn(text)).toEqual([expect.stringMatching(/^organization Northmoor \w+ Exchange$/u)]);
  },
);

test('What is only called an exchange may be anything.', () => {
  expect(namesIn('Mails go to Vantor Exchange.')).not.toContain('organization Vantor Exchange');
});

test('A company of capital is one, which owns no system, and neither is a kind of capital.', () => {
  expect(namesIn('Atlas is owned by Norvane Capital.')).toEqual(['organization Norvane Capital']);
  expect(statementsIn('We learned that Atlas is owned by Bolt Capital.')).toEqual([]);
  expect(namesIn('The Working Capital team is led by Ada Roe.')).toEqual([
    'team Working Capital',
    'person Ada Roe',
  ]);
});
