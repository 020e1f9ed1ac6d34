import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { isCandidate } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Span } from '../../text/span.ts';

/** Where something is said: the sentence, who said it and when. */
export interface FactSource {
  readonly path: NotePath;
  readonly span: Span;
  /** The sentence on one line, not too long. */
  readonly text: string;
  /** The name of who said it; undefined where that is nobody in particular. */
  readonly author: string | undefined;
  /** ISO 8601. */
  readonly date: string | undefined;
  readonly hedged: boolean;
  /** Whether it was told before it came. */
  readonly announced?: true;
}

/** How much of a sentence is shown, in UTF-16 code units. */
const LONGEST = 240;

export function sourceOf(
  index: NoteIndex,
  { path, span, author, date, hedged, announced }: Fact,
): FactSource {
  const to = Math.min(span.to, span.from + 2 * LONGEST);
  const written = index.notes.get(path)?.text.slice(span.from, to) ?? '';
  const text = written
    .replace(/[\r\n][\s>]*/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    path,
    span,
    text: text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text,
    author: author && index.entities.get(author)?.name,
    date,
    hedged,
    ...(announced && { announced }),
  };
}

/** The statement to show of several that say the same: no guess before a guess, then what was said last. */
export function bestSource(facts: readonly Fact[]): Fact | undefined {
  return facts.toSorted(
    (a, b) => Number(a.hedged) - Number(b.hedged) || ((a.date ?? '') < (b.date ?? '') ? 1 : -1),
  )[0];
}

/**
 * The facts that put an entity below another: it reports there, is in it, leads it, is part of it, is owned by it, or
 * is employed there.
 */
export function linesBetween({ relations }: NoteIndex, entity: EntityId, above: EntityId): Fact[] {
  const upwards = (['reports_to', 'team', 'part_of', 'owner', 'lead', 'organization'] as const).flatMap(
    relation => relations.objectFacts(relation, entity).filter(({ object }) => object === above),
  );
  return [...upwards, ...relations.subjectFacts('lead', entity).filter(({ subject }) => subject === above)];
}

/**
 * Whether a place in the organization rests on statements alone, and on which (model.md §6). Without a line that puts
 * it there, that is so for what no note defines and a sentence speaks of.
 */
export function statedPlace(
  index: NoteIndex,
  entity: Entity,
  above: EntityId | undefined,
): { readonly isStated: boolean; readonly source: FactSource | undefined } {
  const lines = above === undefined ? [] : linesBetween(index, entity.id, above);
  if (lines.some(({ basis }) => basis === 'property')) return { isStated: false, source: undefined };
  const own = lines.length > 0 ? lines : isCandidate(entity) ? statementsAbout(index, entity.id) : [];
  const best = bestSource(own);
  return { isStated: best !== undefined, source: best && sourceOf(index, best) };
}

/** What is said of somebody and stands, or where nothing is, of others in relation to them. */
function statementsAbout(index: NoteIndex, id: EntityId): Fact[] {
  const own = index.factsAbout(id);
  const around = own.length > 0 ? own : index.relations.subjectFacts('lead', id);
  return around.filter(({ basis, status }) => basis === 'statement' && status !== 'superseded');
}
