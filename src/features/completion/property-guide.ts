import * as l10n from '@vscode/l10n';
import { ENTITY_TYPES, type EntityKind, type EntityType } from '../../model/entity.ts';
import { BUYING_ROLES, STANCES, type Stance } from '../../model/standing.ts';
import { isRelation, relation } from '../../model/relation.ts';

/** A property as it is offered to whoever writes one. */
export interface OfferedProperty {
  readonly key: string;
  /** A sentence. */
  readonly about: string;
}

const ABOUT: Readonly<Record<string, () => string>> = {
  type: () => l10n.t('What the note is about: an account, an organization, a team, a person or a system.'),
  name: () => l10n.t('The name, where it is not the first heading.'),
  aliases: () => l10n.t('Other names under which notes speak of it.'),
  match: () => l10n.t('Whether its names are looked for in prose, or in links only.'),
  email: () => l10n.t('Mail addresses.'),
  url: () => l10n.t('Web addresses.'),
  tags: () => l10n.t('Tags, as Obsidian reads them.'),
  role: () => l10n.t('What the person does: a title or a task.'),
  location: () => l10n.t('Where the person works.'),
  phone: () => l10n.t('A telephone number.'),
  stance: () =>
    l10n.t('Where the person stands towards us: champion, supporter, neutral, critic or blocker.'),
  buying_role: () =>
    l10n.t('The part in the purchase: economic buyer, technical buyer, user, coach, or another.'),
  organization: () => l10n.t('The organization that the person works for.'),
  previously: () => l10n.t('Organizations that the person worked for before.'),
  team: () => l10n.t('The teams that the person belongs to.'),
  reports_to: () => l10n.t('The manager.'),
  leads: () => l10n.t('The teams and systems that the person leads.'),
  lead: () => l10n.t('The person who leads it.'),
  part_of: () => l10n.t('The larger team or the organization that the team is a part of.'),
  owner: () => l10n.t('The team or person that looks after the system.'),
  vendor: () => l10n.t('The organization that sells it.'),
  built_on: () => l10n.t('The systems that it is built on.'),
  stores_in: () => l10n.t('The systems that hold its data.'),
  used_by: () => l10n.t('Who or what uses it.'),
  acquired_by: () => l10n.t('The organization that bought it.'),
  founded_by: () => l10n.t('The people who founded it.'),
  influences: () => l10n.t('The people who have an ear for what the person says.'),
};

const OF_ALL = ['type', 'name', 'aliases', 'match', 'email', 'url', 'tags'];
const OF_PERSON = ['role', 'location', 'phone', 'stance', 'buying_role'];

/**
 * The properties that an entity of a kind can have, those that define it last; with no kind known yet, those that any
 * entity can have, `type` first.
 */
export function propertiesOf(kind: EntityKind | undefined): OfferedProperty[] {
  const keys = Object.keys(ABOUT).filter(key =>
    isRelation(key)
      ? kind !== undefined && relation(key).from.includes(kind)
      : OF_ALL.includes(key) || (kind === 'person' && OF_PERSON.includes(key)),
  );
  const ordered = kind === undefined ? keys : keys.toSorted((a, b) => rank(a) - rank(b));
  return ordered.map(key => ({ key, about: ABOUT[key]?.() ?? '' }));
}

const rank = (key: string): number => (isRelation(key) ? 1 : OF_PERSON.includes(key) ? 0 : 2);

const ABOUT_TYPE: Readonly<Record<EntityType, () => string>> = {
  account: () => l10n.t('The organization that this folder of notes is about.'),
  organization: () => l10n.t('Another organization: a partner, a vendor, a former employer.'),
  team: () => l10n.t('A team, group or department.'),
  person: () => l10n.t('Somebody.'),
  system: () => l10n.t('Software, a service or a machine.'),
};

const ABOUT_STANCE: Readonly<Record<Stance, () => string>> = {
  champion: () => l10n.t('Speaks up for us where we are not in the room.'),
  supporter: () => l10n.t('Is for it.'),
  neutral: () => l10n.t('Is neither for it nor against it.'),
  critic: () => l10n.t('Has objections.'),
  blocker: () => l10n.t('Works against it, and can stop it.'),
};

const ABOUT_BUYER: Readonly<Record<(typeof BUYING_ROLES)[number], () => string>> = {
  'economic buyer': () => l10n.t('Gives the money, and has the last word.'),
  'technical buyer': () => l10n.t('Decides whether it is good enough.'),
  user: () => l10n.t('Will work with it.'),
  coach: () => l10n.t('Tells us how things are done there.'),
};

/** The words that a property chooses from, each with what it means; none for a property of free text. */
export function propertyWords(key: string): OfferedProperty[] {
  if (key === 'type') return ENTITY_TYPES.map(type => ({ key: type, about: ABOUT_TYPE[type]() }));
  if (key === 'stance') return STANCES.map(stance => ({ key: stance, about: ABOUT_STANCE[stance]() }));
  if (key === 'buying_role') return BUYING_ROLES.map(role => ({ key: role, about: ABOUT_BUYER[role]() }));
  if (key !== 'match') return [];
  return [
    { key: 'prose', about: l10n.t('Its names are looked for in prose. This is so where nothing is said.') },
    { key: 'link-only', about: l10n.t('Its names count in links and after an @ only.') },
  ];
}
