import { expect, test } from 'vitest';
import { namesIn, statementsIn } from './reading.ts';

test.each([
  ['Data and Analytics WG is led by Ada Roe.', 'Data and Analytics WG lead Ada Roe'],
  ['The Data and Analytics team is led by Ada Roe.', 'Data and Analytics lead Ada Roe'],
  ['Research and Development reports to Ada Roe.', 'Research and Development lead Ada Roe'],
  ['The Customs and Trade team reports to Ada Roe.', 'Customs and Trade lead Ada Roe'],
  ['Data & Insights reports to Ada Roe.', 'Data & Insights lead Ada Roe'],
  ['Ada Roe works in Data & Insights.', 'Ada Roe team Data & Insights'],
])('Two plain words are the name of one group: “%s”', (text, said) => {
  expect(statementsIn(text)).toEqual([said]);
});

test('One group by two words may follow another.', () => {
  expect(statementsIn('Search is led by Ada Roe, and Legal and Compliance by Ben Poe.')).toEqual([
    'Search lead Ada Roe',
    'Legal and Compliance lead Ben Poe',
  ]);
});

test.each([
  ['Finance and Operations report to Ada Roe.', ['Finance lead Ada Roe', 'Operations lead Ada Roe']],
  ['Ada Roe leads the Finance and Search teams.', ['Ada Roe leads Finance', 'Ada Roe leads Search']],
  ['Quarry and Larch are owned by Ada Roe.', ['Quarry owner Ada Roe', 'Larch owner Ada Roe']],
  [
    'Petra Vogel and Ben Poe report to Ada Roe.',
    ['Petra Vogel reports_to Ada Roe', 'Ben Poe reports_to Ada Roe'],
  ],
])('Two are two: “%s”', (text, said) => {
  expect(statementsIn(text)).toEqual(said);
});

test('Whether somebody works in one department or in two, only the folder knows.', () => {
  const text = 'Ada Roe works in Sales and Marketing.';
  expect(namesIn(text)).toEqual(['person Ada Roe']);
  expect(statementsIn(text)).toContain('Ada Roe team Sales and Marketing');
});
