import type { Entity, EntityId } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { companyDomain, mailDomain, siteDomain } from '../../text/domains.ts';
import { addTo } from '../../text/grouping.ts';
import { idOf } from '../entities.ts';

/**
 * Organizations, accounts among them, by the domains that their `url` and `email` tell, as they are registered:
 * `acme.example` of `https://shop.acme.example`. An address at a mail provider tells none.
 */
export function ownersOfDomains(
  notes: readonly Note[],
  entities: ReadonlyMap<EntityId, Entity>,
): ReadonlyMap<string, readonly Entity[]> {
  const owners = new Map<string, Entity[]>();
  for (const note of notes)
    for (const definition of note.definitions) {
      const entity =
        definition.kind === 'organization' ? entities.get(idOf(note.path, definition)) : undefined;
      if (!entity) continue;
      const domains = definition.properties.flatMap(({ key, values }) =>
        values.flatMap(({ text }) => companyDomain(domainIn(key, text) ?? '') ?? []),
      );
      for (const domain of new Set(domains)) addTo(owners, domain, entity);
    }
  return owners;
}

const domainIn = (key: string, text: string): string | undefined =>
  key === 'url' ? siteDomain(text) : key === 'email' ? mailDomain(text) : undefined;
