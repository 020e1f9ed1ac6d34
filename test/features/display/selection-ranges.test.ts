import { expect, test } from 'vitest';
import { selectionRanges } from '../../../src/features/display/selection-ranges.ts';
import { caretIn, entityNote } from '../../support/places.ts';

const CAST = entityNote('ben.md', 'person', 'Ben Ries') + entityNote('storage.md', 'team', 'Storage');

function grown(note: string): string[] {
  const { index, path, offset } = caretIn(`${CAST}--- note.md\n${note}`);
  const text = index.notes.get(path)?.text ?? '';
  const [ranges = []] = selectionRanges(index, path, [offset]);
  return ranges.map(({ from, to }) => text.slice(from, to).replaceAll('\n', '⏎'));
}

test('a selection grows from the word to the whole name, sentence, paragraph, section and note', () => {
  expect(grown('# Log\nIntro.\n## Day\nHello. Today Ben R<|>ies spoke. Bye.\nMore.\n## Next\n')).toEqual([
    'Ries',
    'Ben Ries',
    'Today Ben Ries spoke.',
    'Hello. Today Ben Ries spoke. Bye.⏎More.',
    '## Day⏎Hello. Today Ben Ries spoke. Bye.⏎More.⏎',
    '# Log⏎Intro.⏎## Day⏎Hello. Today Ben Ries spoke. Bye.⏎More.⏎## Next⏎',
  ]);
});

test('a name in a link grows to the link', () => {
  expect(grown('Ask [[ben|Ben R<|>ies]] now.')).toEqual([
    'Ries',
    'Ben Ries',
    '[[ben|Ben Ries]]',
    'Ask [[ben|Ben Ries]] now.',
  ]);
});

test('in frontmatter a selection grows to the value, the line and the frontmatter', () => {
  expect(grown('---\ntype: person\nteam: "[[Sto<|>rage]]"\n---\n# Al Bo\n')).toEqual([
    'Storage',
    '[[Storage]]',
    'team: "[[Storage]]"',
    'type: person⏎team: "[[Storage]]"⏎',
    '---⏎type: person⏎team: "[[Storage]]"⏎',
    '---⏎type: person⏎team: "[[Storage]]"⏎---⏎# Al Bo⏎',
  ]);
});

test('each caret has ranges of its own, one in a blank line too', () => {
  const { index, path, offset } = caretIn(`${CAST}--- note.md\nBen Ries\n<|>\nx\n`);
  expect(selectionRanges(index, path, [0, offset]).map(ranges => ranges.length)).toEqual([3, 1]);
});
