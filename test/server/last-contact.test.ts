import { expect, test } from 'vitest';
import { HoverRequest } from 'vscode-languageserver/node';
import { CARD, type CardResult } from '../../src/protocol/card.ts';
import { CHART, type ChartNode, type ChartResult } from '../../src/protocol/chart.ts';
import { COVERAGE, type CoverageResult } from '../../src/protocol/coverage.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { connect } from '../support/lsp-client.ts';

const person = (file: string, name: string): string => `--- ${file}.md\n---\ntype: person\n---\n# ${name}\n`;

const mail = (day: string, from: string, to: string): string =>
  `## ${day} 09:00:00 — ${from}\n**To:** ${to}\n\n> Fine.\n`;

const BO = 'Bo Lind <bo@acme.example>';
const VLAD = 'Vlad Horn <vlad@litware.example>';
const CY = 'Cy Moss <cy@acme.example>';

const thread = (mails: readonly string[]): string =>
  `# Plan\n\n- Exported: 2026-01-01 10:00:00\n- Messages: ${mails.length}\n---\n\n${mails.join('\n\n---\n\n')}\n`;

const MAILS = [mail('2025-03-10', BO, VLAD), mail('2025-04-10', VLAD, BO), mail('2025-05-10', CY, BO)];

const NOTES = `--- account-notes.yaml
ours: [litware.example]
--- acme.md
---
type: account
---
# Acme
${person('bo', 'Bo Lind')}${person('cy', 'Cy Moss')}--- note.md
Bo Lind and Cy Moss met Vlad Horn.
--- plan.md
${thread(MAILS)}`;

const shown = async (notes: string, name: string, more = ''): Promise<string> => {
  const folder = diskFolder(notes + more);
  const client = await connect([folder]);
  const found = await client.connection.sendRequest(
    HoverRequest.type,
    client.at(folder, 'note.md', 'Bo Lind and Cy Moss met Vlad Horn.', name),
  );
  const { contents } = found ?? {};
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
};

test('the card of one of theirs says when there was a contact last', async () => {
  const card = await shown(NOTES, 'Cy');
  expect(card).toContain('Last contact 2025-05-10; no mail in 90 days');
});

test('and with whom of ours, as far as that one names anybody of ours', async () => {
  const without = NOTES.replace(MAILS[2] ?? '', mail('2025-05-10', VLAD, BO));
  expect(await shown(without, 'Bo')).toContain('Last contact 2025-05-10 with Vlad Horn; no mail in 90 days');
});

test('the card of one of ours says nothing of the kind', async () => {
  expect(await shown(NOTES, 'Vlad')).not.toContain('Last contact');
});

test('in a large folder the cards say it once it has been worked out', async () => {
  const others = Array.from({ length: 210 }, (_, at) => `--- n${at}.md\nFine.\n`).join('');
  const folder = diskFolder(NOTES + others);
  const client = await connect([folder]);
  const { connection } = client;
  const ref = { folder: client.uri(folder, '').slice(0, -1), entity: 'bo' };
  const card = (): Promise<CardResult> => connection.sendRequest(CARD, ref);
  expect((await card()).lastContact).toBe(undefined);
  const { people } = await connection.sendRequest<CoverageResult>(COVERAGE, {});
  expect(people.map(({ name }) => name)).toContain('Bo Lind');
  expect((await card()).lastContact?.text).toBe('Last contact 2025-05-10; no mail in 90 days');
});

test('the chart tells it of people of theirs, where it is asked to', async () => {
  const folder = diskFolder(NOTES + person('eve', 'Eve Park') + person('vlad', 'Vlad Horn'));
  const { connection } = await connect([folder]);
  const ask = async (params: object): Promise<string[]> =>
    peopleIn((await connection.sendRequest<ChartResult>(CHART, params)).roots);
  expect(await ask({ withCoverage: true, asOf: '2025-04-30' })).toEqual([
    'Bo Lind {"last":"2025-04-10","marks":["singleThread"]}',
    'Cy Moss {"marks":["none"]}',
    'Eve Park {"marks":["none"]}',
    'Vlad Horn',
  ]);
  expect(await ask({})).toEqual(['Bo Lind', 'Cy Moss', 'Eve Park', 'Vlad Horn']);
});

const peopleIn = (nodes: readonly ChartNode[]): string[] =>
  nodes
    .flatMap(({ kind, name, contact, children }) => [
      ...(kind === 'person' ? [`${name} ${JSON.stringify(contact) ?? ''}`.trim()] : []),
      ...peopleIn(children),
    ])
    .toSorted();
