import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import { completionContexts } from './completion-context.ts';
import { nameOffers } from './name-offers.ts';
import { offerFor, type Offer } from './offer.ts';
import type { CompletionWay, Drafted } from './drafts.ts';
import { keyOffers, valueOffers } from './property-offers.ts';

export interface Completion {
  /** Best first. */
  readonly offers: readonly Offer[];
  /** Whether to ask again when more has been typed: there may be more, and others. */
  readonly isIncomplete: boolean;
}

/** What may be written at `caret` (UTF-16). */
export function completion(index: NoteIndex, path: NotePath, caret: number, way: CompletionWay): Completion {
  const asking = { index, path, caret, way };
  const found = completionContexts(index, path, caret, way.asked).map((context): Drafted => {
    switch (context.kind) {
      case 'entity':
        return nameOffers(asking, context);
      case 'key':
        return keyOffers(asking, context);
      case 'value':
        return valueOffers(asking, context);
    }
  });
  const text = index.notes.get(path)?.text ?? '';
  const fitted = (late: boolean): Offer[] =>
    found.flatMap(({ drafts }) =>
      drafts
        .filter(draft => (draft.creates !== undefined) === late)
        .map(draft => offerFor(text, caret, way.edits ?? 'anywhere', draft))
        .filter(offer => offer !== undefined),
    );
  return {
    // What makes a note never comes before what makes none.
    offers: [...fitted(false), ...fitted(true)],
    isIncomplete: found.some(({ isIncomplete }) => isIncomplete),
  };
}
