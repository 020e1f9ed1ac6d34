import { isRefusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { bestSource } from '../wording/fact-source.ts';
import { Sentences } from '../wording/sentences.ts';
import { namedEntity, WHO } from './named-entity.ts';
import { NOTICE } from './quotation.ts';
import { count, list, record, text } from './schema.ts';
import { ENTITY, entityLine, toldEntity } from './sources.ts';
import { FACT, factLine, toldFact } from './told-fact.ts';
import { readingTool } from './tool.ts';

/** No line of who answers for something is longer. */
const HIGHEST = 8;
/** Of several who share it, so many are told. */
const MOST = 20;

const STEP = record({ level: count('1: next to it; 2: above that; and so on.', 1), by: ENTITY, fact: FACT });

export const whoOwns = readingTool({
  name: 'who_owns',
  title: 'Who owns, leads and decides',
  description:
    'Who answers for a system, team or person, step by step upwards: owner and lead of a system, lead of a team, the team around it, managers above them, each step with the fact and sentence that says so. For "who decides about X?" and "whom would I have to ask about X?".',
  input: record({ entity: WHO }),
  output: record({ notice: text(), entity: ENTITY, steps: list(STEP) }),
  answer(index, { entity: who }) {
    const entity = namedEntity(index, who);
    if (isRefusal(entity)) return entity;
    const sentences = new Sentences(index);
    const steps = stepsAbove(index, entity.id).map(({ level, by, fact }) => ({
      level,
      by,
      fact: toldFact(index, fact, sentences),
    }));
    return { notice: NOTICE, entity: toldEntity(index, entity), steps };
  },
  told: ({ entity, steps }) => [
    `Who answers for ${entityLine(entity)}:`,
    ...steps.map(({ level, by, fact }) => `${level}. ${entityLine(by)}: ${factLine(fact)}`),
    ...(steps.length === 0 ? ['The notes do not say.'] : []),
  ],
});

/** What leads up from each kind. */
const UPWARDS = {
  system: ['owner', 'lead'],
  team: ['lead', 'part_of'],
  person: ['reports_to', 'team'],
  organization: [],
} as const;

function stepsAbove(index: NoteIndex, start: EntityId) {
  const steps: { level: number; by: ReturnType<typeof toldEntity>; fact: Fact }[] = [];
  const seen = new Set([start]);
  let below: readonly EntityId[] = [start];
  for (let level = 1; level <= HIGHEST && below.length > 0 && steps.length < MOST; level++) {
    const above = below.flatMap(id => nextAbove(index, id)).filter(({ id }) => !seen.has(id));
    const found: EntityId[] = [];
    for (const { id, fact } of above) {
      const by = index.entities.get(id);
      if (!by || seen.has(id)) continue;
      seen.add(id);
      found.push(id);
      steps.push({ level, by: toldEntity(index, by), fact });
    }
    below = found;
  }
  return steps.slice(0, MOST);
}

/** Who stands directly above, each with the best source of it: a sentence tells more than a property. */
function nextAbove(index: NoteIndex, id: EntityId): { readonly id: EntityId; readonly fact: Fact }[] {
  const kind = index.entities.get(id)?.kind;
  const facts = (kind ? UPWARDS[kind] : []).flatMap(relation => index.relations.objectFacts(relation, id));
  return [...new Set(facts.flatMap(({ object }) => object ?? []))].flatMap(object => {
    const own = facts.filter(fact => fact.object === object);
    const stated = own.filter(({ basis }) => basis === 'statement');
    const fact = bestSource(stated.length > 0 ? stated : own);
    return fact ? [{ id: object, fact }] : [];
  });
}
