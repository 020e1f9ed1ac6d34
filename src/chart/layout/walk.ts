import type { ChartNode } from '../../protocol/chart.ts';

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

/** All steps, each before what stands below it. */
export function allSteps(steps: readonly ShownNode[]): ShownNode[] {
  const all: ShownNode[] = [];
  const add = (step: ShownNode): void => {
    all.push(step);
    step.below.forEach(add);
  };
  steps.forEach(add);
  return all;
}

/** A line that is drawn between two steps. */
interface StepLine {
  readonly from: ShownNode;
  readonly to: ShownNode;
}

/** The reporting lines that lead across the tree, from manager to who reports, as far as both are shown. */
export function stepsAcross(all: readonly ShownNode[]): StepLine[] {
  const byId = new Map(all.map(step => [step.node.id, step]));
  return all.flatMap(to => {
    const from = to.node.across && byId.get(to.node.across.to);
    return from ? [{ from, to }] : [];
  });
}

/** The lines of influence, as far as both are shown. */
export function stepsOfInfluence(all: readonly ShownNode[]): StepLine[] {
  const byId = new Map(all.map(step => [step.node.id, step]));
  return all.flatMap(from =>
    (from.node.influences ?? []).flatMap(id => {
      const to = byId.get(id);
      return to ? [{ from, to }] : [];
    }),
  );
}
