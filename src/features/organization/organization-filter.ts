import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityKind } from '../../model/entity.ts';
import { foldName } from '../../text/names.ts';
import type { OrganizationNode } from './organization.ts';

/** What of the organization is to be shown. */
export interface OrganizationFilter {
  /** The kinds to show; accounts and groups are shown for what is below them. */
  readonly kinds: readonly EntityKind[];
  /** Words that a name, an alias or the role holds, whatever their case; `''` for all. */
  readonly text: string;
  /** `stated`: what rests on sentences alone, candidates included. `confirmed`: what notes and properties say. */
  readonly basis: 'all' | 'stated' | 'confirmed';
}

/**
 * The tree with the rows that pass, and whatever they stand below, so that one sees where. Below a row whose name
 * passes stands all that is of the kinds and basis asked for: “Research” shows who is in Research.
 */
export function filtered(
  index: NoteIndex,
  roots: readonly OrganizationNode[],
  filter: OrganizationFilter,
): OrganizationNode[] {
  const words = foldName(filter.text)
    .split(' ')
    .filter(word => word !== '');
  const pass = (node: OrganizationNode, isBelowFound: boolean): OrganizationNode[] => {
    const isFound = isBelowFound || isCalled(index, node, words);
    const children = node.children.flatMap(child => pass(child, isFound && words.length > 0));
    return children.length > 0 || (isFound && isAskedFor(node, filter)) ? [{ ...node, children }] : [];
  };
  return roots.flatMap(root => pass(root, false));
}

function isAskedFor({ kind, isStated, isCandidate }: OrganizationNode, filter: OrganizationFilter): boolean {
  if (kind === 'group') return false;
  if (!filter.kinds.includes(kind === 'account' ? 'organization' : kind)) return false;
  return filter.basis === 'all' || (filter.basis === 'stated') === (isStated || isCandidate);
}

function isCalled(index: NoteIndex, node: OrganizationNode, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const aliases = (node.entity && index.entities.get(node.entity)?.aliases) ?? [];
  return [node.label, node.description, ...aliases].some(text => {
    const folded = foldName(text);
    return words.every(word => folded.includes(word));
  });
}

/** How many rows a tree has, groups left out. */
export const countOf = (roots: readonly OrganizationNode[]): number =>
  roots.reduce((count, { kind, children }) => count + (kind === 'group' ? 0 : 1) + countOf(children), 0);
