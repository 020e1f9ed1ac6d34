import { contactsIn } from '../features/coverage/contacts.ts';
import { employmentOf } from '../features/wording/employment.ts';
import { textOf } from '../features/wording/entity-text.ts';
import { isPlaceholder } from '../features/wording/placeholder.ts';
import type { NoteIndex } from '../index/note-index.ts';
import { isCandidate, type Entity, type EntityId } from '../model/entity.ts';
import { finished } from '../model/steps.ts';
import type { CardOfPerson } from '../publish/vcard.ts';
import { mailAddress } from '../text/domains.ts';

/**
 * The people of a folder for an address book, by name: who has a note, and whom mails tell an address or a telephone of.
 * Who is known by a description only is not in it.
 */
export function peopleCards(index: NoteIndex): CardOfPerson[] {
  const met = finished(contactsIn(index, LAST_DAY)).correspondents;
  return peopleIn(index)
    .filter(person => !isPlaceholder(person))
    .map(person => cardOf(index, person, met.at(person.id)?.addresses ?? new Set()))
    .filter(({ uid, emails, phones }) => !uid.startsWith('?') || emails.length > 0 || phones.length > 0);
}

/** Nothing is later. */
const LAST_DAY = '9999-12-31';

/** The people of a folder, by name. */
export const peopleIn = (index: NoteIndex): Entity[] => entitiesByName(index, 'person');

/** The entities of a kind, by name. */
export const entitiesByName = (index: NoteIndex, kind: Entity['kind']): Entity[] =>
  [...index.entities.values()]
    .filter(entity => entity.kind === kind)
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));

const cardOf = (index: NoteIndex, person: Entity, addresses: ReadonlySet<string>): CardOfPerson => ({
  uid: person.id,
  name: person.name,
  otherNames: isCandidate(person) ? [] : person.aliases,
  organization: nameOf(index, employmentOf(index, person)?.employer),
  team: nameOf(index, index.relations.objects('team', person.id)[0]),
  role: textOf(index, person.id, 'role'),
  emails: [...new Set([...emailsOf(index, person.id), ...addresses])],
  phones: textsOf(index, person.id, 'phone'),
});

export const nameOf = (index: NoteIndex, id: EntityId | undefined): string | undefined =>
  id && index.entities.get(id)?.name;

/** The texts of a property that stand, each once. */
export const textsOf = (index: NoteIndex, id: EntityId, key: string): string[] => [
  ...new Set(
    index
      .factsAbout(id)
      .filter(({ relation, status }) => relation === key && status !== 'superseded')
      .flatMap(({ text }) => text ?? []),
  ),
];

/** The mail addresses that notes write for somebody, in lower case. */
export const emailsOf = (index: NoteIndex, id: EntityId): string[] =>
  textsOf(index, id, 'email').flatMap(text => mailAddress(text) ?? []);
