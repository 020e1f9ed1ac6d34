import { describe, expect, test } from 'vitest';
import { allProblems, problems } from '../../../src/features/problems/problems.ts';
import { RELATIONS, type RelationName } from '../../../src/model/relation.ts';
import type { EntityKind } from '../../../src/model/entity.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote, printPlace } from '../../support/places.ts';

/** Every problem of the fixture, a line each, with the places beside it indented below. */
function check(source: string, expected: readonly string[]): void {
  const index = indexOf(readFixture(source));
  const lines = allProblems(index).flatMap(({ path, problems: found }) =>
    found.flatMap(({ code, message, span, related = [] }) => [
      `${printPlace(index, path, span)} ${code} ${message}`,
      ...related.map(other => `  ${printPlace(index, other.path, other.span)} ${other.message}`),
    ]),
  );
  expect(lines).toEqual(expected);
}

const BEN = entityNote('ben.md', 'person', 'Ben Baker');
const note = (text: string): string => `--- note.md\n${text}\n`;

describe('a link that leads nowhere is a problem', () => {
  test.each([
    ['a wikilink', '[[Nobody]]', 'note.md:1:3 «Nobody»', 'Nobody'],
    ['a wikilink with a label', '[[no/body|x]]', 'note.md:1:3 «no/body»', 'no/body'],
    ['a field', 'asked:: [[Nobody]]', 'note.md:1:9 «[[Nobody]]»', 'Nobody'],
  ])('%s', (_what, text, place, name) => {
    check(BEN + note(text), [`${place} missingEntity No note is called “${name}”.`]);
  });

  test('a wikilink in a table, with or without its backslash', () => {
    check(BEN + note('| a | b |\n|---|---|\n| [[nobody\\|x]] | [[ben|y]] |\n| [[noone|x]] | y |'), [
      'note.md:3:5 «nobody» missingEntity No note is called “nobody”.',
      'note.md:3:19 «[[ben|y]]» linkInTable In a table, other programs end the cell at the | of this link. Write \\| instead.',
      'note.md:4:3 «[[noone|x]]» linkInTable In a table, other programs end the cell at the | of this link. Write \\| instead.',
      'note.md:4:5 «noone» missingEntity No note is called “noone”.',
    ]);
  });

  test('a table that somebody else wrote is left as it is', () => {
    check(BEN + note('> | a | b |\n> |---|---|\n> | [[ben|x]] | y |'), []);
  });

  test('where nothing is defined yet, links are not our business', () => {
    check(note('[[Nobody]]'), []);
  });

  test('a property', () => {
    check(entityNote('cem.md', 'person', 'Cem', 'reports_to: "[[Nobody]]"\n'), [
      'cem.md:3:14 «[[Nobody]]» missingEntity No note is called “Nobody”.',
    ]);
  });

  test('a relation to a note that is about nobody', () => {
    check(`${note('Plan.')}${entityNote('cem.md', 'person', 'Cem', 'team: "[[note]]"\n')}`, [
      'cem.md:3:8 «[[note]]» missingEntity “note” leads to a note that defines no person, team, system or organization.',
    ]);
  });
});

describe('no problem is', () => {
  test.each([
    ['a link to a note', '[[note]]'],
    ['a link to a name', '[[Ben Baker]]'],
    ['a link to a heading that is not there', '[[ben#Nothing]]'],
    ['a link to a heading of its own note', '[[#Nothing]]'],
    ['an attachment', '[[x.pdf]] [[deep/x.PNG|300]] [[x.pdf#page=3]]'],
    ['an embed', '![[x.pdf]] ![[Nobody]]'],
    ['a Markdown link', '[x](nobody.md) [y](https://x.example)'],
    ['a link in code', '`[[Nobody]]`'],
    ['an attachment in a field', 'asked:: [[x.pdf]]'],
    ['a link out of the notes in a field', 'asked:: [x](https://x.example/y)'],
    ['a mail address in a field', 'asked:: [x](mailto:x@x.example)'],
    ['a plain value', 'asked:: Nobody'],
  ])('%s', (_what, text) => {
    check(BEN + note(text), []);
  });

  test.each([
    ['an attachment', 'photo: "[[ben.jpg]]"'],
    ['an address', 'url: "[home](https://x.example)"'],
    ['a link to a plain note', 'see: "[[note]]"'],
    ['a plain name of nobody', 'reports_to: Somebody'],
    ['a property that nobody knows', 'constructor: x'],
  ])('%s in a property', (_what, property) => {
    check(note('Plan.') + entityNote('cem.md', 'person', 'Cem', `${property}\n`), []);
  });
});

describe('a name that may mean several is a problem', () => {
  const TWO = `${entityNote('a.md', 'person', 'Ben Baker')}${entityNote('x/b.md', 'person', 'Ben Baker')}`;
  const places = ['  a.md:4:3 «Ben Baker» Ben Baker, person', '  x/b.md:4:3 «Ben Baker» Ben Baker, person'];
  const message = 'ambiguousMention “Ben Baker” may mean Ben Baker (a) or Ben Baker (x/b).';
  const duplicates = (path: string, other: string): string[] => [
    `${path}:4:3 «Ben Baker» duplicateName 2 entities of this account are called “Ben Baker”, so the name alone means none of them.`,
    `  ${other}:4:3 «Ben Baker» Ben Baker, person`,
  ];

  test('in prose, but not where it is defined', () => {
    check(`${TWO}${note('Ben\nBaker.')}`, [
      ...duplicates('a.md', 'x/b.md'),
      `note.md:1:1 «Ben⏎Baker» ${message}`,
      ...places,
      ...duplicates('x/b.md', 'a.md'),
    ]);
  });

  test('in a link and in a property', () => {
    check(`${TWO}${entityNote('y.md', 'person', 'Yan', 'reports_to: "[[Ben Baker]]"\n')}\n[[Ben Baker]]\n`, [
      ...duplicates('a.md', 'x/b.md'),
      ...duplicates('x/b.md', 'a.md'),
      `y.md:3:14 «[[Ben Baker]]» ${message}`,
      `y.md:7:3 «Ben Baker» ${message}`,
      ...places,
    ]);
  });

  test('of which ten are named', () => {
    const many = Array.from({ length: 13 }, (_, at) => entityNote(`${at}/p.md`, 'person', 'Ann Able')).join(
      '',
    );
    const index = indexOf(readFixture(many + note('Ann Able.')));
    const [problem] = problems(index, notePath('note.md'));
    expect(problem?.message).toMatch(/Ann Able \(6\/p\) or 3 more\.$/);
    expect(problem?.related).toHaveLength(10);
  });
});

