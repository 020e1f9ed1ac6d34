import type {
  TypeHierarchyItem,
  TypeHierarchyPrepareParams,
  TypeHierarchySubtypesParams,
  TypeHierarchySupertypesParams,
} from 'vscode-languageserver';
import {
  hierarchyAt,
  hierarchyStep,
  type Direction,
  type HierarchyItem,
} from '../../../features/navigation/hierarchy.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import { SYMBOL_KINDS, ToLsp } from '../../lsp/to-lsp.ts';
import { positionOf } from '../../note-position.ts';
import type { Session } from '../../session.ts';
import { entityRef, foundBy } from '../entity-data.ts';

/** `textDocument/prepareTypeHierarchy` */
export function hierarchyItemsAt(
  session: Session,
  params: TypeHierarchyPrepareParams,
): TypeHierarchyItem[] | null {
  const at = positionOf(session, params);
  const items = at ? hierarchyAt(at.folder.index, at.path, at.offset) : [];
  return at && items.length > 0 ? itemsOf(session, at.folder, items) : null;
}

/** `typeHierarchy/supertypes`: managers. */
export const supertypesOf = (session: Session, { item }: TypeHierarchySupertypesParams) =>
  stepFrom(session, item, 'supertypes');

/** `typeHierarchy/subtypes`: direct reports. */
export const subtypesOf = (session: Session, { item }: TypeHierarchySubtypesParams) =>
  stepFrom(session, item, 'subtypes');

function stepFrom(
  session: Session,
  item: TypeHierarchyItem,
  direction: Direction,
): TypeHierarchyItem[] | null {
  const found = foundBy(session, item.data);
  return found
    ? itemsOf(session, found.folder, hierarchyStep(found.folder.index, found.id, direction))
    : null;
}

function itemsOf(
  session: Session,
  folder: NotesFolder,
  items: readonly HierarchyItem[],
): TypeHierarchyItem[] {
  const toLsp = new ToLsp(folder);
  return items.map(({ id, name, kind, detail, destination: { path, span, whole } }) => ({
    name,
    kind: SYMBOL_KINDS[kind],
    detail,
    uri: toLsp.uri(path),
    range: toLsp.range(path, whole),
    selectionRange: toLsp.range(path, span),
    data: entityRef(session, folder, id),
  }));
}
