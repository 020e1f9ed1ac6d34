import { timeline } from '../../../features/timeline/timeline.ts';
import type { Steps } from '../../../model/steps.ts';
import type { TimelineParams, TimelineResult } from '../../../protocol/timeline.ts';
import { sourceResult } from '../../lsp/source-result.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import type { Session } from '../../session.ts';
import { entityAsked } from '../entity-data.ts';

/** `accountNotes/timeline` */
export function* timelineOf(session: Session, params: TimelineParams): Steps<TimelineResult | null> {
  const asked = entityAsked(session, params);
  if (!asked) return null;
  const { folder, id } = asked;
  const { index } = folder;
  const found = yield* timeline(index, id, { since: params.since, factsOnly: params.factsOnly });
  if (!found) return null;
  const toLsp = new ToLsp(folder, index);
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
