import { describe, test } from 'vitest';
import { checkMarked, checkNote } from '../../support/cast.ts';

/** Given names and shared names. Each row: a sentence, and a text marked as `markMentions` does. */
type Rule = readonly [rule: string, marked: string];

const evidence: readonly Rule[] = [
  ['A given name alone is likely.', 'We met «Ben→?ben» today.'],
  [
    'It is sure beside the full name, before or after it.',
    '«Ben→ben» came. «Ben Ries→ben» left. «Ben→ben» is.',
  ],
  ['The full name in any case is evidence.', '«Ben→ben» and «ben ries→ben».'],
  ['An alias of one word is none.', '«Ben→?ben» and «Benny→ben».'],
  ['A link in the same note is evidence.', '«Ben→ben», see [«him→!ben»](ben.md).'],
  ['A link in an inline field is.', 'owner:: [[Ben Ries]]\n\n«Ben→ben» is.'],
  ['The full name in code is not.', '«Ben→?ben» and `Ben Ries`.'],
  ['The full name of another is not.', '«Ben→?ben» and «Mark Lee→mark».'],
  ['A given name matches in its case only.', 'Ask ben and BEN.'],
  ['A given name is a whole word.', 'For Benedict and Ruben.'],
  ["A given name may have a possessive 's.", "«Ben→?ben»'s team and «Ben→?ben»’s team."],
  ['A surname alone is nobody.', 'Ask Ries and Mr. Ries.'],
  ['A title is nobody.', 'Ask Mr and Dr. and Mr. Smith.'],
  ['An ordinary given name does not start a sentence.', 'Mark it. We asked «Mark→?mark».'],
];

const following: readonly Rule[] = [
  [
    'Another surname makes another person.',
    'Ask «Ben Horowitz→??person/ben-horowitz» and «Ben\nHorowitz→??person/ben-horowitz».',
  ],
  ['An initial does too.', 'Ask Ben H. and Ben J. Ries.'],
  [
    'A surname with a particle does too.',
    'Ask «Ben van Horowitz→??person/ben-van-horowitz», «Ben von der Leyen→??person/ben-von-der-leyen», «Ben de la Vega→??person/ben-de-la-vega», «Ben dos Santos→??person/ben-dos-santos».',
  ],
  [
    'A surname with an apostrophe does too.',
    "Ask «Ben O'Neill→??person/ben-oneill», «Ben d'Angelo→??person/ben-dangelo» and «Ben D’Angelo→??person/ben-dangelo».",
  ],
  ['A particle and a word is no surname.', 'I told «Ben→?ben» la la and «Ben→?ben» den.'],
  [
    'Particles of another surname are none of this one.',
    'Ask «Ludwig van Gaal→??person/ludwig-van-gaal» and «Ludwig van Beethoven→gaal».',
  ],
  ['A hyphen and a capital makes another name.', 'Ask Ben-Hur, Ben‑Gurion and Jean-Luc.'],
  ['A hyphen and a small letter does not.', 'A «Ben→?ben»-like way.'],
  ['A word in small letters is no surname.', '«Ben→?ben» horowitz'],
  [
    'Punctuation ends it.',
    'To «Ben→?ben», Horowitz. «Ben→?ben» (Horowitz). «Ben→?ben»/Mary. «Ben→?ben»: Hi. «Ben→?ben» – Hi.',
  ],
  ['A paragraph ends it.', 'To «Ben→?ben»\n\nHorowitz'],
  ['Code ends it.', 'To «Ben→?ben» `Horowitz`.'],
  ['Its own surname is the full name.', 'To «Ben Ries→ben» and «Ben→ben».'],
  [
    'Emphasis does not hide another surname.',
    'Ask **«Ben** Horowitz→??person/ben-horowitz» and «Ben *Horowitz→??person/ben-horowitz»*.',
  ],
];

describe.each([
  ['evidence for a given name', evidence],
  ['what follows a given name', following],
])('%s', (_, rules) => {
  test.each(rules)('%s', (_rule, marked) => {
    checkNote(marked);
  });
});

const person = (path: string, name: string, more = ''): string =>
  `--- ${path}\n---\ntype: person\n${more}---\n# ${name}\n`;
const account = (path: string, name: string): string => `--- ${path}\n---\ntype: account\n---\n# ${name}\n`;
const note = (path: string, text: string): string => `--- ${path}\n${text}\n`;

