import type { Clause } from '../clauses/clause-state.ts';
import { nounAt, type Noun } from '../nouns/nouns.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import {
  BEFORE,
  BEING,
  BRACKETED,
  DOING,
  stanceWords,
  type StancePhrase,
} from '../patterns/stance-phrases.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { verbGroupAt, type VerbGroup } from '../tokens/verb-groups.ts';

type Hint = Extract<Clause, { kind: 'hint' }>;

const telling = new Set(stanceWords);
/** No phrase is longer, in tokens. */
const REACH = 14;
const MOST_HINTS = 20;

/**
 * What a sentence hints at: where somebody stands towards the deal, who has a part in the purchase, who has whose ear. Nobody
 * is taken at a word here: what is found waits for a person to agree.
 */
export function stanceHintsIn(tokens: readonly Token[]): readonly Hint[] {
  if (!tokens.some(({ lower }) => telling.has(lower))) return [];
  const hints: Hint[] = [];
  for (let at = 0; at < tokens.length && hints.length < MOST_HINTS;) {
    const noun = nounAt(tokens, at, 0);
    if (noun && noun.means.kind !== 'thing') hints.push(...hintsOf(tokens, noun));
    at = noun ? Math.max(noun.to, at + 1) : at + 1;
  }
  return hints;
}

function hintsOf(tokens: readonly Token[], noun: Noun): Hint[] {
  const hint = (phrase: StancePhrase | undefined, group: VerbGroup): Hint[] =>
    phrase
      ? [
          {
            ...{ kind: 'hint', relation: phrase.relation, text: phrase.text, object: undefined },
            ...{ subject: noun, group, at: noun.from },
          },
        ]
      : [];
  const plainly = verbGroupAt(tokens, tokens.length);
  const isInner = inner.test(lowerAt(tokens, noun.from - 1));
  const before = hint(fitting(BEFORE, wordsBefore(tokens, noun.from)), plainly);
  if (before.length > 0 || isInner) return before;
  const aside = wordsFrom(tokens, noun.to);
  const bracketed = hint(fitting(BRACKETED, aside), plainly);
  if (bracketed.length > 0) return bracketed;
  if (/^[,–—-] /u.test(aside)) return hint(fitting(BEING, aside.slice(2)), plainly);
  const group = verbGroupAt(tokens, noun.to);
  if (group.tense === 'future' || group.negated || group.over) return [];
  const words = wordsFrom(tokens, group.head);
  const said = [
    ...(group.last === 'be' ? hint(fitting(BEING, words), group) : []),
    ...hint(fitting(DOING, words), group),
  ];
  return [...said, ...influenceOf(tokens, noun, group)];
}

/** "the team of Tom blocks the deal" tells of the team. */
const inner = /^(?:of|with|from|to|for|than|like|at|in|on|and|or|&)$/u;

const fitting = (phrases: readonly StancePhrase[], words: string): StancePhrase | undefined =>
  phrases.find(phrase => phrase.words.test(words));

const joined = (tokens: readonly Token[]): string => tokens.map(({ lower }) => lower).join(' ');
const wordsFrom = (tokens: readonly Token[], at: number): string => joined(tokens.slice(at, at + REACH));
const wordsBefore = (tokens: readonly Token[], at: number): string =>
  joined(tokens.slice(Math.max(0, at - REACH), at));

/** Who has an influence on whom: "Vera has Tom's ear", "Tom listens to Vera". */
function influenceOf(tokens: readonly Token[], noun: Noun, group: VerbGroup): Hint[] {
  const { head, last } = group;
  const influence = (from: Noun, to: Noun): Hint[] => [
    {
      ...{ kind: 'hint', relation: 'influences', text: undefined, subject: from, object: to },
      ...{ group, at: noun.from },
    },
  ];
  const owner = last === 'have' ? nounAt(tokens, head, -1) : undefined;
  const behind = owner ? possessiveAt(tokens, owner.to) : 0;
  if (owner && behind > 0 && lowerAt(tokens, behind) === 'ear') return influence(noun, owner);
  const words = wordsFrom(tokens, head);
  const leading = LEADING.find(({ after, words: pattern }) => after.includes(last) && pattern.test(words));
  const length = leading?.words.exec(words)?.[0].trim().split(' ').length ?? 0;
  const other = leading && nounAt(tokens, head + length, -1);
  if (!leading || !other || possessiveAt(tokens, other.to) > 0) return [];
  return leading.turned ? influence(other, noun) : influence(noun, other);
}

/** What stands between the two, and behind which last auxiliary. */
const LEADING: readonly {
  readonly words: RegExp;
  readonly after: readonly VerbGroup['last'][];
  readonly turned?: true;
}[] = [
  { words: /^the ear of /u, after: ['have'] },
  {
    words: /^(?:an? )?(?:(?:big|strong|great|lot of|lots of) )?influence (?:on|over|with) /u,
    after: ['have'],
  },
  { words: /^influences /u, after: ['none'] },
  { words: /^(?:very |highly |quite )?influential with /u, after: ['be'] },
  { words: /^listens (?:closely |only |mostly )?to /u, after: ['none'], turned: true },
];
