import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type EntityId } from '../../model/entity.ts';
import type { Change, Refusal } from '../../edit/change.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { accept } from '../review/accept.ts';
import { waitingFacts } from '../review/suggestions.ts';

/** The candidate gets a note, with what stands about it as properties, as far as those lead to notes that are there. */
export function createCandidate(index: NoteIndex, id: EntityId, places: NewNotePlaces): Change | Refusal {
  const entity = index.entities.get(id);
  if (!entity || !isCandidate(entity))
    return { refusal: l10n.t('There is a note already, or nobody of that name.') };
  const exists = (other: EntityId | undefined): boolean =>
    other === undefined || index.entities.get(other)?.path !== undefined;
  const facts = waitingFacts(index).filter(
    ({ subject, object, status }) => subject === id && status === 'current' && exists(object),
  );
  return accept(index, { candidates: [id], facts }, places);
}
