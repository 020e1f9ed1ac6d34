import { expect, test } from 'vitest';
import { readCorpus } from './corpus/read-corpus.ts';
import { scoreCase } from './corpus/score.ts';

const open = readCorpus().filter(({ heldOut }) => !heldOut);

test.each(open.map(each => [each.file, each] as const))('Nothing differs in %s', (_file, given) => {
  expect(scoreCase(given).differences).toEqual([]);
});
