import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { touches, type Span } from '../../text/span.ts';
import type { Refusal } from '../../edit/change.ts';
import { entityAt } from '../navigation/entity-at.ts';
import { writtenLinks } from '../links/written-links.ts';

/** What is renamed from a place, and what an editor shows for it. */
export interface RenamePlace {
  readonly entity: EntityId;
  /** The words at the place, without what makes them a link. */
  readonly span: Span;
  /** The entity's full name, which the words may only be a part of. */
  readonly name: string;
}

/** What a rename at `offset` (UTF-16) is about; a refusal where it may be about several, undefined for nothing. */
export function renamePlace(
  index: NoteIndex,
  path: NotePath,
  offset: number,
): RenamePlace | Refusal | undefined {
  const place = entityAt(index, path, offset);
  const [id, ...others] = place?.entities ?? [];
  const entity = id === undefined ? undefined : index.entities.get(id);
  const note = index.notes.get(path);
  if (!place || !entity || !note) return undefined;
  if (others.length > 0)
    return {
      refusal: l10n.t(
        'This may mean any of {0}. Choose which before you rename it.',
        others.length + 1 + (place.more ?? 0),
      ),
    };
  const link = writtenLinks(note).find(({ span }) => touches(span, offset));
  const mention = index.mentionsIn(path).find(({ outer }) => outer.from === place.span.from);
  const words = link ? (link.label ?? link.target) : (mention?.span ?? place.span);
  const span = touches(words, offset) ? words : place.span;
  return { entity: entity.id, span, name: entity.name };
}
