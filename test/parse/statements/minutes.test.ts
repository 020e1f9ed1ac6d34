import { expect, test } from 'vitest';
import { namesIn, statementsIn } from './reading.ts';

const present = 'Present: Ann Bell, Jarko Dorn, Zed Quill\n\n';
const oneWord = (text: string): string[] => namesIn(text).filter(name => name.split(' ').length === 2);

test.each([
  ['what somebody says before a colon is no doing of a system', '* Jarko: use it on Tundra, but watch out'],
  ['somebody whom the list of those present names in full is no system', '* Jarko uses the old build.'],
  [
    'a question whether something can be broken down announces no teams',
    'Can it be broken down into less?\n\nJarko: we can.',
  ],
  ['a doing with a capital names nothing', 'Kicking off the talks with the port to use their quay.'],
  ['what there is names nothing', 'Agreement that we should use the crane.'],
  ['a word behind a greeting names nothing', 'Dear all,\nDoes anybody have a chart that uses the new grid?'],
])('In minutes %s.', (_what, text) => {
  expect(oneWord(present + text).filter(name => !name.startsWith('system Tundra'))).toEqual([]);
});

test('In minutes initials stand for the one attendee who has them.', () => {
  expect(statementsIn(`${present}* ZQ reports to AB now.`)).toEqual(['Zed Quill reports_to Ann Bell']);
  expect(statementsIn('Present: Ann Bell, Abe Brook, Zed Quill\n\n* ZQ reports to AB now.')).not.toContain(
    'Zed Quill reports_to Ann Bell',
  );
});

test('A word beside a name tells more than a bearer of it.', () => {
  expect(namesIn(`${present}The Zed database is slow.`)).toContain('system Zed');
});

test('What a sentence says is divided into groups announces them.', () => {
  expect(
    namesIn('Halden is organized into three groups:\n\n- Quay: runs the cranes\n- Yard: moves boxes'),
  ).toEqual(expect.arrayContaining(['team Quay', 'team Yard']));
});
