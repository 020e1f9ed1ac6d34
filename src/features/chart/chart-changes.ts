import type { EntityId } from '../../model/entity.ts';
import type { OrganizationNode } from '../organization/organization.ts';

/** How a place differs from an earlier day. `from` names what it stood below then, where that is somebody else. */
export interface ChartChange {
  readonly kind: 'joined' | 'left' | 'moved';
  readonly from: string | undefined;
}

/** What an entity stands below, by id, with the name of each. Who is unplaced stands below nothing. */
type Parents = ReadonlyMap<string, string>;

/**
 * What changed from an earlier tree to a later one, by the id of the later one's rows: who has a place and had none has
 * joined, who had one and has none has left, who stands below somebody else has moved.
 */
export function changesBetween(
  before: readonly OrganizationNode[],
  after: readonly OrganizationNode[],
): Map<string, ChartChange> {
  const then = parentsIn(before);
  const now = parentsIn(after);
  const changes = new Map<string, ChartChange>();
  const seen = new Set<EntityId>();
  visit(after, ({ node, parent }) => {
    const { entity } = node;
    if (entity === undefined || node.kind === 'account') return;
    const isFirst = !seen.has(entity);
    seen.add(entity);
    const had = then.get(entity) ?? NOWHERE;
    const has = now.get(entity) ?? NOWHERE;
    const gone = [...had].filter(([id]) => !has.has(id)).map(([, name]) => name);
    const isNew = parent !== undefined && !had.has(parent.id);
    if (isNew && gone.length > 0) changes.set(node.id, { kind: 'moved', from: gone[0] });
    else if (isNew) changes.set(node.id, { kind: 'joined', from: undefined });
    else if (isFirst && gone.length > 0 && [...has.keys()].every(id => had.has(id)))
      changes.set(node.id, { kind: 'left', from: gone[0] });
  });
  return changes;
}

const NOWHERE: Parents = new Map();

interface Visited {
  readonly node: OrganizationNode;
  /** What it stands below; undefined where it is unplaced, or below nothing. */
  readonly parent: { readonly id: string; readonly name: string } | undefined;
}

function parentsIn(roots: readonly OrganizationNode[]): Map<EntityId, Map<string, string>> {
  const parents = new Map<EntityId, Map<string, string>>();
  visit(roots, ({ node, parent }) => {
    if (node.entity === undefined) return;
    const known = parents.get(node.entity) ?? new Map<string, string>();
    if (parent) known.set(parent.id, parent.name);
    parents.set(node.entity, known);
  });
  return parents;
}

/** Visits every row from the top down. Directly in a group stands what has no place, but for teams by reporting line and for other organizations. */
function visit(roots: readonly OrganizationNode[], each: (visited: Visited) => void): void {
  const below = (node: OrganizationNode, parent: Visited['parent']): void => {
    each({ node, parent });
    for (const child of node.children) below(child, parentOf(node, child));
  };
  for (const root of roots) below(root, undefined);
}

const parentOf = ({ entity, label, id }: OrganizationNode, child: OrganizationNode): Visited['parent'] => {
  if (entity !== undefined) return { id: entity, name: label };
  return child.kind === 'organization' || child.kind === 'team' ? { id, name: label } : undefined;
};
