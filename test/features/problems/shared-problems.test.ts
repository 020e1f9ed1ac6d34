import { describe, expect, test } from 'vitest';
import { factProblems } from '../../../src/features/problems/fact-problems.ts';
import { sharedProblems } from '../../../src/features/problems/shared-problems.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote, printPlace } from '../../support/places.ts';

/** Every problem that notes share, a line each, with the places beside it indented below. */
function check(source: string, expected: readonly string[]): void {
  const index = indexOf(readFixture(source));
  const shared = sharedProblems(index);
  const lines = [...index.notes.keys()]
    .toSorted()
    .flatMap(path =>
      [...factProblems(index, path), ...(shared.get(path) ?? [])].flatMap(
        ({ code, message, span, related = [] }) => [
          `${printPlace(index, path, span)} ${code} ${message}`,
          ...related.map(other => `  ${printPlace(index, other.path, other.span)} ${other.message}`),
        ],
      ),
    );
  expect(lines).toEqual(expected);
}

const reports = (name: string, to: string): string =>
  entityNote(`${name.toLowerCase()}.md`, 'person', name, `reports_to: "[[${to}]]"\n`);

describe('lines that go round in a circle', () => {
  test('of one', () => {
    check(reports('Ann', 'ann'), [
      'ann.md:3:14 «[[ann]]» reportingCycle These people report to each other in a circle: Ann → Ann.',
    ]);
  });

  test('of two', () => {
    const message = 'reportingCycle These people report to each other in a circle: Ann → Bob → Ann.';
    check(reports('Ann', 'bob') + reports('Bob', 'ann'), [
      `ann.md:3:14 «[[bob]]» ${message}`,
      '  bob.md:3:14 «[[ann]]» Bob reports to Ann',
      `bob.md:3:14 «[[ann]]» ${message}`,
      '  ann.md:3:14 «[[bob]]» Ann reports to Bob',
    ]);
  });

  test('of three, with somebody below who is no part of it', () => {
    const message = 'reportingCycle These people report to each other in a circle: Bob → Cem → Dan → Bob.';
    check(reports('Ann', 'cem') + reports('Bob', 'cem') + reports('Cem', 'dan') + reports('Dan', 'bob'), [
      `bob.md:3:14 «[[cem]]» ${message}`,
      '  cem.md:3:14 «[[dan]]» Cem reports to Dan',
      '  dan.md:3:14 «[[bob]]» Dan reports to Bob',
      `cem.md:3:14 «[[dan]]» ${message}`,
      '  dan.md:3:14 «[[bob]]» Dan reports to Bob',
      '  bob.md:3:14 «[[cem]]» Bob reports to Cem',
      `dan.md:3:14 «[[bob]]» ${message}`,
      '  bob.md:3:14 «[[cem]]» Bob reports to Cem',
      '  cem.md:3:14 «[[dan]]» Cem reports to Dan',
    ]);
  });

  test('of teams', () => {
    check(
      entityNote('a.md', 'team', 'Apps', 'part_of: "[[b]]"\n') +
        entityNote('b.md', 'team', 'Back', 'part_of: "[[a]]"\n'),
      [
        'a.md:3:11 «[[b]]» reportingCycle These teams are part of each other in a circle: Apps → Back → Apps.',
        '  b.md:3:11 «[[a]]» Back is part of Apps',
        'b.md:3:11 «[[a]]» reportingCycle These teams are part of each other in a circle: Apps → Back → Apps.',
        '  a.md:3:11 «[[b]]» Apps is part of Back',
      ],
    );
  });

  test('do so no more when one is over', () => {
    check(
      `${reports('Ann', 'bob')}--- bob.md\n---\ntype: person\n---\n# Bob\n\n- reports_to:: [[ann]] (2019 – 2020)\n`,
      [],
    );
  });

  test('of thousands are told shortly', () => {
    const people = Array.from({ length: 2000 }, (_, at) => reports(`P${at}`, `p${(at + 1) % 2000}`));
    const index = indexOf(readFixture(people.join('')));
    const [problem] = sharedProblems(index).get(notePath('p7.md')) ?? [];
    expect(problem?.message.length).toBeLessThan(300);
    expect(problem?.related).toHaveLength(10);
  });
});

describe('a name borne twice is a problem', () => {
  const message = (count: number, name: string): string =>
    `duplicateName ${count} entities of this account are called “${name}”, so the name alone means none of them.`;

  test('in one account, whatever the case and the kind', () => {
    check(entityNote('a.md', 'person', 'Data Lake') + entityNote('b.md', 'system', 'data lake'), [
      `a.md:4:3 «Data Lake» ${message(2, 'Data Lake')}`,
      '  b.md:4:3 «data lake» data lake, system',
      `b.md:4:3 «data lake» ${message(2, 'data lake')}`,
      '  a.md:4:3 «Data Lake» Data Lake, person',
    ]);
  });

  test('in one note', () => {
    check('--- a.md\n## DAQ\n- type:: system\n\n## DAQ\n- type:: system\n', [
      `a.md:1:4 «DAQ» ${message(2, 'DAQ')}`,
      '  a.md:4:4 «DAQ» DAQ, system',
      `a.md:4:4 «DAQ» ${message(2, 'DAQ')}`,
      '  a.md:1:4 «DAQ» DAQ, system',
    ]);
  });

  test('but not in two accounts, nor by a candidate', () => {
    check(
      [
        entityNote('a/a.md', 'account', 'Alpha'),
        entityNote('b/b.md', 'account', 'Beta'),
        entityNote('a/p.md', 'person', 'Ann Able'),
        entityNote('b/p.md', 'person', 'Ann Able', 'team: "[[Ann Able]]"\n'),
      ].join(''),
      ['b/p.md:3:8 «[[Ann Able]]» invalidProperty “team” leads to a team, and Ann Able is a person.'],
    );
  });

  test('by thousands is told shortly', () => {
    const same = Array.from({ length: 2000 }, (_, at) => entityNote(`${at}.md`, 'person', 'Ann Able'));
    const index = indexOf(readFixture(same.join('')));
    expect(sharedProblems(index).get(notePath('7.md'))?.[0]?.related).toHaveLength(10);
  });
});

test('a second account in one folder is a problem, one in a folder below is none', () => {
  check(
    entityNote('a.md', 'account', 'Alpha') +
      entityNote('b.md', 'account', 'Beta') +
      entityNote('c/c.md', 'account', 'Cee'),
    [
      'b.md:4:3 «Beta» invalidProperty This folder is about Alpha already. Give Beta a folder of its own.',
      '  a.md:4:3 «Alpha» Alpha, organization',
    ],
  );
});

test('people who are called like something of JavaScript are people', () => {
  check(
    reports('constructor', '__proto__') +
      reports('__proto__', 'toString') +
      reports('toString', 'hasOwnProperty'),
    [],
  );
});
