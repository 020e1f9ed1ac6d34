import type { EntityKind } from '../../../model/entity.ts';
import { foldName } from '../../../text/names.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { aboutNames, remembered } from '../../../text/remembered.ts';
import { isBusiness } from './body-names.ts';
import { isDepartment, isFunction, isWorkWord } from '../vocabulary/departments.ts';
import { isGivenName } from '../vocabulary/given-names.ts';
import {
  isKnownGivenName,
  isMonthGivenName,
  isOrdinaryGivenName,
  isSmallGivenName,
} from '../vocabulary/known-given-names.ts';
import { isKnownProduct, isProductShape } from '../vocabulary/known-products.ts';
import { CUE, SLOT } from '../nouns/meaning.ts';
import { isOneName, isPersonShape } from './names.ts';
import { isNoThing } from '../vocabulary/no-things.ts';
import { isPlace } from '../vocabulary/places.ts';
import { isDateWord, isParticle } from '../vocabulary/plain-words.ts';

/** What places open to several kinds come to, together. */
const MOST_GUESSED = 2;

export type Votes = Partial<Record<EntityKind, number>>;

interface Entry {
  readonly name: string;
  readonly votes: Votes;
  /** The kind with the most points, once it was asked for. */
  best: EntityKind | undefined;
}

/** Points for the kinds of the names of one note. */
export class NameKinds {
  readonly #votes = new Map<string, Entry>();
  readonly #isShort: (folded: string) => boolean;

  /** `isShort` tells what only stands for somebody, whatever the words around it look like: it proposes nothing itself. */
  constructor(isShort: (folded: string) => boolean = () => false) {
    this.#isShort = isShort;
  }

  vote(name: string, kind: EntityKind, points: number): void {
    if ((kind !== 'person' && isNoThing(name)) || this.#isShort(foldName(name))) return;
    const entry = this.#entry(name);
    const sum = (entry.votes[kind] ?? 0) + points;
    entry.best = undefined;
    // However often the note guesses, it does not come to know.
    entry.votes[kind] = points < SLOT && sum >= SLOT ? Math.max(entry.votes[kind] ?? 0, MOST_GUESSED) : sum;
  }

  /** The kind that most speaks for. */
  of(name: string): EntityKind | undefined {
    return this.ofFolded(foldName(name));
  }

  /** The same, of a name that is folded. */
  ofFolded(key: string): EntityKind | undefined {
    const entry = this.#votes.get(key);
    return entry && (entry.best ??= strongest(entry.votes));
  }

  isSure(name: string): boolean {
    return this.#hasPoints(foldName(name), SLOT);
  }

  /** Whether words beside a name, which is folded, tell its kind. */
  isTold(key: string): boolean {
    return this.#hasPoints(key, CUE);
  }

  #hasPoints(key: string, least: number): boolean {
    return Object.values(this.#votes.get(key)?.votes ?? {}).some(points => points >= least);
  }

  get isEmpty(): boolean {
    return this.#votes.size === 0;
  }

  has(name: string): boolean {
    return this.#votes.has(foldName(name));
  }

  entries(): Iterable<{ readonly name: string; readonly votes: Votes }> {
    return this.#votes.values();
  }

  #entry(name: string): Entry {
    const key = foldName(name);
    const known = this.#votes.get(key);
    if (known) return known;
    const entry: Entry = { name, votes: {}, best: undefined };
    this.#votes.set(key, entry);
    return entry;
  }
}

/** The kind with the most points; the first of them in the order of voting where several have as many. */
export function strongest(votes: Readonly<Votes>): EntityKind | undefined {
  let best: EntityKind | undefined;
  for (const kind of Object.keys(votes) as EntityKind[])
    if (best === undefined || (votes[kind] ?? 0) > (votes[best] ?? 0)) best = kind;
  return best;
}

