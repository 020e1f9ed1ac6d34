import type { ChartNode, ChartParams } from '../protocol/chart.ts';
import type { ChartTitle } from './html.ts';

/** “Organization of OpenAI” · “as of 2025-12-01, changes since 2025-06-01”. */
export function chartTitle(roots: readonly ChartNode[], { asOf, since }: ChartParams): ChartTitle {
  const accounts = roots.filter(({ kind }) => kind === 'account').map(({ name }) => name);
  const title = accounts.length === 0 ? 'Organization' : `Organization of ${accounts.join(', ')}`;
  const detail = [
    asOf === undefined ? '' : `as of ${asOf}`,
    since === undefined ? '' : `changes since ${since}`,
  ].filter(part => part !== '');
  return { title, detail: detail.join(', ') };
}
