import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameTrie } from '../../../src/index/names/name-trie.ts';
import { foldName } from '../../../src/text/names.ts';

const letters = fc.constantFrom(...'aAbBéÉ -’\n\u00a01');
const name = fc.string({ unit: letters, minLength: 1, maxLength: 5 }).map(foldName);

test('where a name stands, however it is written, the trie says that one may start', () => {
  const written = fc.array(letters, { maxLength: 12 }).map(parts => parts.join(''));
  fc.assert(
    fc.property(fc.array(name), name, written, written, (others, own, before, after) => {
      fc.pre(own !== '');
      const trie = new NameTrie();
      [...others.filter(other => other !== ''), own].forEach((each, at) => trie.add(each, at));
      for (const spelling of [own, own.toUpperCase(), own.replaceAll(' ', '\n  ').replaceAll("'", '’')])
        expect(trie.starts.next(before + spelling + after, before.length)).toBe(before.length);
    }),
  );
});

test('most words of which no name is made are passed over', () => {
  const trie = new NameTrie();
  ['ada moss', 'ben ries', 'bo'].forEach((each, at) => trie.add(each, at));
  const words = ['Adam', 'Ada', 'bend', 'Ben', 'bored', 'cat', 'benign'];
  expect(words.filter(word => trie.starts.next(`${word} `, 0) === 0)).toEqual([
    'Adam',
    'Ada',
    'bend',
    'Ben',
    'bored',
    'benign',
  ]);
});
