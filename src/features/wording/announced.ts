import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { addTo } from '../../text/grouping.ts';
import { sayingOf, sentenceOf } from './fact-words.ts';

/** What is announced of somebody or something for a day to come, with all facts that say so. */
export interface ComingFact {
  /** As a sentence without a full stop: “Ada Park leads Data from 2031-05-01”. */
  readonly text: string;
  /** The other one of the two. */
  readonly other: EntityId | undefined;
  readonly facts: readonly Fact[];
}

/** What is announced for a day that has not come yet, in the order of the notes, each once. */
export function announcedOf(index: NoteIndex, id: EntityId): readonly ComingFact[] {
  const coming = new Map<string, Fact[]>();
  for (const fact of index.factsNaming(id))
    if (fact.isToCome && fact.period?.since !== undefined) addTo(coming, sayingOf(fact), fact);
  return [...coming.values()].flatMap(facts => {
    const [fact] = facts;
    if (!fact) return [];
    const text = l10n.t('{0} from {1}', sentenceOf(index, fact), fact.period?.since ?? '');
    return [{ text, other: fact.subject === id ? fact.object : fact.subject, facts }];
  });
}
