import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { finished } from '../../../src/model/steps.ts';
import type { Action } from '../../../src/features/actions/actions.ts';
import { isRefusal } from '../../../src/edit/change.ts';
import { perform } from '../../../src/features/actions/actions.ts';
import { allProblems } from '../../../src/features/problems/problems.ts';
import { quickFixes } from '../../../src/features/light-bulb/quick-fixes.ts';
import { suggestions } from '../../../src/features/review/suggestions.ts';
import { changed, folderOfNotes } from '../../support/changed-notes.ts';
import { entityId, readFixture, type Fixture } from '../../support/fixture.ts';

/** The fixture after an action, or the refusal. */
function after(fixture: Fixture, action: Action): Fixture {
  const { index, around } = folderOfNotes(fixture);
  const change = perform(index, action, around);
  if (isRefusal(change)) throw new Error(change.refusal);
  return changed(fixture, change);
}

/** The files that an action changed or made, as a fixture. */
function changes(source: string, action: Action): string {
  const before = readFixture(source);
  return [...after(before, action).texts]
    .filter(([path, text]) => before.texts.get(path) !== text)
    .map(([path, text]) => `--- ${path}\n${text}`)
    .join('');
}

/** The files that the quick fix of this title changes, where the fixture's cursor stands. */
function fixed(source: string, title: string | RegExp): string {
  const fixture = readFixture(source);
  const { index } = folderOfNotes(fixture);
  const { path, offset } = fixture.cursor ?? { path: undefined, offset: 0 };
  const fixes = path === undefined ? [] : quickFixes(index, path, { from: offset, to: offset });
  const fix = fixes.find(each => (typeof title === 'string' ? each.title === title : title.test(each.title)));
  if (!fix) throw new Error(`Offered: ${fixes.map(each => each.title).join(' | ')}`);
  return changes(source.replace('<|>', ''), fix.action);
}

const titles = (source: string): string[] => {
  const fixture = readFixture(source);
  const { path, offset } = fixture.cursor ?? { path: undefined, offset: 0 };
  return path === undefined
    ? []
    : quickFixes(folderOfNotes(fixture).index, path, { from: offset, to: offset }).map(({ title }) => title);
};

const person = (name: string, more = ''): string =>
  `--- acme/people/${name.toLowerCase().replace(' ', '-')}.md\n---\ntype: person\n${more}---\n# ${name}\n`;

const ACME = '--- acme/acme.md\n---\ntype: account\n---\n# Acme\n';

test('a candidate gets a note with what stands about it and the sentences that name it', () => {
  const source = `${ACME}${person('Ada Park')}--- acme/2026-02-03.md\nThere is a guy named Bo Lind who reports to Ada Park.\n`;
  expect(changes(source, { kind: 'create', entity: entityId('?person/bo-lind') })).toBe(
    [
      '--- acme/people/bo-lind.md',
      '---',
      'type: person',
      'reports_to: "[[ada-park|Ada Park]]"',
      '---',
      '',
      '# Bo Lind',
      '',
      '## Seen in',
      '',
      '- [[2026-02-03|2026-02-03]]: `There is a guy named Bo Lind who reports to Ada Park.`',
      '',
    ].join('\n'),
  );
});

