import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Fact } from '../../model/fact.ts';

/** Two facts with the same key say the same: that Ben leads Data says who the lead of Data is. */
export function sayingOf({ subject, relation, object, text }: Fact): string {
  if (object === undefined) return `${subject}\n${relation}\n"${(text ?? '').toLowerCase()}"`;
  return relation === 'leads' ? `${object}\nlead\n${subject}` : `${subject}\n${relation}\n${object}`;
}

/** Each relation as a whole sentence, so that a language can order its words. */
const sentences: Readonly<Record<string, (subject: string, object: string) => string>> = {
  reports_to: (a, b) => l10n.t('{0} reports to {1}', a, b),
  team: (a, b) => l10n.t('{0} is in {1}', a, b),
  leads: (a, b) => l10n.t('{0} leads {1}', a, b),
  lead: (a, b) => l10n.t('{0} is led by {1}', a, b),
  part_of: (a, b) => l10n.t('{0} is part of {1}', a, b),
  organization: (a, b) => l10n.t('{0} is at {1}', a, b),
  previously: (a, b) => l10n.t('{0} was at {1}', a, b),
  owner: (a, b) => l10n.t('{0} is owned by {1}', a, b),
  vendor: (a, b) => l10n.t('{0} comes from {1}', a, b),
  built_on: (a, b) => l10n.t('{0} is built on {1}', a, b),
  stores_in: (a, b) => l10n.t('{0} stores in {1}', a, b),
  used_by: (a, b) => l10n.t('{0} is used by {1}', a, b),
  acquired_by: (a, b) => l10n.t('{0} was acquired by {1}', a, b),
  founded_by: (a, b) => l10n.t('{0} was founded by {1}', a, b),
  influences: (a, b) => l10n.t('{0} influences {1}', a, b),
  stance: (a, b) => l10n.t('The stance of {0} is {1}', a, b),
  buying_role: (a, b) => l10n.t('The buying role of {0} is {1}', a, b),
  role: (a, b) => l10n.t('The role of {0} is {1}', a, b),
  phone: (a, b) => l10n.t('The phone number of {0} is {1}', a, b),
  email: (a, b) => l10n.t('The mail address of {0} is {1}', a, b),
  location: (a, b) => l10n.t('{0} is in {1}', a, b),
  type: (a, b) => kindText(a, b),
};

function kindText(name: string, kind: string): string {
  switch (kind) {
    case 'person':
      return l10n.t('{0} is a person', name);
    case 'team':
      return l10n.t('{0} is a team', name);
    case 'system':
      return l10n.t('{0} is a system', name);
    default:
      return l10n.t('{0} is an organization', name);
  }
}

/** What a fact says, by the names of the two: “Ben Ries reports to Ada Park”. */
export const factText = (relation: string, subject: string, object: string): string =>
  sentences[relation]?.(subject, object) ??
  l10n.t('{0}: {1} is {2}', subject, relation.replaceAll('_', ' '), object);

/** A fact as a short sentence without a full stop: “Ben Ries reports to Ada Park”. */
export function sentenceOf(index: NoteIndex, fact: Fact): string {
  const name = (id: Fact['subject']): string => index.entities.get(id)?.name ?? fact.proposedName ?? id;
  const object = fact.object === undefined ? (fact.text ?? '') : name(fact.object);
  return factText(fact.relation, name(fact.subject), object);
}
