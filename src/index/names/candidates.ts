import type { Entity, EntityId, EntityKind, PropertyLink } from '../../model/entity.ts';
import { fileName } from '../../model/note-path.ts';
import { isRelation, relation } from '../../model/relation.ts';
import type { Note } from '../../model/note.ts';
import { slugOf } from '../../text/slug.ts';
import { refusalOf, tidyName } from '../../text/names.ts';
import { isExternal, type LinkTargets } from '../links/link-targets.ts';
import type { Scopes } from '../scope.ts';

/** The name that a link gives to what it leads to: its label, else the last part of its path. */
export const nameOfLink = (link: PropertyLink): string =>
  tidyName(link.label ?? fileName((link.to.split('#')[0] ?? '').split('/').at(-1) ?? ''));

/**
 * The identity of a candidate: `?person/jane-doe`. Where `others` have that one for a candidate of another account, the
 * account tells them apart: `?person/jane-doe@bolt/bolt`.
 */
export function candidateId(
  kind: EntityKind,
  name: string,
  account: EntityId | undefined,
  ...others: readonly ReadonlyMap<EntityId, Entity>[]
): EntityId {
  const id = `?${kind}/${slugOf(name)}` as EntityId;
  const isTaken = others.some(known => {
    const other = known.get(id);
    return other !== undefined && other.account !== account;
  });
  return isTaken ? (`${id}@${account ?? ''}` as EntityId) : id;
}

/**
 * Entities that properties link to and that no note defines yet: `reports_to: "[[Jane Doe]]"` is enough to know
 * that there is a person of that name.
 */
export function candidatesOf(
  notes: Iterable<Note>,
  targets: LinkTargets,
  scopes: Scopes,
  isIgnored: (name: string) => boolean,
): Map<EntityId, Entity> {
  const candidates = new Map<EntityId, Entity>();
  for (const note of notes)
    for (const definition of note.definitions)
      for (const { key, values } of definition.properties) {
        const kind = isRelation(key) ? relation(key).to[0] : undefined;
        if (kind === undefined) continue;
        for (const { link } of values) {
          if (!link || isExternal(link.to, true)) continue;
          if (targets.resolve({ to: link.to, byName: true }, note.path)) continue;
          const name = nameOfLink(link);
          const account = scopes.accountOf(note.path);
          const id = candidateId(kind, name, account, candidates);
          if (refusalOf(name) !== undefined || isIgnored(name) || candidates.has(id)) continue;
          candidates.set(id, {
            id,
            kind,
            name,
            aliases: [],
            isAccount: false,
            account,
            path: undefined,
            section: undefined,
            linkOnly: false,
          });
        }
      }
  return candidates;
}
