import { l10n, QuickPickItemKind, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { SetUpOffer } from '../../protocol/organization.ts';
import { SUGGESTIONS, type SuggestedEntity, type SuggestionsResult } from '../../protocol/suggestions.ts';
import { applyChange } from '../changes/apply-change.ts';
import type { NotesServer } from '../connection/start-server.ts';
import { kindIcon } from '../entity-icons.ts';
import { separated } from '../separated-items.ts';
import { dayOf } from '../source-words.ts';
import { setUpSentence } from './set-up-words.ts';

/**
 * Asks which of those that the mails name get a note, all that is sure ticked, and writes them with the account's own in
 * one step to undo. `folder` is the URI of a workspace folder.
 */
export async function setUpAccount(server: NotesServer, folder: unknown): Promise<void> {
  const answer = await server.ask(SUGGESTIONS, {});
  const offers = (answer?.setUps ?? []).filter(
    offer => typeof folder !== 'string' || offer.folder === folder,
  );
  if (!answer || offers.length === 0) {
    await window.showInformationMessage(l10n.t('There is nothing to set up: no notes without an account.'));
    return;
  }
  const offer = offers.length === 1 ? offers[0] : await pickFolder(offers);
  const name = offer && (offer.account?.name ?? (await askName()));
  const chosen = offer && name !== undefined ? await pickCandidates(answer, offer, name) : undefined;
  if (!offer || name === undefined || !chosen) return;
  const candidates = chosen.map(({ ref }) => ref.entity);
  const notes = candidates.length + 1;
  await applyChange(
    server,
    offer.folder,
    { kind: 'setUp', name, candidates },
    {
      says:
        notes === 1
          ? l10n.t('{0} is set up: 1 note, and no mail was changed.', name)
          : l10n.t('{0} is set up: {1} notes, and no mail was changed.', name, notes),
      shows: 'first',
    },
  );
}

const askName = (): Thenable<string | undefined> =>
  window.showInputBox({
    title: l10n.t('Set Up an Account'),
    prompt: l10n.t('What is the organization called that the notes are about?'),
    placeHolder: 'Northwind Robotics',
    validateInput: value => (value.trim() === '' ? l10n.t('An account needs a name.') : undefined),
  });

async function pickFolder(offers: readonly SetUpOffer[]): Promise<SetUpOffer | undefined> {
  const items = offers.map(offer => ({
    label: workspace.getWorkspaceFolder(Uri.parse(offer.folder))?.name ?? offer.folder,
    description: setUpSentence(offer),
    offer,
  }));
  return (await window.showQuickPick(items, { title: l10n.t('Set Up an Account') }))?.offer;
}

interface CandidateItem extends QuickPickItem {
  readonly candidate?: SuggestedEntity;
}

async function pickCandidates(
  { accounts }: SuggestionsResult,
  { folder, account }: SetUpOffer,
  name: string,
): Promise<readonly SuggestedEntity[] | undefined> {
  const candidates = accounts
    .filter(own => own.folder === folder)
    .flatMap(own => own.candidates)
    .filter(({ ref }) => ref.entity !== account?.entity);
  const items = separated<CandidateItem>(
    candidates.map(candidate => ({ kind: candidate.kind, item: itemOf(candidate) })),
  );
  const picked = await window.showQuickPick<CandidateItem>(items, {
    canPickMany: true,
    title: l10n.t('Set Up {0}', name),
    placeHolder: l10n.t('What is ticked gets a note; the mails stay as they are'),
    matchOnDescription: true,
  });
  return picked?.flatMap(({ candidate }) => candidate ?? []);
}

/** The name, and in the words of whoever said it why it is on the list. */
const itemOf = (candidate: SuggestedEntity): CandidateItem => ({
  label: candidate.name,
  description: evidenceOf(candidate),
  iconPath: kindIcon(candidate.kind),
  kind: QuickPickItemKind.Default,
  picked: candidate.isSure,
  candidate,
});

function evidenceOf({ evidence, seenIn }: SuggestedEntity): string {
  const first = evidence ?? seenIn[0];
  if (!first) return '';
  // The heading of a message, which nobody says.
  if (first.author === undefined && first.text.includes('@'))
    return l10n.t('In the mails since {0}', dayOf(first) ?? '');
  const said = [first.author, dayOf(first)].filter(part => part !== undefined).join(', ');
  return said === '' ? `“${first.text}”` : `“${first.text}” ${said}`;
}