const scopes: readonly (readonly [rule: string, ...notes: string[]])[] = [
  [
    'In the own note of a person the given name is sure.',
    person('ben.md', '«Ben Ries→ben»') + '«Ben→ben» likes tea.\n',
  ],
  [
    'A given name that two people share may mean both.',
    person('a.md', '«Ben Ries→a»'),
    person('b.md', '«Ben Okafor→b»'),
    note('note.md', '«Ben→a|b» said hello, «Ben→a|b»’s team too, but not ben or Benedict.'),
  ],
  [
    'It means the one whom the note names in full or links, and who is not named is not meant.',
    person('a.md', '«Ben Ries→a»'),
    person('b.md', '«Ben Okafor→b»'),
    note('note.md', '«Ben→a» met «Ben Ries→a».'),
    note('other.md', '«Ben→b» met [[b|«him→!b»]].'),
  ],
  [
    'It means whose own note it is.',
    person('a.md', '«Ben Ries→a»') + '«Ben→a» likes tea.\n',
    person('b.md', '«Ben Okafor→b»'),
  ],
  [
    'Where the note names both of them in full it stays open.',
    person('a.md', '«Ben Ries→a»'),
    person('b.md', '«Ben Okafor→b»'),
    note('note.md', '«Ben Ries→a» met «Ben Okafor→b». «Ben→a|b» said hello.'),
  ],
  [
    'Its alias is stronger than another’s given name.',
    person('a.md', '«Ben Ries→a»'),
    person('b.md', '«Benedict Okafor→b»', 'aliases: [Ben]\n'),
    note('note.md', '«Ben→b» met «Ben Ries→a».'),
  ],
  [
    'A person of that given name who has no note yet counts.',
    person('a.md', '«Ben Ries→a»', 'reports_to: "[[Ben Okafor]]"\n'),
    note('note.md', '«Ben→a|?person/ben-okafor» is «Ben Ries→a» or «Ben Okafor→??person/ben-okafor».'),
  ],
  [
    'A name that two share is ambiguous.',
    person('a.md', '«Ben Ries→a|b»'),
    person('b.md', '«Ben Ries→a|b»'),
    note('note.md', '«ben ries→a|b» and [[«Ben Ries→a|b»]] and [[«a→!a»]].'),
  ],
  [
    'An ambiguous name is no evidence.',
    person('a.md', '«Ben Ries→a|b»'),
    person('b.md', '«Ben Ries→a|b»', 'aliases: [Benny Ries]\n'),
    person('c.md', '«Al Fox→c»'),
    note('note.md', '«Ben→a|b» is «Ben Ries→a|b». «Al→?c».'),
  ],
  [
    'A name in two accounts is the one of the account where it stands.',
    account('x/x.md', '«Xco→x/x»'),
    account('y/y.md', '«Yco→y/y»'),
    person('x/p/ben.md', '«Ben Ries→x/p/ben»'),
    person('y/p/ben.md', '«Ben Ries→y/p/ben»'),
    note('x/n/note.md', '«Ben→x/p/ben» is «Ben Ries→x/p/ben», [[«Ben Ries→!x/p/ben»]], [[«ben→!x/p/ben»]].'),
    note('y/note.md', '«Ben→y/p/ben» is «Ben Ries→y/p/ben».'),
    note('note.md', 'Ben is «Ben Ries→x/p/ben|y/p/ben».'),
    note('z/note.md', 'Ben of «Xco→x/x».'),
  ],
  [
    'A given name is shared in its account only.',
    account('x/x.md', '«Xco→x/x»'),
    account('y/y.md', '«Yco→y/y»'),
    person('x/ben.md', '«Ben Ries→x/ben»'),
    person('y/ben.md', '«Ben Okafor→y/ben»'),
    note('x/note.md', '«Ben→?x/ben», but not Ben H.'),
    note('y/note.md', '«Ben→y/ben» is «Ben Okafor→y/ben», not «Ben Ries→x/ben».'),
    note('note.md', 'Ben is «Ben Okafor→y/ben».'),
  ],
  [
    'A full name of another account is found anywhere.',
    account('x/x.md', '«Xco→x/x»'),
    person('x/ben.md', '«Ben Ries→x/ben»'),
    account('y/y.md', '«Yco→y/y»'),
    note('y/note.md', '«Ben Ries→x/ben» and Ben.'),
  ],
  [
    'In an account within another the nearest is meant.',
    account('x/x.md', '«Xco→x/x»'),
    account('x/sub/sub.md', '«Subco→x/sub/sub»'),
    person('x/ben.md', '«Ben Ries→x/ben»'),
    person('x/amy.md', '«Amy Poe→x/amy»'),
    person('x/sub/ben.md', '«Ben Okafor→x/sub/ben»'),
    note('x/sub/note.md', '«Ben→?x/sub/ben» met «Amy→?x/amy».'),
    note('x/note.md', '«Ben→?x/ben» met «Amy→?x/amy».'),
  ],
  [
    'What stands outside any account is farther than any account around.',
    account('x/x.md', '«Xco→x/x»'),
    person('x/ben.md', '«Ben Ries→x/ben»'),
    person('ben.md', '«Ben Ries→ben»'),
    person('amy.md', '«Amy Poe→amy»'),
    note('x/note.md', '«Ben Ries→x/ben» and «Amy→?amy».'),
    note('note.md', '«Ben Ries→ben».'),
  ],
  [
    'A team and a system may share a name too.',
    '--- a.md\n---\ntype: team\n---\n# «Atlas→a|b»\n',
    '--- b.md\n---\ntype: system\n---\n# «Atlas→a|b»\n',
    note('note.md', 'The «Atlas→a|b».'),
  ],
];

test.each(scopes)('%s', (_rule, ...notes) => {
  checkMarked(notes.join(''));
});

const decorated: readonly (readonly [rule: string, ...notes: string[]])[] = [
  [
    'A person is found without what stands around the name, and with it.',
    person('a.md', '«Ines Roca (she/her)→a»'),
    person('b.md', '«Dr. Eva Holm, PMP→b»'),
    note('note.md', '«Ines Roca→a» met «Eva Holm→b» and «Eva→b». «Ines Roca (she/her)→a» spoke.'),
  ],
  [
    'A name with Jr. is found in both forms.',
    person('a.md', '«Sam Poe, Jr.→a»'),
    note('note.md', '«Sam Poe→a», «Sam Poe Jr.→a»'),
  ],
];

test.each(decorated)('%s', (_rule, ...notes) => {
  checkMarked(notes.join(''));
});
