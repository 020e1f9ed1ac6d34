import type { Statement } from '../../../model/statement.ts';
import type { Meant } from './meaning.ts';
import { type Noun, nounAt } from './nouns.ts';
import { correctionAt } from '../tokens/sentence-flags.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';

/** Whom a sentence names in the place of somebody whom the sentence before it named. */
interface Corrected {
  readonly noun: Noun;
  /** Whether "does" or "to" tells of which side. */
  readonly side: 'subject' | 'object' | undefined;
}

/** What may stand between "Correction:" and the name. */
const leading = /^(?:it|that|this|i|is|'s|was|meant|mean|should|be|read|make|of|course)$/u;
const MOST_WORDS = 4;

/** "Correction: Petra does.", "Sorry, I meant Petra.", "No, to Petra.": no more than another name for what was said. */
export function correctedIn(tokens: readonly Token[]): Corrected | undefined {
  const start = behindCorrection(tokens);
  if (start === undefined) return undefined;
  let at = start;
  while (at < start + MOST_WORDS && leading.test(lowerAt(tokens, at))) at++;
  const isTo = lowerAt(tokens, at) === 'to';
  const noun = nounAt(tokens, isTo ? at + 1 : at, -1);
  if (noun?.means.kind !== 'name') return undefined;
  const isDoing = /^(?:does|is|do|has)$/u.test(lowerAt(tokens, noun.to));
  if (!/^[.!]?$/u.test(textAt(tokens, isDoing ? noun.to + 1 : noun.to))) return undefined;
  // "Sorry, Petra." is said to her.
  const isBare = at === start && !isTo && !isDoing;
  if (isBare && !/^(?:correction|erratum|rectification|update|edit)$/u.test(lowerAt(tokens, 0)))
    return undefined;
  return { noun, side: isTo ? 'object' : isDoing ? 'subject' : undefined };
}

/** Behind "Correction:", "Sorry,". */
function behindCorrection(tokens: readonly Token[]): number | undefined {
  const at = correctionAt(tokens);
  return at !== undefined && /^[:,–—-]$/u.test(textAt(tokens, at)) ? at + 1 : at;
}

/** Which side of what was said a person has; undefined where both have one, and nothing tells which is meant. */
function personSide({ relation }: Statement, side: Corrected['side']): Corrected['side'] {
  switch (relation) {
    case 'leads':
    case 'team':
    case 'role':
      return side === 'object' ? undefined : 'subject';
    case 'lead':
    case 'owner':
      return 'object';
    case 'reports_to':
      return side;
    default:
      return undefined;
  }
}

/** What the sentence before said, of the person whom the correction names; the other no longer is the one. */
export function corrected(
  said: Statement,
  { side: told }: Corrected,
  { meaning: { reference } }: Meant,
): readonly Statement[] {
  const side = personSide(said, told);
  if (side === undefined || said.polarity === 'ends') return [];
  return [
    { ...said, polarity: 'ends', corrects: true },
    { ...said, [side]: reference, corrects: true },
  ];
}
