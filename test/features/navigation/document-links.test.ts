import { expect, test } from 'vitest';
import { documentLinks, linkDestination } from '../../../src/features/navigation/document-links.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote, printPlace } from '../../support/places.ts';

const CAST = [
  entityNote('ben.md', 'person', 'Ben Ries', 'reports_to: "[[ana]]"\nteam: "[[Nowhere]]"\n'),
  entityNote('ana.md', 'person', 'Ana Ruiz'),
  '--- plain.md\n# Plain\n\n## Part two\nText.\n',
].join('');

function links(text: string, path = 'note.md'): string[] {
  const index = indexOf(readFixture(`${CAST}--- note.md\n${text}`));
  return documentLinks(index, notePath(path)).map(({ span, tooltip }) => {
    const to = linkDestination(index, notePath(path), span.from);
    const target = to && printPlace(index, to.path, to.span);
    return `${printPlace(index, notePath(path), span)} → ${target ?? ''} (${tooltip})`;
  });
}

test('wikilinks lead to the notes that they name', () => {
  expect(links('See [[ben]] and [[Ana Ruiz|her]].')).toEqual([
    'note.md:1:5 «[[ben]]» → ben.md:6:3 «Ben Ries» (Ben Ries, person)',
    'note.md:1:17 «[[Ana Ruiz|her]]» → ana.md:4:3 «Ana Ruiz» (Ana Ruiz, person)',
  ]);
});

test('a link to a heading leads to the heading', () => {
  expect(links('See [[plain#Part two]].')).toEqual([
    'note.md:1:5 «[[plain#Part two]]» → plain.md:3:4 «Part two» (plain.md)',
  ]);
});

test('the links of properties are links too, in frontmatter and in inline fields', () => {
  expect(links('', 'ben.md')).toEqual(['ben.md:3:14 «[[ana]]» → ana.md:4:3 «Ana Ruiz» (Ana Ruiz, person)']);
  expect(links('## Box\n- type:: system\n- lead:: [[ana]]\n')).toEqual([
    'note.md:3:10 «[[ana]]» → ana.md:4:3 «Ana Ruiz» (Ana Ruiz, person)',
  ]);
});

test('plain mentions, links that lead nowhere, and what the editor follows itself are left alone', () => {
  expect(links('Ben Ries, [[Nowhere]], ![[ben]], [Ben](ben.md), `[[ben]]`')).toEqual([]);
});
