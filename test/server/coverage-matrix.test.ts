import { expect, test } from 'vitest';
import {
  COVERAGE_FILE,
  COVERAGE_MATRIX,
  type CoverageFileResult,
  type MatrixResult,
} from '../../src/protocol/coverage-matrix.ts';
import { isToMatrix } from '../../src/protocol/matrix-messages.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';
import { connect } from '../support/lsp-client.ts';

const BO = 'Bo Lind <bo@acme.example>';
const CY = 'Cy Moss <cy@acme.example>';
const VLAD = 'Vlad Horn <vlad@litware.example>';
const UMA = 'Uma Kell <uma@litware.example>';

const mail = (day: string, from: string, to: string): string =>
  `## ${day} 09:00:00 — ${from}\n**To:** ${to}\n\n> Fine.\n`;

const notes = (mails: readonly string[]): string => `--- account-notes.yaml
ours: [litware.example]
--- acme.md
---
type: account
---
# Acme
--- plan.md
# Plan

- Exported: 2026-01-01 10:00:00
- Messages: ${mails.length}
---

${mails.join('\n\n---\n\n')}
`;

const NOTES = notes([
  mail('2026-03-10', BO, VLAD),
  mail('2026-04-10', VLAD, `${BO}, ${UMA}`),
  mail('2026-05-10', CY, UMA),
]);

const asked = async (folders: readonly DiskFolder[]): Promise<MatrixResult> => {
  const { connection } = await connect(folders);
  return connection.sendRequest(COVERAGE_MATRIX, { asOf: '2026-05-31' });
};

const fileOf = async (folder: DiskFolder, format: 'csv' | 'html'): Promise<string> => {
  const { connection } = await connect([folder]);
  const params = { asOf: '2026-05-31', format };
  const answer = await connection.sendRequest<CoverageFileResult>(COVERAGE_FILE, params);
  return 'text' in answer ? answer.text : answer.refusal;
};

/** `Bo Lind 2026-04-10 (2): 2026-04-10 2 @14 | –`, the line behind the sign from 0. */
const linesOf = ({ columns, rows }: MatrixResult): string[] => [
  columns.join(' | '),
  ...rows.map(
    ({ name, last, mails, cells }) =>
      `${name} ${last ?? ''} (${mails.d90}): ${cells.map(cell => (cell ? `${cell.last ?? ''} ${cell.mails} @${cell.location.range.start.line}` : '–')).join(' | ')}`,
  ),
];

test('the matrix says of each of theirs and each of ours when there was a mail last, where, and how many there were', async () => {
  const matrix = await asked([diskFolder(NOTES)]);
  expect(linesOf(matrix)).toEqual([
    'Uma Kell | Vlad Horn',
    'Cy Moss 2026-05-10 (1): 2026-05-10 1 @22 | –',
    'Bo Lind 2026-04-10 (2): 2026-04-10 1 @14 | 2026-04-10 2 @14',
  ]);
  expect(isToMatrix({ type: 'matrix', matrix })).toBe(true);
});

test('each of several folders has columns of its own', async () => {
  const other = notes([mail('2026-02-01', 'Dee Holt <dee@other.example>', UMA)]);
  expect(linesOf(await asked([diskFolder(NOTES), diskFolder(other)])).toSorted()).toEqual([
    'Bo Lind 2026-04-10 (2): 2026-04-10 1 @14 | 2026-04-10 2 @14 | –',
    'Cy Moss 2026-05-10 (1): 2026-05-10 1 @22 | – | –',
    'Dee Holt 2026-02-01 (0): – | – | 2026-02-01 1 @6',
    'Uma Kell | Vlad Horn | Uma Kell',
  ]);
});

test('as a file it is a table for a spreadsheet, or a page', async () => {
  const folder = diskFolder(NOTES);
  expect(await fileOf(folder, 'csv')).toBe(
    [
      'Name,Account,Last contact,Mails in 90 days,Mails in all,Questions,Uma Kell,Vlad Horn',
      'Cy Moss,Acme,2026-05-10,1,1,Who else knows Cy Moss? Only Uma Kell is in touch.,2026-05-10 (1),',
      'Bo Lind,Acme,2026-04-10,2,2,,2026-04-10 (1),2026-04-10 (2)',
      '',
    ].join('\r\n'),
  );
  const page = await fileOf(folder, 'html');
  expect(page).toContain('<tr><th scope="row">Bo Lind</th><td>Acme</td><td>2026-04-10</td>');
  expect(page).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
});

test('no spreadsheet runs what a name says, in neither file', async () => {
  const eve = '--- eve.md\n---\ntype: person\nname: =1+A1\nemail: eve@acme.example\n---\n';
  const folder = diskFolder(eve + notes([mail('2026-03-10', 'eve@acme.example', VLAD)]));
  expect(await fileOf(folder, 'csv')).toContain("\r\n'=1+A1,");
  expect(await fileOf(folder, 'html')).toContain('<th scope="row">&#39;=1+A1</th>');
});
