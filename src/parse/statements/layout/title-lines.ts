import { behindBullet } from './bullets.ts';
import type { Clause } from '../clauses/clause-state.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { isCapitalised, isPersonShape, nameAt } from '../names/names.ts';
import { isLikelyPerson } from '../names/name-kinds.ts';
import type { Noun } from '../nouns/nouns.ts';
import { titleAt, type Title } from '../names/titles.ts';
import { textAt, type Token } from '../tokens/tokens.ts';

/** Offices that one word tells beyond doubt; "Lead:" and "Owner:" do not say of what. */
const offices =
  /^(?:c[efiomprdt]o|cmo|cpo|cro|cdo|ciso|[se]?vp|avp|evp|president|treasurer|controller|comptroller)$/u;
/** Who has a part in a meeting or a document only, or has an office no longer or not yet. */
const posts =
  /^(?:chair(?:man|woman|person)?|co-chair|host|scribe|secretary|facilitator|moderator|presenter|speaker|author|editor|reviewer|owner|sponsor|contact|rep|representative)$/u;
const notNow = /^(?:former|previous|past|ex|next|future|incoming|outgoing)$/u;

/**
 * A line that only names a role and who has it: "CFO: Ben Oduya", "Ben Oduya – CFO – ben@…". In terms of the model it states
 * `role` of the person. The posts of a meeting ("Chair: …", "Scribe: …") are no roles.
 */
export function titleLineIn(tokens: readonly Token[]): Clause | undefined {
  if (!tokens.some(isMark)) return undefined;
  const start = behindBullet(tokens);
  return holderBehind(tokens, start) ?? holderBefore(tokens, start);
}

/** "Head of Claims: Gerda Holm" */
function holderBehind(tokens: readonly Token[], start: number): Clause | undefined {
  const title = titleOfLine(tokens, start);
  if (title === undefined || textAt(tokens, title.to) !== ':') return undefined;
  const holder = personAt(tokens, title.to + 1);
  return holder && endsEntry(tokens, holder.to) ? titleClause(holder, title) : undefined;
}

/** "Gerda Holm – Head of Claims", and what may stand behind another dash or bar. */
function holderBefore(tokens: readonly Token[], start: number): Clause | undefined {
  const holder = personAt(tokens, start);
  const mark = holder && tokens[holder.to];
  if (!holder || !isMark(mark)) return undefined;
  const title = titleOfLine(tokens, holder.to + 1);
  if (title === undefined) return undefined;
  return endsEntry(tokens, title.to) ? titleClause(holder, title) : undefined;
}

function titleOfLine(tokens: readonly Token[], at: number): Title | undefined {
  const title = titleAt(tokens, at);
  if (!title || !isCapitalised(title.text) || !isCapitalised(textAt(tokens, title.to - 1))) return undefined;
  const words = title.text.toLowerCase().split(' ');
  const [first = ''] = words;
  if (notNow.test(first) || (words.length === 1 && !offices.test(first))) return undefined;
  return posts.test(words.at(-1) ?? '') && !offices.test(first) ? undefined : title;
}

function personAt(tokens: readonly Token[], at: number): Noun | undefined {
  const name = nameAt(tokens, at, -1);
  if (!name || !isPersonShape(name.text)) return undefined;
  if (!isLikelyPerson(name.text) && !isKnownGivenName(name.text.split(' ')[0] ?? '')) return undefined;
  const means = { kind: 'name', name } as const;
  return { from: at, to: name.to, means, hint: undefined, indefinite: false, introduced: false };
}

const isDash = (token: Token | undefined): boolean =>
  token?.spaced === true && /^(?:-|–|—|--)$/u.test(token.text);

/** What parts the holder from the role. */
const isMark = (token: Token | undefined): boolean =>
  isDash(token) || token?.text === ':' || token?.text === '|' || token?.text === '→';

/** What stands behind such an entry: nothing, an aside, or another column of it. */
const endsEntry = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const isLast = token?.text === '.' && at === tokens.length - 1;
  return token === undefined || isLast || isDash(token) || /^[|(<;]$/u.test(token.text);
};

const titleClause = (subject: Noun, title: Title): Clause => ({
  kind: 'title',
  subject,
  title,
  of: undefined,
  group: undefined,
  at: title.from,
});
