import { isRefusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { Sentences } from '../wording/sentences.ts';
import { namedEntity, WHO } from './named-entity.ts';
import { NOTICE, quotation } from './quotation.ts';
import { list, record, text } from './schema.ts';
import { ENTITY, entityLine, toldEntity } from './sources.ts';
import { FACT, factLine, toldFact } from './told-fact.ts';
import { readingTool } from './tool.ts';

/** So many are looked at before the search is given up. */
const MOST = 20_000;

const STEP = record({ to: ENTITY, fact: FACT });

export const pathBetween = readingTool({
  name: 'path_between',
  title: 'How two are connected',
  description:
    'The shortest chain of facts that connects two people, teams, systems or organizations (reporting lines, teams, ownership, employers), each step with its sentence. That both are at one organization counts only where nothing closer connects them.',
  input: record({ from: WHO, to: WHO }),
  output: record(
    { notice: text(), from: ENTITY, to: ENTITY, steps: list(STEP) },
    { sameAccount: text('The account of both, where no fact connects them.') },
  ),
  answer(index, ends) {
    const from = namedEntity(index, ends.from);
    if (isRefusal(from)) return from;
    const to = namedEntity(index, ends.to);
    if (isRefusal(to)) return to;
    const path = shortest(index, from.id, to.id, isClose) ?? shortest(index, from.id, to.id, () => true);
    const sentences = new Sentences(index);
    const steps = (path ?? []).flatMap(({ to: id, fact }) => {
      const entity = index.entities.get(id);
      return entity ? [{ to: toldEntity(index, entity), fact: toldFact(index, fact, sentences) }] : [];
    });
    const account = from.account === to.account ? from.account : undefined;
    return {
      notice: NOTICE,
      from: toldEntity(index, from),
      to: toldEntity(index, to),
      steps,
      sameAccount: path || !account ? undefined : index.entities.get(account)?.name,
    };
  },
  told: ({ from, to, steps, sameAccount }) => [
    `From ${entityLine(from)} to ${entityLine(to)}:`,
    ...steps.map(({ to: next, fact }, at) => `${at + 1}. ${entityLine(next)}: ${factLine(fact)}`),
    ...(from.id === to.id ? ['They are the same.'] : []),
    ...(from.id !== to.id && steps.length === 0 ? ['No fact of the notes connects them.'] : []),
    ...(sameAccount === undefined ? [] : [`Both belong to the account ${quotation(sameAccount)}.`]),
  ],
});

const isClose = ({ relation }: Fact): boolean => relation !== 'organization' && relation !== 'previously';

interface Step {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly fact: Fact;
}

/** The shortest way over facts that stand, whichever way they read; undefined where there is none. */
function shortest(
  index: NoteIndex,
  from: EntityId,
  to: EntityId,
  counts: (fact: Fact) => boolean,
): readonly Step[] | undefined {
  const reached = new Map<EntityId, Step | undefined>([[from, undefined]]);
  const waiting = [from];
  for (const at of waiting) {
    if (at === to) return pathTo(to, reached);
    if (reached.size > MOST) return undefined;
    for (const fact of index.factsNaming(at)) {
      const other = fact.subject === at ? fact.object : fact.subject;
      if (other === undefined || fact.status === 'superseded' || !counts(fact)) continue;
      if (reached.has(other)) continue;
      reached.set(other, { from: at, to: other, fact });
      waiting.push(other);
    }
  }
  return undefined;
}

function pathTo(to: EntityId, reached: ReadonlyMap<EntityId, Step | undefined>): readonly Step[] {
  const path: Step[] = [];
  for (let step = reached.get(to); step; step = reached.get(step.from)) path.push(step);
  return path.toReversed();
}
