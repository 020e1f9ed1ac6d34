import { ThemeColor, ThemeIcon } from 'vscode';
import type { OrganizationNode } from '../protocol/requests.ts';

const icons = {
  account: ['briefcase', 'accountNotes.organizationForeground'],
  organization: ['globe', 'accountNotes.organizationForeground'],
  team: ['organization', 'accountNotes.teamForeground'],
  person: ['account', 'accountNotes.personForeground'],
  system: ['server', 'accountNotes.systemForeground'],
} as const;

/** An icon for each kind in the colour of its mentions; a group has one too, or its neighbours stand out of line. */
export function iconOf({ kind, isCandidate }: OrganizationNode): ThemeIcon {
  if (kind === 'group') return new ThemeIcon('layers');
  if (isCandidate) return new ThemeIcon('question', new ThemeColor('accountNotes.candidateForeground'));
  const [icon, color] = icons[kind];
  return new ThemeIcon(icon, new ThemeColor(color));
}
