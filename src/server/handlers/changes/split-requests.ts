import { splitPlaces, startOf } from '../../../features/split/split-places.ts';
import type { EntityRef } from '../../../protocol/requests.ts';
import type { SplitPlacesResult } from '../../../protocol/split-places.ts';
import { sourceResult } from '../../lsp/source-result.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import type { Session } from '../../session.ts';
import { foundBy } from '../entity-data.ts';

/** `accountNotes/splitPlaces`: where an entity is named, for somebody to say whom each of these places means. */
export function splitPlacesOf(session: Session, params: EntityRef): SplitPlacesResult {
  const found = foundBy(session, params);
  if (!found) return [];
  const { index } = found.folder;
  const toLsp = new ToLsp(found.folder);
  return splitPlaces(index, found.id).map(place => ({
    note: place.path,
    from: startOf(place),
    how: place.how,
    name: place.name,
    count: place.spans.length,
    source: sourceResult(toLsp, {
      ...place.said,
      author: place.said.author && index.entities.get(place.said.author)?.name,
      hedged: false,
    }),
  }));
}
