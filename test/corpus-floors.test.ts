import { describe, expect, test } from 'vitest';
import { readCorpus, type Case } from './corpus/read-corpus.ts';
import { precision, recall, scoreCase, sum, type Result, type Score } from './corpus/score.ts';

const cases = readCorpus();

const percent = (share: number): string => `${(share * 100).toFixed(1).padStart(5)} %`;

const line = (name: string, score: Score): string =>
  `${name.padEnd(22)} precision ${percent(precision(score))}  recall ${percent(recall(score))}  (${score.right} right, ${score.wrong} wrong, ${score.missed} missed)`;

function report(title: string, results: readonly Result[]): string {
  const of = (part: 'candidates' | 'facts' | 'spellings'): Score => sum(results.map(result => result[part]));
  return [
    `${title}: ${results.length} cases`,
    line('  candidates', of('candidates')),
    line('  other spellings', of('spellings')),
    line('  facts', of('facts')),
  ].join('\n');
}

const open = cases.filter(({ heldOut }) => !heldOut);

let known: readonly Result[] | undefined;

/** All cases are read once for the figures, by the first test that asks. */
function resultsOf(those: readonly Case[]): readonly Result[] {
  known ??= cases.map(scoreCase);
  return known.filter((_, at) => those.some(each => each === cases[at]));
}

test('There are at least forty open cases, and a third of all is kept aside.', () => {
  const heldOut = cases.filter(each => each.heldOut);
  const told = [
    report('Open corpus', resultsOf(open)),
    report('Held-out corpus', resultsOf(heldOut)),
    report('Whole corpus', resultsOf(cases)),
  ];
  console.info(told.join('\n'));
  expect(open.length).toBeGreaterThanOrEqual(40);
  expect(heldOut.length / cases.length).toBeGreaterThanOrEqual(0.3);
});

/** What must not be undercut; see README.md beside the cases. The figures are printed above. */
const floors = { facts: { precision: 0.95, recall: 0.85 }, candidates: { precision: 0.9, recall: 0.85 } };

describe.each([
  ['the open cases', open],
  ['all cases', cases],
])('%s', (_, those) => {
  test.each(['facts', 'candidates'] as const)('%s keep their floors', part => {
    const score = sum(resultsOf(those).map(result => result[part]));
    expect(precision(score)).toBeGreaterThanOrEqual(floors[part].precision);
    expect(recall(score)).toBeGreaterThanOrEqual(floors[part].recall);
  });
});
