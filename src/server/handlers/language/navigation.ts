import type {
  DeclarationParams,
  DefinitionParams,
  DocumentHighlight,
  DocumentHighlightParams,
  Location,
  LocationLink,
  ReferenceParams,
} from 'vscode-languageserver';
import { definition } from '../../../features/navigation/definition.ts';
import { entityAt } from '../../../features/navigation/entity-at.ts';
import { highlights } from '../../../features/navigation/highlights.ts';
import { references } from '../../../features/navigation/references.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { EntityRef } from '../../../protocol/requests.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import { positionOf } from '../../note-position.ts';
import type { Session } from '../../session.ts';

/** `textDocument/definition` */
export const definitionAt = (session: Session, params: DefinitionParams) =>
  destinationsAt(session, params, session.capabilities.textDocument?.definition?.linkSupport);

/** `textDocument/declaration`: an entity is declared where it is defined. */
export const declarationAt = (session: Session, params: DeclarationParams) =>
  destinationsAt(session, params, session.capabilities.textDocument?.declaration?.linkSupport);

function destinationsAt(
  session: Session,
  params: DefinitionParams,
  linkSupport = false,
): LocationLink[] | Location[] | null {
  const at = positionOf(session, params);
  const found = at && definition(at.folder.index, at.path, at.offset);
  if (!found) return null;
  const links = new ToLsp(at.folder).definitions(at.path, found);
  return linkSupport ? links : links.map(link => ({ uri: link.targetUri, range: link.targetSelectionRange }));
}

/** `textDocument/documentHighlight` */
export function highlightsAt(session: Session, params: DocumentHighlightParams): DocumentHighlight[] | null {
  const at = positionOf(session, params);
  const spans = at ? highlights(at.folder.index, at.path, at.offset) : [];
  if (!at || spans.length === 0) return null;
  const toLsp = new ToLsp(at.folder);
  return spans.map(span => ({ range: toLsp.range(at.path, span) }));
}

/** `textDocument/references` */
export function referencesAt(session: Session, params: ReferenceParams): Location[] | null {
  const at = positionOf(session, params);
  const entities = at && entityAt(at.folder.index, at.path, at.offset)?.entities;
  if (!entities || entities.length === 0) return null;
  return entities.flatMap(id => locationsOf(at.folder, id, params.context.includeDeclaration));
}

/** `accountNotes/mentions` */
export function mentionsOf({ folders }: Session, { folder: uri, entity }: EntityRef): Location[] {
  const folder = folders.at(uri);
  return folder ? locationsOf(folder, entity as EntityId, false) : [];
}

function locationsOf(folder: NotesFolder, id: EntityId, includeDefinition: boolean): Location[] {
  const toLsp = new ToLsp(folder);
  return references(folder.index, id, { includeDefinition }).map(place =>
    toLsp.location(place.path, place.span),
  );
}
