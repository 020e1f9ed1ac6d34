import { l10n } from 'vscode';
import type { OrganizationNode } from '../../protocol/organization.ts';
import { kindName } from '../entity-icons.ts';
import { saidByWords } from '../source-words.ts';
import { conflictWords } from './conflict-badges.ts';

/**
 * What a sighted user reads off icon, label, description and the row above: “Ben Ries, person, Engineer, in Storage,
 * reports to Ada Park, no note yet, said by June Alder, 2026-01-02: …”.
 */
export function spokenRow(node: OrganizationNode, above: OrganizationNode | undefined): string {
  const { label, kind, isCandidate, isStated, description, source, conflicts, children } = node;
  if (kind === 'group') return `${label}, ${children.length}`;
  const parts = [
    label,
    kind === 'account' ? l10n.t('account') : kindName(kind),
    ...description.split(' · '),
    placeBelow(node, above),
    isCandidate ? l10n.t('no note yet') : '',
    conflicts > 0 ? conflictWords(conflicts) : '',
    isStated ? `${saidByWords(source)}: ${source?.text ?? ''}` : '',
  ];
  return parts.filter(part => part !== '').join(', ');
}

/** What standing below another row means. */
function placeBelow({ kind }: OrganizationNode, above: OrganizationNode | undefined): string {
  if (kind === 'person' && above?.kind === 'person') return l10n.t('reports to {0}', above.label);
  if (kind === 'person' && above?.kind === 'team') return l10n.t('in {0}', above.label);
  if (kind === 'team' && above?.kind === 'team') return l10n.t('part of {0}', above.label);
  if (kind === 'system' && (above?.kind === 'team' || above?.kind === 'person'))
    return l10n.t('of {0}', above.label);
  return '';
}
