import { expect, test } from 'vitest';
import { parseNote } from '../../src/parse/parse-note.ts';
import { notePath } from '../support/fixture.ts';

const problems = (text: string) => parseNote(notePath('ben.md'), text).problems;

test.each([
  '---\ntype: person\nname: Ben\n# Ben\n\nText.\n',
  '---\ntype: person\naliases:\n  - Benny\n\nText.\n',
  '---\r\ntype: person\r\n',
  '---\ntype: person',
])('Frontmatter without an end is told at its first line: %j', text => {
  expect(problems(text)).toEqual([
    {
      code: 'invalidProperty',
      message:
        'The properties below this line are not read, since no line “---” stands behind them. Add one.',
      span: { from: 0, to: 3 },
    },
  ]);
});

test.each([
  '---\n\nWe met Ben.\n',
  '---\nWe met Ben: he is well.\n',
  '---\nNote: we met\nBen.\n',
  '----\ntype: person\n',
  '--- type: person\nname: Ben\n',
  '---\ntype: person\n---\n',
  'type: person\n',
])('No end is missing: %j', text => {
  expect(problems(text)).toEqual([]);
});
