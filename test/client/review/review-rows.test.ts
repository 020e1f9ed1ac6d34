import { expect, test } from 'vitest';
import { conflictsIn, reviewRows, rowsById, type ReviewRow } from '../../../src/client/review/review-rows.ts';
import type { Source } from '../../../src/protocol/requests.ts';
import type { AccountSuggestions } from '../../../src/protocol/suggestions.ts';

const FOLDER = 'file:///notes';
const start = { line: 0, character: 0 };
const said = (text: string): Source => ({
  location: { uri: `${FOLDER}/a.md`, range: { start, end: start } },
  text,
  hedged: false,
});
const fact = (subject: string, object: string) => ({
  path: 'a.md',
  from: 0,
  subject,
  relation: 'reports_to',
  object,
});

const suggestions = (name: string, more: Partial<AccountSuggestions> = {}): AccountSuggestions => ({
  folder: FOLDER,
  account: { folder: FOLDER, entity: name },
  name,
  candidates: [],
  statements: [],
  conflicts: [],
  questions: [],
  alwaysRejected: [],
  ...more,
});

const BO = suggestions('Acme', {
  candidates: [
    {
      ref: { folder: FOLDER, entity: '?person/bo' },
      kind: 'person',
      name: 'Bo',
      aliases: ['Bob'],
      seenIn: [said('There is Bo.')],
      more: 3,
      isSure: true,
    },
  ],
  statements: [
    {
      fact: fact('bo', 'cy'),
      text: 'Bo reports to Cy',
      source: said('Bo reports to Cy.'),
      isConflicting: false,
    },
    {
      fact: fact('di', 'cy'),
      text: 'Di reports to Cy',
      source: said('Di reports to Cy.'),
      isConflicting: true,
    },
  ],
  conflicts: [
    {
      question: 'Whom does Di report to?',
      ref: { folder: FOLDER, entity: 'di' },
      sides: [
        {
          fact: fact('di', 'cy'),
          text: 'Di reports to Cy',
          source: said('Di reports to Cy.'),
          isProperty: false,
        },
        {
          fact: fact('di', 'ed'),
          text: 'Di reports to Ed',
          source: said('reports_to: Ed'),
          isProperty: true,
        },
      ],
    },
  ],
});

function printed(rows: readonly ReviewRow[], indent = ''): string[] {
  return rows.flatMap(({ kind, label, holds, accept, reject, children }) => {
    const decisions = [accept?.kind, reject?.kind].filter(Boolean).join('/');
    const line = [kind, label, holds, decisions && `[${decisions}]`].filter(Boolean).join(' ');
    return [indent + line, ...printed(children, `${indent}  `)];
  });
}

test('what is disputed waits once, as a conflict, and each decision is offered where it makes sense', () => {
  expect(printed(reviewRows([BO])).join('\n')).toBe(
    `conflicts
  conflict Whom does Di report to?
    side Di reports to Cy [settle/reject]
      sighting “Di reports to Cy.”
    side Di reports to Ed [settle]
      sighting “reports_to: Ed”
group lines [acceptSome/rejectSome]
  statement Bo reports to Cy [accept/reject]
    sighting “Bo reports to Cy.”
group person [acceptSome/rejectSome]
  name Bo = Bob [create/ignore]
    sighting “There is Bo.”
    more`,
  );
  expect(conflictsIn([BO])).toBe(1);
});

test('several accounts stand side by side, those without anything are left out', () => {
  const two = reviewRows([
    BO,
    { ...BO, ...suggestions('Beta'), candidates: BO.candidates },
    suggestions('Gamma'),
  ]);
  expect(two.map(({ kind, label, count }) => `${kind} ${label ?? ''} ${count ?? 0}`)).toEqual([
    'account Acme 3',
    'account Beta 1',
  ]);
  expect(reviewRows([suggestions('Gamma')])).toEqual([]);
});

test('every row has an id of its own, also where two statements say the same', () => {
  const [statement] = BO.statements;
  const twice = { ...BO, statements: statement ? [statement, statement] : [] };
  const rows = rowsById(reviewRows([twice]));
  expect(rows.size).toBe(printed(reviewRows([twice])).length);
});

test('what is sure comes first, names that were met once are folded, and an account to set up is above all', () => {
  const [bo] = BO.candidates;
  const [statement] = BO.statements;
  if (!bo || !statement) throw new Error('The example has one of each.');
  const guess = {
    ...statement,
    fact: fact('ed', 'cy'),
    text: 'Ed reports to Cy',
    source: { ...said('Maybe.'), hedged: true },
  };
  const once = {
    ...bo,
    ref: { folder: FOLDER, entity: '?person/al' },
    name: 'Al',
    aliases: [],
    isSure: false,
  };
  const often = { ...bo, ref: { folder: FOLDER, entity: '?person/cy' }, name: 'Cy', aliases: [], more: 9 };
  const account = suggestions('Acme', { candidates: [once, bo, often], statements: [guess, statement] });
  const setUp = { folder: FOLDER, counts: { person: 3, team: 0, system: 0, organization: 0 } };
  const short = reviewRows([account], [setUp]).map(({ kind, holds, children }) =>
    [kind, holds, ...children.map(({ label }) => label)].filter(part => part !== undefined).join(' | '),
  );
  expect(short).toEqual([
    'setUp',
    'group | lines | Bo reports to Cy | Ed reports to Cy',
    'group | person | Cy | Bo = Bob',
    'group | namedOnce | Al',
  ]);
});

test('what the user has always rejected comes last', () => {
  const rows = reviewRows([{ ...BO, alwaysRejected: ['reports_to'] }]);
  expect(rows.map(({ kind, holds }) => holds ?? kind)).toEqual(['conflicts', 'person', 'lines']);
});
