import fc from 'fast-check';
import type { ChartDrawing } from '../../src/chart/export/drawing.ts';
import type { ChartTitle } from '../../src/chart/export/title.ts';
import { everythingOpen } from '../../src/chart/layout/walk.ts';
import type { ChartNode } from '../../src/protocol/chart.ts';

/** A node of a chart with what matters to a test. */
export const chartNode = (node: Partial<ChartNode> & { readonly id: string }): ChartNode => ({
  kind: 'person',
  name: node.id,
  role: '',
  isLead: false,
  isCandidate: false,
  isPlaceholder: false,
  isStated: false,
  elsewhere: [],
  people: 0,
  systems: 0,
  children: [],
  ...node,
});

/** Any text that a name can hold, halves of surrogate pairs included. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", '\\', '\n', '`', '#', ' ', 'a', '💥', ']', ')', '\0'),
      fc.nat(0xffff).map(code => String.fromCharCode(code)),
    ),
    { maxLength: 40 },
  )
  .map(letters => letters.join(''));

interface Shape {
  readonly name: string;
  readonly isLead: boolean;
  readonly isStated: boolean;
  readonly children: readonly Shape[];
}

const { shape } = fc.letrec<{ shape: Shape }>(tie => ({
  shape: fc.record({
    name: anyText,
    isLead: fc.boolean(),
    isStated: fc.boolean(),
    children: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'chart' },
      fc.constant([]),
      fc.array(tie('shape'), { maxLength: 6, depthIdentifier: 'chart' }),
    ),
  }),
}));

/** Charts of any shape, with a group at the end of an account, as there can be. */
export const charts: fc.Arbitrary<ChartNode[]> = fc
  .tuple(fc.array(shape, { maxLength: 3 }), fc.array(shape, { maxLength: 9 }))
  .map(([accounts, unplaced]) => {
    let count = 0;
    const node = (from: Shape, kind: ChartNode['kind']): ChartNode =>
      chartNode({
        ...from,
        id: `node-${count++}`,
        kind,
        children: from.children.map(child => node(child, 'person')),
      });
    return accounts.map((account, at) => {
      const made = node(account, 'account');
      const group = unplaced.slice(at * 3, at * 3 + 3).map(person => node(person, 'person'));
      if (group.length === 0) return made;
      const tray = chartNode({ id: `group-${at}`, kind: 'group', name: 'Unplaced', children: group });
      return { ...made, children: [...made.children, tray] };
    });
  });

/** What a file of a chart shows: all of it, without a title, unless said otherwise. */
export const drawing = (roots: readonly ChartNode[], of: Partial<ChartDrawing> = {}): ChartDrawing => ({
  roots,
  isOpen: everythingOpen,
  title: titled(''),
  influence: false,
  filter: [],
  ...of,
});

export const titled = (title: string): ChartTitle => ({ title, detail: '' });
