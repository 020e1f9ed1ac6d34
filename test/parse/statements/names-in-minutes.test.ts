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
    ['a company joined by &', 'We met with Kestrel & Hale Associates.', 'organization Kestrel & Hale Associates'],
    ['a person and a group', 'Petra Vogel and Release WG disagree.', 'person Petra Vogel, team Release WG'],
    ['two groups', 'The TSC and Release WG disagree.', 'team Release WG'],
    ['which edition of a meeting', 'See the notes of the Post-launch Build WG meeting.', 'team Build WG'],
    ['several of a kind', 'All WGs should write a charter, and WGs have until May.', ''],
    ['without a team', 'It helps QA or QAless teams.', ''],
    ['“not” behind a speaker', '(Petra:) Not convinced this should be on Quarry.', ''],
    ['a label', '* Parent group: https://chat.example/room', ''],
    ['a title of a change', '* [feat: New api for closing sessions](https://forge.example/acme/app/pull/7)', ''],
    ['what is to be done', '* Involve AFP app participants in the loop', 'system AFP'],
  ])('%s', (_what, text, expected) => {
    expect(namesIn(text)).toEqual(expected === '' ? [] : expected.split(', '));
  });

  test.each([
    ['a file that every project has', 'Say so in the [README](https://forge.example/acme/app/blob/main/README.md).'],
    ['another one', 'See the [CODEOWNERS declarations](https://forge.example/acme/app/blob/main/.github/CODEOWNERS).'],
    ['what a link leads to', '* [Calendar Link](https://calendar.google.com/event?action=x)'],
  ])('%s is no system', (_what, text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
