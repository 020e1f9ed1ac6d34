import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { Note } from '../../model/note.ts';
import { oneLine } from '../../text/one-line.ts';
import { refusalOfPair } from '../merge/refusal-of-merge.ts';
import { nearestEntities } from './nearest-entities.ts';
import type { Offer } from './offer.ts';

/** That a mention is somebody else, and that who it means is one with somebody of nearly the same name. */
export function entityOffers(index: NoteIndex, note: Note, { entity: id, grade, span }: Mention): Offer[] {
  const entity = id && index.entities.get(id);
  if (!entity || note.definitions.some(({ nameSpan }) => nameSpan.from === span.from)) return [];
  const name = oneLine(note.text.slice(span.from, span.to));
  const offers: Offer[] = [];
  // A candidate's quick fix says so already, and a link leads where it leads.
  if (!isCandidate(entity) && grade !== 'explicit')
    offers.push({
      title: l10n.t('“{0}” is somebody else here, not {1}', name, entity.name),
      kind: 'refactor.entity',
      problem: undefined,
      action: { kind: 'distinct', note: note.path, name, not: entity.id },
    });
  const kinds = isCandidate(entity) ? undefined : [entity.kind];
  for (const other of nearestEntities(index, note.path, entity.name, kinds))
    if (!refusalOfPair(index, entity, other))
      offers.push({
        title: l10n.t('Merge {0} into {1}', entity.name, other.name),
        kind: 'refactor.entity',
        problem: undefined,
        action: { kind: 'merge', entity: entity.id, into: other.id },
      });
  return offers;
}
