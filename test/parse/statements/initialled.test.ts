import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';
import { namesIn, statementsIn } from './reading.ts';

const LIST =
  'Ada Roe (AR), Shu-lan Poe (SLP), Jonas Ginster (JGR), Vera Moss (VMS), Ambrož Kask (AKA), Petra Linz (PL)\n';

describe('Those whom minutes name with their initials are people', () => {
  test('all of the list', () => {
    expect(namesIn(LIST)).toEqual([
      'person Ada Roe',
      'person Shu-lan Poe',
      'person Jonas Ginster',
      'person Vera Moss',
      'person Ambrož Kask',
      'person Petra Linz',
    ]);
  });

  test.each([
    'PL: people started using this, and now they use it for everything.',
    'JGR: people would just use it in place of the other one.',
    'VMS: I am responsible for that. SLP asked for an example.',
    'AKA: inside the Search team we do not see that.',
  ])('and nothing else by what is said behind their initials: %s', said => {
    const kinds = namesIn(`${LIST}\n${said}\n`).filter(name => /(?:PL|JGR|VMS|AKA|SLP)$/u.test(name));
    expect(kinds.filter(name => !name.startsWith('person '))).toEqual([]);
  });

  test('in a table with a column for them', () => {
    const rows = ['Ada Roe | AR', 'Shu-lan Poe | SLP', 'Jonas Ginster | JGR', 'Petra Linz | PL'];
    const table = `| Name | Short | Company |\n|---|---|---|\n${rows.map(row => `| ${row} | Quay |\n`).join('')}`;
    expect(namesIn(`${table}\nPL: people use this now.\n`)).toEqual(
      expect.arrayContaining([
        'person Ada Roe',
        'person Shu-lan Poe',
        'person Jonas Ginster',
        'person Petra Linz',
      ]),
    );
  });

  test.each([
    ['companies', 'Northern Freight Lines (NFL), Deutsche Kraft Bank (DKB), Quay Energy Services (QES)\n'],
    ['committees', 'Technical Steering Committee (TSC), Review Board (RB), Change Office (CO)\n'],
    ['two only', 'Ambrož Kask (AKA) and Shu-lan Poe (SLP) came.\n'],
  ])('but not in a list of %s', (_, text) => {
    expect(
      namesIn(text).filter(name =>
        /person .*(?:Lines|Bank|Services|Committee|Board|Office|Poe)$/u.test(name),
      ),
    ).toEqual([]);
  });
});

test('lines of minutes that begin with initials name nobody by them, whoever is not listed', () => {
  const minutes =
    'AR: people use this now.\n\nBPO: inside the Search team, yes.\n\nSM: We run it on Quarry.\n';
  expect(
    namesIn(`${minutes}\nBPO: SM has it in the AR platform.\n`).filter(name => /(?:AR|BPO|SM)$/u.test(name)),
  ).toEqual([]);
});

test('those whom a roll call names, however many it counts, are the ones that initials stand for', () => {
  const roll = '#### Introduction of attendees (3)\n\n* Ambrož Kask\n* Shu-lan Poe\n* Vera Moss\n\n';
  const said = 'AK: I use it.\n\nSP: VM reports to me.\n\nVM: Yes.\n';
  expect(namesIn(`${roll}#### Notes\n\n${said}`)).toEqual([
    'person Ambrož Kask',
    'person Shu-lan Poe',
    'person Vera Moss',
  ]);
});

test('a handle behind the name of an attendee stands for that person', () => {
  const names = namesIn(
    '## Present\n\n- Ada Roe (@quarrel)\n\n## Notes\n\nQuarrel: the Quarrel platform is mine.\n',
  );
  expect(names.filter(name => name.endsWith('Quarrel'))).toEqual([]);
});

describe('What minutes write with a capital by chance is no name', () => {
  test.each([
    ['an adverb that starts a sentence', 'Happily running on Orbis now.', 'Happily'],
    [
      'a verb behind a speaker',
      `${LIST}\nPL: Wants to forbid all forms of it.\n\nAR: you can use it in other cases.\n`,
      'Wants',
    ],
    [
      'a word of a link whose address holds it too',
      '[Community Report](https://files.example/COMMUNITY_REPORT)',
      'Community',
    ],
    ['a member of a program', 'Error.stack used by Google in applications.', 'Error.stack'],
    ['a document of a series', 'It is part of UAX 29, so we include it.', 'UAX'],
    ['a company before the kinds of things that it makes', 'Sam works on IBM platforms.', 'system IBM'],
    ['those who make a program', 'The Chrome folks said no.', 'organization Chrome'],
    ['those who look after a program', 'Add a GitHub team for this.', 'team GitHub'],
    ['what everybody uses', 'That comes from the Web platform.', 'system Web'],
    [
      'a word put together of two, among members',
      'Three new members, QuayDevs and Orbis, will join Acme.',
      'person QuayDevs',
    ],
  ])('%s: %s', (_, text, name) => {
    expect(namesIn(`${text}\n`).filter(found => found.endsWith(name))).toEqual([]);
  });

  test('what ends like a committee is a team, even where companies may stand', () => {
    expect(namesIn('It is easy to join the Build WG.\n')).toContain('team Build WG');
  });
});

describe('What somebody says behind a name and a colon is not said of that person', () => {
  test.each([
    'Ada Roe: people who use Quarry like it.',
    'Ada Roe: it may well work in Quarry.',
    'Ada Roe: hosts do strange things, using Quarry to show them.',
    'Ada Roe: will use Quarry from then on.',
    'Ada Roe: Ben first did this at Acme.',
  ])('%s', said => {
    expect(
      statementsIn(`## Present\n\n- Ada Roe\n\n## Notes\n\n${said}\n`).filter(each =>
        each.includes('Ada Roe'),
      ),
    ).toEqual([]);
  });

  test('but a verb right behind the colon is', () => {
    expect(statementsIn('Ada Roe: leads Search.\n\nBen Poe: reports to Ada Roe.\n')).toEqual([
      'Ada Roe leads Search',
      'Ben Poe reports_to Ada Roe',
    ]);
  });
});

test.each(['Built on Kafka, Quarry, Orbis.', 'Implemented in Kafka, Quarry.'])(
  'what stands in a list behind a verb without a subject is not the subject: %s',
  said => {
    expect(statementsIn(`The parser is done. ${said}\n`)).toEqual([]);
  },
);

test('initials behind a name stand for it in that note only', () => {
  const { proposals } = parseNote(notePath('a.md'), 'Ada Roe (AR) runs the Search team.\n').reading;
  expect(proposals.flatMap(({ aliases }) => aliases)).toEqual([]);
});
