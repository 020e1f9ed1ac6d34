import { expect, test } from 'vitest';
import {
  changedRows,
  organizationTree,
  rowOf,
  type OrganizationTree,
} from '../../../src/client/organization/organization-tree.ts';
import type { OrganizationNode } from '../../../src/protocol/organization.ts';

/** A tree by indentation: `Name: description` a line, ids are the names with what they stand below. */
function treeOf(text: string): OrganizationTree {
  const roots: OrganizationNode[] = [];
  const open: { depth: number; children: OrganizationNode[] }[] = [{ depth: -1, children: roots }];
  for (const line of text.split('\n').filter(line => line.trim() !== '')) {
    const depth = line.length - line.trimStart().length;
    const [label = '', description = ''] = line.trim().split(': ');
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const children: OrganizationNode[] = [];
    const ref = { folder: 'file:///notes', entity: label };
    open.at(-1)?.children.push({
      id: `${label}@${depth}`,
      kind: 'person',
      label,
      description,
      ref,
      isCandidate: false,
      isStated: false,
      conflicts: 0,
      children,
    });
    open.push({ depth, children });
  }
  return organizationTree(roots);
}

const acme = 'Acme\n  Research\n    Ada: lead\n    Bo\n  Sales\n';

test('rows stand in the order shown, each below its parent', () => {
  const rows = [...treeOf(acme).rows.values()].map(
    ({ node, parent, depth }) => `${depth} ${node.id} < ${parent ?? ''}`,
  );
  expect(rows).toEqual([
    '0 Acme@0 < ',
    '1 Research@2 < Acme@0',
    '2 Ada@4 < Research@2',
    '2 Bo@4 < Research@2',
    '1 Sales@2 < Acme@0',
  ]);
});

test('an entity in two places is shown at the first', () => {
  const tree = treeOf('Acme\n  Research\n    Ada\n  Ada\n');
  expect(rowOf(tree, { folder: 'file:///notes', entity: 'Ada' })?.node.id).toBe('Ada@4');
  expect(rowOf(tree, { folder: 'file:///other', entity: 'Ada' })).toBeUndefined();
});

test.each([
  ['nothing changes', acme, []],
  ['a role changes', acme.replace('lead', 'head'), ['Ada@4']],
  ['a person joins', acme.replace('Bo', 'Bo\n    Cy'), ['Research@2']],
  ['a person moves', 'Acme\n  Research\n    Ada: lead\n  Sales\n    Bo\n', ['Acme@0']],
  ['a team goes and its people stay', 'Acme\n  Sales\n    Ada: lead\n    Bo\n', 'everything'],
  ['an account is new', `${acme}Beta\n`, 'everything'],
])('when %s, no more than what differs is drawn again', (_, text, expected) => {
  const changes = changedRows(treeOf(acme), treeOf(text));
  expect(typeof changes === 'string' ? changes : changes.toSorted()).toEqual(expected);
});
