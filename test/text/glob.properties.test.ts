import fc from 'fast-check';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { globOf } from '../../src/text/glob.ts';
import { runs } from '../support/runs.ts';

const name = fc.constantFrom('a', 'b', 'ab', 'x.md', 'a.md', 'a b', '.c', 'B');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map(names => names.join('/'));

const plain = fc.oneof(
  name,
  fc.constantFrom('*', '?', 'a*', '*.md', '*b*', '[ab]', '[^a]', '[a-c].md', 'a?', '\\a', '*.*'),
);
/** Within braces picomatch takes a `*` for a name that may be empty. */
const isNoStar = (text: string): boolean => text !== '*';
const part = fc.oneof(
  plain,
  fc.constant('**'),
  fc.array(plain.filter(isNoStar), { minLength: 2, maxLength: 3 }).map(choices => `{${choices.join(',')}}`),
);
const pattern = fc.array(part, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'));

test('a pattern means what the package `picomatch` takes it to mean', () => {
  fc.assert(
    fc.property(pattern, path, fc.boolean(), (text, entry, isCaseless) => {
      const glob = globOf(text, { isCaseless });
      const isJudged = picomatch(text, { dot: true, nocase: isCaseless })(entry);
      if ('refusal' in glob) throw new Error(glob.refusal);
      // Whether `a/**` is `a` too depends on what `a` is; for picomatch, on how it is written.
      fc.pre(glob.fits(entry, 'file') === glob.fits(entry, 'folder'));
      expect(glob.fits(entry, 'file')).toBe(isJudged);
    }),
    runs(2000),
  );
});
