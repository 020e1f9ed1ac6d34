import * as l10n from '@vscode/l10n';
import type { ChartNode, ChartParams } from '../../protocol/chart.ts';
import { toldOf, type ChartSight } from '../told-of-chart.ts';

/** What a file says above the chart. */
export interface ChartTitle {
  readonly title: string;
  /** “as of 2025-12-01, changes since 2025-06-01 · 2 joined · 12 lines have no date”. */
  readonly detail: string;
}

/**
 * “Organization of OpenAI”, and of which day it is, with what is told of the whole. A chart of now is of `today`, a day
 * as 2025-12-31: on paper nobody knows when now was.
 */
export function chartTitle(
  roots: readonly ChartNode[],
  params: ChartParams,
  { today, ...sight }: ChartSight & { readonly today: string },
): ChartTitle {
  const accounts = roots.filter(({ kind }) => kind === 'account').map(({ name }) => name);
  const title =
    accounts.length === 0 ? l10n.t('Organization') : l10n.t('Organization of {0}', accounts.join(', '));
  const days = [
    l10n.t('as of {0}', params.asOf ?? today),
    ...(params.since === undefined ? [] : [l10n.t('changes since {0}', params.since)]),
  ];
  return { title, detail: [days.join(', '), ...toldOf(roots, params, sight)].join(' · ') };
}

/** A moment as the day that it is where this runs. */
export function dayHere(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
