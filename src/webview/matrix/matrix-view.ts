import * as l10n from '@vscode/l10n';
import {
  COVERAGE_ORDERS,
  coveredInOrder,
  orderName,
  type CoverageOrder,
} from '../../protocol/coverage-order.ts';
import type { MatrixResult, MatrixRowResult } from '../../protocol/coverage-matrix.ts';
import type { FromMatrix } from '../../protocol/matrix-messages.ts';
import { html } from '../dom.ts';
import { GridFocus } from './grid-focus.ts';
import { matrixTable, type NumberedRow } from './matrix-table.ts';
import { button } from '../toolbar-button.ts';
import { vsCode } from '../vscode-api.ts';

/** So many rows are drawn until somebody wants all. */
const MOST_ROWS = 300;

/** What a reload does not lose. */
interface Kept {
  readonly order: CoverageOrder;
  /** The account that is shown; empty for all. */
  readonly account: string;
}

const tell = (message: FromMatrix): void => vsCode.postMessage(message);

/** The matrix of people of theirs by people of ours, as somebody sees and uses it. */
export class MatrixView {
  readonly #account = html('select', { 'aria-label': l10n.t('Account') });
  readonly #order = html(
    'select',
    { 'aria-label': l10n.t('Order') },
    ...COVERAGE_ORDERS.map(value => html('option', { value }, orderName(value, l10n))),
  );
  readonly #told = html('p', { class: 'told', role: 'status' }, l10n.t('Reading the notes…'));
  readonly #place = html('main', { class: 'place' });
  #matrix: MatrixResult | undefined;
  #kept: Kept = keptChoice();
  #isWhole = false;
  #focus: GridFocus | undefined;

  constructor(page: HTMLElement) {
    this.#order.value = this.#kept.order;
    this.#order.addEventListener('change', () =>
      this.#choose({ order: COVERAGE_ORDERS.find(order => order === this.#order.value) ?? 'last' }),
    );
    this.#account.addEventListener('change', () => this.#choose({ account: this.#account.value }));
    page.append(
      html(
        'div',
        { class: 'toolbar', role: 'toolbar', 'aria-label': l10n.t('Coverage') },
        this.#account,
        this.#order,
        button(l10n.t('Export…'), l10n.t('Save as CSV or HTML'), () => tell({ type: 'export' })),
        this.#told,
      ),
      this.#place,
      html('p', { id: 'keys', class: 'unseen' }, keysInWords()),
    );
    // Back in the page, the keyboard goes on in the table that was drawn meanwhile.
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) this.#focus?.take();
    });
    tell({ type: 'ask' });
  }

  show(matrix: MatrixResult): void {
    this.#matrix = matrix;
    this.#draw();
  }

  #choose(choice: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...choice };
    this.#isWhole = false;
    vsCode.setState(this.#kept);
    this.#draw();
  }

  #draw(): void {
    const { rows = [], columns = [] } = this.#matrix ?? {};
    const accounts = [...new Set(rows.flatMap(({ account }) => account ?? []))].toSorted();
    const account = accounts.includes(this.#kept.account) ? this.#kept.account : '';
    this.#showAccounts(accounts, account);
    const numbered = rows.map((row, number): NumberedRow => ({ ...row, number }));
    const wanted = numbered.filter(row => account === '' || row.account === account);
    const ordered = coveredInOrder(wanted, this.#kept.order);
    const drawn = this.#isWhole ? ordered : ordered.slice(0, MOST_ROWS);
    this.#told.textContent = toldOf(this.#matrix, ordered);
    const hadFocus = this.#place.contains(document.activeElement);
    const table = matrixTable({
      columns,
      rows: drawn,
      all: ordered.length,
      withAccounts: account === '' && accounts.length > 1,
    });
    this.#place.replaceChildren(
      ...(ordered.length === 0 ? [html('p', { class: 'empty' }, whyEmpty())] : [table]),
      ...(drawn.length < ordered.length ? [this.#rest(ordered.length)] : []),
    );
    const isFirst = this.#focus === undefined;
    this.#focus = new GridFocus(table, this.#focus?.place, open);
    // Who is in the toolbar stays there, and who has left the page is not brought back by a change of the notes.
    const mayTake = isFirst || document.hasFocus();
    if (mayTake && (hadFocus || document.activeElement === document.body)) this.#focus.take();
  }

  #rest(count: number): HTMLElement {
    return button(l10n.t('Show all {0} people', count), l10n.t('Draw every row'), () => {
      this.#isWhole = true;
      this.#draw();
      this.#focus?.take();
    });
  }

  #showAccounts(accounts: readonly string[], account: string): void {
    this.#account.hidden = accounts.length < 2;
    const options = [['', l10n.t('All accounts')], ...accounts.map(name => [name, name])];
    this.#account.replaceChildren(
      ...options.map(([value = '', text = '']) => html('option', { value }, text)),
    );
    this.#account.value = account;
  }
}

/** What a cell says of itself is where it stands. */
function open(cell: HTMLElement): void {
  const [row, column] = [cell.dataset['row'], cell.dataset['column']];
  if (row === undefined) return;
  tell({ type: 'open', row: Number(row), ...(column !== undefined && { column: Number(column) }) });
}

function toldOf(matrix: MatrixResult | undefined, rows: readonly MatrixRowResult[]): string {
  if (!matrix) return '';
  return [
    rows.length === 1 ? l10n.t('1 person of theirs') : l10n.t('{0} people of theirs', rows.length),
    l10n.t('{0} of ours', matrix.columns.length),
    l10n.t('as of {0}', matrix.asOf),
  ].join(' · ');
}

const whyEmpty = (): string => l10n.t('No mail and no meeting names anybody of theirs.');

const keysInWords = (): string =>
  l10n.t(
    'Arrow keys move, Home and End go to the ends of the row, with Ctrl to those of the table, Enter opens the last mail or meeting.',
  );

function keptChoice(): Kept {
  const kept = vsCode.getState();
  const { order, account } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<
    string,
    unknown
  >;
  return {
    order: COVERAGE_ORDERS.find(known => known === order) ?? 'last',
    account: typeof account === 'string' ? account : '',
  };
}
