import { window } from 'vscode';
import { CHANGE, type EntityRef } from '../protocol/requests.ts';
import { SUGGESTIONS, type AccountSuggestions } from '../protocol/suggestions.ts';
import { isSameEntity } from './entity-ref.ts';
import type { NotesServer } from './start-server.ts';

/** Makes notes and properties of all that waits in one account, the one given or asked for, once that is agreed to. */
export const acceptAll = (server: NotesServer, of?: EntityRef): Promise<void> =>
  decideAll(server, ACCEPT, of);

/** Writes into `account-notes.yaml` that all that waits in one account is wrong, once that is agreed to. */
export const rejectAll = (server: NotesServer, of?: EntityRef): Promise<void> =>
  decideAll(server, REJECT, of);

interface Decision {
  readonly kind: 'acceptAll' | 'rejectAll';
  readonly verb: 'Accept' | 'Reject';
  readonly nothing: string;
  /** What the decision is about; a conflict has to be decided one by one before it can be accepted. */
  readonly waits: (statement: AccountSuggestions['statements'][number]) => boolean;
  readonly detail: (candidates: readonly string[], statements: readonly string[]) => readonly string[];
}

const ACCEPT: Decision = {
  kind: 'acceptAll',
  verb: 'Accept',
  nothing: 'Nothing waits to be accepted.',
  waits: ({ isConflicting }) => !isConflicting,
  detail: (candidates, statements) => [
    listed('New notes', candidates),
    listed('New properties', statements),
    'No thread is changed, and the whole can be undone.',
  ],
};

const REJECT: Decision = {
  kind: 'rejectAll',
  verb: 'Reject',
  nothing: 'Nothing waits to be rejected.',
  waits: () => true,
  detail: (candidates, statements) => [
    listed('Names to ignore', candidates),
    listed('Wrong', statements),
    'Only account-notes.yaml is changed, and the whole can be undone.',
  ],
};

async function decideAll(server: NotesServer, decision: Decision, of: EntityRef | undefined): Promise<void> {
  const answer = await server.ask(SUGGESTIONS, {});
  if (!answer) return;
  const waiting = answer.accounts
    .filter(({ account }) => of === undefined || (account !== undefined && isSameEntity(account, of)))
    .filter(({ candidates, statements }) => candidates.length > 0 || statements.some(decision.waits));
  if (waiting.length === 0) {
    await window.showInformationMessage(decision.nothing);
    return;
  }
  const account = await pickAccount(waiting, decision);
  const answered = account && (await confirm(account, decision));
  if (!account || !answered) return;
  const { folder } = account;
  const action = { kind: decision.kind, account: account.account?.entity ?? null };
  const change = await server.ask(CHANGE, { folder, action, isConfirmed: answered === 'all' });
  if (!change) return;
  if ('refusal' in change) await window.showWarningMessage(change.refusal);
  else await server.apply(change.edit);
}

const SOME = 'Choose in Preview…';

/** Shows what is to be written. VS Code's own preview ticks nothing that needs confirmation, so it is for choosing. */
async function confirm(
  { name, candidates, statements }: AccountSuggestions,
  { verb, waits, detail }: Decision,
): Promise<'all' | 'some' | undefined> {
  const parts = detail(
    candidates.map(candidate => candidate.name),
    statements.filter(waits).map(({ text }) => text),
  );
  const options = { modal: true, detail: parts.filter(part => part !== '').join('\n\n') };
  const all = `${verb} All`;
  const answer = await window.showInformationMessage(
    `${verb} all suggestions for ${name}?`,
    options,
    all,
    SOME,
  );
  if (answer === undefined) return undefined;
  return answer === all ? 'all' : 'some';
}

const MOST_LISTED = 15;

const listed = (title: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `${title}: ${items.slice(0, MOST_LISTED).join(', ')}${items.length > MOST_LISTED ? ` and ${items.length - MOST_LISTED} more` : ''}.`;

async function pickAccount(
  accounts: readonly AccountSuggestions[],
  { verb }: Decision,
): Promise<AccountSuggestions | undefined> {
  const [only] = accounts;
  if (accounts.length === 1) return only;
  const items = accounts.map(account => ({ label: account.name, description: counted(account), account }));
  const picked = await window.showQuickPick(items, {
    placeHolder: `${verb} all suggestions of which account?`,
  });
  return picked?.account;
}

const counted = ({ candidates, statements }: AccountSuggestions): string =>
  [many(candidates.length, 'new note'), many(statements.length, 'statement')]
    .filter(part => part !== '')
    .join(', ');

const many = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
