import type { Connection, TypeHierarchyItem } from 'vscode-languageserver';
import {
  hierarchyAt,
  hierarchyStep,
  type Direction,
  type HierarchyItem,
} from '../../features/navigation/hierarchy.ts';
import { foundBy, refOf } from './entity-data.ts';
import { placeOf } from './language-features.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import type { Session } from '../session.ts';
import { SYMBOL_KINDS, ToLsp } from '../lsp/to-lsp.ts';

/** Reporting lines in the words of LSP: supertypes are managers, subtypes direct reports. */
export function answerHierarchyRequests(connection: Connection, session: Session): void {
  const { answer } = session;
  const { typeHierarchy } = connection.languages;
  typeHierarchy.onPrepare(
    answer('prepareTypeHierarchy', null, params => {
      const place = placeOf(session, params);
      const items = place ? hierarchyAt(place.folder.index, place.path, place.offset) : [];
      return place && items.length > 0 ? itemsOf(session, place.folder, items) : null;
    }),
  );
  const step = (direction: Direction) =>
    answer(`typeHierarchy/${direction}`, null, ({ item }: { readonly item: TypeHierarchyItem }) => {
      const found = foundBy(session, item.data);
      return found
        ? itemsOf(session, found.folder, hierarchyStep(found.folder.index, found.id, direction))
        : null;
    });
  typeHierarchy.onSupertypes(step('supertypes'));
  typeHierarchy.onSubtypes(step('subtypes'));
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
    data: refOf(session, folder, id),
  }));
}
