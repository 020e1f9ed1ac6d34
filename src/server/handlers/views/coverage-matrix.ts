import * as l10n from '@vscode/l10n';
import { matrixOf } from '../../../features/coverage/matrix.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { Steps } from '../../../model/steps.ts';
import type { CoverageParams } from '../../../protocol/coverage.ts';
import type {
  CoverageFileParams,
  CoverageFileResult,
  MatrixResult,
  MatrixRowResult,
} from '../../../protocol/coverage-matrix.ts';
import { csvText } from '../../../publish/csv.ts';
import { tablePage } from '../../../publish/table-page.ts';
import { askedDay, today } from '../../asked-day.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import type { Session } from '../../session.ts';

/** `accountNotes/coverageMatrix`. An unreadable day is as good as none. */
export function* coverageMatrix(session: Session, params: CoverageParams | null): Steps<MatrixResult> {
  const asOf = askedDay(params?.asOf) ?? today();
  const ours = new Set<string>();
  const columns: string[] = [];
  const rows: MatrixRowResult[] = [];
  for (const folder of session.folders.all) {
    const found = yield* session.coverage.of(folder, asOf);
    for (const domain of found.ours) ours.add(domain);
    const { index } = folder;
    const toLsp = new ToLsp(folder, index);
    const nameOf = (id: EntityId): string => index.entities.get(id)?.name ?? id;
    const own = matrixOf(found);
    // People of one folder have nothing to do with those of ours in the folders before.
    const before = columns.map(() => null);
    for (const { person, cells } of own.rows) {
      const { name, account, last, mails, marks, place } = person;
      rows.push({
        name,
        ...(account !== undefined && { account: nameOf(account) }),
        last: last ?? null,
        mails: { d90: mails.d90, all: mails.all },
        marks: marks.map(({ kind, why }) => ({ kind, why })),
        location: toLsp.location(place.path, place.span),
        cells: [
          ...before,
          ...cells.map(cell =>
            cell
              ? {
                  last: cell.last ?? null,
                  mails: cell.mails,
                  location: toLsp.location(cell.place.path, cell.place.span),
                }
              : null,
          ),
        ],
      });
      yield;
    }
    columns.push(...own.columns.map(({ name }) => name));
  }
  return { asOf, ours: [...ours], columns, rows: rows.map(row => filled(row, columns.length)) };
}

const filled = (row: MatrixRowResult, length: number): MatrixRowResult => ({
  ...row,
  cells: [...row.cells, ...Array.from({ length: length - row.cells.length }, () => null)],
});

/** `accountNotes/coverageFile` */
export function* coverageFile(session: Session, params: CoverageFileParams): Steps<CoverageFileResult> {
  const matrix = yield* coverageMatrix(session, params);
  const rows = [headings(matrix), ...matrix.rows.map(cellTexts)];
  if (params.format !== 'html') return { text: csvText(rows) };
  return {
    text: tablePage({
      title: l10n.t('Who is in touch with whom'),
      detail: [l10n.t('as of {0}', matrix.asOf), matrix.ours.join(', ')]
        .filter(part => part !== '')
        .join(' · '),
      rows,
    }),
  };
}

const headings = ({ columns }: MatrixResult): string[] => [
  l10n.t('Name'),
  l10n.t('Account'),
  l10n.t('Last contact'),
  l10n.t('Mails in 90 days'),
  l10n.t('Mails in all'),
  l10n.t('Questions'),
  ...columns,
];

/** A cell of the matrix says the day of the last contact, and how many mails: “2026-05-12 (4)”. */
const cellTexts = ({
  name,
  account = '',
  last,
  mails,
  marks,
  cells,
}: MatrixRowResult): (string | number)[] => [
  name,
  account,
  last ?? '',
  mails.d90,
  mails.all,
  marks.map(({ why }) => why).join(' '),
  ...cells.map(cell => (cell ? `${cell.last ?? l10n.t('undated')} (${cell.mails})` : '')),
];
