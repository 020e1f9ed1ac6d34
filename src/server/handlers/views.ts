import type { Connection, Location } from 'vscode-languageserver';
import { card, type Card } from '../../features/card/card.ts';
import { cardMarkdown } from '../../features/card/card-markdown.ts';
import { definitionOf } from '../../features/navigation/definition.ts';
import { entityAt } from '../../features/navigation/entity-at.ts';
import { references } from '../../features/navigation/references.ts';
import type { EntityId } from '../../model/entity.ts';
import { CARD, MENTIONS, type CardParams, type CardResult, type EntityRef } from '../../protocol/requests.ts';
import { CHART, type ChartParams, type ChartResult } from '../../protocol/chart.ts';
import { cardLinks } from './card-links.ts';
import { chartResult } from './chart-request.ts';
import { placeOf } from './language-features.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import type { Session } from '../session.ts';
import { sourceResult } from './suggestion-requests.ts';
import { ToLsp } from '../lsp/to-lsp.ts';

/** Answers the requests that LSP has no word for; see `protocol/requests.ts`. */
export function answerViewRequests(connection: Connection, session: Session): void {
  const { answer } = session;
  connection.onRequest(
    CHART,
    answer('chart', { roots: [], dates: [] }, (params: ChartParams): ChartResult =>
      chartResult(
        session.folders.byUri.map(([uri, folder]) => [uri, folder.index]),
        params,
      ),
    ),
  );
  connection.onRequest(
    CARD,
    answer(
      'card',
      null,
      (params: CardParams): CardResult | null => cardFor(session, params) ?? null,
      'names',
    ),
  );
  connection.onRequest(
    MENTIONS,
    answer('mentions', [], (ref: EntityRef): Location[] => {
      const folder = session.folders.at(ref.folder);
      if (!folder) return [];
      const toLsp = new ToLsp(folder);
      return references(folder.index, ref.entity as EntityId, { includeDefinition: false }).map(place =>
        toLsp.location(place.path, place.span),
      );
    }),
  );
}

function cardFor(session: Session, params: CardParams): CardResult | undefined {
  if ('entity' in params) {
    const folder = session.folders.at(params.folder);
    return folder && cardOf(session, folder, params.entity as EntityId);
  }
  const place = placeOf(session, { textDocument: { uri: params.uri }, position: params.position });
  const id = place && entityAt(place.folder.index, place.path, place.offset)?.entities[0];
  return id && cardOf(session, place.folder, id);
}

function cardOf(session: Session, folder: NotesFolder, id: EntityId): CardResult | undefined {
  const found = card(folder.index, id);
  if (!found) return undefined;
  const toLsp = new ToLsp(folder);
  const destination = definitionOf(folder.index, id);
  const { lastMention, ...rest } = found;
  return {
    ...plain(toLsp, rest),
    ref: { folder: session.folders.uriOf(folder), entity: id },
    ...(lastMention && {
      lastMention: {
        location: toLsp.location(lastMention.path, lastMention.span),
        ...(lastMention.date !== undefined && { date: lastMention.date }),
      },
    }),
    ...(destination && { definition: toLsp.location(destination.path, destination.span) }),
    markdown: cardMarkdown(found, cardLinks(session.folders, folder, session.options)),
  };
}

/** The card without what is undefined, which JSON has no word for. */
function plain(toLsp: ToLsp, { role, summary, place, lines, ...card }: Omit<Card, 'lastMention'>) {
  const value = ({ text, entity, ...source }: Card['place'][number]) => ({
    text,
    ...(entity && { entity }),
    ...sourcedResult(toLsp, source),
  });
  return {
    kind: card.kind,
    isAccount: card.isAccount,
    isCandidate: card.isCandidate,
    name: card.name,
    mentions: card.mentions,
    ...(role !== undefined && { role }),
    roleSource: sourcedResult(toLsp, card.roleSource),
    ...(summary !== undefined && { summary }),
    place: place.map(value),
    lines: lines.map(line => ({ ...line, values: line.values.map(value) })),
  };
}

const sourcedResult = (toLsp: ToLsp, { said, rivals }: Card['roleSource']) => ({
  ...(said && { said: sourceResult(toLsp, said) }),
  ...(rivals && {
    rivals: rivals.map(rival => ({ ...rival, source: sourceResult(toLsp, rival.source) })),
  }),
});
