import { describe, expect, test } from 'vitest';
import type { NoteIndex } from '../../../src/index/note-index.ts';
import { isCandidate } from '../../../src/model/entity.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { entityId, indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { decided } from '../../support/decided.ts';

const account = '--- acme/acme.md\n---\ntype: account\n---\n# Acme\n';

/** The candidates of a fixture: kind, name, other spellings. */
const candidatesOf = (fixture: string, ignored: readonly string[] = []): string[] => {
  const index = indexOf(readFixture(fixture));
  return [...index.withDecisions(decided({ ignored })).entities.values()]
    .filter(isCandidate)
    .map(({ kind, name, aliases }) => [`${kind} ${name}`, ...aliases].join(' = '))
    .sort();
};

describe('spellings of one thing join', () => {
  test.each([
    ['white space', 'The Cosmos DB database is the CosmosDB database.', 'system Cosmos DB = CosmosDB'],
    ['a vendor', 'The Azure Tundra store is big. The Tundra store is small.', 'system Azure Tundra = Tundra'],
    [
      'an expansion',
      'Their system DAQ (short for Data Acquisition) is new.',
      'system DAQ = Data Acquisition',
    ],
    [
      'an acronym in parentheses',
      'Site Reliability Engineering (SRE) is led by Ada Roe.',
      'person Ada Roe,team Site Reliability Engineering = SRE',
    ],
    [
      'the capitals of a camel-cased name',
      'Ada Roe joined OpenCorp. OCX is not OC. OpenCorp acquired Bolt.',
      'organization Bolt,organization OpenCorp,person Ada Roe',
    ],
    [
      'a given name',
      'Ada Roe reports to Ben Poe. Ben leads the Mesh team.',
      'person Ada Roe,person Ben Poe,team Mesh',
    ],
    [
      'no given name that two bear',
      'Ben Roe reports to Ben Poe. Ben leads the Mesh team.',
      'person Ben Poe,person Ben Roe,team Mesh',
    ],
    [
      'a legal form',
      'Ada Roe joined Bolt Inc. Cem Oz joined Bolt.',
      'organization Bolt Inc = Bolt,person Ada Roe,person Cem Oz',
    ],
  ])('by %s', (_by, text, expected) => {
    expect(candidatesOf(`--- a.md\n${text}\n`).join()).toBe(expected);
  });

  test('over notes of one account, and not over accounts', () => {
    expect(
      candidatesOf(
        `${account}--- acme/a.md\nAda Roe reports to Ben Poe.\n--- acme/b.md\nBen runs the Mesh team.\n`,
      ),
    ).toEqual(['person Ada Roe', 'person Ben Poe', 'team Mesh']);
    expect(
      candidatesOf(
        `${account}--- acme/a.md\nAda Roe reports to Ben Poe.\n--- bolt/bolt.md\n---\ntype: account\n---\n# Bolt\n--- bolt/b.md\nBen runs the Mesh team.\n`,
      ),
    ).toEqual(['person Ada Roe', 'person Ben', 'person Ben Poe', 'team Mesh']);
  });
});

describe('who is known already is no candidate', () => {
  const ada = '--- ada.md\n---\ntype: person\naliases: [Addie]\n---\n# Ada Roe\n';
  test.each(['Ada Roe', 'Addie', 'Ada'])('%s', name => {
    expect(candidatesOf(`${ada}--- b.md\n${name} reports to Ben Poe.\n`)).toEqual(['person Ben Poe']);
  });

  test('by another spelling of the system', () => {
    const system = '--- s.md\n---\ntype: system\n---\n# Cosmos DB\n';
    expect(candidatesOf(`${system}--- b.md\nThe Mesh team uses Azure CosmosDB.\n`)).toEqual(['team Mesh']);
  });

  test('nor who is to be ignored', () => {
    expect(candidatesOf('--- b.md\nAda Roe reports to Ben Poe.\n', ['Ben Poe'])).toEqual(['person Ada Roe']);
  });
});

test('The kind that most notes speak for is the candidate’s kind.', () => {
  expect(candidatesOf('--- a.md\nAda Roe leads Quarry.\n--- b.md\nThe Quarry database is slow.\n')).toEqual([
    'person Ada Roe',
    'system Quarry',
  ]);
});

test('A decision says who “my friend” is.', () => {
  const mail =
    '--- a.md\n# Hi\n\n- Exported: 2026-01-31 10:00:00\n- Messages: 1\n---\n\n## 2026-01-01 09:00:00 — Eva Low <eva@example.com>\n**Subject:** Hi\n\n> My friend reports to Ben Poe.\n\n---\n--- ada.md\n---\ntype: person\n---\n# Ada Roe\n';
  const index = indexOf(readFixture(mail));
  const spoken = [{ author: 'Eva Low', name: 'my friend', is: 'ada' as never }];
  const subjects = [index, index.withDecisions(decided({ spoken }))].map(each =>
    each.facts.map(({ subject }) => subject).join(),
  );
  expect(subjects).toEqual(['?person/eva-lows-friend', 'ada']);
});

test('Typing on where nobody new is named keeps what is known of names.', () => {
  const before = readFixture('--- a.md\nAda Roe reports to Ben Poe.\n');
  const after = readFixture('--- a.md\nThis is new. Ada Roe reports to Ben Poe. The end.\n');
  const index = indexOf(before);
  const { directory } = index;
  expect(index.with([...indexOf(after).notes.values()]).directory).toBe(directory);
});

