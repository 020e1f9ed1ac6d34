import type { Clause } from '../clauses/clause-state.ts';
import { onlyKindOf, type Compiled } from '../patterns/compiled-patterns.ts';
import { isCompanyName } from '../names/name-kinds.ts';
import { writtenName } from '../nouns/meaning.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import type { Noun } from '../nouns/nouns.ts';
import { lowerAt } from '../tokens/tokens.ts';
import { isDepartment } from '../vocabulary/departments.ts';
import type { SentenceContext } from './sentence-context.ts';

type Related = Extract<Clause, { kind: 'relation' }>;

/**
 * "is responsible for Quarry", "is on Lantern": what else the same words say of names of which nothing here tells the
 * kind. The folder may know it, and then only one of the readings fits.
 */
export function readAlternatives(
  context: SentenceContext,
  { matches, subjects, objects, group, at, isMoot, isDenied }: Related,
  { pattern: chosen, verb }: Compiled,
): void {
  // "Quarry belongs to the Search team", whatever Quarry is.
  const open = verb === 'belong' ? subjects : [...subjects, ...objects];
  const isOpen = open.every(noun => isOfAnyKind(context, noun));
  if (!isOpen || isMoot || isDenied || group.negated || group.over) return;
  for (const { pattern } of matches) {
    const { relation, event, ends } = pattern.pattern;
    if (relation === chosen.relation || ends || context.isMoot(group, at, event ?? false)) continue;
    stateReading(context, pattern, { subjects, objects, group, at });
  }
}

/** States what a pattern makes of the names; it tells nothing of their kinds. */
function stateReading(
  context: SentenceContext,
  compiled: Compiled,
  { subjects, objects, group, at }: Pick<Related, 'subjects' | 'objects' | 'group' | 'at'>,
): void {
  const { relation, turned } = compiled.pattern;
  const lefts = subjects.flatMap(noun => context.meant(noun, compiled.subject, true) ?? []);
  for (const left of lefts)
    for (const right of objects.flatMap(noun => context.meant(noun, compiled.object, false) ?? [])) {
      if (left.key === right.key) continue;
      const [subject, object] = turned ? [right, left] : [left, right];
      const sides = { subject: subject.meaning.reference, object: object.meaning.reference };
      context.state({ relation, ...sides, ...onlyKindOf(compiled) }, group, at);
    }
}

/** Whether nothing here tells the kind of a name. */
function isOfAnyKind({ note }: SentenceContext, noun: Noun): boolean {
  const name = writtenName(noun);
  return name !== undefined && noun.hint === undefined && note.kindOf(name) === undefined;
}

/**
 * "Quarry belongs to the Search team", "Quarry belongs to Acme Corp": teams and companies have things of all kinds, where what
 * belongs to a department is rather a team.
 */
export const isBelongingOfAny = (
  { note, sentence }: SentenceContext,
  { subjects, objects }: Related,
  { pattern: { relation }, verb }: Compiled,
): boolean =>
  verb === 'belong' &&
  relation === 'part_of' &&
  subjects.some(noun => {
    const name = writtenName(noun) ?? '';
    return (noun.hint ?? note.kindOf(name)) !== 'team' && !isDepartment(name);
  }) &&
  objects.some(noun => {
    if (noun.hint === 'team')
      return /^(?:team|squad|crew|tribe|guild)$/u.test(lowerAt(sentence.tokens, noun.to - 1));
    const name = writtenName(noun) ?? '';
    return name.includes(' ') ? isCompanyName(name) : !isOrdinary(name);
  });
