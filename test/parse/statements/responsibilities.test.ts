import { describe, expect, test } from 'vitest';
import { namesIn, statementsIn } from './reading.ts';

describe('Who owns a system', () => {
  test.each([
    ['Responsible for Harrow, our dispatch system: Dana Whitlock.', 'Harrow owner Dana Whitlock'],
    ['System owner for Harrow: Dana Whitlock', 'Harrow owner Dana Whitlock'],
    ['Ownership of the Harrow platform sits with the Depot Care team.', 'Harrow owner Depot Care'],
    ['Operation of the Harrow platform was handed to Dana Whitlock in May.', 'Harrow owner Dana Whitlock'],
    ['Dana Whitlock is the technical owner of Harrow.', 'Harrow owner Dana Whitlock'],
    ['Questions about Harrow go to Dana Whitlock, who is its technical owner.', 'Harrow owner Dana Whitlock'],
    [
      'Harrow is co-owned by Dana Whitlock and Emil Falk.',
      'Harrow owner Dana Whitlock; Harrow owner Emil Falk',
    ],
  ])('“%s”', (text, said) => {
    expect(statementsIn(text).join('; ')).toBe(said);
    expect(namesIn(text)).toContain('system Harrow');
  });

  test.each([
    'The former system owner of Harrow is Dana Whitlock. Harrow is our dispatch system.',
    'Dana Whitlock should have full ownership of Harrow. Harrow is our dispatch system.',
    'Questions about Harrow and Sedge go to Dana Whitlock, who is its owner. Harrow is our dispatch system.',
    'Who owns Harrow? Dana Whitlock does not know. Harrow is our dispatch system.',
  ])('nobody does by “%s”', text => {
    expect(statementsIn(text).filter(said => said.includes(' owner '))).toEqual([]);
  });

  test.each([
    'Service owner for Finance: Dana Whitlock',
    'Dana Whitlock is the system owner of Siemens.',
    'Dana Whitlock is the product owner for Belmont.',
    'Dana Whitlock is a technical owner of Sprint 12.',
  ])('“%s” makes no system of a department or company', text => {
    expect(namesIn(text).filter(name => name.startsWith('system'))).toEqual([]);
  });
});

describe('Who leads a team', () => {
  test.each([
    ['Dana Whitlock has overall responsibility for the Depot Care team.', 'Depot Care lead Dana Whitlock'],
    ['Dana Whitlock has been put in charge of the Depot Care team.', 'Dana Whitlock leads Depot Care'],
    ['At the helm of the Depot Care team is Dana Whitlock.', 'Depot Care lead Dana Whitlock'],
  ])('“%s”', (text, said) => {
    expect(statementsIn(text)).toEqual([said]);
  });

  test.each([
    'Dana Whitlock does not have responsibility for the Depot Care team.',
    'Dana Whitlock would have responsibility for the Depot Care team.',
    'Dana Whitlock was put in charge of the Depot Care merger.',
    'At the helm of the Depot Care team was Dana Whitlock.',
    'Dana Whitlock no longer has responsibility for the Depot Care team.',
    "Dana Whitlock has responsibility for the Depot Care team's budget.",
    'Leadership of the Depot Care team passed to Dana Whitlock while Tor Lie is on leave.',
    "Under Dana Whitlock's leadership the Depot Care team has doubled before she left last year.",
  ])('nobody does by “%s”', text => {
    expect(statementsIn(text).filter(said => !said.includes(' not '))).toEqual([]);
  });
});

describe('What belongs to a team is no team by that', () => {
  test.each(['Harrow belongs to the Depot Care team.', 'Bolt belongs to Acme Corp.'])('“%s”', text => {
    expect(namesIn(text).filter(name => /^team (?:Harrow|Bolt)$/u.test(name))).toEqual([]);
  });

  test('it is the team’s where it is known as a system.', () => {
    expect(statementsIn('Harrow belongs to the Depot Care team. Harrow is our dispatch system.')).toEqual([
      'Harrow owner Depot Care',
    ]);
  });

  test('A department that belongs to a division is a part of it.', () => {
    expect(statementsIn('Pricing belongs to the Guest Care division.')).toContain(
      'Pricing part_of Guest Care',
    );
  });
});

