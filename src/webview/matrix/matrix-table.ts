import * as l10n from '@vscode/l10n';
import { standingName } from '../../chart/standing-words.ts';
import type { MatrixCellResult, MatrixRowResult } from '../../protocol/coverage-matrix.ts';
import { html } from '../dom.ts';

/** A row with where it stands in what the extension sent. */
export interface NumberedRow extends MatrixRowResult {
  readonly number: number;
}

interface MatrixTable {
  readonly columns: readonly string[];
  readonly rows: readonly NumberedRow[];
  /** How many rows there are, drawn or not. */
  readonly all: number;
  readonly withAccounts: boolean;
}

/** The matrix as a table of HTML, whose headings a screen reader says with each cell. */
export function matrixTable({ columns, rows, all, withAccounts }: MatrixTable): HTMLTableElement {
  const headings = [
    l10n.t('Theirs'),
    ...(withAccounts ? [l10n.t('Account')] : []),
    l10n.t('Last contact'),
    l10n.t('Mails in 90 days'),
    ...columns,
  ];
  return html(
    'table',
    {
      role: 'grid',
      'aria-label': l10n.t('Who is in touch with whom'),
      'aria-describedby': 'keys',
      'aria-readonly': 'true',
      'aria-rowcount': all + 1,
    },
    html('thead', {}, html('tr', {}, ...headings.map(text => html('th', { scope: 'col' }, text)))),
    html('tbody', {}, ...rows.map(row => rowOf(row, columns, withAccounts))),
  );
}

function rowOf(row: NumberedRow, columns: readonly string[], withAccounts: boolean): HTMLTableRowElement {
  const { name, account = '', last, mails, marks, cells, number } = row;
  const place = { 'data-row': number };
  const words = marks.map(({ kind, why }) =>
    html('span', { class: `mark mark-${kind}`, title: why }, standingName({ of: 'contact', value: kind })),
  );
  return html(
    'tr',
    {},
    html('th', { scope: 'row', ...place }, html('span', { class: 'name' }, name), ...words),
    ...(withAccounts ? [html('td', place, account)] : []),
    html('td', place, last ?? l10n.t('undated')),
    html('td', { ...place, class: 'number' }, String(mails.d90)),
    ...columns.map((_, column) => cellOf(cells[column] ?? null, number, column)),
  );
}

/** A cell that is empty leads nowhere. */
function cellOf(cell: MatrixCellResult | null, row: number, column: number): HTMLTableCellElement {
  if (!cell) return html('td', { class: 'nothing' }, '–');
  const { last, mails } = cell;
  const count = mails === 0 ? l10n.t('met') : mails === 1 ? l10n.t('1 mail') : l10n.t('{0} mails', mails);
  return html(
    'td',
    { 'data-row': row, 'data-column': column },
    html('span', { class: 'count' }, count),
    ' ',
    html('span', { class: 'day' }, last ?? l10n.t('undated')),
  );
}
