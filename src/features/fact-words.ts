import type { NoteIndex } from '../index/note-index.ts';
import type { Fact } from '../model/fact.ts';

/** Two facts with the same key say the same: that Ben leads Data says who the lead of Data is. */
export function sayingOf({ subject, relation, object, text }: Fact): string {
  if (object === undefined) return `${subject}\n${relation}\n"${text ?? ''}"`;
  return relation === 'leads' ? `${object}\nlead\n${subject}` : `${subject}\n${relation}\n${object}`;
}

const verbs: Readonly<Record<string, string>> = {
  reports_to: 'reports to',
  team: 'is in',
  leads: 'leads',
  lead: 'is led by',
  part_of: 'is part of',
  organization: 'is at',
  previously: 'was at',
  owner: 'is owned by',
  vendor: 'comes from',
  built_on: 'is built on',
  stores_in: 'stores in',
  used_by: 'is used by',
  acquired_by: 'was acquired by',
  founded_by: 'was founded by',
  role: 'is',
  phone: 'has the phone',
  location: 'is in',
};

/** A fact as a short sentence without a full stop: “Ben Ries reports to Ada Park”. */
export function sentenceOf(index: NoteIndex, fact: Fact): string {
  const name = (id: Fact['subject']): string => index.entities.get(id)?.name ?? id;
  const verb = verbs[fact.relation] ?? `has ${fact.relation.replaceAll('_', ' ')}`;
  return `${name(fact.subject)} ${verb} ${fact.object === undefined ? (fact.text ?? '') : name(fact.object)}`;
}
