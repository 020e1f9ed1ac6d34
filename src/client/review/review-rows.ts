import { wrapped } from '../../chart/card/text-lines.ts';
import type { Action, EntityKind, EntityRef, Location, Source } from '../../protocol/requests.ts';
import type { SetUpOffer } from '../../protocol/organization.ts';
import type {
  AccountSuggestions,
  Conflict,
  OpenQuestion,
  SuggestedEntity,
  SuggestedStatement,
} from '../../protocol/suggestions.ts';

export type ReviewKind =
  | 'account'
  | 'setUp'
  | 'conflicts'
  | 'group'
  | 'questions'
  | 'conflict'
  | 'side'
  | 'statement'
  | 'name'
  | 'sighting'
  | 'more'
  | 'question';

/** A row of the view *Review*. */
export interface ReviewRow {
  /** Unique, and the same as long as it waits for the same decision. */
  readonly id: string;
  readonly kind: ReviewKind;
  /** What a group holds: statements of a family of relations, or names of a kind, or those that are named once. */
  readonly holds?: Family | EntityKind | 'namedOnce';
  /** The user rejects whatever is of this group. */
  readonly isUnwanted?: boolean;
  /** It need not be looked at now: an account that can be set up decides most of it. */
  readonly isFolded?: boolean;
  readonly setUp?: SetUpOffer;
  /** A further line of the sentence above. */
  readonly isContinued?: boolean;
  /** Undefined for a group, whose kind says it. */
  readonly label?: string;
  /** How many decisions, or questions, wait below it. */
  readonly count?: number;
  readonly source?: Source;
  readonly location?: Location;
  readonly entityKind?: EntityKind;
  readonly isProperty?: boolean;
  readonly ref?: EntityRef;
  /** URI of the workspace folder that a decision is about. */
  readonly folder: string;
  readonly accept?: Action;
  readonly reject?: Action;
  readonly children: readonly ReviewRow[];
}

/** Relations that one decides about together, the most telling first. */
const FAMILIES = {
  lines: ['reports_to'],
  teams: ['lead', 'leads', 'team', 'part_of'],
  roles: ['role', 'phone', 'location', 'email'],
  employers: ['organization', 'previously'],
  standing: ['stance', 'buying_role', 'influences'],
  names: ['type'],
  systems: undefined,
} as const;

export type Family = keyof typeof FAMILIES;

const familyOf = (relation: string): Family => {
  for (const [family, relations] of Object.entries(FAMILIES))
    if (relations?.some(own => own === relation)) return family as Family;
  return 'systems';
};

/**
 * What waits for a decision, by account where there are several; accounts where nothing does are left out. An account that
 * can be set up comes first: that decides most of the rest.
 */
export function reviewRows(
  accounts: readonly AccountSuggestions[],
  setUps: readonly SetUpOffer[] = [],
): ReviewRow[] {
  const isFolded = (folder: string): boolean => setUps.some(setUp => setUp.folder === folder);
  const open = accounts.map(account => ({
    account,
    groups: groupsOf(account).map(group => ({ ...group, isFolded: isFolded(account.folder) })),
  }));
  const some = open.filter(({ groups }) => groups.length > 0);
  const first = setUps.map((setUp): ReviewRow => ({
    id: `${setUp.folder} set up`,
    kind: 'setUp',
    setUp,
    folder: setUp.folder,
    children: [],
  }));
  if (some.length < 2) return [...first, ...some.flatMap(({ groups }) => groups)];
  const rows = some.map(({ account, groups }): ReviewRow => ({
    id: idOf(account),
    kind: 'account',
    label: account.name,
    count: waitingIn(account),
    folder: account.folder,
    ...(account.account && { ref: account.account }),
    children: groups,
  }));
  return [...first, ...rows];
}

/** How many decisions wait in an account; open questions are none. */
const waitingIn = ({ candidates, conflicts, statements }: AccountSuggestions): number =>
  candidates.length + conflicts.length + statements.filter(isUndisputed).length;

/** How many decisions only a person can take: what else waits is there to be looked through. */
export const conflictsIn = (accounts: readonly AccountSuggestions[]): number =>
  accounts.reduce((count, { conflicts }) => count + conflicts.length, 0);

/** What is disputed waits as a conflict. */
const isUndisputed = ({ isConflicting }: SuggestedStatement): boolean => !isConflicting;

const idOf = ({ folder, account }: AccountSuggestions): string => `${folder}#${account?.entity ?? ''}`;

const KINDS: readonly EntityKind[] = ['person', 'team', 'system', 'organization'];

/** Conflicts, then what is sure by kind, then what is named once, what the user never wants, and open questions. */
function groupsOf(account: AccountSuggestions): ReviewRow[] {
  const { folder } = account;
  const id = idOf(account);
  const plain = (kind: 'conflicts' | 'questions', rows: readonly ReviewRow[]): ReviewRow[] =>
    rows.length === 0 ? [] : [{ id: `${id} ${kind}`, kind, count: rows.length, folder, children: rows }];
  const statements = account.statements.filter(isUndisputed).toSorted(bySureness);
  const families = Object.keys(FAMILIES) as Family[];
  const groups = [
    ...families.map(family => {
      const own = statements.filter(({ fact }) => familyOf(fact.relation) === family);
      return groupRow(account, family, own, []);
    }),
    ...KINDS.map(kind => {
      const own = account.candidates.filter(each => each.isSure && each.kind === kind);
      return groupRow(account, kind, [], own.toSorted(byPlaces));
    }),
    groupRow(
      account,
      'namedOnce',
      [],
      account.candidates.filter(({ isSure }) => !isSure),
    ),
  ].filter(group => group.children.length > 0);
  return [
    ...plain('conflicts', unique(account.conflicts.map(each => conflictRow(id, folder, each)))),
    ...groups.filter(({ isUnwanted }) => isUnwanted !== true),
    ...groups.filter(({ isUnwanted }) => isUnwanted === true),
    ...plain('questions', unique(account.questions.map(each => questionRow(id, folder, each)))),
  ];
}

