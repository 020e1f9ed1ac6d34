import { entityAt } from '../../features/navigation/entity-at.ts';
import type { EntityId } from '../../model/entity.ts';
import type { EntityRef, Position } from '../../protocol/requests.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import { positionOf } from '../note-position.ts';
import type { Session } from '../session.ts';

/** An entity of a folder, found again by what a client sends back with an item. */
export interface FoundEntity {
  readonly folder: NotesFolder;
  readonly ref: EntityRef;
  readonly id: EntityId;
}

/** What an item carries so that it can be completed later. */
export const entityRef = ({ folders }: Session, folder: NotesFolder, id: EntityId): EntityRef => ({
  folder: folders.uriOf(folder),
  entity: id,
});

/** Undefined for data of any other shape, or of a folder that has gone. */
export function foundBy({ folders }: Session, data: unknown): FoundEntity | undefined {
  if (typeof data !== 'object' || data === null || !('folder' in data) || !('entity' in data))
    return undefined;
  const { folder: uri, entity } = data;
  if (typeof uri !== 'string' || typeof entity !== 'string') return undefined;
  const folder = folders.at(uri);
  return folder && { folder, ref: { folder: uri, entity }, id: entity as EntityId };
}

/** The entity that a request of ours speaks of: by itself, or as what stands at a place in a note. */
export function entityAsked(
  session: Session,
  params: EntityRef | { readonly uri: string; readonly position: Position },
): { readonly folder: NotesFolder; readonly id: EntityId } | undefined {
  if ('entity' in params) {
    const folder = session.folders.at(params.folder);
    return folder && { folder, id: params.entity as EntityId };
  }
  const at = positionOf(session, { textDocument: { uri: params.uri }, position: params.position });
  const id = at && entityAt(at.folder.index, at.path, at.offset)?.entities[0];
  return id && { folder: at.folder, id };
}
