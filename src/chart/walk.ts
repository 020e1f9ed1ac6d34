import type { ChartNode } from '../protocol/chart.ts';

/** Whether what stands below a node is shown. */
export type IsOpen = (node: ChartNode) => boolean;

export const everythingOpen: IsOpen = () => true;

/** A shown node, with a short name for it that is safe in any format, and the node above it. */
export interface Step {
  readonly node: ChartNode;
  readonly name: string;
  readonly parent: Step | undefined;
  readonly below: readonly Step[];
}

/** The shown nodes as steps from the roots down, named `n1`, `n2` … in the order of the tree. */
export function stepsOf(roots: readonly ChartNode[], isOpen: IsOpen): Step[] {
  let count = 0;
  const step = (node: ChartNode, parent: Step | undefined): Step => {
    const below: Step[] = [];
    const made: Step = { node, name: `n${++count}`, parent, below };
    if (isOpen(node)) for (const child of node.children) below.push(step(child, made));
    return made;
  };
  return roots.map(root => step(root, undefined));
}