test('However many notes guess at a kind, the one that tells it is right.', () => {
  const guesses = [1, 2, 3, 4, 5].map(at => `--- b${at}.md\nAda Roe leads Quarry.\n`).join('');
  expect(candidatesOf(`--- a.md\nThe Quarry database is slow.\n${guesses}`)).toEqual([
    'person Ada Roe',
    'system Quarry',
  ]);
});

test('What only looks like a team and bears a known given name hides nobody.', () => {
  const index = indexOf(
    readFixture('--- g.md\n---\ntype: person\n---\n# Gerda Holm\n--- n.md\nGerda is part of Rotary.\n'),
  );
  expect(index.mentionsIn('n.md' as never).map(({ entity }) => entity)).toEqual(['g', '?team/rotary']);
});

test('A given name alone is a candidate’s where the note names that candidate.', () => {
  const index = indexOf(
    readFixture('--- a.md\nJim Holt runs the Ops team. Jim is new.\n--- b.md\nJim leads the Maps team.\n'),
  );
  expect(index.mentionsOf('?person/jim-holt' as never).map(({ path }) => path)).toEqual(['a.md', 'a.md']);
  expect(index.facts.map(({ subject, object }) => [subject, object])).toEqual([
    ['?person/jim-holt', '?team/ops'],
  ]);
});

describe('a name that notes of two accounts use', () => {
  const accounts =
    '--- a/acme.md\n---\ntype: account\n---\n# Acme\n--- b/bolt.md\n---\ntype: account\n---\n# Bolt\n';
  const folder = `${accounts}--- a/n.md\nSanna Kivi reports to Olga Brenner.\n--- b/n.md\nSanna Kivi reports to Nils Aarup.\n`;
  const factsOf = (index: NoteIndex): string[] =>
    index.facts.map(({ subject, object, status }) => `${subject} ${object} ${status}`);

  test('is somebody in each of them', () => {
    const index = indexOf(readFixture(folder));
    expect(factsOf(index)).toEqual([
      '?person/sanna-kivi ?person/olga-brenner current',
      '?person/sanna-kivi@b/bolt ?person/nils-aarup current',
    ]);
    expect(index.entities.get(entityId('?person/sanna-kivi@b/bolt'))?.account).toBe('b/bolt');
  });

  test('is somebody in each of them where properties link it', () => {
    const linking = (name: string, to: string): string =>
      `--- ${name}.md\n---\ntype: person\nreports_to: "[[${to}]]"\n---\n# ${name.slice(2)}\n`;
    const index = indexOf(
      readFixture(`${accounts}${linking('a/Ada Roe', 'Sanna Kivi')}${linking('b/Ben Poe', 'Sanna Kivi')}`),
    );
    expect(factsOf(index).filter(fact => fact.includes('kivi'))).toEqual([
      'a/Ada Roe ?person/sanna-kivi current',
      'b/Ben Poe ?person/sanna-kivi@b/bolt current',
    ]);
  });

  test('is called so from when the other account uses it', () => {
    const before = indexOf(
      readFixture(
        `${folder.slice(0, folder.indexOf('--- a/n.md'))}${folder.slice(folder.indexOf('--- b/n.md'))}`,
      ),
    );
    expect(factsOf(before)).toEqual(['?person/sanna-kivi ?person/nils-aarup current']);
    const whole = readFixture(folder);
    const path = notePath('a/n.md');
    const after = before.with([parseNote(path, whole.texts.get(path) ?? '')]);
    expect(factsOf(after)).toEqual(factsOf(indexOf(whole)));
  });
});

const mailOf = (signature = ''): string =>
  `--- acme/mail.md
# Hi

## 2026-03-09 08:00:00 — Lena Ott <lena@brenholt.example>

> Hi
>
> --${' '}
> Lena Ott
> Head of Yard
${signature}`;

test.each([
  ['url: https://www.brenholt.example/about', ''],
  ['email: info@brenholt.example', ''],
  ['url: https://brenholt.example', '> Brenholt Dairy AS\n'],
])('whoever writes from the domain of an account works for it: %s %j', (field, signature) => {
  const account = `--- acme/acme.md\n---\ntype: account\n${field}\n---\n# Nordly\n`;
  const organizations = candidatesOf(account + mailOf(signature)).filter(each =>
    each.startsWith('organization'),
  );
  expect(organizations.filter(each => each.includes('brenholt.example'))).toEqual([]);
});

test.each([
  ['Brenholt Dairy', 'Brenholt Dairy AS'],
  ['Brenholt Dairy AS', 'Brenholt Dairy'],
  ['Brenholt Dairy', 'Brenholt Dairy GmbH & Co. KG'],
  ['Brenholt Dairy B.V.', 'Brenholt Dairy, Inc.'],
  ['Brenholt Dairy S.p.A.', 'Brenholt Dairy Pty Ltd'],
])('an account %s is the %s of a signature', (name, signed) => {
  const notes = `--- acme/acme.md\n---\ntype: account\n---\n# ${name}\n${mailOf(`> ${signed}\n`)}`;
  expect(candidatesOf(notes).filter(each => each.startsWith('organization'))).toEqual([]);
});
