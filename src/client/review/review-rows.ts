import type { Action, EntityKind, EntityRef, Location, Source } from '../../protocol/requests.ts';
import type {
  AccountSuggestions,
  Conflict,
  OpenQuestion,
  SuggestedEntity,
  SuggestedStatement,
} from '../../protocol/suggestions.ts';

export type ReviewKind =
  | 'account'
  | 'conflicts'
  | 'statements'
  | 'names'
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

/** What waits for a decision, by account where there are several; accounts where nothing does are left out. */
export function reviewRows(accounts: readonly AccountSuggestions[]): ReviewRow[] {
  const open = accounts.map(account => ({ account, groups: groupsOf(account) }));
  const some = open.filter(({ groups }) => groups.length > 0);
  if (some.length < 2) return some.flatMap(({ groups }) => groups);
  return some.map(({ account, groups }) => ({
    id: idOf(account),
    kind: 'account',
    label: account.name,
    count: waitingIn([account]),
    folder: account.folder,
    ...(account.account && { ref: account.account }),
    children: groups,
  }));
}

/** How many decisions wait; open questions are none. */
export const waitingIn = (accounts: readonly AccountSuggestions[]): number =>
  accounts.reduce(
    (count, { candidates, conflicts, statements }) =>
      count + candidates.length + conflicts.length + statements.filter(isUndisputed).length,
    0,
  );

/** What is disputed waits as a conflict. */
const isUndisputed = ({ isConflicting }: SuggestedStatement): boolean => !isConflicting;

const idOf = ({ folder, account }: AccountSuggestions): string => `${folder}#${account?.entity ?? ''}`;

function groupsOf(account: AccountSuggestions): ReviewRow[] {
  const { folder } = account;
  const id = idOf(account);
  const group = (kind: ReviewKind, children: readonly ReviewRow[]): ReviewRow[] =>
    children.length === 0 ? [] : [{ id: `${id} ${kind}`, kind, count: children.length, folder, children }];
  const statements = account.statements.filter(isUndisputed);
  return [
    ...group('conflicts', unique(account.conflicts.map(each => conflictRow(id, folder, each)))),
    ...group('statements', unique(statements.map(each => statementRow(id, folder, each)))),
    ...group('names', unique(account.candidates.map(each => nameRow(id, folder, each)))),
    ...group('questions', unique(account.questions.map(each => questionRow(id, folder, each)))),
  ];
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
      children: [sentenceRow(`${id} ${fact.subject} ${fact.relation} ${fact.object} in`, folder, source)],
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
    children: [sentenceRow(`${id} in`, folder, source)],
  };
}

/** What somebody said, below what it states: beside it there would be no room to read it. */
const sentenceRow = (id: string, folder: string, source: Source): ReviewRow => ({
  id,
  kind: 'sighting',
  label: source.text,
  source,
  location: source.location,
  folder,
  children: [],
});

function nameRow(above: string, folder: string, candidate: SuggestedEntity): ReviewRow {
  const { ref, kind, name, aliases, seenIn, more } = candidate;
  const id = `${above} name ${ref.entity}`;
  const [first] = seenIn;
  const sightings = seenIn.map((source, at) => sentenceRow(`${id} ${at}`, folder, source));
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
