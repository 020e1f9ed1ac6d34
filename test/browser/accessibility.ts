import axe from 'axe-core';
import type { Frame } from 'playwright-core';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What of a page keeps people from using it, each with where it stands and what would mend it. */
export async function seriousViolations(frame: Frame): Promise<unknown[]> {
  await frame.evaluate(axe.source);
  const found = await frame.evaluate<AxeResults>('axe.run()');
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.map(node => `${node.html} ${node.failureSummary}`)]);
}
