import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Steps } from '../../model/steps.ts';
import { companyDomain, isNameOfDomain, isOfDomain, mailDomain, siteDomain } from '../../text/domains.ts';
import { employmentOf } from '../wording/employment.ts';
import { isAbout } from '../organization/belonging.ts';
import type { Contacts } from './contacts.ts';
import type { MetPerson } from './correspondents.ts';

/** Whose side people are on. */
export interface OwnSide {
  /** The mail domains of our own side. */
  readonly domains: readonly string[];
  readonly people: ReadonlySet<EntityId>;
}

/**
 * Our own side: what `ours` in `account-notes.yaml` says, else the domain that has a part in the most threads, sends mail
 * itself, and is not an account's. Where several have a part in as many, or it has a part in less than half of them, nobody
 * can tell, and there is none.
 */
export function* ownSide(index: NoteIndex, contacts: Contacts): Steps<OwnSide> {
  const { ours } = index.decisions;
  const domains = ours.length > 0 ? ours : yield* domainOfMostThreads(index, contacts);
  const employers = organizationsOf(index, domains);
  const people = new Set<EntityId>();
  for (const { id, addresses } of contacts.correspondents.all) {
    const known = [...addresses, ...emailsOf(index, id)];
    const isOurs =
      known.length > 0
        ? known.some(address => isOfDomain(mailDomain(address) ?? '', domains))
        : index.relations.objects('organization', id).some(employer => employers.has(employer));
    if (isOurs) people.add(id);
  }
  return { domains, people };
}

const emailsOf = (index: NoteIndex, id: EntityId): readonly string[] =>
  index
    .factsAbout(id)
    .filter(({ relation, status }) => relation === 'email' && status !== 'superseded')
    .map(({ text = '' }) => text);

function* domainOfMostThreads(index: NoteIndex, { all, correspondents }: Contacts): Steps<readonly string[]> {
  const threads = new Map<string, Set<NotePath>>();
  const senders = new Set<string>();
  const paths = new Set<NotePath>();
  const domainsOf = new Map(correspondents.all.map(({ id, addresses }) => [id, companiesOf(addresses)]));
  for (const { kind, path, author, others, sentFrom } of all) {
    if (kind === 'meeting') continue;
    paths.add(path);
    if (sentFrom !== undefined) senders.add(companyDomain(sentFrom) ?? '');
    for (const id of [...(author === undefined ? [] : [author]), ...others])
      for (const domain of domainsOf.get(id) ?? [])
        threads.set(domain, (threads.get(domain) ?? new Set()).add(path));
    yield;
  }
  const theirs = accountDomains(index, correspondents.all);
  const [first, second] = firstTwo(
    [...threads]
      .filter(([domain]) => senders.has(domain))
      .map(([domain, own]) => ({ domain, count: own.size }))
      .toSorted((a, b) => b.count - a.count),
    ({ domain }) => !theirs(domain),
  );
  const isClear = first && first.count > (second?.count ?? 0) && 2 * first.count >= paths.size;
  return isClear ? [first.domain] : [];
}

/** Accounts are many, and each domain is held against all of them: no more are than the answer needs. */
function firstTwo<Item>(items: readonly Item[], isOne: (item: Item) => boolean): readonly Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (isOne(item)) found.push(item);
    if (found.length === 2) break;
  }
  return found;
}

const companiesOf = (addresses: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...addresses].flatMap(address => companyDomain(address) ?? []));

/** Tells the domains of accounts: by their name, site or mail, or since most people there are known to work for one. */
function accountDomains(index: NoteIndex, people: readonly MetPerson[]): (domain: string) => boolean {
  const accounts = [...index.entities.values()].filter(
    entity => entity.kind === 'organization' && isAbout(index, entity),
  );
  const written = new Set(accounts.flatMap(account => domainsWritten(index, account)));
  const votes = new Map<string, number>();
  for (const { id, addresses } of people) {
    const entity = index.entities.get(id);
    const employer = entity && index.entities.get(employmentOf(index, entity)?.employer ?? ('' as EntityId));
    const vote = employer && isAbout(index, employer) ? 1 : -1;
    for (const domain of companiesOf(addresses)) votes.set(domain, (votes.get(domain) ?? 0) + vote);
  }
  return domain =>
    isOfDomain(domain, written) ||
    accounts.some(({ name, aliases }) => [name, ...aliases].some(each => isNameOfDomain(each, domain))) ||
    (votes.get(domain) ?? 0) > 0;
}

const domainsWritten = (index: NoteIndex, { id }: Entity): string[] =>
  index
    .factsAbout(id)
    .filter(({ relation }) => relation === 'url' || relation === 'email')
    .flatMap(({ relation, text = '' }) => (relation === 'url' ? siteDomain(text) : mailDomain(text)) ?? []);

/** The organizations that have one of the domains, for people of whom no address is known. */
const organizationsOf = (index: NoteIndex, domains: readonly string[]): ReadonlySet<EntityId> =>
  new Set(
    [...index.entities.values()]
      .filter(
        entity =>
          entity.kind === 'organization' &&
          (domainsWritten(index, entity).some(domain => isOfDomain(domain, domains)) ||
            [entity.name, ...entity.aliases].some(name =>
              domains.some(domain => name.toLowerCase() === domain || isNameOfDomain(name, domain)),
            )),
      )
      .map(({ id }) => id),
  );
