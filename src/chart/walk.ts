import type { ChartNode } from '../protocol/chart.ts';

/** Whether what stands below a node is shown. */
export type IsOpen = (node: ChartNode) => boolean;

export const everythingOpen: IsOpen = () => true;

/** A shown node, with a short name for it that is safe in any format, and the node above it. */
export interface ShownNode {
  readonly node: ChartNode;
  readonly name: string;
  readonly parent: ShownNode | undefined;
  readonly below: readonly ShownNode[];
}

/** The shown nodes as steps from the roots down, named `n1`, `n2` … in the order of the tree. */
export function stepsOf(roots: readonly ChartNode[], isOpen: IsOpen): ShownNode[] {
  let count = 0;
  const step = (node: ChartNode, parent: ShownNode | undefined): ShownNode => {
    const below: ShownNode[] = [];
    const made: ShownNode = { node, name: `n${++count}`, parent, below };
    if (isOpen(node)) for (const child of node.children) below.push(step(child, made));
    return made;
  };
  return roots.map(root => step(root, undefined));
}
