import type { EntityKind } from '../../../model/entity.ts';
import { isBusiness } from '../names/body-names.ts';
import type { Compiled } from '../patterns/compiled-patterns.ts';
import { isFunction, isWorkWord } from '../vocabulary/departments.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { writtenName } from './meaning.ts';
import { isCompanyName } from '../names/name-kinds.ts';
import type { Noun } from './nouns.ts';
import type { SentenceContext } from '../sentences/sentence-context.ts';

/** Whether the words of the nouns say that another pattern with the same verb is meant, though their kinds would fit. */
export function isForOthers(
  context: SentenceContext,
  compiled: Compiled,
  subjects: readonly Noun[],
  objects: readonly Noun[],
): boolean {
  const { pattern, subject, object } = compiled;
  if (isWorkForOther(context, compiled, objects)) return true;
  if (pattern.relation === 'owner' && [...subjects, ...objects].some(isCompany)) return true;
  if (isOnly(object, 'organization') && objects.some(noun => isOfWork(context, noun))) return true;
  // "Support moved from Zendesk to Freshdesk": a department has a new tool, and no new base.
  const isOfSystem = isOnly(subject, 'system') && pattern.cued === true;
  return isOfSystem && subjects.some(noun => isOfWork(context, noun));
}

/** "is maintained by Pellworth Software": a company, of which no more is known than that. */
const isCompany = (noun: Noun): boolean => noun.hint === undefined && isBusiness(writtenName(noun) ?? '');

const isOnly = (kinds: readonly EntityKind[], kind: EntityKind): boolean =>
  kinds.every(each => each === kind);

function isOfWork({ note }: SentenceContext, noun: Noun): boolean {
  const name = writtenName(noun);
  return name !== undefined && noun.hint === undefined && note.kindOf(name) === undefined && isWorkWord(name);
}

/** "works for Corvane": one word that is nobody's given name is rather a company's; "works for Furnace Control" is a team's. */
const isWorkForOther = (
  context: SentenceContext,
  { verb, pattern }: Compiled,
  objects: readonly Noun[],
): boolean =>
  verb === 'work' &&
  objects.some(noun => {
    const name = writtenName(noun);
    if (pattern.relation === 'organization')
      return name !== undefined && isFunction(name) && context.note.kindOf(name) !== 'organization';
    if (pattern.relation !== 'reports_to') return false;
    if (name === undefined || noun.hint === 'person') return false;
    if (name.includes(' ')) return isCompanyName(name) && context.note.kindOf(name) !== 'person';
    return !isKnownGivenName(name) && context.note.kindOf(name) !== 'person';
  });
