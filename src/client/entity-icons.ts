import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { OrganizationNode } from '../protocol/organization.ts';
import type { EntityKind } from '../protocol/requests.ts';

const icons = {
  account: ['briefcase', 'accountNotes.organizationForeground'],
  organization: ['globe', 'accountNotes.organizationForeground'],
  team: ['organization', 'accountNotes.teamForeground'],
  person: ['account', 'accountNotes.personForeground'],
  system: ['server', 'accountNotes.systemForeground'],
} as const;

const quietColours = {
  account: 'accountNotes.organizationCandidateForeground',
  organization: 'accountNotes.organizationCandidateForeground',
  team: 'accountNotes.teamCandidateForeground',
  person: 'accountNotes.personCandidateForeground',
  system: 'accountNotes.systemCandidateForeground',
} as const;

/** An icon for each kind in the colour of its mentions, paler where no note defines it yet; a group has one too, or its neighbours stand out of line. */
export function iconOf({ kind, isCandidate }: Pick<OrganizationNode, 'kind' | 'isCandidate'>): ThemeIcon {
  if (kind === 'group') return new ThemeIcon('layers');
  return isCandidate ? new ThemeIcon(icons[kind][0], new ThemeColor(quietColours[kind])) : kindIcon(kind);
}

export function kindIcon(kind: keyof typeof icons): ThemeIcon {
  const [icon, color] = icons[kind];
  return new ThemeIcon(icon, new ThemeColor(color));
}

/** “person”, as it stands beside a name. */
export const kindName = (kind: EntityKind): string =>
  ({
    person: l10n.t('person'),
    team: l10n.t('team'),
    system: l10n.t('system'),
    organization: l10n.t('organization'),
  })[kind];
