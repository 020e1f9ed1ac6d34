import type { EntityKind } from '../../model/entity.ts';
import { isOrdinary } from '../../text/ordinary-words.ts';
import { kindOfNoun } from './kind-words.ts';
import { CUE, writtenName, PEOPLE, proposedName, SLOT } from './meaning.ts';
import type { Noun } from './nouns.ts';
import { isPersonCue } from './person-cues.ts';
import type { SentenceContext } from './sentence-context.ts';

/** Counts what the words around a name tell of its kind, and keeps in mind that the sentence names it. */
export function readNoun(context: SentenceContext, noun: Noun): void {
  const meant = context.named(noun);
  if (meant) context.discourse.speak(meant);
  const name = proposedName(noun);
  if (name === undefined) return;
  const { kinds } = context.note;
  if (noun.hint && isCue(name, noun.hint, noun.introduced)) kinds.vote(name, noun.hint, CUE);
  else if (isPersonCue(context.sentence.tokens, noun) || isAmongPeople(context, noun))
    kinds.vote(name, 'person', SLOT);
}

/** A person's noun counts where it introduces the name; "the Data Platforms folks" are no company. */
function isCue(name: string, hint: EntityKind, introduced: boolean): boolean {
  if (hint === 'person') return introduced;
  const isPlain = name.split(' ').some(word => isOrdinary(word) || kindOfNoun(word) !== undefined);
  return hint !== 'organization' || introduced || !isPlain;
}

/** "X is a database": what somebody or something is said to be. */
export function readIsClause(context: SentenceContext, noun: Noun, hint: EntityKind): void {
  const name = proposedName(noun);
  if (name === undefined) return;
  if (hint !== 'person' || context.note.mayBe(name, noun.hint, PEOPLE))
    context.note.kinds.vote(name, hint, SLOT);
}

/** "We met Ada Roe and Ben Poe": what holds for one of a list holds for the others. */
function isAmongPeople(context: SentenceContext, noun: Noun): boolean {
  const { tokens } = context.sentence;
  const name = writtenName(noun);
  if (name === undefined || !name.includes(' ') || !context.note.mayBe(name, noun.hint, PEOPLE)) return false;
  if (peopleLists.has(tokens[0]?.lower ?? '') && tokens[1]?.text === ':') return true;
  if (!/^(?:and|,|&)$/u.test(tokens[noun.from - 1]?.lower ?? '')) return false;
  return [...context.found.keys()].some(
    other =>
      other.to < noun.from &&
      noun.from - other.to <= 2 &&
      context.note.kinds.of(writtenName(other) ?? '') === 'person',
  );
}

/** "Attendees: Ada Roe, Ben Poe". */
export const peopleLists: ReadonlySet<string> = new Set(
  'attendees attended present participants people contacts cc invited joining with'.split(' '),
);
