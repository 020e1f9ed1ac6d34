import type { Clause } from '../clauses/clause-state.ts';
import { onlyKindOf, type Compiled } from '../patterns/compiled-patterns.ts';
import { writtenName } from '../nouns/meaning.ts';
import type { SentenceContext } from './sentence-context.ts';

/**
 * "is responsible for Quarry", "is on Lantern": what else the same words say of names of which nothing here tells the
 * kind. The folder may know it, and then only one of the readings fits.
 */
export function readAlternatives(
  context: SentenceContext,
  { matches, subjects, objects, group, at, isMoot, isDenied }: Extract<Clause, { kind: 'relation' }>,
  { pattern: chosen }: Compiled,
): void {
  const isOpen = [...subjects, ...objects].every(noun => {
    const name = writtenName(noun);
    if (name === undefined || noun.hint !== undefined) return false;
    return context.note.kindOf(name) === undefined;
  });
  if (!isOpen || isMoot || isDenied || group.negated || group.over) return;
  for (const { pattern } of matches) {
    const { relation, turned, event, ends } = pattern.pattern;
    if (relation === chosen.relation || ends || context.isMoot(group, at, event ?? false)) continue;
    for (const left of subjects.flatMap(noun => context.meant(noun, pattern.subject, true) ?? []))
      for (const right of objects.flatMap(noun => context.meant(noun, pattern.object, false) ?? [])) {
        const [subject, object] = turned ? [right, left] : [left, right];
        if (left.key === right.key) continue;
        context.state(
          {
            ...{ relation, subject: subject.meaning.reference, object: object.meaning.reference },
            ...onlyKindOf(pattern),
          },
          group,
          at,
        );
      }
  }
}
