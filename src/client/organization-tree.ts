import type { EntityRef, OrganizationNode } from '../protocol/requests.ts';
import { isSameEntity } from './entity-ref.ts';

export interface Row {
  readonly node: OrganizationNode;
  readonly parent: string | undefined;
  /** 0 for a root. */
  readonly depth: number;
}

/** The answer to `accountNotes/organization`, with its rows by id, in the order shown. */
export interface OrganizationTree {
  readonly roots: readonly string[];
  readonly rows: ReadonlyMap<string, Row>;
}

export function organizationTree(roots: readonly OrganizationNode[]): OrganizationTree {
  const rows = new Map<string, Row>();
  const rest: Row[] = roots.map(node => ({ node, parent: undefined, depth: 0 })).toReversed();
  for (let row = rest.pop(); row; row = rest.pop()) {
    const { node, depth } = row;
    rows.set(node.id, row);
    for (const child of node.children.toReversed())
      rest.push({ node: child, parent: node.id, depth: depth + 1 });
  }
  return { roots: roots.map(({ id }) => id), rows };
}

/** An entity can stand in several places; the first one shown counts. */
export function rowOf(tree: OrganizationTree, ref: EntityRef): Row | undefined {
  for (const row of tree.rows.values()) if (row.node.ref && isSameEntity(row.node.ref, ref)) return row;
  return undefined;
}

/** The rows to draw again, each with what is below it, so that `before` becomes `after`. */
export function changesBetween(
  before: OrganizationTree,
  after: OrganizationTree,
): readonly string[] | 'everything' {
  if (!isSameList(before.roots, after.roots)) return 'everything';
  const changed: string[] = [];
  const rest = [...after.roots];
  for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
    const [old, row] = [before.rows.get(id), after.rows.get(id)];
    if (!old || !row) continue;
    const children = row.node.children.map(child => child.id);
    if (looksOf(old) === looksOf(row) && isSameList(childrenOf(old), children)) rest.push(...children);
    else changed.push(id);
  }
  return changed;
}

const childrenOf = ({ node }: Row): string[] => node.children.map(({ id }) => id);

const looksOf = ({ node }: Row): string => JSON.stringify({ ...node, children: [] });

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at]);
