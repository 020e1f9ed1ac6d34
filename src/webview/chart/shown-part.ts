import type { ChartDrawing } from '../../chart/export/drawing.ts';
import { chartTitle, dayHere } from '../../chart/export/title.ts';
import type { IsOpen } from '../../chart/layout/walk.ts';
import type { ChartLook, ChartNode, ChartParams, ChartResult } from '../../protocol/chart.ts';
import type { Shown } from '../../protocol/chart-messages.ts';
import type { TreeOrder } from '../../protocol/organization.ts';

/** The part of a chart that is shown: one account, or all there is. */
export class ShownPart {
  readonly #chart: ChartResult;
  /** The account that is shown; undefined for all. */
  readonly root: ChartNode | undefined;

  /** `root` is the id of the account, or anything else for all. */
  constructor(chart: ChartResult, root: string | undefined) {
    this.#chart = chart;
    this.root = chart.roots.find(({ id }) => id === root);
  }

  /** Those that there are to choose from. */
  get accounts(): readonly ChartNode[] {
    return this.#chart.roots.filter(({ kind }) => kind === 'account');
  }

  get roots(): readonly ChartNode[] {
    return this.root ? [this.root] : this.#chart.roots;
  }

  /** Every node that is shown, or would be if all were open. */
  get nodes(): ChartNode[] {
    const all = (nodes: readonly ChartNode[]): ChartNode[] =>
      nodes.flatMap(node => [node, ...all(node.children)]);
    return all(this.roots);
  }

  /** Undefined where nothing is drawn, or several accounts in different orders. */
  get order(): TreeOrder | undefined {
    const own = this.#chart.orders.filter(({ id }) => this.root === undefined || id === this.root.id);
    const [first, ...others] = new Set(own.map(({ order }) => order));
    return others.length === 0 ? first : undefined;
  }

  /** What a file of it is to show. */
  shown(isOpen: IsOpen, { influence, filter }: ChartLook): Shown {
    const open = this.nodes.filter(node => node.children.length > 0 && isOpen(node)).map(({ id }) => id);
    return { open, influence, filter, ...(this.root && { root: this.root.id }) };
  }

  /** The same for a file that the page draws by itself. */
  drawing(isOpen: IsOpen, { influence, filter }: ChartLook, params: ChartParams): ChartDrawing {
    const { roots } = this;
    const title = chartTitle(roots, params, { today: dayHere(new Date()), filter, isOpen });
    return { roots, isOpen, title, influence, filter };
  }
}
