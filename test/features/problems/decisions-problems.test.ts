import { expect, test } from 'vitest';
import { decisionsProblems } from '../../../src/features/problems/decisions-problems.ts';
import { readDecisions } from '../../../src/parse/decisions.ts';
import { readFixture, indexOf } from '../../support/fixture.ts';

test('an include that no note fits is told at its place', () => {
  const text = 'include: ["nothing/**", "**/*.MD"]\n';
  const index = indexOf(readFixture('--- a.md\nText.\n'), { decisionsFile: readDecisions(text) });
  expect(
    decisionsProblems(index).map(({ message, span }) => [text.slice(span.from, span.to), message]),
  ).toEqual([['"nothing/**"', 'No note fits “nothing/**”.']]);
});
