import { l10n, window } from 'vscode';
import { CHANGE, type EntityRef } from '../../protocol/requests.ts';
import { SUGGESTIONS, type AccountSuggestions } from '../../protocol/suggestions.ts';
import { isSameEntity } from '../entity-ref.ts';
import { applyTold } from '../changes/told-change.ts';
import type { NotesServer } from '../connection/start-server.ts';

/** Makes notes and properties of all that waits in one account, the one given or asked for, once that is agreed to. */
export const askToAcceptAll = (server: NotesServer, of?: EntityRef): Promise<void> =>
  decideAll(server, ACCEPT, of);

/** Writes into `account-notes.yaml` that all that waits in one account is wrong, once that is agreed to. */
export const askToRejectAll = (server: NotesServer, of?: EntityRef): Promise<void> =>
  decideAll(server, REJECT, of);

/** Texts are asked for when they are needed, so that none stands here in English for good. */
interface Decision {
  readonly kind: 'acceptAll' | 'rejectAll';
  readonly nothing: () => string;
  readonly which: () => string;
  readonly question: (account: string) => string;
  readonly all: () => string;
  readonly done: (account: string) => string;
  /** What the decision is about; a conflict has to be decided one by one before it can be accepted. */
  readonly waits: (statement: AccountSuggestions['statements'][number]) => boolean;
  readonly detail: (candidates: readonly string[], statements: readonly string[]) => readonly string[];
}

const ACCEPT: Decision = {
  kind: 'acceptAll',
  nothing: () => l10n.t('Nothing waits to be accepted.'),
  which: () => l10n.t('Accept all suggestions of which account?'),
  question: account => l10n.t('Accept all suggestions for {0}?', account),
  all: () => l10n.t('Accept All'),
  done: account => l10n.t('All suggestions for {0} are accepted.', account),
  waits: ({ isConflicting }) => !isConflicting,
  detail: (candidates, statements) => [
    candidates.length === 0 ? '' : l10n.t('New notes: {0}.', listed(candidates)),
    statements.length === 0 ? '' : inLines(l10n.t('New properties:'), statements),
    l10n.t('No thread is changed, and the whole can be undone.'),
  ],
};

const REJECT: Decision = {
  kind: 'rejectAll',
  nothing: () => l10n.t('Nothing waits to be rejected.'),
  which: () => l10n.t('Reject all suggestions of which account?'),
  question: account => l10n.t('Reject all suggestions for {0}?', account),
  all: () => l10n.t('Reject All'),
  done: account => l10n.t('All suggestions for {0} are rejected.', account),
  waits: () => true,
  detail: (candidates, statements) => [
    candidates.length === 0 ? '' : l10n.t('Names to ignore: {0}.', listed(candidates)),
    statements.length === 0 ? '' : inLines(l10n.t('Wrong:'), statements),
    l10n.t('Only account-notes.yaml is changed, and the whole can be undone.'),
  ],
};

async function decideAll(server: NotesServer, decision: Decision, of: EntityRef | undefined): Promise<void> {
  const answer = await server.ask(SUGGESTIONS, {});
  if (!answer) return;
  const waiting = answer.accounts
    .filter(({ account }) => of === undefined || (account !== undefined && isSameEntity(account, of)))
    .filter(({ candidates, statements }) => candidates.length > 0 || statements.some(decision.waits));
  if (waiting.length === 0) {
    await window.showInformationMessage(decision.nothing());
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
  else await applyTold(server, change.edit, { says: decision.done(account.name) });
}

/** Shows what is to be written. VS Code's own preview ticks nothing that needs confirmation, so it is for choosing. */
async function confirm(
  { name, candidates, statements }: AccountSuggestions,
  { question, all, waits, detail }: Decision,
): Promise<'all' | 'some' | undefined> {
  const parts = detail(
    candidates.map(candidate => candidate.name),
    statements.filter(waits).map(({ text }) => text),
  );
  const options = { modal: true, detail: parts.filter(part => part !== '').join('\n\n') };
  const everything = all();
  const some = l10n.t('Choose in Preview…');
  const answer = await window.showInformationMessage(question(name), options, everything, some);
  if (answer === undefined) return undefined;
  return answer === everything ? 'all' : 'some';
}

const MOST_LISTED = 15;

function listed(items: readonly string[]): string {
  const shown = items.slice(0, MOST_LISTED).join(', ');
  const more = items.length - MOST_LISTED;
  return more > 0 ? l10n.t('{0} and {1} more', shown, more) : shown;
}

/** Each is a sentence, and so has a line of its own. */
function inLines(title: string, statements: readonly string[]): string {
  const more = statements.length - MOST_LISTED;
  const lines = statements.slice(0, MOST_LISTED).concat(more > 0 ? l10n.t('{0} more', more) : []);
  return [title, ...lines.map(line => `• ${line}`)].join('\n');
}

async function pickAccount(
  accounts: readonly AccountSuggestions[],
  { which }: Decision,
): Promise<AccountSuggestions | undefined> {
  const [only] = accounts;
  if (accounts.length === 1) return only;
  const items = accounts.map(account => ({ label: account.name, description: counted(account), account }));
  const picked = await window.showQuickPick(items, {
    placeHolder: which(),
  });
  return picked?.account;
}

function counted({ candidates, statements }: AccountSuggestions): string {
  const [notes, facts] = [candidates.length, statements.length];
  const parts = [
    notes === 1 ? l10n.t('1 new note') : l10n.t('{0} new notes', notes),
    facts === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', facts),
  ];
  return parts.filter((_, at) => [notes, facts][at] !== 0).join(', ');
}
