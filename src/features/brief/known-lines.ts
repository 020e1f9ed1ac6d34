import * as l10n from '@vscode/l10n';
import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { isDefining } from '../../model/relation.ts';
import { isHinted } from '../../model/standing.ts';
import { groupBy } from '../../text/grouping.ts';
import { RELATION_LINES } from '../card/card-lines.ts';
import type { BriefLine } from './brief.ts';
import { factWords } from './fact-line.ts';
import { profileOf, type KnownAlready } from './person-lines.ts';
import type { BriefReading } from './reading.ts';
import { named } from './words.ts';

/** So many are named below one relation; the others are counted. */
const MOST = 15;

/**
 * What the notes know of an entity: a line for each relation, those whom it leads to below it with who they are, then its
 * plain properties.
 */
export function knownLines(reading: BriefReading, id: EntityId): BriefLine[] {
  const { index } = reading;
  const entity = index.entities.get(id);
  if (!entity) return [];
  const known: KnownAlready = {
    entities: new Set([id, ...(entity.account === undefined ? [] : [entity.account])]),
    kind: true,
  };
  const related = RELATION_LINES[entity.kind].flatMap(([label, side, relation]): BriefLine[] => {
    const facts =
      side === 'objects'
        ? index.relations.objectFacts(relation, id)
        : index.relations.subjectFacts(relation, id);
    const others = groupBy(facts, fact => (side === 'objects' ? fact.object : fact.subject));
    const below = [...others].flatMap(([other, own]) =>
      other === undefined || other === id ? [] : [relatedLine(reading, other, { facts: own, known })],
    );
    if (below.length === 0) return [];
    return [{ words: [label()], sources: [], below: upTo(below, MOST) }];
  });
  return [...related, ...textLines(reading, id)];
}

/** The first of several lines, and how many more there are. */
export function upTo(lines: readonly BriefLine[], most: number): readonly BriefLine[] {
  const more = lines.length - most;
  return more <= 0
    ? lines
    : [...lines.slice(0, most), { words: [l10n.t('and {0} more', more)], sources: [] }];
}

/** “Ben Ries: Engineer · Storage” */
function relatedLine(
  reading: BriefReading,
  other: EntityId,
  { facts, known }: { readonly facts: readonly Fact[]; readonly known: KnownAlready },
): BriefLine {
  const { words, sources } = profileOf(reading, other, known);
  return {
    words: [named(reading.index, other), ...(words.length === 0 ? [] : [': ', ...words])],
    sources: [...reading.sources.ofFacts(facts), ...sources],
  };
}

function textLines({ index, sources }: BriefReading, id: EntityId): BriefLine[] {
  return index
    .factsAbout(id)
    .filter(
      ({ relation, status, object }) =>
        object === undefined &&
        status !== 'superseded' &&
        !isDefining(relation) &&
        !isHinted(relation) &&
        relation !== 'role' &&
        relation !== 'confidential',
    )
    .map(fact => ({ words: factWords(index, fact), sources: [sources.ofFact(fact)] }));
}