const work =
  /(?:engineering|infrastructure|operations|science|research|analytics|sales|marketing|experience|services|security|products?|systems|data|cloud|storage|software|technologies|labs?|associates|association|commission|company|corporation|foundation|institut(?:e|ion)|cent(?:er|re)|laboratory|partners|university|health|bank|exchange|robotics|biotech|inc|corp|gmbh|ltd)$/iu;

const software = new Set(
  'access android chrome discord excel figma firefox github gitlab gmail google ios ipad iphone jira linux mac macos notion office outlook powerpoint safari sharepoint skype slack teams trello unix webex windows word zoom'.split(
    ' ',
  ),
);

/** What people work on and meet in, and are no part of: "is on Slack", "joined Zoom". */
export const isSoftware = (name: string): boolean => software.has(name.toLowerCase());

const event =
  / (?:awards?|conference|congress|cup|expo|fair|festival|forum|gala|hackathon|hearing|kickoff|marathon|meetup|offsite|olympics|seminar|summit|symposium|webinar|week|workshop)$/iu;

/** What people run and take part in, and belong to no more than that: "ran the London Marathon". */
const isNoParty = (name: string): boolean =>
  isPlace(name) || isSoftware(name) || event.test(name) || isUndertaking(name);

/** "Project Aurora", "Operation Sunrise"; "Project Management" is a department, and "Project Controls" too. */
const isUndertaking = (name: string): boolean =>
  /^(?:project|operation|programme|initiative|campaign) \p{Lu}/iu.test(name) &&
  !/ (?:controls?|finance|leads?|office|support|teams?)$/iu.test(name) &&
  !work.test(name) &&
  !isFunction(name);

const companyEnd =
  / (?:inc|corp|corporation|company|co|ltd|limited|llc|llp|plc|gmbh|ag|sa|ab|asa|as|oy|bv|nv|srl|spa|kg|se|holdings?|group|labs|technologies|industries|partners|associates|bank|university|institute|foundation|association|commission|college|hospital|consulting|energy|pharma|airlines|insurance|logistics|freight|software|systems|ventures|capital|rail|railways|foods|shipping|motors|brewing|brewery|chemicals|telecom|textiles|ceramics|haulage|cargo|couriers|aviation|aerospace|robotics|biotech|catering|wholesale|airways)\.?$/iu;

/** Whether a name ends like a company's or an institution's: "Acme Corp", "Kestrel Labs". */
export const isCompanyName = remembered((name: string): boolean => companyEnd.test(name), aboutNames);

/** Whether a name of two or more words looks like a person's rather than a team's or a company's. */
export const isLikelyPerson = remembered((name: string): boolean => {
  if (!isPersonShape(name) || work.test(name) || isFunction(name)) return false;
  const [first = ''] = name.split(' ');
  // "Melissa Bank" is somebody, "Bolt Capital" is not.
  if (isCompanyName(name) && !isKnownGivenName(first)) return false;
  return isGivenName(first) || !isOrdinary(first);
}, aboutNames);

const noSurname = /(?:ions?|ments?|ings?|ity|ances?|ences?|ics|ness|ship|access|holders?|posters?)$/iu;

const mayStandInName = (word: string): boolean =>
  !isOrdinary(word) || isKnownGivenName(word) || isOrdinaryGivenName(word) || isParticle(word.toLowerCase());

/** "An Nguyen", "So Young Kim"; in "See Petra Vogel" the name is whole without the small word. */
const isSmallName = (name: string): boolean => {
  const [first = '', ...others] = name.split(' ');
  return isSmallGivenName(first) && !isWholeName(others.join(' '));
};

/**
 * Whether a given name that is an ordinary word, and what follows, may be somebody where nothing but a person can stand:
 * "Grant Long reports to Price Waters", "Art Jon van Dam", and no "Grant Applications".
 */
export const mayBearOrdinaryName = remembered((name: string): boolean => {
  const [first = '', ...others] = name.split(' ');
  const last = others.pop();
  if (last === undefined || !isPersonShape(name)) return false;
  if (!isOrdinaryGivenName(first) && !isKnownGivenName(first) && !isSmallName(name)) return false;
  if (!others.every(mayStandInName)) return false;
  return (
    !noSurname.test(last) &&
    !work.test(name) &&
    !isFunction(name) &&
    !isCompanyName(name) &&
    !isNoParty(name) &&
    !isDepartment(last) &&
    !isProductShape(name)
  );
}, aboutNames);

