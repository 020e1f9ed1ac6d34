import { isRefusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import { isLost, toldStatus, type Fact } from '../../model/fact.ts';
import { canonicalKey, isKnownProperty, RELATIONS } from '../../model/relation.ts';
import { sayingOf } from '../wording/fact-words.ts';
import { Sentences } from '../wording/sentences.ts';
import { namedEntity, WHO } from './named-entity.ts';
import { NEXT, PAGE, PAGED, pageLine, pageOf } from './pages.ts';
import { askedWith, NOTICE, quotation } from './quotation.ts';
import { flag, list, record, text } from './schema.ts';
import { ENTITY, entityLine, toldEntity } from './sources.ts';
import { FACT, factLine, toldFact } from './told-fact.ts';
import { readingTool } from './tool.ts';

const SIZE = 15;

export const factsTool = readingTool({
  name: 'facts',
  title: 'Facts with their sentences',
  description:
    'What the notes state of an entity and its relations (reports_to, team, leads, lead, part_of, organization, previously, owner, vendor, built_on, stores_in, used_by, acquired_by, founded_by, role, ...), each fact with the sentence that says it, who said it, when and where. Current facts first.',
  input: record(
    { entity: WHO },
    {
      relation: text('Only facts of this relation, from either side; "lead" and "leads" are one.'),
      withSuperseded: flag('Also what no longer holds.'),
      page: PAGE,
    },
  ),
  output: record({ notice: text(), entity: ENTITY, facts: list(FACT), ...PAGED }, NEXT),
  answer(index, { entity: who, relation, withSuperseded, page }) {
    const entity = namedEntity(index, who);
    if (isRefusal(entity)) return entity;
    const key = relation === undefined ? undefined : sideless(canonicalKey(relation, entity.kind));
    const all = factsOf(index, entity.id).filter(
      fact =>
        (withSuperseded === true || !isLost(fact)) && (key === undefined || sideless(fact.relation) === key),
    );
    if (all.length === 0 && key !== undefined && !isKnownProperty(key))
      return {
        refusal: `The notes state nothing of ${quotation(entity.name)} by ${quotation(askedWith(relation ?? key))}. Relations are ${Object.keys(RELATIONS).join(', ')}, role, location, email and phone.`,
      };
    const paged = pageOf(all, SIZE, page);
    if (isRefusal(paged)) return paged;
    const { items, total, nextPage } = paged;
    const sentences = new Sentences(index);
    const facts = items.map(fact => toldFact(index, fact, sentences));
    return { notice: NOTICE, entity: toldEntity(index, entity), facts, total, nextPage };
  },
  told: ({ entity, facts, total, nextPage }) => [
    `Facts of ${entityLine(entity)}:`,
    ...facts.map(fact => `- ${factLine(fact)}`),
    pageLine({ total, nextPage }),
  ],
});

/** That Ben leads Data is that the lead of Data is Ben. */
const sideless = (relation: string): string => (relation === 'leads' ? 'lead' : relation);

const ranks = { current: 0, conflicting: 1, superseded: 2 } as const;

/**
 * What stands first, then what is announced, then what is over; of these what is no guess, then what somebody said rather
 * than a property, then what was said last; of several that say the same the first in that order.
 */
function factsOf(index: NoteIndex, id: EntityId): Fact[] {
  const sorted = index
    .factsNaming(id)
    .toSorted(
      (a, b) =>
        ranks[toldStatus(a)] - ranks[toldStatus(b)] ||
        Number(a.isToCome ?? false) - Number(b.isToCome ?? false) ||
        Number(a.hedged) - Number(b.hedged) ||
        Number(a.basis === 'property') - Number(b.basis === 'property') ||
        ((a.date ?? '') === (b.date ?? '') ? 0 : (a.date ?? '') < (b.date ?? '') ? 1 : -1),
    );
  return [...new Map(sorted.toReversed().map(fact => [sayingOf(fact), fact])).values()].toReversed();
}
