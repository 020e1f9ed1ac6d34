import type { OrganizationNode } from '../../src/features/organization/organization.ts';

/** The organization tree as an indented list: `*` marks an account, `[…]` a group, `?` a candidate. */
export const printTree = (roots: readonly OrganizationNode[]): string =>
  roots.map(root => printNode(root, '')).join('\n');

function printNode(node: OrganizationNode, indent: string): string {
  const name = node.kind === 'group' ? `[${node.label}]` : `${node.label}${node.isCandidate ? '?' : ''}`;
  const line = `${indent}${node.kind === 'account' ? '* ' : ''}${name}${node.description === '' ? '' : ` (${node.description})`}`;
  return [line, ...node.children.map(child => printNode(child, `${indent}  `))].join('\n');
}
