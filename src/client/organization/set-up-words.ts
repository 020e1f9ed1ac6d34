import { l10n } from 'vscode';
import type { SetUpOffer } from '../../protocol/organization.ts';

/** “This looks like an account about Litware: 5 teams, 9 people, 12 systems.” */
export function setUpSentence({ account, counts }: SetUpOffer): string {
  const named = countWords(counts);
  return account
    ? l10n.t('This looks like an account about {0}: {1}.', account.name, named)
    : l10n.t('These notes name {0}, and no note says which account they are about.', named);
}

/** “5 teams, 9 people, 12 systems”: what a company is looked through for, and nothing of which there is none. */
function countWords({ team, person, system }: SetUpOffer['counts']): string {
  return [
    team === 1 ? l10n.t('1 team') : team > 1 ? l10n.t('{0} teams', team) : '',
    person === 1 ? l10n.t('1 person') : person > 1 ? l10n.t('{0} people', person) : '',
    system === 1 ? l10n.t('1 system') : system > 1 ? l10n.t('{0} systems', system) : '',
  ]
    .filter(part => part !== '')
    .join(', ');
}
