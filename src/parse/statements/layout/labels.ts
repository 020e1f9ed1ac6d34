import { behindBullet } from './bullets.ts';
import type { EntityKind } from '../../../model/entity.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import type { Noun } from '../nouns/nouns.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { DIVIDER, isAny } from '../tokens/word-flags.ts';

/** What a line is about, by its first words: "Research - all the data scientists". */
export interface TopicLabel {
  readonly noun: Noun;
  /** The token behind the dash or colon. */
  readonly to: number;
  /** Whether a colon parts it from what follows, as it parts a speaker from what is said. */
  readonly hasColon: boolean;
}

/** The label that a line starts with, if it does. */
export function labelOf(tokens: readonly Token[]): TopicLabel | undefined {
  if (!tokens.some(endsLabel)) return undefined;
  const start = behindBullet(tokens);
  const list = nounListAt(tokens, start, start, 'subject');
  const [noun, ...others] = list?.nouns ?? [];
  if (!list || noun?.means.kind !== 'name' || others.length > 0) return undefined;
  const sign = tokens[list.to];
  if (!sign || !endsLabel(sign)) return undefined;
  const hasColon = sign.text === ':';
  return hasColon || tokens[list.to + 1]?.spaced === true ? { noun, to: list.to + 1, hasColon } : undefined;
}

/** A colon, or a dash behind a blank. */
const endsLabel = ({ text, spaced }: Token): boolean => text === ':' || (spaced && dashes.has(text));
const dashes = new Set(['-', '–', '—', '--']);

/** What the labels that follow are, and whose parts. */
export interface Announced {
  readonly kind: EntityKind;
  readonly whole: Noun | undefined;
}

export const dividers: ReadonlySet<string> = new Set(
  'organized organised split divided structured broken grouped'.split(' '),
);

/** What the labels below a sentence are: teams behind "Acme is organized into three groups:". */
export function announcedIn(tokens: readonly Token[]): Announced | undefined {
  const verb = tokens.findIndex(token => isAny(token, DIVIDER));
  if (verb < 0 || !/^(?:in|into|up|down)$/u.test(lowerAt(tokens, verb + 1))) return undefined;
  const kind = tokens.slice(verb).find(({ noun }) => noun !== undefined)?.noun;
  // "Can it be broken down into something smaller?" divides nothing.
  if (kind === undefined && tokens.at(-1)?.text !== ':') return undefined;
  const list = nounListAt(tokens, 0, 0, 'subject');
  const isSubject = list !== undefined && /^(?:is|was)$/u.test(lowerAt(tokens, list.to));
  return {
    kind: kind ?? 'team',
    whole: isSubject ? list.nouns[0] : undefined,
  };
}
