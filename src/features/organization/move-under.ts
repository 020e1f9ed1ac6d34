import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import { meaningOfMove, type TreeMove, type NewValue } from './move-meaning.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { accept } from '../review/accept.ts';
import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import { writtenValue } from '../edits/write-property.ts';

/**
 * Writes that one entity stands below another. Candidates on either side get their note with it. Values that held until
 * some day stay, and so does whatever else the property says.
 */
export function moveUnder(index: NoteIndex, move: TreeMove, places: NewNotePlaces): Change | Refusal {
  const meaning = meaningOfMove(index, move);
  if (isRefusal(meaning)) return meaning;
  const facts = meaning.values.flatMap(value => [
    ...keptValues(index, move.moved, value),
    factOf(move.moved, value.relation, { object: value.object }),
  ]);
  const alone = new Set(meaning.values.map(({ relation }) => relation));
  const candidates = [move.moved].filter(id => {
    const entity = index.entities.get(id);
    return entity !== undefined && isCandidate(entity);
  });
  const change = accept(index, { candidates, facts, alone }, places);
  return isRefusal(change) ? change : { ...change, says: [meaning.says] };
}

/** As written: what is not touched keeps its words. */
function keptValues(index: NoteIndex, moved: EntityId, { relation, instead }: NewValue): Fact[] {
  const entity = index.entities.get(moved);
  const definition = entity && index.definitionOf(entity);
  const facts = index.factsAbout(moved).filter(fact => fact.relation === relation);
  return (definition?.properties ?? [])
    .filter(({ key }) => key === relation)
    .flatMap(({ values }) => values)
    .filter(({ span }) => {
      const fact = facts.find(({ basis, span: at }) => basis === 'property' && at.from === span.from);
      if (fact?.status === 'superseded') return true;
      return instead === null || (instead !== undefined && fact?.object !== instead);
    })
    .map(({ text, period }) => factOf(moved, relation, { text: writtenValue(text, period) }));
}

const factOf = (
  subject: EntityId,
  relation: string,
  { object, text }: { readonly object?: EntityId; readonly text?: string },
): Fact => ({
  subject,
  relation,
  object,
  text,
  basis: 'property',
  hedged: false,
  status: 'current',
  author: undefined,
  date: undefined,
  period: undefined,
  path: '' as NotePath,
  span: { from: 0, to: 0 },
});
