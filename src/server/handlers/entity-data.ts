import type { EntityId } from '../../model/entity.ts';
import type { EntityRef } from '../../protocol/requests.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import type { Session } from '../session.ts';

/** An entity of a folder, found again by what a client sends back with an item. */
export interface FoundEntity {
  readonly folder: NotesFolder;
  readonly ref: EntityRef;
  readonly id: EntityId;
}

/** What an item carries so that it can be completed later. */
export const refOf = ({ folders }: Session, folder: NotesFolder, id: EntityId): EntityRef => ({
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
