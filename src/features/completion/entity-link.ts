import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { leadsTo, wikilink, wikilinkTarget } from '../links/new-link.ts';
import type { OfferedName } from './entity-names.ts';

/**
 * A wikilink to an entity that shows the name: by the file's name, else by the entity's; undefined where no wikilink
 * can lead there, because a sign in the file's name would end it.
 */
export function entityLinkOf(
  index: NoteIndex,
  from: NotePath,
  { entity, name }: Pick<OfferedName, 'entity' | 'name'>,
): string | undefined {
  const target = entityTarget(index, from, { entity, name });
  return target === undefined ? undefined : wikilink(target, name);
}

/** What stands before the `|` of such a link. A candidate is named by it, while nothing else is. */
export function entityTarget(
  index: NoteIndex,
  from: NotePath,
  { entity, name }: Pick<OfferedName, 'entity' | 'name'>,
): string | undefined {
  if (isCandidate(entity)) {
    const isFree = index.directory.targets.resolve({ to: entity.name, byName: true }, from) === undefined;
    return isFree ? entity.name : undefined;
  }
  const targets = [wikilinkTarget(index, from, entity), name, entity.name];
  return targets.find(to => leadsTo(index, from, to, entity));
}
