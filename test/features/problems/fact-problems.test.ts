import { expect, test } from 'vitest';
import { factProblems } from '../../../src/features/problems/fact-problems.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { entityNote, printPlace } from '../../support/places.ts';

function check(source: string, expected: readonly string[]): void {
  const index = indexOf(readFixture(source));
  const lines = [...index.notes.keys()]
    .toSorted()
    .flatMap(path =>
      factProblems(index, path).flatMap(({ code, message, span, related = [] }) => [
        `${printPlace(index, path, span)} ${code} ${message}`,
        ...related.map(other => `  ${printPlace(index, other.path, other.span)} ${other.message}`),
      ]),
    );
  expect(lines).toEqual(expected);
}

test('A conflict is shown at both places, each with the other.', () => {
  check('--- a.md\nAda Roe reports to Ben Poe.\n--- b.md\nAda Roe reports to Di Fox.\n', [
    'a.md:1:1 «Ada Roe reports to Ben Poe.» conflictingFacts Ada Roe reports to Ben Poe, and elsewhere Ada Roe reports to Di Fox: nothing tells which of them holds.',
    '  b.md:1:1 «Ada Roe reports to Di Fox.» Ada Roe reports to Di Fox',
    'b.md:1:1 «Ada Roe reports to Di Fox.» conflictingFacts Ada Roe reports to Di Fox, and elsewhere Ada Roe reports to Ben Poe: nothing tells which of them holds.',
    '  a.md:1:1 «Ada Roe reports to Ben Poe.» Ada Roe reports to Ben Poe',
  ]);
});

const ada = entityNote('ada.md', 'person', 'Ada Roe', 'reports_to: "[[ben]]"\n');
const ben = entityNote('ben.md', 'person', 'Ben Poe');

test('A property that somebody spoke against on a day may be out of date.', () => {
  check(`${ada}${ben}--- 2026-01-02.md\nAda Roe reports to Di Fox.\n`, [
    'ada.md:3:14 «[[ben]]» outdatedProperty This may be out of date: Ada Roe reports to Di Fox, said on 2026-01-02.',
    '  2026-01-02.md:1:1 «Ada Roe reports to Di Fox.» Ada Roe reports to Di Fox',
  ]);
});

test('It is not where it was a guess, has no day, or somebody agreed since.', () => {
  check(`${ada}${ben}--- 2026-01-02.md\nI think Ada Roe reports to Di Fox.\n`, []);
  check(`${ada}${ben}--- c.md\nAda Roe reports to Di Fox.\n`, []);
  check(
    `${ada}${ben}--- 2026-01-02.md\nAda Roe reports to Di Fox.\n--- 2026-01-03.md\nAda Roe reports to Ben Poe.\n`,
    [],
  );
});
