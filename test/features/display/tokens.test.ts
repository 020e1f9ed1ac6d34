import { describe, expect, test } from 'vitest';
import { tokens } from '../../../src/features/display/tokens.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

/** The last note of the fixture with its tokens written into it: `‹words:person+likely›`. */
function check(others: string, path: string, text: string, expected: string): void {
  const index = indexOf(readFixture(`${others}--- ${path}\n${text}`));
  let written = '';
  let at = 0;
  for (const { span, type, modifiers } of tokens(index, notePath(path))) {
    written += `${text.slice(at, span.from)}‹${text.slice(span.from, span.to)}:${[type, ...modifiers].join('+')}›`;
    at = span.to;
  }
  expect(written + text.slice(at)).toBe(expected);
}

const ALL = [
  entityNote('ben.md', 'person', 'Ben Baker', 'reports_to: "[[Ann Able]]"\n'),
  entityNote('data.md', 'team', 'Data Team'),
  entityNote('lake.md', 'system', 'Lake'),
  entityNote('acme.md', 'account', 'Acme'),
].join('');

describe('a mention has the colour', () => {
  test.each([
    [
      'of its kind',
      'Ben Baker, Data Team, the Lake, Acme.',
      '‹Ben Baker:person›, ‹Data Team:team›, the ‹Lake:system›, ‹Acme:organization›.',
    ],
    ['of a candidate', 'Ask Ann Able.', 'Ask ‹Ann Able:person+candidate›.'],
    ['of a likely one', 'Ask Ben.', 'Ask ‹Ben:person+likely›.'],
    [
      'of its words, not of the link around them',
      '[[ben|Him]] and [him](ben.md), @Ben',
      '[[ben|‹Him:person›]] and [‹him:person›](ben.md), @‹Ben:person›',
    ],
    ['on each line that it stands on', '> Ask Ben\n>  Baker.', '> Ask ‹Ben:person›\n>  ‹Baker:person›.'],
    ['on each line of CRLF', 'Ask Ben\r\n  Baker.', 'Ask ‹Ben:person›\r\n  ‹Baker:person›.'],
    ['behind an emoji', '🚀 Ben Baker', '🚀 ‹Ben Baker:person›'],
    ['nowhere in code', '`Ben Baker`', '`Ben Baker`'],
  ])('%s', (_what, text, expected) => {
    check(ALL, 'note.md', text, expected);
  });
});

test('a name that may mean several is marked', () => {
  check(
    ALL + entityNote('two.md', 'person', 'Ben Baker'),
    'note.md',
    'Ben Baker.',
    '‹Ben Baker:person+ambiguous›.',
  );
});

test('a definition is marked, a mention beside it is not', () => {
  check(
    ALL,
    'cem.md',
    '# Cem Cook\n- type:: person\n\nCem Cook.\n',
    '# ‹Cem Cook:person+definition›\n- type:: person\n\n‹Cem Cook:person›.\n',
  );
});

test('each section of a note is a definition of its own', () => {
  check(
    '',
    'it.md',
    '## DAQ\n- type:: system\n\nOn Pond.\n\n## Pond\n- type:: system\n',
    '## ‹DAQ:system+definition›\n- type:: system\n\nOn ‹Pond:system›.\n\n## ‹Pond:system+definition›\n- type:: system\n',
  );
});

test('another name inside a heading that defines is no definition', () => {
  check(
    ALL,
    'x.md',
    '---\ntype: team\nmatch: link-only\n---\n# Friends of Lake\n',
    '---\ntype: team\nmatch: link-only\n---\n# Friends of ‹Lake:system›\n',
  );
});

test('of a range only what stands in it is given', () => {
  const text = 'Ben Baker. Ben Baker. Ben Baker.';
  const index = indexOf(readFixture(`${ALL}--- note.md\n${text}`));
  const found = tokens(index, notePath('note.md'), { from: 12, to: 14 });
  expect(found.map(({ span }) => span.from)).toEqual([11]);
});

test('a note that is not there has none', () => {
  expect(tokens(indexOf(readFixture(ALL)), notePath('no.md'))).toEqual([]);
});
