import { l10n } from 'vscode';
import type { OrganizationFilter, OrganizationResult } from '../../protocol/organization.ts';
import type { EntityKind } from '../../protocol/requests.ts';

export const ALL_KINDS: readonly EntityKind[] = ['person', 'team', 'system', 'organization'];

export const kindWords = (kind: EntityKind): string =>
  ({
    person: l10n.t('People'),
    team: l10n.t('Teams'),
    system: l10n.t('Systems'),
    organization: l10n.t('Organizations'),
  })[kind];

/** “Filter: “ben”, People, only what is stated (3 of 24)”. */
export function filterMessage(
  { kinds, text, basis }: OrganizationFilter,
  { shown, total }: OrganizationResult,
): string {
  const parts = [
    text.trim() === '' ? '' : `“${text.trim()}”`,
    kinds.length === ALL_KINDS.length ? '' : kinds.map(kindWords).join(', '),
    basis === 'stated' ? l10n.t('only what is stated') : '',
    basis === 'confirmed' ? l10n.t('only what is confirmed') : '',
  ].filter(part => part !== '');
  return shown === 0
    ? l10n.t('Nothing passes the filter: {0}', parts.join(' · '))
    : l10n.t('Filter: {0} ({1} of {2} shown)', parts.join(' · '), shown, total);
}
