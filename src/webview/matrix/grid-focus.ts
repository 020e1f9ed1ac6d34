/** A cell by row and column, from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** A page of a table is so many rows. */
const PAGE = 10;

/**
 * The keys of a grid, as the ARIA practices have them: one cell can be reached by Tab, the arrows lead on from there, and
 * Enter, the blank or a click does what the cell is for.
 */
export class GridFocus {
  readonly #cells: readonly (readonly HTMLTableCellElement[])[];
  #place: GridPlace;

  /** `before` is where the keyboard was in an earlier table; `act` is what a cell is for. */
  constructor(
    table: HTMLTableElement,
    before: GridPlace = { row: 0, column: 0 },
    act: (cell: HTMLElement) => void,
  ) {
    this.#cells = [...table.querySelectorAll('tbody tr')].map(
      row => [...row.querySelectorAll('th, td')] as HTMLTableCellElement[],
    );
    for (const cell of this.#cells.flat()) cell.tabIndex = -1;
    this.#place = this.#within(before);
    this.#mark(0);
    table.addEventListener('keydown', event => {
      if (event.altKey || event.metaKey) return;
      const cell = this.#at(this.#place);
      if (cell && (event.key === 'Enter' || event.key === ' ')) act(cell);
      else if (!this.#move(event.key, event.ctrlKey)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    table.addEventListener('click', ({ target }) => {
      const cell =
        target instanceof Element ? target.closest<HTMLTableCellElement>('tbody th, tbody td') : null;
      if (!cell) return;
      const row = this.#cells.findIndex(cells => cells.includes(cell));
      this.#go({ row, column: this.#cells[row]?.indexOf(cell) ?? 0 });
      act(cell);
    });
  }

  get place(): GridPlace {
    return this.#place;
  }

  /** Gives the keyboard to the table. */
  take(): void {
    this.#at(this.#place)?.focus();
  }

  #move(key: string, isFar: boolean): boolean {
    const { row, column } = this.#place;
    const ends = { row: this.#cells.length - 1, column: (this.#cells[row]?.length ?? 1) - 1 };
    const to: Readonly<Record<string, GridPlace>> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      Home: { row: isFar ? 0 : row, column: 0 },
      End: { row: isFar ? ends.row : row, column: ends.column },
      PageDown: { row: row + PAGE, column },
      PageUp: { row: row - PAGE, column },
    };
    const next = to[key];
    if (!next || (isFar && !['Home', 'End'].includes(key))) return false;
    this.#go(this.#within(next));
    return true;
  }

  #go(place: GridPlace): void {
    this.#mark(-1);
    this.#place = place;
    this.#mark(0);
    this.take();
  }

  #within({ row, column }: GridPlace): GridPlace {
    const rowIn = Math.max(0, Math.min(row, this.#cells.length - 1));
    return { row: rowIn, column: Math.max(0, Math.min(column, (this.#cells[rowIn]?.length ?? 1) - 1)) };
  }

  #at({ row, column }: GridPlace): HTMLTableCellElement | undefined {
    return this.#cells[row]?.[column];
  }

  #mark(tabIndex: 0 | -1): void {
    const cell = this.#at(this.#place);
    if (cell) cell.tabIndex = tabIndex;
  }
}
