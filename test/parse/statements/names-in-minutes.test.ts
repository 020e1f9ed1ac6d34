import { describe, expect, test } from 'vitest';
import { namesIn } from './reading.ts';

describe('Minutes of committees: a name is whole, or it is none', () => {
  test.each([
    ['joined by &', 'The Docs & Tools WG met.', 'team Docs & Tools WG'],
    ['joined by & without blanks', 'The C&S WG agreed.', 'team C&S WG'],
    [
      'two plain words joined by “and”',
      'The Community and Safety Working Group agreed.',
      'team Community and Safety Working Group',
    ],
    [
      'a company joined by &',
      'We met with Kestrel & Hale Associates.',
      'organization Kestrel & Hale Associates',
    ],
    ['a person and a group', 'Petra Vogel and Release WG disagree.', 'person Petra Vogel, team Release WG'],
    ['two groups', 'The TSC and Release WG disagree.', 'team Release WG'],
    ['which edition of a meeting', 'See the notes of the Post-launch Build WG meeting.', 'team Build WG'],
    ['which holders of an office', 'Exiting Harrow Council members were thanked.', 'team Harrow Council'],
    ['several of a kind', 'All WGs should write a charter, and WGs have until May.', ''],
    ['without a team', 'It helps QA or QAless teams.', ''],
    ['“not” behind a speaker', '(Petra:) Not convinced this should be on Quarry.', ''],
    ['a label', '* Parent group: https://chat.example/room', ''],
    [
      'a title of a change',
      '* [feat: New api for closing sessions](https://forge.example/acme/app/pull/7)',
      '',
    ],
    ['what is to be done', '* Involve AFP app participants in the loop', 'system AFP'],
  ])('%s', (_what, text, expected) => {
    expect(namesIn(text)).toEqual(expected === '' ? [] : expected.split(', '));
  });

  test.each([
    [
      'a file that every project has',
      'Say so in the [README](https://forge.example/acme/app/blob/main/README.md).',
    ],
    [
      'another one',
      'See the [CODEOWNERS declarations](https://forge.example/acme/app/blob/main/.github/CODEOWNERS).',
    ],
    ['what a link leads to', '* [Calendar Link](https://calendar.google.com/event?action=x)'],
  ])('%s is no system', (_what, text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('Minutes of discussions: what starts a sentence, describes something or is done names nothing', () => {
  test.each([
    [
      'a word that starts the sentence behind a speaker',
      'TL: You are right, and this is implemented in Binaryen.',
      'system Binaryen',
    ],
    ['another one', 'AM: If it is a library, who ships it? The browser uses Quarry.', ''],
    [
      'a note in brackets',
      'It is an oversight. [Update: Implemented in [Binaryen #12](https://forge.example/acme/binaryen/pull/12)]',
      'system Binaryen',
    ],
    ['a person in a label', 'Owner: Will', ''],
    ['which sort of system', '* Voting system: ranked or not? Ranked system is better.', ''],
    ['what is done to a product', 'HA: Finishing RocksDB is a long tail.', 'system RocksDB'],
    [
      'an office',
      'The board met the new Developer-in-Residence and reviewed the Developer-in-Residence service.',
      '',
    ],
    ['what several groups are called', 'They call various interest groups “Teams”.', ''],
    ['what a group has', 'A group Kvass channel was made.', ''],
    [
      'a title of a page',
      '[Incremental GC rolled back](https://talk.example/t/incremental-gc-rolled-back/7)',
      '',
    ],
    ['a piece of a longer name', '[Chan Harrow Initiative programme](https://chanharrow.example/news)', ''],
    ['a page of a product', 'See [Quarrel](https://quarrel.example/start) for that.', 'system Quarrel'],
    ['what somebody does', 'Petra Summarizes: we met twice. Petra Vogel Presenting Custom notes', ''],
    ['a sentence behind an initial', 'Petra D. We’re looking at the board seats', ''],
    ['what is done by an acronym', 'Land one and let people start PR’ing into the JIT-ting platform', ''],
    ['two things without a name', 'The combination of JS & GC folks agrees.', ''],
    ['the end of a title', '- Harrow Season of Docs application', ''],
    ['an office of a system', 'Ask the Head of Quarrel platform.', 'system Quarrel'],
    ['a verb', 'Petra made a change to vendor SVML from upstream.', ''],
    ['which sort of organization', '* Mentoring organization deadline', ''],
    ['two lines', 'Code of Conduct\nThe Harrow Steering Council agreed.', 'team Harrow Steering Council'],
    ['a page of an event', '[Tensor Developer Summit website](https://days.example/tensor-2020)', ''],
    ['an ordinary word', 'Consensus now to put the table in. Browser people do not mind.', ''],
  ])('%s', (_what, text, expected) => {
    expect(namesIn(text)).toEqual(expected === '' ? [] : expected.split(', '));
  });
});

test.each([
  [
    'what they do there',
    '# Attendees\n\nVera Poe, Harrow Vexil, stays up to date\n\nUte Moss, Hale',
    'person Vera Poe, person Ute Moss',
  ],
  [
    'behind a dash',
    '## Present\n\n- Vera Poe (@vpoe) - Harrow, Kvass TSC\n- Ute Moss',
    'person Vera Poe, person Ute Moss',
  ],
  [
    'no more than names',
    'Present: Vera Poe, Kvasir Holm, Ute Moss',
    'person Vera Poe, person Kvasir Holm, person Ute Moss',
  ],
])('Attendees with %s', (_what, text, expected) => {
  expect(namesIn(text)).toEqual(expected.split(', '));
});

test('Somebody in residence is at no organization of that name.', () => {
  expect(namesIn('The board met the Developer in Residence.')).toEqual([]);
});
