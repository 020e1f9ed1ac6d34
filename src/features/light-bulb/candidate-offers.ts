import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { Note } from '../../model/note.ts';
import { nearestEntities } from './nearest-entities.ts';
import type { Offer } from './offer.ts';

/** A name that no note defines may be another name of somebody or something known; of its kind, since kinds are told apart. */
export function candidateOffers(index: NoteIndex, note: Note, { entity: id }: Mention): Offer[] {
  const candidate = id && index.entities.get(id);
  if (!candidate || !isCandidate(candidate)) return [];
  return nearestEntities(index, note.path, candidate.name, [candidate.kind]).map(entity => ({
    title: l10n.t('Add “{0}” as an alias of {1}', candidate.name, entity.name),
    kind: 'quickfix',
    problem: undefined,
    action: { kind: 'alias', name: candidate.name, of: entity.id },
  }));
}
