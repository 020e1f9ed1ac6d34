import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import commonmark from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import { generateNote } from '../support/generate-notes.ts';
import { GFM_EXAMPLES } from './remark-judge/gfm-examples.ts';
import { judge } from './remark-judge/judge.ts';
import { KNOWN_DIFFERENCES } from './remark-judge/known-differences.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');

/** The specification writes tabs as arrows. */
const COMMONMARK_EXAMPLES = commonmark.tests.map(({ markdown }) => markdown.replaceAll('→', '\t'));

/** Reading every example with remark takes seconds on a busy machine. */
const PATIENCE = 60_000;

const knownDifferencesOf = (text: string): readonly string[] =>
  KNOWN_DIFFERENCES.find(known => known.text === text)?.differences ?? [];

describe('Our reader and remark agree', () => {
  test(
    'on the examples of CommonMark, but for what is listed: 99.5 % of their characters',
    () => {
      const verdicts = COMMONMARK_EXAMPLES.map(text => ({ text, ...judge(text) }));
      const found = verdicts.map(({ text, differences }) => ({ text, differences }));
      expect(found).toEqual(
        COMMONMARK_EXAMPLES.map(text => ({ text, differences: knownDifferencesOf(text) })),
      );
      const compared = verdicts.reduce((sum, verdict) => sum + verdict.compared, 0);
      const different = verdicts.reduce((sum, verdict) => sum + verdict.different, 0);
      expect(compared).toBeGreaterThan(11_000);
      expect(different / compared).toBeLessThanOrEqual(0.005);
    },
    PATIENCE,
  );

  test.each(GFM_EXAMPLES)("on GitHub's additions: %j", text => {
    expect(judge(text).differences).toEqual(knownDifferencesOf(text));
  });

  const seeds = readdirSync(SEEDS, { recursive: true, encoding: 'utf8' }).filter(path =>
    path.endsWith('.md'),
  );
  test.each(seeds)('on the sample note %s', path => {
    expect(judge(readFileSync(join(SEEDS, path), 'utf8')).differences).toEqual([]);
  });

  const notes = Array.from({ length: 60 }, (_, index) => index + 1);
  test.each(notes)('on what a person would write: generated note %d', seed => {
    expect(judge(generateNote(seed)).differences).toEqual([]);
  });

  test('every known difference is one of an example', () => {
    const examples = new Set([...COMMONMARK_EXAMPLES, ...GFM_EXAMPLES]);
    expect(KNOWN_DIFFERENCES.filter(({ text }) => !examples.has(text))).toEqual([]);
  });
});