describe('What a team is a part of', () => {
  test.each([
    ['The Depot Care team sits within Field Services.', 'Depot Care part_of Field Services'],
    ['The Depot Care team moved from Field Services to Platform in May.', 'Depot Care part_of Platform'],
  ])('“%s”', (text, said) => {
    expect(statementsIn(text)).toEqual([said]);
  });

  test.each([
    'The Depot Care team moved from Leeds to Bath in May.',
    'The Depot Care team moved from Jira to Linear in May.',
    'The Depot Care team moved from Leeds to Platform 9.',
    'The Depot Care team moved from Staging to Production.',
    'The Depot Care team moved from Jira to Planning.',
    'The Depot Care team moved from Splunk to Elastic Analytics.',
    'The Depot Care team moved from Research to Development.',
    'The Depot Care team might move from Field Services to Platform.',
  ])('nothing by “%s”', text => {
    expect(statementsIn(text).filter(said => said.includes('part_of'))).toEqual([]);
  });
});

describe('What has something under its hood is a system', () => {
  test('and built on that.', () => {
    expect(statementsIn('Under the hood, Harrow uses Tundra.')).toEqual(['Harrow built_on Tundra']);
    expect(namesIn('Under the hood, Harrow uses Tundra.')).toContain('system Harrow');
  });

  test.each(['Under the hood, the Depot Care team uses Kafka.', 'Under the hood, Siemens uses Kafka.'])(
    'but for who uses it: “%s”',
    text => {
      expect(statementsIn(text).filter(said => said.includes('built_on'))).toEqual([]);
    },
  );
});

test('Where somebody was before is stated once, with where that person is since.', () => {
  expect(statementsIn('Before joining Belmont, Dana Whitlock spent six years at Oracle.')).toEqual([
    'Dana Whitlock organization Belmont',
    'Dana Whitlock previously Oracle',
  ]);
});

test('An hour with a customer is no time of work there.', () => {
  expect(statementsIn('Before joining the call, Dana Whitlock spent an hour with Siemens.')).toEqual([]);
});

test.each([
  'The Depot Care team no longer has ownership of the Harrow service.',
  'No longer does the Depot Care team have ownership of the Harrow service.',
  "Dana Whitlock has responsibility for the Harrow service's backups.",
  'Ownership of the Harrow service falls to Dana Whitlock when Tor Lie is away.',
  'Ownership of the Harrow service moved to the Depot Care team in 2018 and to the Pricing team in 2020.',
])('Nobody owns it by “%s”', text => {
  expect(statementsIn(text).filter(said => /(?<!not) owner /u.test(said) && !said.includes(' not '))).toEqual(
    [],
  );
});

test('What else is said behind it takes no ownership away.', () => {
  expect(
    statementsIn('Ownership of the Harrow service moved to the Depot Care team and the wiki says so.'),
  ).toEqual(['Harrow owner Depot Care']);
});

test('Figures that are down are no systems.', () => {
  expect(namesIn('Revenue (owner: Dana Whitlock) is down again.')).toEqual(['person Dana Whitlock']);
});

describe('Who is welcomed', () => {
  test.each([
    'Our team, Depot Care, welcomes Dana Whitlock.',
    'The Depot Care team welcomes Dana Whitlock.',
    'New to the Depot Care team: Dana Whitlock',
  ])('is in the team: “%s”', text => {
    expect(statementsIn(text)).toEqual(['Dana Whitlock team Depot Care']);
  });

  test.each([
    'The Depot Care team welcomed Dana Whitlock.',
    'The Depot Care team welcomed Dana Whitlock as a guest.',
    'The Depot Care team welcomed Dana Whitlock to its offsite.',
    "The Depot Care team welcomes Dana Whitlock's proposal.",
    'The Depot Care team would welcome Dana Whitlock.',
    'The Depot Care team welcomes Dana Whitlock as a speaker.',
    'The Depot Care team welcomed Dana Whitlock as an intern in 2019.',
    'Tor Lie of the Depot Care team welcomes Dana Whitlock.',
  ])('may be a guest: “%s”', text => {
    expect(statementsIn(text).filter(said => said.startsWith('Dana'))).toEqual([]);
  });
});

describe('What “our” something is called', () => {
  test.each([
    ['Our database, Harrow, persists to Sedge.', 'system Harrow'],
    ['Our vendor, Corvane, was bought by Halden Corp.', 'organization Corvane'],
  ])('“%s”', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  test.each(['Our team, Lena said, is late.', 'My team, Xanthe Quill, Bo Rusk and Ida Holm, is ready.'])(
    'no name of it: “%s”',
    text => {
      expect(namesIn(text).filter(name => name.startsWith('team'))).toEqual([]);
    },
  );
});

test.each([
  ['We have met Northmoor Commodity Exchange.', 'organization Northmoor Commodity Exchange'],
  ['According to LinkedIn Marisol Vega joined Belmont.', 'person Marisol Vega'],
])('“%s” names %s', (text, name) => {
  expect(namesIn(text)).toContain(name);
});
