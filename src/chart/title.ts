import * as l10n from '@vscode/l10n';
import type { ChartNode, ChartParams } from '../protocol/chart.ts';
import type { ChartTitle } from './html.ts';

/** “Organization of OpenAI” · “as of 2025-12-01, changes since 2025-06-01”. */
export function chartTitle(roots: readonly ChartNode[], { asOf, since }: ChartParams): ChartTitle {
  const accounts = roots.filter(({ kind }) => kind === 'account').map(({ name }) => name);
  const title =
    accounts.length === 0 ? l10n.t('Organization') : l10n.t('Organization of {0}', accounts.join(', '));
  const detail = [
    asOf === undefined ? '' : l10n.t('as of {0}', asOf),
    since === undefined ? '' : l10n.t('changes since {0}', since),
  ].filter(part => part !== '');
  return { title, detail: detail.join(', ') };
}
