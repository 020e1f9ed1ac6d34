import fc from 'fast-check';
import ignore from 'ignore';
import { expect, test } from 'vitest';
import { ignoreRules } from '../../src/workspace/ignore-rules.ts';
import { runs } from '../support/runs.ts';

const name = fc.constantFrom('a', 'b', 'ab', 'x.md', 'a.md', 'a b', '.c', 'B');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map(names => names.join('/'));

const part = fc.oneof(
  name,
  fc.constantFrom('*', '?', 'a*', '*.md', '*b*', '[ab]', '[!a]', '[a-c].md', '**', 'a?', '\\a', '*.*'),
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '!'),
    fc.constantFrom('', '', '/'),
    fc.array(part, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', '/', ' '),
  )
  .map(([not, root, parts, end]) => `${not}${root}${parts.join('/')}${end}`);

/** Whether rules leave an entry out, or a folder above it, as a walk finds out. */
function isOut(entry: string, isIgnored: (entry: string, isFolder: boolean) => boolean | undefined): boolean {
  const names = entry.split('/');
  return names.some((_, at) => isIgnored(names.slice(0, at + 1).join('/'), at + 1 < names.length) === true);
}

test('a .gitignore means what the package `ignore` takes it to mean', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), fc.array(path, { maxLength: 8 }), (lines, paths) => {
      const text = lines.join('\n');
      const judge = ignore().add(text);
      const rules = ignoreRules(text);
      const out = paths.filter(entry => isOut(entry, rules.isIgnored));
      expect(out).toEqual(paths.filter(entry => judge.ignores(entry)));
    }),
    runs(2000),
  );
});
