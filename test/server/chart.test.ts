import { expect, test } from 'vitest';
import { CHART, type ChartNode, type ChartResult } from '../../src/protocol/chart.ts';
import { isToChart } from '../../src/protocol/chart-messages.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { connect } from '../support/lsp-client.ts';

const NOTES = `--- acme.md
---
type: account
---
# Acme
--- data.md
---
type: team
part_of: "[[acme]]"
---
# Data
--- ben.md
---
type: person
role: Engineer
---
# Ben Ries
- team:: [[data]] (2023 – 2024)
`;

const names = (nodes: readonly ChartNode[], depth = 0): string[] =>
  nodes.flatMap(({ name, children }) => [`${'  '.repeat(depth)}${name}`, ...names(children, depth + 1)]);

test('the chart comes as of the day that is asked for, with what changed', async () => {
  const folder = diskFolder(NOTES);
  const client = await connect([folder]);
  const ask = (params: unknown): Promise<ChartResult> => client.connection.sendRequest(CHART, params);
  const then = await ask({ asOf: '2024-06-01' });
  expect(names(then.roots)).toEqual(['Acme', '  Data', '    Ben Ries']);
  const now = await ask({ since: '2024-06-01' });
  expect(names(now.roots)).toEqual(['Acme', '  Data', '  Unplaced', '    Ben Ries']);
  const ben = now.roots[0]?.children[1]?.children[0];
  expect(ben?.change).toEqual({ kind: 'left', from: 'Data' });
  expect(ben?.ref).toEqual({ folder: client.uri(folder, '').slice(0, -1), entity: 'ben' });
  expect(now.dates).toEqual(['2023-01-01', '2025-01-01']);
  expect(isToChart({ type: 'chart', params: {}, chart: now })).toBe(true);
});

test('a day that is none is as good as now', async () => {
  const client = await connect([diskFolder(NOTES)]);
  const chart = await client.connection.sendRequest<ChartResult>(CHART, { asOf: 'May', withSystems: 'yes' });
  expect(names(chart.roots)).toEqual(['Acme', '  Data', '  Unplaced', '    Ben Ries']);
});