test('the light bulb on a name without a note offers a note, and to leave it alone here or everywhere', () => {
  const source = `${ACME}--- acme/note.md\nThere is a guy named Bo L<|>ind here.\n`;
  expect(titles(source)).toEqual([
    'Create note for Bo Lind (person)',
    'Ignore “Bo Lind” everywhere',
    'Not Bo Lind here',
  ]);
  expect(fixed(source, /^Ignore/)).toMatch(/^--- account-notes.yaml\n#.*\n\nignored:\n {2}- Bo Lind\n$/);
  expect(fixed(source, /^Not Bo/)).toContain(
    'distinct:\n  - {note: acme/note.md, name: Bo Lind, not: "?person/bo-lind"}\n',
  );
});

const SAID = `${ACME}${person('Ada Park')}${person('Bo Lind')}--- acme/note.md\nBo Lind <|>reports to Ada Park.\n`;

test('a statement that is accepted becomes a property', () => {
  expect(titles(SAID)).toEqual([
    'Accept: Bo Lind reports to Ada Park',
    'Reject: Bo Lind reports to Ada Park',
  ]);
  expect(fixed(SAID, /^Accept/)).toBe(
    '--- acme/people/bo-lind.md\n---\ntype: person\nreports_to: "[[ada-park|Ada Park]]"\n---\n# Bo Lind\n',
  );
});

test('a statement that is rejected is not said again', () => {
  const rejected = fixed(SAID, /^Reject/);
  expect(rejected).toContain(
    'rejected:\n  - {note: acme/note.md, subject: Bo Lind, relation: reports_to, object: Ada Park}\n',
  );
  expect(titles(`${SAID}${rejected}`)).toEqual([]);
  const { index } = folderOfNotes(readFixture(`${SAID.replace('<|>', '')}${rejected}`));
  expect(finished(suggestions(index))).toEqual([]);
  expect(index.relations.objects('reports_to', index.facts[0]?.subject ?? ('' as never))).toEqual([]);
});

test('accepting a statement about somebody without a note makes one', () => {
  const source = `${ACME}${person('Ada Park')}--- acme/note.md\nThere is a guy named Bo Lind. Bo Lind <|>reports to Ada Park.\n`;
  expect(fixed(source, /^Accept/)).toMatch(
    /^--- acme\/people\/bo-lind\.md\n---\ntype: person\nreports_to: "\[\[ada-park\|Ada Park\]\]"\n---\n/,
  );
});

const DISPUTED = (cursor: 'property' | 'sentence') =>
  [
    ACME,
    person('Ada Park'),
    person('Cy Moss'),
    person('Bo Lind', `reports_to: "[[ada-${cursor === 'property' ? '<|>' : ''}park|Ada Park]]"\n`),
    `--- acme/2026-02-03.md\nBo Lind ${cursor === 'sentence' ? '<|>' : ''}reports to Cy Moss.\n`,
  ].join('');

test('a property that a newer sentence contradicts can be changed, kept, or both can hold in turn', () => {
  const source = DISPUTED('property');
  expect(titles(source)).toEqual([
    'The newer is right: Bo Lind reports to Cy Moss',
    'Both, in turn: Bo Lind reports to Ada Park until 2026-02-03',
    'The older is right: Bo Lind reports to Ada Park',
    'Not this person: “Bo Lind” here is not Bo Lind',
    'Not this person: “Cy Moss” here is not Cy Moss',
  ]);
  expect(fixed(source, /^The newer/)).toContain('reports_to: "[[cy-moss|Cy Moss]]"\n');
  expect(fixed(source, /^Both/)).toContain(
    'reports_to: ["[[ada-park|Ada Park]] (until 2026-02-03)", "[[cy-moss|Cy Moss]] (since 2026-02-03)"]\n',
  );
  expect(fixed(source, /^The older/)).toContain(
    '{note: acme/2026-02-03.md, subject: Bo Lind, relation: reports_to, object: Cy Moss}',
  );
  expect(fixed(source, /^Not.*Cy/)).toContain(
    '{note: acme/2026-02-03.md, name: Cy Moss, not: acme/people/cy-moss}',
  );
});

test('after the newer is ruled right nothing contradicts it, wherever the older was written', () => {
  const source = [
    ACME,
    person('Ada Park', 'leads: "[[data|Data]]"\n'),
    person('Cy Moss'),
    '--- acme/teams/data.md\n---\ntype: team\nlead: "[[cy-m<|>oss|Cy Moss]]"\n---\n# Data\n',
  ].join('');
  expect(fixed(source, 'Data is led by Cy Moss: that is right')).toBe(
    '--- acme/people/ada-park.md\n---\ntype: person\n---\n# Ada Park\n',
  );
});

const corpus = readdirSync('test/corpus')
  .filter(file => file.endsWith('.txt'))
  .map(file => ({ file, text: readFileSync(`test/corpus/${file}`, 'utf8') }));

test('accepting everything leaves notes without a problem, and nothing to accept', () => {
  for (const name of [
    'whole-thread.txt',
    'embedded-gmail.txt',
    'signature-dashes.txt',
    'placeholder-friend.txt',
  ]) {
    const text = corpus.find(({ file }) => file === name)?.text ?? '';
    const note = text.split('=== note\n')[1]?.split('=== expected')[0] ?? '';
    const fixture = readFixture(`--- mail/2026-01-01-thread.md\n${note}`);
    const accepted = after(fixture, { kind: 'acceptAll', account: null });
    expect(accepted.texts.get([...fixture.texts.keys()][0] as never), name).toBe(note);
    const { index } = folderOfNotes(accepted);
    expect(
      allProblems(index).flatMap(found => found.problems.map(({ message }) => `${found.path}: ${message}`)),
      name,
    ).toEqual([]);
    expect(
      finished(suggestions(index)).flatMap(({ entities, facts }) => [
        ...entities.map(({ entity }) => entity.id),
        ...facts
          .filter(({ fact }) => fact.status === 'current')
          .map(({ fact }) => `${fact.subject} ${fact.relation}`),
      ]),
      name,
    ).toEqual([]);
  }
});

test('an action about what is gone is refused with a sentence', () => {
  const { index, around } = folderOfNotes(readFixture(ACME));
  expect(perform(index, { kind: 'create', entity: entityId('../../x') }, around)).toEqual({
    refusal: 'There is a note already, or nobody of that name.',
  });
  const fact = { path: 'a.md', from: 0, subject: 'x', relation: 'role', object: 'y' };
  expect(perform(index, { kind: 'accept', fact }, around)).toEqual({
    refusal: 'The notes do not say that any more.',
  });
});

const MAIL = (line: string): string =>
  `--- acme/mail.md\n# x\n\n- Exported: 2026-03-01 10:00:00\n- Messages: 1\n---\n\n## 2026-01-02 09:00:00 — June Alder <june@example.com>\n**Subject:** x\n\n> ${line}\n`;

/** The problems of facts that a fixture shows. */
const disputes = (fixture: Fixture): string[] =>
  allProblems(folderOfNotes(fixture).index).flatMap(found =>
    found.problems
      .filter(({ code }) => code === 'conflictingFacts' || code === 'outdatedProperty')
      .map(({ code }) => `${found.path}: ${code}`),
  );

test.each([
  [
    'an outdated property',
    `${person('Bo Lind', 'reports_to: "[[ada-<|>park|Ada Park]]"\n')}${MAIL('Bo Lind reports to Cy Moss.')}`,
  ],
  [
    'two sentences that nothing ranks',
    `${person('Bo Lind')}--- acme/a.md\nBo Lind <|>reports to Cy Moss.\n--- acme/b.md\nBo Lind reports to Ada Park.\n`,
  ],
  ['two properties', `${person('Bo Lind', 'reports_to: ["[[ada-<|>park]]", "[[cy-moss]]"]\n')}`],
])('every quick fix of %s settles it', (_, notes) => {
  const fixture = readFixture(`${ACME}${person('Ada Park')}${person('Cy Moss')}${notes}`);
  const { path, offset } = fixture.cursor ?? { path: undefined, offset: 0 };
  expect(disputes(fixture)).not.toEqual([]);
  const { index } = folderOfNotes(fixture);
  const fixes = path === undefined ? [] : quickFixes(index, path, { from: offset, to: offset });
  const settling = fixes.filter(({ problem }) => problem !== undefined);
  expect(settling.length).toBeGreaterThan(1);
  for (const { title, action } of settling)
    expect([title, disputes(after(fixture, action))]).toEqual([title, []]);
});

test('everything that waits can be rejected at once, in one file that says so', () => {
  const rejected = after(readFixture('--- mail.md\nNora Field reports to Ada Park.\n'), {
    kind: 'rejectAll',
    account: null,
  });
  expect([...rejected.texts].filter(([path]) => path !== 'mail.md')).toEqual([
    [
      'account-notes.yaml',
      `# What has been decided about the notes in this folder. Quick fixes write here, and so may you.

ignored:
  - Ada Park
  - Nora Field

rejected:
  - {note: mail.md, subject: Nora Field, relation: reports_to, object: Ada Park}
`,
    ],
  ]);
});
