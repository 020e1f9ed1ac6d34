import { addTo } from '../../../text/grouping.ts';
import { positionWords, readOfficeOfMany } from './clause-positions.ts';
import { readAsTitle } from './clause-entries.ts';
import { readHasAs, readHasBoss, readHasPeople, readHasReports, readHasUnder } from './clause-holdings.ts';
import {
  readBefore,
  readDidBefore,
  readFormerJob,
  readHired,
  readOwnTime,
  readStint,
  readTakenOver,
} from './clause-histories.ts';
import { readHelm } from './clause-leadership.ts';
import { readMaking, readUnderHood, readUsedUnder } from './clause-makings.ts';
import { goneWords, readGone, readResignation } from './clause-resignations.ts';
import { readHandedTo, readHasOwnership, readResponsible } from './clause-responsibilities.ts';
import { readMovedFrom, readTransfer } from './clause-transfers.ts';
import { readWhose } from './clause-roles.ts';
import { readWelcome } from './clause-welcomes.ts';
import { readParts, readWithin } from './clause-wholes.ts';
import { type ClauseState, NO_NOUN } from '../clauses/clause-state.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import { officesOfMany } from '../vocabulary/plain-words.ts';
import { lowerAt } from '../tokens/tokens.ts';
import { roleStarts } from '../nouns/role-nouns.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { isAny, STARTS_PHRASE } from '../tokens/word-flags.ts';

/** Sayings of a relation that no row of the pattern table can write; gives where the phrase ends. */
export function readPhrase(state: ClauseState, at: number): number | undefined {
  const token = state.tokens[at];
  if (!isAny(token, STARTS_PHRASE)) return undefined;
  for (const read of phrasesByWord.get(token?.lower ?? '') ?? []) {
    const end = read(state, at);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** What each phrase may begin with. Those of one word are tried in this order. */
const phrases: readonly (readonly [words: string, read: typeof readMaking])[] = [
  [
    'built build builds building rebuilt wrote write writes developed develop develops implemented run runs host hosts',
    readMaking,
  ],
  // Auxiliaries may stand before the verb.
  ['has have had to', readMaking],
  [
    'ownership responsibility maintenance operation administration stewardship leadership management lead direction',
    readHandedTo,
  ],
  ['has have', readParts],
  ['within inside under in below beneath', readWithin],
  ['under', readUnderHood],
  ['helm', readHelm],
  ['welcomes welcome welcomed', readWelcome],
  ['to', readToWhom],
  ['up', readUpTo],
  ['his her their', readFormerJob],
  ['his her their', readOwnTime],
  ['previously formerly', readDidBefore],
  ['as', readResignation],
  [goneWords, readGone],
  ['as', readAsTitle],
  ['who which what', readQuery],
  ['whose', readWhose],
  ['has have', readHasReports],
  ['has have', readHasBoss],
  ['has have', readHasOwnership],
  ['has have', readHasAs],
  ['has have', readHasUnder],
  ['has have', readHasPeople],
  ['took takes take', readTakenOver],
  ['use uses used leverage leverages', readUsedUnder],
  [
    'hand hands handed handing pass passes passed transferred moved moving shifted reassigned ported migrated rebased assigned rolled introduced deployed',
    readTransfer,
  ],
  ['move moves moved moving transfer transfers transferred shifted', readMovedFrom],
  ['responsible accountable', readResponsible],
  ['took takes take responsible hired hires hire recruited poached', readHired],
  ['before prior', readBefore],
  ['stint spell apprenticeship internship traineeship', readStint],
  ['has have had', readUsedUnder],
  [officesOfMany.join(' '), readOfficeOfMany],
];
const phrasesByWord = new Map<string, (typeof readMaking)[]>();
for (const [words, read] of phrases) for (const word of words.split(' ')) addTo(phrasesByWord, word, read);

/** Every word that a phrase or a role may begin with. */
export const phraseStarts: readonly string[] = [...roleStarts, ...phrasesByWord.keys()];

/** The words without which no phrase of this file is there; what stands directly behind a person's name needs none. */
export const phraseWords: readonly string[] = (
  'built builds building build rebuilt wrote write writes developed develop develops implemented ' +
  'ownership responsibility maintenance operation administration stewardship leadership management direction helm welcomes welcome welcomed accountable whom whose former onetime one-time previous last old earlier has have ' +
  'previously formerly days tenure stint spell apprenticeship internship traineeship hand hands handed pass passes passed transferred moved shifted reassigned ported migrated rebased assigned rolled introduced deployed hired hires hire recruited poached before prior alumnus alumna alumni alum'
)
  .split(' ')
  .concat(officesOfMany, positionWords);

const askers =
  /^(?:asks?|asked|asking|knows?|knew|wonder|wonders|wondered|wondering|unclear|sure|decides?|decided|out|see|checks?|checked|tells?|told|explains?|explained|clarify|clarified|discuss|discussed|discussing|question|learn|remember|forgot|of|about|on|over)$/u;

/** "asked who leads the team": nobody in this sentence is said to. */
function readQuery(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (!askers.test(lowerAt(tokens, at - 1))) return undefined;
  state.subject = [NO_NOUN];
  state.direct = undefined;
  state.isFresh = false;
  return at + 1;
}

/** "It's up to them to use Atlas": it does nothing. */
function readUpTo(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (lowerAt(tokens, at + 1) !== 'to' || !/^(?:is|was|'s)$/u.test(lowerAt(tokens, at - 1))) return undefined;
  state.subject = [NO_NOUN];
  state.direct = undefined;
  return at + 2;
}

/** "Ada, to whom Ben reports,": `at` is the "to"; gives where the verb ends. */
function readToWhom(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  if (lowerAt(tokens, at + 1) !== 'whom') return undefined;
  const bosses = state.direct?.nouns.slice(-1);
  const reports = nounListAt(tokens, at + 2, -1, 'subject');
  const group = reports && verbGroupAt(tokens, reports.to);
  if (!bosses || !group || !/^(?:reports?|answers?)$/u.test(lowerAt(tokens, group.head))) return undefined;
  const [subjects, objects] = [reports.nouns, bosses];
  state.clauses.push({ kind: 'stated', relation: 'reports_to', subjects, objects, group, at });
  for (const noun of reports.nouns) state.clauses.push({ kind: 'noun', noun, at });
  state.direct = undefined;
  return group.head + 1;
}
