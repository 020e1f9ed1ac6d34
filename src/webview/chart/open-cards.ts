import type { ChartNode } from '../../protocol/chart.ts';
import type { ViewState } from './view-state.ts';

/** Which cards are open: those that a first look shows, but for what somebody has opened or closed since. */
export class OpenCards {
  /** Those that are open as long as nobody closes them. */
  first: ReadonlySet<string> = new Set();
  #opened: ReadonlySet<string> = new Set();
  #closed: ReadonlySet<string> = new Set();

  constructor(state: Pick<ViewState, 'opened' | 'closed'>) {
    this.take(state);
  }

  take({ opened, closed }: Partial<Pick<ViewState, 'opened' | 'closed'>>): void {
    if (opened) this.#opened = new Set(opened);
    if (closed) this.#closed = new Set(closed);
  }

  has({ id }: Pick<ChartNode, 'id'>): boolean {
    return this.#opened.has(id) || (!this.#closed.has(id) && this.first.has(id));
  }

  /** What is to be kept once these are open, or closed. */
  with(ids: readonly string[], isOpen: boolean): Pick<ViewState, 'opened' | 'closed'> {
    const others = (list: ReadonlySet<string>): string[] => [...list].filter(id => !ids.includes(id));
    return {
      opened: isOpen ? [...others(this.#opened), ...ids] : others(this.#opened),
      closed: isOpen ? others(this.#closed) : [...others(this.#closed), ...ids],
    };
  }
}
