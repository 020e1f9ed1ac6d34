import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { cuesOf } from '../../../src/parse/statements/prefilter/cues.ts';
import { active } from '../../../src/parse/statements/patterns/compiled-patterns.ts';
import { kindNouns, relativeNouns, titleNouns } from '../../../src/parse/statements/vocabulary/kind-words.ts';
import { productNames } from '../../../src/parse/statements/vocabulary/known-products.ts';
import { PATTERNS } from '../../../src/parse/statements/patterns/patterns.ts';
import { personCues } from '../../../src/parse/statements/names/person-cues.ts';
import { readStatements } from '../../../src/parse/statements/read-statements.ts';
import type { Cues } from '../../../src/parse/statements/sentences/sentence-context.ts';
import { corrections } from '../../../src/parse/statements/tokens/sentence-flags.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { notePath } from '../../support/fixture.ts';
import { runs } from '../../support/runs.ts';

/** What a note says if each of its sentences is read and weighed, and if only those are read that cannot be passed over. */
function bothReadings(text: string): readonly [plain: unknown, quick: unknown] {
  const note = parseNote(notePath('a.md'), text);
  const readAll = (): Cues => 'weigh';
  return [readStatements(note, readAll), readStatements(note, cuesOf)];
}

describe('Passing over sentences that say nothing changes no answer', () => {
  test('in the cases of the corpus', () => {
    for (const { notes } of readCorpus())
      for (const { text } of notes) {
        const [plain, quick] = bothReadings(text);
        expect(quick).toEqual(plain);
      }
  });

  test('in sentences put together from what is looked for', () => {
    fc.assert(
      fc.property(notes, text => {
        const [plain, quick] = bothReadings(text);
        expect(quick).toEqual(plain);
      }),
      runs(500),
    );
  });

  test('in sentences of the pattern table with other words between', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PATTERNS),
        fc.array(word, { maxLength: 4 }),
        fc.nat(12),
        (pattern, more, at) => {
          const words = pattern.example.split(' ');
          words.splice(at % words.length, 0, ...more);
          const [plain, quick] = bothReadings(words.join(' '));
          expect(quick).toEqual(plain);
        },
      ),
      runs(300),
    );
  });
});

const names = [
  'Ada',
  'Ada Roe',
  'Ben Poe',
  'Storage',
  'Atlas',
  'Data Platform',
  'CTO',
  'OpenAI',
  'Teach',
  'Online',
  'Delta Lake',
];
const plainWords =
  'the a of in at to with and or but is was has been not my your i me it she this they who which where there so also newly walked call table green tests then'.split(
    ' ',
  );
const signs = [
  ',',
  ',',
  ':',
  ' - ',
  '(',
  ')',
  '“',
  '”',
  '"',
  '’s',
  "'s",
  "'ve",
  '&',
  '.',
  '. ',
  '?',
  '\n',
  '\n\n',
  '\n- ',
  '`x`',
  '[[Ada Roe]]',
  '[Atlas](https://example.com/atlas)',
  'https://example.com/Storage',
  'ex-Acme',
  '🚀',
  '𝐀b',
  'İx',
  '小林',
];
const known: readonly string[] = [
  ...active.keys(),
  ...kindNouns,
  ...relativeNouns,
  ...titleNouns,
  ...personCues.before,
  ...personCues.behind,
  ...personCues.phrases.map(phrase => phrase.join(' ')),
  ...corrections.map(phrase => phrase.join(' ')),
];
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  { weight: 6, arbitrary: fc.constantFrom(...plainWords) },
  { weight: 4, arbitrary: fc.constantFrom(...known) },
  { weight: 1, arbitrary: fc.constantFrom(...known, ...productNames).map(capitalised) },
  { weight: 3, arbitrary: fc.constantFrom(...signs) },
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map(words => `${capitalised(words.join(' ').replaceAll(" '", "'").replaceAll(' ’', '’'))}.`);
const notes = fc.array(sentence, { minLength: 1, maxLength: 5 }).map(sentences => sentences.join(' '));
