import { describe, test } from 'vitest';
import { checkMarked, checkNote } from '../../support/cast.ts';

/** Links, `@` and decisions. Each row: a sentence, and a text marked as `markMentions` does. */
type Rule = readonly [rule: string, marked: string];

const wikilinks: readonly Rule[] = [
  ['A wikilink may name an entity.', 'Ask [[«Ben Ries→!ben»]] and [[«benny→!ben»]].'],
  ['A wikilink may name a note.', 'Ask [[«ben→!ben»]], [[«BEN→!ben»]] and [[«ben.md→!ben»]].'],
  ['A wikilink may name a path.', 'Ask [[«/ben→!ben»]] and [[«./ben→!ben»]].'],
  ['A wikilink to nothing is no mention.', 'Ask [[Nobody]], [[Rockset labs]] and [[../ben]].'],
  ['A label is what is shown.', 'Ask [[ben|«him→!ben»]] and [[Ben Ries|«the boss→!ben»]].'],
  ['A label may hold another name.', 'Ask [[ben|«Rockset→!ben»]].'],
  ['A heading leads to its entity.', 'See [[«Ben Ries#Goals→!ben»]] and [[ben#Goals|«goals→!ben»]].'],
  ['The label of a link to nothing is prose.', 'See [[Nobody|the «Rockset→rockset»]].'],
  ['In a table the pipe is escaped.', '| [[ben\\|«him→!ben»]] |\n|--|\n| [[«ben→!ben»]] |'],
  [
    'A link beats sentence place, case and surnames.',
    '[[«data→!data»]] is. [[Ben|«Ben→!ben»]] Horowitz.'.replace('[[Ben|', '[[ben|'),
  ],
  ['A link is evidence for a given name.', '[[«ben→!ben»]] and «Ben→ben».'],
  ['A wikilink in code is none.', '`[[ben]]` and\n\n    [[ben]]'],
  ['A wikilink may hold punctuation.', 'In [[«C++→!cpp»]], [[«.NET→!net»]], [[«AT&T→!att»]].'],
];

const markdownLinks: readonly Rule[] = [
  [
    'A link to a note is a mention.',
    'Ask [«him→!ben»](ben.md), [«him→!ben»](./ben.md) or [«him→!ben»](</ben.md>).',
  ],
  ['Its target may be escaped and hold a fragment.', 'Ask [«him→!ben»](%62en.md#goals).'],
  ['A reference link to a note is a mention.', 'Ask [«him→!ben»][b].\n\n[b]: ben.md'],
  ['A link to a name is none.', 'Ask [him](Rockset%20Labs.md) and [him](<Ben Ries>).'],
  ['A link elsewhere is none.', 'Ask [him](https://example.com/ben.md) and [him](#ben).'],
  ['The text of a link to a note is not named twice.', 'Ask [«Rockset and Ben Ries→!ben»](ben.md).'],
];

const addressed: readonly Rule[] = [
  ['An @ before a name is explicit.', 'Ask @«Ben Ries→!ben», @«Rockset→!rockset» and @«Ben→!ben».'],
  ['It beats case, sentence place and surnames.', '@«data→!data» is. @«rockset→!rockset». @«Ben→!ben» Hill.'],
  ['It beats match: link-only.', 'Ask @«Orbit→!orbit» and @«Orbit Gateway→!orbit».'],
  ['It needs whole words.', 'Ask @Rocksets, x@Rockset and @ Rocksetter.'],
  ['It is evidence for a given name.', 'Ask @«Ben→!ben». «Ben→ben» knows.'],
  ['An @ alone is nothing.', '@ «Rockset→rockset» @@ @, @'],
];

const linkOnly: readonly Rule[] = [
  ['A name with match: link-only is not found in prose.', 'The Orbit and the Orbit Gateway.'],
  ['It is found in links.', '[[«Orbit→!orbit»]], [[«orbit gateway→!orbit»]] and [«it→!orbit»](orbit.md).'],
];

describe.each([
  ['wikilinks', wikilinks],
  ['Markdown links', markdownLinks],
  ['@Name', addressed],
  ['match: link-only', linkOnly],
])('%s', (_, rules) => {
  test.each(rules)('%s', (_rule, marked) => {
    checkNote(marked);
  });
});

describe('decisions', () => {
  test('A name that is ignored is found in links only.', () => {
    checkNote('The Rockset, [[«Rockset→!rockset»]] and @«Rockset→!rockset».', { ignored: ['Rockset'] });
    checkNote('«Rockset→rockset»', { ignored: ['rockset', 'Rock'] });
    checkNote('Of data platform and «Data Acquisition→daq».', { ignored: ['Data Platform', 'data'] });
  });

  test('“Not this one here” holds in its note, for its name.', () => {
    const distinct = [{ note: 'note.md', name: 'Ben', not: 'ben' as never }];
    checkNote('Ben met «Ben Ries→ben» and [[«ben→!ben»]].', { distinct });
    checkNote('«Ben→?ben» and so on.', {
      distinct: [{ note: 'other.md', name: 'Ben', not: 'ben' as never }],
    });
    checkNote('«Ben→?ben» and so on.', {
      distinct: [{ note: 'note.md', name: 'Ben', not: 'mark' as never }],
    });
  });

  test('“Not this one” leaves the other one.', () => {
    const people =
      '--- a.md\n---\ntype: person\n---\n# Al Fox\n--- b.md\n---\ntype: person\n---\n# Al Fox\n'.replaceAll(
        '# Al Fox',
        '# «Al Fox→a|b»',
      );
    const distinct = [{ note: 'note.md', name: 'al fox', not: 'a' as never }];
    checkMarked(`${people}--- note.md\nAsk «Al Fox→b».\n`, { distinct });
    checkMarked(`${people}--- other.md\nAsk «Al Fox→a|b».\n`, { distinct });
  });
});

describe('refused aliases', () => {
  test('Blank, one-character and punctuation-only aliases and titles match nothing.', () => {
    checkMarked(
      '--- a.md\n---\ntype: person\naliases: ["", " ", B, é, "+", "--", Mr, dr., X1]\n---\n# «Ann Ox→a»\n' +
        '--- note.md\nThe B é + -- Mr dr. and «X1→a».\n',
    );
  });
});
