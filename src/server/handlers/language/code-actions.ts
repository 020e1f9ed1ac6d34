import {
  CodeActionTriggerKind,
  type ClientCapabilities,
  LSPErrorCodes,
  ResponseError,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import { codeActions, fixAll } from '../../../features/light-bulb/code-actions.ts';
import { OFFER_KINDS, type Offer } from '../../../features/light-bulb/offer.ts';
import { isAction, isSuggestion } from '../../../features/actions/actions.ts';
import { isRefusal } from '../../../edit/change.ts';
import { offsetAt } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';
import { askingActions } from '../changes/asking-actions.ts';
import { changeCommand } from '../changes/change-command.ts';
import { editFor, isOffered, textEditOf } from '../changes/changes.ts';
import type { NoteRef } from '../../folders/folders.ts';
import type { Session } from '../../session.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';

/** The kinds of code actions that the server may give. */
export const CODE_ACTION_KINDS = [...OFFER_KINDS];

/** Whether the client asks for the edit of a code action once it has been chosen. */
export const resolvesEdits = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;

/** `textDocument/codeAction`: edits that make files or write decisions are found when one is chosen. */
export function actionsIn(session: Session, params: CodeActionParams): CodeAction[] {
  const { textDocument, range, context } = params;
  const { codeAction: able } = session.capabilities.textDocument ?? {};
  const note = session.folders.find(textDocument.uri);
  const read = note?.folder.index.notes.get(note.path);
  if (!note || !read || !able?.codeActionLiteralSupport) return [];
  const { lines, text } = read;
  const span = { from: offsetAt(lines, text, range.start), to: offsetAt(lines, text, range.end) };
  const isAsked = (kind: string): boolean => isAskedFor(kind, context);
  const resolves = resolvesEdits(session.capabilities);
  const toLsp = new ToLsp(note.folder);
  const offered = offersFor(session, note, span, isAsked).flatMap(offer => {
    const mended = mendedBy(offer, context.diagnostics, place => toLsp.range(note.path, place));
    const action: CodeAction = {
      title: offer.title,
      kind: offer.kind,
      ...(mended.length > 0 && { diagnostics: mended }),
      ...(offer.isPreferred && { isPreferred: true }),
      ...doing(session, note, offer, resolves),
    };
    return resolves || action.edit || action.command ? [action] : resolvedNow(session, action);
  });
  const asking = askingActions(session, note, span.from).filter(({ kind }) => isAsked(kind ?? ''));
  return [...offered, ...asking];
}

/** What concerns everything about somebody is not offered unasked, for a caret that happens to rest in a name. */
const isAskedFor = (kind: string, { only, triggerKind }: CodeActionContext): boolean =>
  only?.some(asked => isWithin(kind, asked)) ??
  (!kind.startsWith('source.') &&
    (kind !== 'refactor.entity' || triggerKind !== CodeActionTriggerKind.Automatic));

/** What choosing an offer does: an edit, what the edit is found by once it is chosen, or a command of ours. */
function doing(
  session: Session,
  { folder }: NoteRef,
  offer: Offer,
  resolves: boolean,
): Pick<CodeAction, 'edit' | 'command' | 'data'> {
  if ('edits' in offer) return { edit: textEditOf(session, folder, offer.edits) };
  const { action, title } = offer;
  // All that a merge changes is too much to be found for an offer that hardly anybody chooses.
  return action.kind === 'merge' && !resolves
    ? { command: changeCommand(session, folder, title, action) }
    : { data: { folder: session.folders.uriOf(folder), action } };
}

/** What is offered of the kinds that are asked for; what mends a whole note only where it is asked for by name. */
function offersFor(
  session: Session,
  { folder, path }: NoteRef,
  span: Span,
  isAsked: (kind: string) => boolean,
): Offer[] {
  const { completion, suggestions } = session.settings;
  const style = completion.insert === 'markdownLink' ? 'markdownLink' : 'wikilink';
  return [
    ...codeActions(folder.index, path, { range: span, style, wants: isAsked }),
    ...(isAsked('source.fixAll.accountNotes') ? fixAll(folder.index, path) : []),
  ]
    .filter(offer => !isSuggested(offer) || suggestions.enabled)
    .filter(offer => !('action' in offer) || isOffered(session, folder, offer.action));
}

/** Whether an offer rules on what sentences say, which the setting `suggestions.enabled` turns off. */
const isSuggested = (offer: Offer): boolean =>
  'action' in offer && offer.problem === undefined && isSuggestion(offer.action);

/** A client that cannot ask for the edit later gets it at once, and no action that would be refused. */
function resolvedNow(session: Session, action: CodeAction): CodeAction[] {
  try {
    return [{ ...withEdit(session, action), data: undefined }];
  } catch (error) {
    if (error instanceof ResponseError) return [];
    throw error;
  }
}

/** `quickfix.accept` is within `quickfix`, and everything is within `''`. */
const isWithin = (kind: string, outer: string): boolean =>
  outer === '' || kind === outer || kind.startsWith(`${outer}.`);

/** The diagnostics of the client's that an offer mends. */
function mendedBy(
  { problem }: Offer,
  diagnostics: readonly Diagnostic[],
  rangeOf: (span: Span) => Diagnostic['range'],
): Diagnostic[] {
  if (!problem) return [];
  const { start, end } = rangeOf(problem.span);
  return diagnostics.filter(
    ({ code, range }) =>
      problem.codes.some(mended => mended === code) &&
      range.start.line === start.line &&
      range.start.character === start.character &&
      range.end.line === end.line &&
      range.end.character === end.character,
  );
}

/** `codeAction/resolve`: the action with its edit; an error with the sentence that the editor shows where it cannot be done any more. */
export function withEdit(session: Session, action: CodeAction): CodeAction {
  const data: unknown = action.data;
  const known = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  const folder = typeof known['folder'] === 'string' ? session.folders.at(known['folder']) : undefined;
  if (!folder || !isAction(known['action'])) return action;
  const found = editFor(session, folder, { action: known['action'] });
  if (isRefusal(found)) throw new ResponseError(LSPErrorCodes.RequestFailed, found.refusal);
  return { ...action, edit: found.edit };
}