/** "Samir Haddad": a known given name and a surname that is no ordinary word. */
export function isWholeName(name: string): boolean {
  const words = name.split(' ');
  return isLikelyPerson(name) && isKnownGivenName(words[0] ?? '') && !isOrdinary(words.at(-1) ?? '');
}

/** What the words of a name tell, whatever is said of it. */
interface NameLook {
  /** Nobody but a company is called so: "Acme Corp", "Marks & Spencer". */
  readonly isCompany: boolean;
  readonly isProduct: boolean;
  readonly isNoParty: boolean;
  /** "English Poe" may be somebody, and "Spring Release" something; nothing tells. */
  readonly isDated: boolean;
  readonly mayBePerson: boolean;
  readonly isPerson: boolean;
  readonly isOneGivenName: boolean;
}

/** "Marks & Spencer" is called by two names, where "Search & Discovery" does two kinds of work. */
function isPartnership(name: string): boolean {
  const [first = '', and, last = '', ...others] = name.split(' ');
  if (and !== '&' || others.length > 0 || isOrdinary(last) || isWorkWord(last)) return false;
  return isKnownGivenName(last) || (!isOrdinary(first) && !isWorkWord(first));
}

/** "Sep Houtman" may be somebody, where "Sep Review" is of a month. */
const isBornBy = (first: string, others: readonly string[]): boolean =>
  isMonthGivenName(first) && !isOrdinary(others.at(-1) ?? '');

/** "Spring Release", "May Review": a date, and something. */
const isDated = (first: string, others: readonly string[]): boolean =>
  others.length > 0 && isDateWord(first.toLowerCase()) && !isGivenName(first) && !isBornBy(first, others);

const lookOf = remembered((name: string): NameLook => {
  const [first = '', ...others] = name.split(' ');
  const isOne = others.length === 0;
  const isGiven = isGivenName(first);
  const isLikely = isLikelyPerson(name);
  return {
    isCompany: isBusiness(name) || isPartnership(name),
    isProduct: isKnownProduct(name) || isProductShape(name),
    isNoParty: isNoParty(name),
    isDated: isDated(first, others),
    mayBePerson: isLikely || (isOne && isOneName(name) && (isGiven || !isOrdinary(name))),
    isPerson: (isLikely && isGiven) || isWholeName(name),
    isOneGivenName: isOne && isGiven,
  };
}, aboutNames);

/** Whether a name may stand for a thing of these kinds, as far as the note's other words do not tell. */
export function mayBe(name: string, kinds: readonly EntityKind[], known: EntityKind | undefined): boolean {
  if (known !== undefined && kinds.includes(known)) return true;
  const look = lookOf(name);
  if (look.isProduct) return kinds.includes('system');
  return known === undefined ? mayLookLike(look, kinds) : mayAlsoBe(look, kinds, known);
}

/** Whether something of which nothing but its name is known may be of one of these kinds. */
function mayLookLike(look: NameLook, kinds: readonly EntityKind[]): boolean {
  if (look.isCompany) return kinds.includes('organization');
  if (look.isNoParty || look.isDated) return false;
  if (look.mayBePerson && kinds.includes('person')) return true;
  return !look.isPerson && !look.isOneGivenName && kinds.some(kind => kind !== 'person');
}

/** Whether the name of what is known to be of another kind may stand for something of these kinds, too. */
function mayAlsoBe(look: NameLook, kinds: readonly EntityKind[], known: EntityKind): boolean {
  if (known === 'person' || (known === 'organization' && look.isCompany)) return false;
  if (look.isPerson) return kinds.includes('person');
  // What a note calls a platform here may be a company's name there; a team stays a team.
  return known !== 'team' && (kinds.includes('system') || kinds.includes('organization'));
}
