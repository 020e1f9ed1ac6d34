import { expect, test } from 'vitest';
import { parseNote } from '../../src/parse/parse-note.ts';
import { sentencesOf } from '../../src/parse/sentences.ts';
import { notePath } from '../support/fixture.ts';

/** The sentences of a text, with `|` between them. */
function check(text: string, expected: string): void {
  const { prose, thread } = parseNote(notePath('a.md'), text);
  const sentences = sentencesOf(prose, thread).map(({ from, to }) => prose.text.slice(from, to));
  expect(sentences.join(' | ').replace(/\n/g, ' ')).toBe(expected);
}

test.each([
  ['A full stop before a capital ends a sentence.', 'Ada left. Ben came.', 'Ada left. | Ben came.'],
  ['So do question and exclamation marks.', 'Who? Ada! Ben.', 'Who? | Ada! | Ben.'],
  ['A full stop in quotation marks ends one too.', 'She said “no.” He left.', 'She said “no.” | He left.'],
  [
    'Titles, initials and abbreviations end none.',
    'Dr. Ada R. Roe met Acme Inc. Bolt, e.g. Ben.',
    'Dr. Ada R. Roe met Acme Inc. Bolt, e.g. Ben.',
  ],
  [
    'A version or an ellipsis ends none.',
    'Atlas 2.5 is slow... and Ben knows.',
    'Atlas 2.5 is slow... and Ben knows.',
  ],
  [
    'Paragraphs, headings and list items stand alone.',
    '# Plan\n\nAda left\n\n- Ben\n- Cem',
    'Plan | Ada left | Ben | Cem',
  ],
  ['Cells of a table stand alone.', '| A | B |\n|--|--|\n| c | d |', 'A | B | c | d'],
  [
    'A wrapped line goes on.',
    'The Search team is led by\nAda Roe these days.',
    'The Search team is led by Ada Roe these days.',
  ],
  [
    'A line with a label starts a sentence.',
    'Some\nSearch - led by Ada\nAds – led by Ben',
    'Some | Search - led by Ada | Ads – led by Ben',
  ],
  [
    'Lines of a name and where somebody is from stand alone.',
    'Ada Roe, Search\nBen Poe / Ads\nBen Poe, Ada Roe and Cy\nwere there.',
    'Ada Roe, Search | Ben Poe / Ads Ben Poe, Ada Roe and Cy were there.',
  ],
  ['A colon at the end of a line ends one.', 'Two teams:\nSearch and Ads', 'Two teams: | Search and Ads'],
  [
    'Windows line endings do not matter.',
    'Ada left.\r\nBen came.\r\n\r\nCem.',
    'Ada left. | Ben came. | Cem.',
  ],
  [
    'Code and comments are no sentences.',
    '`a. B` is code.\n\n    Ada left.\n\n%% Ben. %%',
    '\u0001 is code.',
  ],
])('%s', (_rule, text, expected) => {
  check(text, expected);
});

test('In a thread only what its authors wrote is read, without quotes, attributions and signatures.', () => {
  check(
    [
      '# Hi\n\n- Exported: 2026-01-02 10:00:00\n- Messages: 2\n---\n',
      '## 2026-01-01 09:00:00 — Ada Roe <ada@example.com>\n**Subject:** Hi\n\n> Ben left. Cem came.\n>\n> Best,\n> Ada\n\n---\n',
      '## 2026-01-01 10:00:00 — Ben Poe <ben@example.com>\n**Subject:** Re: Hi\n\n> No.\n>\n> On Thu, Jan 1, 2026 at 9:00 AM Ada Roe <ada@example.com> wrote:\n>\n> > Ben left. Cem came.\n\n---\n',
    ].join('\n'),
    'Ben left. | Cem came. | No.',
  );
});
