import { expect, test } from 'vitest';
import { reviewRows, type ReviewRow } from '../../../src/client/review/review-rows.ts';
import { spokenReviewRow } from '../../../src/client/review/review-words.ts';
import type { Source } from '../../../src/protocol/requests.ts';

const FOLDER = 'file:///notes';
const start = { line: 0, character: 0 };
const said = (text: string): Source => ({
  location: { uri: `${FOLDER}/a.md`, range: { start, end: start } },
  author: 'June Alder',
  date: '2026-01-02',
  text,
  hedged: false,
});

/** All rows as they are read aloud, indented by what they stand below. */
const spoken = (rows: readonly ReviewRow[], indent = ''): string[] =>
  rows.flatMap(row => [indent + spokenReviewRow(row), ...spoken(row.children, `${indent}  `)]);

test('what waits is read by its sentence once, with who said it, and lines that go on say no more', () => {
  const rows = reviewRows([
    {
      folder: FOLDER,
      name: 'Litware',
      candidates: [
        {
          ref: { folder: FOLDER, entity: '?person/ada-park' },
          kind: 'person',
          name: 'Ada Park',
          aliases: [],
          isSure: true,
          seenIn: [said('Ada Park was there.')],
          more: 0,
        },
      ],
      statements: [
        {
          fact: { path: 'a.md', from: 0, subject: 'bo', relation: 'reports_to', object: 'ada' },
          text: 'Bo Lind reports to Ada Park',
          source: said('Bo Lind, whom we met on Monday, reports to Ada Park.'),
          isConflicting: false,
        },
      ],
      conflicts: [],
      questions: [],
      alwaysRejected: [],
    },
  ]);
  expect(spoken(rows).join('\n')).toBe(`Reporting Lines, 1 waiting
  Bo Lind reports to Ada Park, said by June Alder, 2026-01-02
    said by June Alder, 2026-01-02: Bo Lind, whom we met on Monday, reports to Ada Park.
    Monday, reports to Ada
    Park.”
New People, 1 waiting
  Ada Park, person, no note yet
    said by June Alder, 2026-01-02: Ada Park was there.`);
});
