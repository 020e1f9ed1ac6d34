import { isRefusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { ENTITY_KINDS, type EntityId } from '../../model/entity.ts';
import { organization, type OrganizationNode } from '../organization/organization.ts';
import { ordersIn, type TreeOrder, type TreeOrders } from '../organization/tree-order.ts';
import { namedEntity, WHO } from './named-entity.ts';
import { NEXT, PAGE, PAGED, pageLine, pageOf } from './pages.ts';
import { NOTICE, quotation } from './quotation.ts';
import { count, day, flag, list, oneOf, record, text, type Fitting } from './schema.ts';
import { LINE, lineAt, placeLine } from './sources.ts';
import { readingTool } from './tool.ts';

const SIZE = 60;

const ROW = record(
  {
    depth: count('0 for the top; a row stands below the nearest row above it that has a smaller depth.'),
    name: text(),
    kind: oneOf(['account', 'group', ...ENTITY_KINDS]),
    detail: text('What it is there, and lines that lead elsewhere.'),
    isStated: flag('Its place rests on sentences alone; saidAt is the line.'),
  },
  { id: text(), saidAt: LINE },
);

type Row = Fitting<typeof ROW>;

export const organizationTool = readingTool({
  name: 'organization',
  title: 'The organization as a tree',
  description:
    'The organization of all accounts, or what stands below one account, team or person: teams, people, systems, as rows with a depth. By team or by reporting line; on an earlier day, as it had been said by then.',
  input: record(
    {},
    {
      below: WHO,
      by: oneOf(['team', 'line']),
      asOf: day('The day to show.'),
      page: PAGE,
    },
  ),
  output: record({ notice: text(), rows: list(ROW), ...PAGED }, NEXT),
  answer(today, { below, by, asOf, page }) {
    const index = asOf === undefined ? today : today.asOf(asOf);
    const entity = below === undefined ? undefined : namedEntity(index, below);
    if (entity && isRefusal(entity)) return entity;
    const tree = organization(index, by === undefined ? {} : allIn(index, by));
    const roots = entity ? nodesOf(tree, entity.id) : tree;
    const paged = pageOf(rowsOf(roots), SIZE, page);
    if (isRefusal(paged)) return paged;
    const { items, total, nextPage } = paged;
    return {
      notice: NOTICE,
      rows: items.map(({ node, depth }) => rowOf(index, node, depth)),
      total,
      nextPage,
    };
  },
  told: ({ rows, total, nextPage }) => [...rows.map(rowLine), pageLine({ total, nextPage })],
});

const allIn = (index: NoteIndex, by: TreeOrder): TreeOrders =>
  Object.fromEntries(ordersIn(index, {}).map(({ account = '' }) => [account, by]));

interface Placed {
  readonly node: OrganizationNode;
  readonly depth: number;
}

/** Every row in reading order. */
function rowsOf(roots: readonly OrganizationNode[]): Placed[] {
  const rows: Placed[] = [];
  const rest = roots.map(node => ({ node, depth: 0 })).toReversed();
  for (let row = rest.pop(); row; row = rest.pop()) {
    rows.push(row);
    const depth = row.depth + 1;
    rest.push(...row.node.children.map(node => ({ node, depth })).toReversed());
  }
  return rows;
}

/** The row of an entity; all of them where it stands in several places. */
const nodesOf = (roots: readonly OrganizationNode[], id: EntityId): OrganizationNode[] =>
  rowsOf(roots).flatMap(({ node }) => (node.entity === id ? [node] : []));

const rowOf = (index: NoteIndex, node: OrganizationNode, depth: number): Row => ({
  depth,
  name: node.label,
  kind: node.kind,
  detail: node.description,
  isStated: node.isStated,
  id: node.entity,
  saidAt: node.source && {
    note: node.source.path,
    line: lineAt(index, node.source.path, node.source.span.from),
  },
});

const rowLine = ({ depth, name, kind, detail, isStated, saidAt }: Row): string =>
  [
    `${'  '.repeat(depth)}- ${quotation(name)} (${kind})`,
    ...(detail === '' ? [] : [quotation(detail)]),
    ...(isStated && saidAt ? [`stated at ${placeLine(saidAt)}`] : []),
  ].join(', ');
