import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { suggestedAccount } from '../organization/suggested-account.ts';
import { mailDomain, siteDomain } from '../../text/domains.ts';

/** Whom a person works for, and the facts that say so: none where the mail address or the person's place does. */
export interface Employment {
  readonly employer: EntityId;
  readonly facts: readonly Fact[];
}

/**
 * A person's employer by model.md §1: the `organization`, else that of the mail domain, else the account, but only where
 * something places the person in it. Undefined where nothing does: our own people have notes in a customer's folder too.
 */
export function employmentOf(index: NoteIndex, person: Entity): Employment | undefined {
  const own = ownEmployment(index, person);
  if (own) return own;
  const account = person.account ?? suggestedAccount(index);
  return account !== undefined && isPlacedIn(index, person, account)
    ? { employer: account, facts: [] }
    : undefined;
}

function ownEmployment(index: NoteIndex, { id }: Entity): Employment | undefined {
  const facts = index.relations
    .objectFacts('organization', id)
    .filter(({ object }) => isOrganization(index, object));
  const employer = facts[0]?.object;
  if (employer !== undefined) return { employer, facts: facts.filter(({ object }) => object === employer) };
  const byMail = organizationOfMail(index, id);
  return byMail === undefined ? undefined : { employer: byMail, facts: [] };
}

const isOrganization = (index: NoteIndex, id: EntityId | undefined): boolean =>
  id !== undefined && index.entities.get(id)?.kind === 'organization';

/** Whether a team, a manager or a report of the account places somebody in it who is not known to work elsewhere. */
function isPlacedIn(index: NoteIndex, { id }: Entity, account: EntityId): boolean {
  const { relations, entities } = index;
  const isTeamOfIt = (team: EntityId): boolean => {
    const entity = entities.get(team);
    return (
      entity?.kind === 'team' && isOfAccount(index, entity, account) && !isElsewhere(index, entity, account)
    );
  };
  if ([...relations.objects('team', id), ...relations.subjects('lead', id)].some(isTeamOfIt)) return true;
  const worksThere = (other: EntityId): boolean | undefined => {
    const entity = entities.get(other);
    if (entity?.kind !== 'person' || !isOfAccount(index, entity, account)) return false;
    const own = ownEmployment(index, entity);
    return own && own.employer === account;
  };
  // The nearest manager of whom it is known decides for all below.
  let manager = relations.objects('reports_to', id)[0];
  const hasManager = manager !== undefined;
  for (let asked = 0; manager !== undefined && asked < MOST_MANAGERS; asked++) {
    const answer = worksThere(manager);
    if (answer !== undefined) return answer;
    [manager] = relations.objects('reports_to', manager);
  }
  if (hasManager) return true;
  const reports = relations.subjects('reports_to', id).map(worksThere);
  return reports.length > 0 && reports.every(answer => answer !== false);
}

/** So many are asked, one above the other: no company has more levels, and the lines of notes may have thousands. */
const MOST_MANAGERS = 20;

/** Mails of nobody's account are about the one that they suggest. */
const isOfAccount = (index: NoteIndex, entity: Entity, account: EntityId): boolean =>
  (entity.account ?? suggestedAccount(index)) === account;

/** Whether a team is part of an organization other than the account. */
const isElsewhere = (index: NoteIndex, team: Entity, account: EntityId): boolean =>
  index.relations.chain('part_of', team.id).some(id => id !== account && isOrganization(index, id));

function organizationOfMail(index: NoteIndex, person: EntityId): EntityId | undefined {
  for (const { relation, text, status } of index.factsAbout(person)) {
    if (relation !== 'email' || status === 'superseded') continue;
    let domain = mailDomain(text ?? '');
    while (domain !== undefined) {
      const found = organizationsByDomain(index).get(domain);
      if (found !== undefined) return found;
      const dot = domain.indexOf('.');
      domain = dot === -1 ? undefined : domain.slice(dot + 1);
    }
  }
  return undefined;
}

const known = new WeakMap<NoteIndex, ReadonlyMap<string, EntityId | undefined>>();

/** By the domain of an organization's site or mail; undefined where several have it. */
function organizationsByDomain(index: NoteIndex): ReadonlyMap<string, EntityId | undefined> {
  const before = known.get(index);
  if (before) return before;
  const byDomain = new Map<string, EntityId | undefined>();
  for (const { id, kind } of index.entities.values()) {
    if (kind !== 'organization') continue;
    const domains = index
      .factsAbout(id)
      .filter(
        ({ relation, status }) => status !== 'superseded' && (relation === 'url' || relation === 'email'),
      )
      .map(({ relation, text = '' }) => (relation === 'url' ? siteDomain(text) : mailDomain(text)));
    for (const domain of new Set(domains))
      if (domain !== undefined) byDomain.set(domain, byDomain.has(domain) ? undefined : id);
  }
  known.set(index, byDomain);
  return byDomain;
}
