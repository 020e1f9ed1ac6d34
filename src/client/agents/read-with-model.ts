import {
  l10n,
  LanguageModelChatMessage,
  LanguageModelError,
  lm,
  ProgressLocation,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type LanguageModelChat,
} from 'vscode';
import { PROPOSAL_PROMPT, PROPOSE, type ProposeResult } from '../../protocol/proposals.ts';
import { NOTES } from '#client-host/server-client.ts';
import { applyTold } from '../changes/told-change.ts';
import type { NotesServer } from '../connection/start-server.ts';

type Taken = Exclude<ProposeResult, { readonly refusal: string }>;

/**
 * Has a language model of VS Code read one note, after saying what goes to which model, and lets what it proposes wait in
 * Review as far as a sentence of the note says it. Nothing is sent unasked, and only by VS Code.
 */
export async function readWithModel(server: NotesServer, given: unknown): Promise<void> {
  const uri = given instanceof Uri ? given : activeNote();
  if (!uri) return;
  const asked = await server.ask(PROPOSAL_PROMPT, { uri: uri.toString() });
  if (!asked) return;
  if ('refusal' in asked) return void window.showWarningMessage(asked.refusal);
  const model = await chosenModel();
  if (!model || !(await agrees(model, uri, asked.prompt))) return;
  const answer = await answerOf(model, asked.prompt);
  if (answer === undefined) return;
  const params = { uri: uri.toString(), answer, by: model.name };
  const found = await server.ask(PROPOSE, params);
  if (!found) return;
  if ('refusal' in found) return void window.showWarningMessage(found.refusal);
  if (found.edit) await applyTold(server, found.edit, { says: outcome(found), more: dropped(found) });
  else await tellDropped(found);
}

function activeNote(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === NOTES.language ? document.uri : undefined;
}

async function chosenModel(): Promise<LanguageModelChat | undefined> {
  const models = await lm.selectChatModels();
  if (models.length === 0) {
    await window.showWarningMessage(
      l10n.t('VS Code has no language model. Sign in to one, or add one with “Manage Language Models”.'),
    );
    return undefined;
  }
  const items = models.map(model => ({ label: model.name, description: model.vendor, model }));
  const title = l10n.t('Read with a Language Model');
  const placeHolder = l10n.t('Which model is to read the note?');
  return (await window.showQuickPick(items, { title, placeHolder }))?.model;
}

/** Says what is sent to whom, before it is. */
async function agrees(model: LanguageModelChat, uri: Uri, prompt: string): Promise<boolean> {
  const tokens = await model.countTokens(prompt);
  const name = workspace.asRelativePath(uri);
  if (tokens > model.maxInputTokens) {
    await window.showWarningMessage(
      l10n.t('{0} is too long for {1}: {2} of {3} tokens.', name, model.name, tokens, model.maxInputTokens),
    );
    return false;
  }
  const send = l10n.t('Send');
  const question = l10n.t('Send all of {0} to {1}?', name, model.name);
  const detail = l10n.t(
    'The whole text of the note ({0} tokens), with every name, address and number in it, goes through VS Code to {1} of {2}. What it proposes waits in Review, as far as a sentence of the note says it word for word.',
    tokens,
    model.name,
    model.vendor,
  );
  return (await window.showWarningMessage(question, { modal: true, detail }, send)) === send;
}

/** What the model says; undefined where it was stopped, or says nothing, which is told. */
async function answerOf(model: LanguageModelChat, prompt: string): Promise<string | undefined> {
  const options = { location: ProgressLocation.Notification, cancellable: true };
  const title = l10n.t('{0} is reading the note', model.name);
  try {
    return await window.withProgress({ ...options, title }, (_, token) => said(model, prompt, token));
  } catch (error) {
    if (!(error instanceof LanguageModelError)) throw error;
    await window.showWarningMessage(l10n.t('{0} did not answer: {1}', model.name, error.message));
    return undefined;
  }
}

async function said(
  model: LanguageModelChat,
  prompt: string,
  token: CancellationToken,
): Promise<string | undefined> {
  const justification = l10n.t('To find what a note says about people, teams and systems.');
  const { text } = await model.sendRequest([LanguageModelChatMessage.User(prompt)], { justification }, token);
  let whole = '';
  for await (const part of text) whole += part;
  return token.isCancellationRequested ? undefined : whole;
}

const outcome = ({ taken, known, refused }: Taken): string =>
  l10n.t('Waiting in Review: {0}. Known already: {1}. Dropped: {2}.', taken, known, refused.length);

/** What shows the reasons. */
const dropped = (found: Taken) => ({
  label: l10n.t('Why Dropped?'),
  act: () => showReasons(found),
});

async function tellDropped(found: Taken): Promise<void> {
  const { label, act } = dropped(found);
  const offers = found.refused.length > 0 ? [label] : [];
  if ((await window.showInformationMessage(outcome(found), ...offers)) === label) await act();
}

async function showReasons({ refused }: Taken): Promise<void> {
  const content = refused.map(line => line.replace(/\s+/gu, ' ')).join('\n');
  await window.showTextDocument(await workspace.openTextDocument({ language: 'plaintext', content }));
}