const bySureness = (one: SuggestedStatement, other: SuggestedStatement): number =>
  Number(one.source.hedged) - Number(other.source.hedged);

const byPlaces = (one: SuggestedEntity, other: SuggestedEntity): number =>
  other.seenIn.length + other.more - (one.seenIn.length + one.more);

/** Rows that are decided one by one or together. */
function groupRow(
  account: AccountSuggestions,
  holds: NonNullable<ReviewRow['holds']>,
  statements: readonly SuggestedStatement[],
  names: readonly SuggestedEntity[],
): ReviewRow {
  const { folder, alwaysRejected } = account;
  const id = idOf(account);
  const children = unique([
    ...statements.map(each => statementRow(id, folder, each)),
    ...names.map(each => nameRow(id, folder, each)),
  ]);
  const some = {
    candidates: names.map(({ ref }) => ref.entity),
    facts: statements.map(({ fact }) => fact),
  };
  const kinds: readonly string[] = [
    ...statements.map(({ fact }) => fact.relation),
    ...names.map(({ kind }) => kind),
  ];
  return {
    id: `${id} ${holds}`,
    kind: 'group',
    holds,
    count: children.length,
    folder,
    isUnwanted: kinds.length > 0 && kinds.every(kind => alwaysRejected.includes(kind)),
    accept: { kind: 'acceptSome', ...some },
    reject: { kind: 'rejectSome', ...some },
    children,
  };
}

function conflictRow(above: string, folder: string, { question, ref, sides }: Conflict): ReviewRow {
  const id = `${above} conflict ${question}`;
  return {
    id,
    kind: 'conflict',
    label: question,
    folder,
    ref,
    children: sides.map(({ fact, text, source, isProperty }) => ({
      id: `${id} ${fact.subject} ${fact.relation} ${fact.object}`,
      kind: 'side',
      label: text,
      source,
      isProperty,
      location: source.location,
      folder,
      accept: { kind: 'settle', fact },
      ...(!isProperty && { reject: { kind: 'reject', fact } as const }),
      children: sentenceRows(`${id} ${fact.subject} ${fact.relation} ${fact.object} in`, folder, source),
    })),
  };
}

function statementRow(above: string, folder: string, { fact, text, source }: SuggestedStatement): ReviewRow {
  const id = `${above} statement ${fact.subject} ${fact.relation} ${fact.object}`;
  return {
    id,
    kind: 'statement',
    label: text,
    source,
    location: source.location,
    folder,
    accept: { kind: 'accept', fact },
    reject: { kind: 'reject', fact },
    children: sentenceRows(`${id} in`, folder, source),
  };
}

/** The size of letters in the side bar, and how wide a line of a sentence is there at the usual width, in pixels. */
const LETTERS = 13;
const WIDTH = 190;
/** What is longer is read in the note. */
const MOST_LINES = 6;

/** What somebody said, below what it states, over as many rows of the usual width as it takes: a row does not wrap. */
function sentenceRows(id: string, folder: string, source: Source): ReviewRow[] {
  return wrapped(`“${source.text}”`, LETTERS, WIDTH, MOST_LINES).map((label, at) => ({
    id: at === 0 ? id : `${id} line ${at}`,
    kind: 'sighting',
    label,
    source,
    location: source.location,
    folder,
    isContinued: at > 0,
    children: [],
  }));
}

function nameRow(above: string, folder: string, candidate: SuggestedEntity): ReviewRow {
  const { ref, kind, name, aliases, seenIn, more } = candidate;
  const id = `${above} name ${ref.entity}`;
  const [first] = seenIn;
  const sightings = seenIn.flatMap((source, at) => sentenceRows(`${id} ${at}`, folder, source));
  const rest: ReviewRow[] =
    more === 0 ? [] : [{ id: `${id} more`, kind: 'more', count: more, folder, ref, children: [] }];
  return {
    id,
    kind: 'name',
    label: [name, ...aliases].join(' = '),
    entityKind: kind,
    ref,
    folder,
    ...(first && { source: first, location: first.location }),
    accept: { kind: 'create', entity: ref.entity },
    reject: { kind: 'ignore', name },
    children: [...sightings, ...rest],
  };
}

const questionRow = (above: string, folder: string, { text, ref, location }: OpenQuestion): ReviewRow => ({
  id: `${above} question ${text}`,
  kind: 'question',
  label: text,
  folder,
  ref,
  ...(location && { location }),
  children: [],
});

/** VS Code refuses a tree with one id twice. */
const unique = (rows: readonly ReviewRow[]): ReviewRow[] => [
  ...new Map(rows.map(row => [row.id, row])).values(),
];

/** All rows by id. */
export function rowsById(roots: readonly ReviewRow[]): Map<string, { row: ReviewRow; parent?: string }> {
  const rows = new Map<string, { row: ReviewRow; parent?: string }>();
  const add = (row: ReviewRow, parent?: string): void => {
    rows.set(row.id, { row, ...(parent !== undefined && { parent }) });
    for (const child of row.children) add(child, row.id);
  };
  for (const root of roots) add(root);
  return rows;
}
