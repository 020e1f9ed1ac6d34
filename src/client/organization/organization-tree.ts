import type { OrganizationNode } from '../../protocol/organization.ts';
import type { EntityRef } from '../../protocol/requests.ts';
import { isSameEntity } from '../entity-ref.ts';

export interface Row {
  /** The node's id, behind the tree's prefix. */
  readonly id: string;
  readonly node: OrganizationNode;
  readonly parent: string | undefined;
  readonly children: readonly string[];
  /** 0 for a root. */
  readonly depth: number;
}

/** The answer to `accountNotes/organization`, with its rows by id, in the order shown. */
export interface OrganizationTree {
  readonly roots: readonly string[];
  readonly rows: ReadonlyMap<string, Row>;
}

/** VS Code keeps what stands open by id: a tree with a prefix of its own starts anew. */
export function organizationTree(roots: readonly OrganizationNode[], prefix = ''): OrganizationTree {
  const rows = new Map<string, Row>();
  const rowFor = (node: OrganizationNode, parent: string | undefined, depth: number): Row => ({
    id: prefix + node.id,
    node,
    parent,
    children: node.children.map(({ id }) => prefix + id),
    depth,
  });
  const rest = roots.map(node => rowFor(node, undefined, 0)).toReversed();
  for (let row = rest.pop(); row; row = rest.pop()) {
    const { id, node, depth } = row;
    rows.set(id, row);
    for (const child of node.children.toReversed()) rest.push(rowFor(child, id, depth + 1));
  }
  return { roots: roots.map(({ id }) => prefix + id), rows };
}

/** An entity can stand in several places; the first one shown counts. */
export function rowOf(tree: OrganizationTree, ref: EntityRef): Row | undefined {
  for (const row of tree.rows.values()) if (row.node.ref && isSameEntity(row.node.ref, ref)) return row;
  return undefined;
}

/** The nearest row above that shows a team: where somebody stands who is in several. */
export const teamAbove = (tree: OrganizationTree, row: Row): Row | undefined =>
  nearestAbove(tree, row, 'team');

export const accountAbove = (tree: OrganizationTree, row: Row): Row | undefined =>
  nearestAbove(tree, row, 'account');

function nearestAbove({ rows }: OrganizationTree, row: Row, kind: 'team' | 'account'): Row | undefined {
  let above = row.parent === undefined ? undefined : rows.get(row.parent);
  while (above && above.node.kind !== kind)
    above = above.parent === undefined ? undefined : rows.get(above.parent);
  return above;
}

/** The rows to draw again, each with what is below it, so that `before` becomes `after`. */
export function changedRows(
  before: OrganizationTree,
  after: OrganizationTree,
): readonly string[] | 'everything' {
  if (!isSameList(before.roots, after.roots)) return 'everything';
  const changed: string[] = [];
  const rest = [...after.roots];
  for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
    const [old, row] = [before.rows.get(id), after.rows.get(id)];
    if (!old || !row) continue;
    if (looksOf(old) === looksOf(row) && isSameList(old.children, row.children)) rest.push(...row.children);
    else changed.push(id);
  }
  const hasMoved = [...after.rows.values()].some(({ id, parent }) => {
    const old = before.rows.get(id);
    return old !== undefined && old.parent !== parent;
  });
  if (!hasMoved) return changed;
  // From what is gone a row moves only where all is drawn anew.
  if (changed.length < 2) return 'everything';
  // VS Code draws the changed rows side by side, and loses one that goes from the one to the other.
  const above = commonAncestor(after, changed);
  return above === undefined ? 'everything' : [above];
}

function commonAncestor({ rows }: OrganizationTree, ids: readonly string[]): string | undefined {
  const lines = ids.map(id => {
    const line: string[] = [];
    for (let at = rows.get(id); at; at = at.parent === undefined ? undefined : rows.get(at.parent))
      line.push(at.id);
    return line;
  });
  return lines[0]?.find(id => lines.every(line => line.includes(id)));
}

const looksOf = ({ node }: Row): string => JSON.stringify({ ...node, children: [] });

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at]);
