import { isDomainName } from '../../index/names/spellings.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity } from '../../model/entity.ts';

/**
 * What an organization is called: as the notes write it most often, where only the domain of its mails names it. Prose says
 * “Litware”, whoever writes from litware.example.
 */
export function proseName(index: NoteIndex, entity: Entity): string {
  const { id, kind, name, aliases } = entity;
  if (kind !== 'organization' || !isCandidate(entity) || !isDomainName(name)) return name;
  const counts = new Map<string, number>();
  for (const { path, span, repeat } of index.mentionsOf(id)) {
    const said = repeat ? '' : (index.notes.get(path)?.text.slice(span.from, span.to) ?? '');
    if (aliases.includes(said)) counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? name;
}
