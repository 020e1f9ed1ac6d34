import type { Connection } from 'vscode-languageserver';
import { splitPlaces, startOf } from '../../features/split/split-places.ts';
import type { EntityRef } from '../../protocol/requests.ts';
import { SPLIT_PLACES, type SplitPlacesResult } from '../../protocol/split-places.ts';
import { foundBy } from './entity-data.ts';
import type { Session } from '../session.ts';
import { sourceResult } from './suggestion-requests.ts';
import { ToLsp } from '../lsp/to-lsp.ts';

/** Answers where an entity is named, for somebody to say whom each of these places means. */
export function answerSplitRequests(connection: Connection, session: Session): void {
  connection.onRequest(
    SPLIT_PLACES,
    session.answer('splitPlaces', [], (params: EntityRef): SplitPlacesResult => {
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
    }),
  );
}
