import { l10n } from 'vscode';
import { kindName } from '../entity-icons.ts';
import { saidByWords } from '../source-words.ts';
import type { ReviewRow } from './review-rows.ts';

export function reviewLabel({ kind, label, count, holds }: ReviewRow): string {
  switch (kind) {
    case 'conflicts':
      return l10n.t('Conflicts');
    case 'group':
      return groupName(holds ?? 'namedOnce');
    case 'questions':
      return l10n.t('Open Questions');
    case 'more':
      return l10n.t('{0} more places', count ?? 0);
    default:
      return label ?? '';
  }
}

const groupName = (holds: NonNullable<ReviewRow['holds']>): string =>
  ({
    lines: l10n.t('Reporting Lines'),
    teams: l10n.t('Teams and Their Leads'),
    roles: l10n.t('Roles and Contacts'),
    employers: l10n.t('Employers'),
    standing: l10n.t('Stances and Influence'),
    systems: l10n.t('Systems and Companies'),
    names: l10n.t('Proposed Names'),
    person: l10n.t('New People'),
    team: l10n.t('New Teams'),
    system: l10n.t('New Systems'),
    organization: l10n.t('New Organizations'),
    namedOnce: l10n.t('Named Once'),
  })[holds];

/**
 * “Bo Lind reports to Ada Park, said by June Alder, 2026-01-02”: the sentence itself is read where it stands, once, and
 * of its further lines nothing but what is on them.
 */
export function spokenReviewRow(row: ReviewRow): string {
  const { source, entityKind, isProperty, count, kind, children, isContinued, label } = row;
  if (isContinued) return label ?? '';
  if (kind === 'sighting' && source) return `${saidByWords(source)}: ${source.text}`;
  const who = isProperty ? l10n.t('in a property') : saidByWords(source);
  const isRead = children.some(child => child.kind === 'sighting');
  return [
    reviewLabel(row),
    entityKind ? l10n.t('{0}, no note yet', kindName(entityKind)) : '',
    count === undefined || kind === 'more' ? '' : l10n.t('{0} waiting', count),
    source && kind !== 'name' ? (isRead ? who : `${who}: ${source.text}`) : '',
  ]
    .filter(part => part !== '')
    .join(', ');
}
