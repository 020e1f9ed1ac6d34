import * as l10n from '@vscode/l10n';
import type { ChartNode } from '../../protocol/chart.ts';
import { standingName, standingsOf } from '../standing-words.ts';

/** “12 people, 3 systems”; empty where nothing stands below. */
export const countsOf = ({ people, systems }: ChartNode): string =>
  [
    people === 0 ? '' : people === 1 ? l10n.t('1 person') : l10n.t('{0} people', people),
    systems === 0 ? '' : systems === 1 ? l10n.t('1 system') : l10n.t('{0} systems', systems),
  ]
    .filter(part => part !== '')
    .join(', ');

/** “moved from Data Platform”. */
export function changeOf({ change }: ChartNode): string {
  if (!change) return '';
  const { kind, from } = change;
  switch (kind) {
    case 'joined':
      return l10n.t('joined');
    case 'left':
      return from === undefined ? l10n.t('left') : l10n.t('left {0}', from);
    case 'moved':
      return from === undefined ? l10n.t('moved') : l10n.t('moved from {0}', from);
  }
}

/** What a card says in formats that write it as text, line by line, the name first. */
export const textLines = (node: ChartNode): string[] =>
  [
    node.name,
    roleOf(node),
    standingWords(node).join(' · '),
    changeOf(node) || contactOf(node) || countsOf(node),
  ].filter(part => part !== '');

/** “last contact 2026-05-12”; empty where it was not asked for. */
export function contactOf({ contact }: ChartNode): string {
  if (!contact) return '';
  if (contact.last !== undefined) return l10n.t('last contact {0}', contact.last);
  return contact.marks.includes('none') ? l10n.t('no contact yet') : l10n.t('contact without a date');
}

/** What leads elsewhere: “reports to Ada Park · also in Web”. */
export const elsewhereOf = ({ elsewhere }: ChartNode): string => elsewhere.join(' · ');

/** The second line of a card: “lead · VP Online Data”. */
export const roleOf = ({ isLead, role }: ChartNode): string =>
  [isLead ? l10n.t('lead') : '', role].filter(part => part !== '').join(' · ');

function kindOf({ kind }: ChartNode): string {
  switch (kind) {
    case 'account':
      return l10n.t('account');
    case 'organization':
      return l10n.t('organization');
    case 'team':
      return l10n.t('team');
    case 'person':
      return l10n.t('person');
    case 'system':
      return l10n.t('system');
    case 'group':
      return '';
  }
}

const undefinedYet = ({ isCandidate }: ChartNode): string => (isCandidate ? l10n.t('no note yet') : '');

/** What an outline says behind a name: the role, what stands below it, what leads elsewhere, and on what its place rests. */
export const detailsOf = (node: ChartNode): string =>
  [
    roleOf(node),
    ...standingWords(node),
    contactOf(node),
    elsewhereOf(node),
    countsOf(node),
    undefinedYet(node),
    node.isStated ? (node.said ?? l10n.t('stated')) : '',
    changeOf(node),
  ]
    .filter(part => part !== '')
    .join(' · ');

/** What the badges of a card say: “Champion”, “Economic buyer”, “Cooling”. */
const standingWords = (node: ChartNode): string[] => standingsOf(node).map(standingName);

/** All that a card says, by shape and colour too, in words: “Ben Ries, lead · Manager, said by John Mao, 2025-12-12”. */
export function cardWords(node: ChartNode): string {
  const isSaid = node.kind === 'person' && !node.isCandidate;
  return [
    node.name,
    isSaid ? '' : kindOf(node),
    roleOf(node),
    ...standingWords(node),
    contactOf(node),
    ...node.elsewhere,
    countsOf(node),
    node.isPlaceholder ? l10n.t('known by a description only') : '',
    undefinedYet(node),
    node.isStated ? l10n.t('stated, {0}', node.said ?? l10n.t('in a sentence')) : '',
    changeOf(node),
  ]
    .filter(part => part !== '')
    .join(', ');
}
