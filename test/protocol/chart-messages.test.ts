import { expect, test } from 'vitest';
import { isFromChart, isToChart, type ToChart } from '../../src/protocol/chart-messages.ts';
import { chartNode } from '../support/chart-nodes.ts';

const CHART: ToChart = {
  type: 'chart',
  params: { asOf: '2025-12-01' },
  chart: {
    roots: [
      chartNode({
        id: 'acme',
        children: [chartNode({ id: 'ben', team: 0, across: { to: 'acme', isStated: true } })],
      }),
    ],
    dates: ['2025-12-01'],
    orders: [{ id: 'acme', order: 'line' }],
  },
};

test('what the webview says is taken', () => {
  expect(isFromChart({ type: 'ask', params: {} })).toBe(true);
  expect(
    isFromChart({ type: 'ask', params: { asOf: '2025-12-01', since: '2025-01-01', withSystems: true } }),
  ).toBe(true);
  expect(isFromChart({ type: 'open', id: 'ben' })).toBe(true);
  expect(isFromChart({ type: 'order', order: 'line', root: 'acme' })).toBe(true);
  expect(
    isFromChart({ type: 'export', shown: { open: ['ben'], influence: true, filter: ['stance champion'] } }),
  ).toBe(true);
  expect(isFromChart({ type: 'copied', isDone: false })).toBe(true);
  expect(isFromChart({ type: 'focused' })).toBe(true);
  expect(isFromChart({ type: 'png', data: 'iVBORw0KGgo=' })).toBe(true);
});

test.each([
  [undefined],
  [null],
  ['open'],
  [[]],
  [{ type: 'command', command: 'workbench.action.terminal.new' }],
  [{ type: 'open', id: 7 }],
  [{ type: 'open', path: '/etc/passwd' }],
  [{ type: 'ask', params: { asOf: 'yesterday' } }],
  [{ type: 'ask', params: { asOf: '2025-13-99' } }],
  [{ type: 'ask' }],
  [{ type: 'order', order: 'name' }],
  [{ type: 'export', shown: { open: [{}], influence: true, filter: [] } }],
  [{ type: 'export', shown: { open: [], influence: 'yes', filter: [] } }],
  [{ type: 'export', shown: { open: [], influence: false, filter: [7] } }],
  [{ type: 'copied' }],
  [{ type: 'png', data: 'data:text/html,<b>' }],
])('what is no message of the webview is dropped: %j', message => {
  expect(isFromChart(message)).toBe(false);
});

test('what the extension says is taken', () => {
  expect(isToChart(CHART)).toBe(true);
  expect(isToChart({ type: 'askCopy' })).toBe(true);
  expect(isToChart({ type: 'draw', svg: '<svg/>', width: 10, height: 10 })).toBe(true);
});

test('a chart with anything wrong in it is dropped', () => {
  const withNode = (change: object): unknown => ({
    ...CHART,
    chart: {
      dates: [],
      orders: [],
      roots: [{ ...chartNode({ id: 'acme' }), children: [{ ...chartNode({ id: 'b' }), ...change }] }],
    },
  });
  expect(isToChart(withNode({}))).toBe(true);
  expect(isToChart(withNode({ name: undefined }))).toBe(false);
  expect(isToChart(withNode({ elsewhere: [7] }))).toBe(false);
  expect(isToChart(withNode({ across: { to: 'acme' } }))).toBe(false);
  expect(isToChart(withNode({ kind: 'script' }))).toBe(false);
  expect(isToChart(withNode({ change: { kind: 'promoted' } }))).toBe(false);
  expect(isToChart(withNode({ children: undefined }))).toBe(false);
});
