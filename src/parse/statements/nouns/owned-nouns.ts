import { isRelative, isTitleNoun } from '../vocabulary/kind-words.ts';
import { isPersonShape, nameAt, type Name } from '../names/names.ts';
import { isPlainNoun } from '../tokens/plain-nouns.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';

const relations = new Set(
  `aunt apprentice child critic daughter deputy fan father fiancé fiancée fiance fiancee flatmate
  follower groom guest heir intern kid mother mum nanny nephew niece parent predecessor protege protegee
  replacement report rival son spouse stand-in subordinate substitute successor supervisor
  trainee twin uncle understudy widow`.split(/\s+/u),
);

/** Whether a word is for somebody by what that person is to others: "the deputy of Ada reports to" is not about Ada. */
export const isHuman = (word: string): boolean =>
  isRelative(word) ||
  isTitleNoun(word) ||
  relations.has(word) ||
  (word.endsWith('s') && relations.has(word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)));

const owners = new Set(['her', 'his', 'their']);
const MOST_WORDS = 5;

/** Somebody whom "her deputy" means, over tokens up to `to`. */
interface Owned {
  readonly to: number;
  /** Who that is, where the name stands beside it. */
  readonly name: Name | undefined;
}

/** Whether "her" at token `at` says whose something is: "her notes"; "reports to her" and "told her yesterday" do not. */
export const isOwnerAt = (tokens: readonly Token[], at: number): boolean =>
  owners.has(lowerAt(tokens, at)) && isPlainNoun(tokens[at + 1], 'verbs too');

/** "her deputy", "his deputy, Ann Lee,": not she or he but somebody else, without a name or with one. */
export function ownedAt(tokens: readonly Token[], at: number): Owned | undefined {
  if (!isOwnerAt(tokens, at)) return undefined;
  let human = -1;
  for (let to = at + 1; to <= at + MOST_WORDS && (to === at + 1 || isPlainNoun(tokens[to])); to++)
    if (isHuman(lowerAt(tokens, to))) human = to;
  if (human < 0) return undefined;
  const name = besideName(tokens, human + 1);
  // "their head of procurement is Ole Vik": an office, whoever has it.
  return name === undefined && lowerAt(tokens, human + 1) === 'of' ? undefined : { to: human + 1, name };
}

/** "her deputy Ann Lee", "her deputy, Ann Lee,". */
function besideName(tokens: readonly Token[], at: number): Name | undefined {
  const isApart = textAt(tokens, at) === ',';
  const name = isApart || tokens[at]?.spaced === true ? nameAt(tokens, isApart ? at + 1 : at, -1) : undefined;
  if (!name || !isApart) return name;
  const behind = tokens[name.to];
  const isClosed = behind === undefined || /^[,.;)]$/u.test(behind.text);
  return isClosed && isPersonShape(name.text) ? name : undefined;
}
