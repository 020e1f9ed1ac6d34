import type { Connection } from 'vscode-languageserver';
import { entityAt } from '../../features/navigation/entity-at.ts';
import { timeline } from '../../features/timeline/timeline.ts';
import type { EntityId } from '../../model/entity.ts';
import { TIMELINE, type TimelineParams, type TimelineResult } from '../../protocol/timeline.ts';
import { placeOf } from './language-features.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import type { Session } from '../session.ts';
import { sourceResult } from './suggestion-requests.ts';
import { ToLsp } from '../lsp/to-lsp.ts';

/** Answers what the view *Timeline* asks. */
export function answerTimelineRequests(connection: Connection, session: Session): void {
  connection.onRequest(
    TIMELINE,
    session.answer('timeline', null, (params: TimelineParams): TimelineResult | null =>
      timelineFor(session, params),
    ),
  );
}

function timelineFor(session: Session, params: TimelineParams): TimelineResult | null {
  const asked = entityOf(session, params);
  if (!asked) return null;
  const { folder, id } = asked;
  const found = timeline(folder.index, id, { since: params.since, factsOnly: params.factsOnly });
  if (!found) return null;
  const toLsp = new ToLsp(folder);
  return {
    ref: { folder: session.folders.uriOf(folder), entity: id },
    name: found.name,
    kind: found.kind,
    notes: found.notes.map(({ path, title, date, entries }) => ({
      uri: toLsp.uri(path),
      title,
      ...(date !== undefined && { date }),
      entries: entries.map(({ isProperty, facts, ...entry }) => ({
        source: sourceResult(toLsp, entry),
        isProperty,
        facts,
      })),
    })),
    more: found.more,
  };
}

function entityOf(
  session: Session,
  params: TimelineParams,
): { readonly folder: NotesFolder; readonly id: EntityId } | undefined {
  if ('entity' in params) {
    const folder = session.folders.at(params.folder);
    return folder && { folder, id: params.entity as EntityId };
  }
  const place = placeOf(session, { textDocument: { uri: params.uri }, position: params.position });
  const id = place && entityAt(place.folder.index, place.path, place.offset)?.entities[0];
  return id && { folder: place.folder, id };
}