describe('a relation between kinds that it cannot hold between is a problem', () => {
  const KINDS: readonly EntityKind[] = ['person', 'team', 'system', 'organization'];
  const kinds = KINDS.map(kind => entityNote(`the-${kind}.md`, kind, `The ${kind}`)).join('');
  const a = { person: 'a person', team: 'a team', system: 'a system', organization: 'an organization' };
  const rows = (Object.keys(RELATIONS) as RelationName[]).flatMap(relation =>
    KINDS.flatMap(from => KINDS.map(to => ({ relation, from, to }))),
  );

  test.each(rows)('$relation of a $from to a $to', ({ relation, from, to }) => {
    const index = indexOf(
      readFixture(`${kinds}${entityNote('x.md', from, 'Xan', `${relation}: "[[the-${to}]]"\n`)}`),
    );
    const found = problems(index, notePath('x.md')).filter(({ code }) => code === 'invalidProperty');
    const { from: mayFrom, to: mayTo } = RELATIONS[relation] as {
      from: readonly string[];
      to: readonly string[];
    };
    const wrong = !mayFrom.includes(from)
      ? `and Xan is ${a[from]}.`
      : mayTo.includes(to)
        ? undefined
        : `and The ${to} is ${a[to]}.`;
    expect(found.map(({ message }) => message.slice(message.indexOf(', ') + 2))).toEqual(
      wrong === undefined ? [] : [wrong],
    );
  });

  test('says what would fit', () => {
    check(entityNote('t.md', 'team', 'Tee') + entityNote('y.md', 'team', 'Yps', 'reports_to: "[[t]]"\n'), [
      'y.md:3:14 «[[t]]» invalidProperty “reports_to” belongs to a person, and Yps is a team.',
    ]);
    check(entityNote('t.md', 'team', 'Tee') + entityNote('y.md', 'person', 'Yan', 'reports_to: "[[t]]"\n'), [
      'y.md:3:14 «[[t]]» invalidProperty “reports_to” leads to a person, and Tee is a team.',
    ]);
  });
});

describe('what one note says wrongly by itself is passed on', () => {
  test('a type and an alias', () => {
    check('--- x.md\n---\ntype: persona\nrole: Cook\n---\n# X\n', [
      'x.md:2:7 «persona» invalidProperty “persona” is no type of entity. Use account, organization, team, person or system.',
    ]);
    check(entityNote('x.md', 'person', 'Xan', 'aliases: [X]\n'), [
      'x.md:3:11 «X» invalidAlias The alias “X” is not looked for: it is a single character.',
    ]);
  });

  test('in document order with everything else', () => {
    const index = indexOf(
      readFixture(
        entityNote('x.md', 'person', 'Xan', 'team: "[[No]]"\naliases: [X]\nreports_to: "[[Na]]"\n') +
          '[[Nil]]\n',
      ),
    );
    expect(problems(index, notePath('x.md')).map(({ code }) => code)).toEqual([
      'missingEntity',
      'invalidAlias',
      'missingEntity',
      'missingEntity',
    ]);
  });
});

test('a note without anything, and one that is not there, have none', () => {
  check('--- a.md\n--- b.md\n\n', []);
  expect(problems(indexOf(readFixture('')), notePath('a.md'))).toEqual([]);
});

const NIKS = entityNote('ops/nik.md', 'person', 'Nik Ba') + entityNote('sales/nik.md', 'person', 'Nik Mo');

test('a link by a file name that several notes have is a problem, in prose and in properties', () => {
  const about = '“nik” may mean Nik Ba (ops/nik) or Nik Mo (sales/nik).';
  const said = '“Nik” may mean Nik Ba (ops/nik) or Nik Mo (sales/nik).';
  check(
    `${NIKS}${entityNote('cem.md', 'person', 'Cem', 'reports_to: "[[nik]]"\n')}${note('[[nik]] [[nik|Nik]]')}--- sales/n.md\n[[nik]]\n`,
    [
      `cem.md:3:14 «[[nik]]» ambiguousMention ${about}`,
      ...[
        `note.md:1:3 «nik» ambiguousMention ${about}`,
        `note.md:1:15 «Nik» ambiguousMention ${said}`,
      ].flatMap(problem => [
        problem,
        '  ops/nik.md:4:3 «Nik Ba» Nik Ba, person',
        '  sales/nik.md:4:3 «Nik Mo» Nik Mo, person',
      ]),
    ],
  );
});

test('a link by a file name that several plain notes have is a problem', () => {
  check(`${BEN}--- a/plan.md\nA.\n--- b/plan.md\nB.\n${note('[[plan]] [[b/plan]]')}`, [
    'note.md:1:3 «plan» ambiguousMention “plan” may mean a/plan.md or b/plan.md.',
  ]);
});
