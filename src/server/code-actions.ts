import {
  CodeActionKind,
  LSPErrorCodes,
  ResponseError,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
} from 'vscode-languageserver';
import { isAction } from '../features/edits/action.ts';
import { isRefusal } from '../features/edits/edit.ts';
import { quickFixes, type QuickFix } from '../features/quick-fixes.ts';
import { lineStarts, offsetAt } from '../text/lines.ts';
import { editFor, isOffered, type VersionOf } from './changes.ts';
import type { Session } from './session.ts';
import { ToLsp } from './to-lsp.ts';

/** Offers what can be decided at a place; the edits are found when one is chosen, where the client lets us. */
export function answerCodeActions(connection: Connection, session: Session, versionOf: VersionOf): void {
  const { answer } = session;
  connection.onCodeAction(answer('codeAction', [], params => actionsIn(session, params, versionOf)));
  connection.onCodeActionResolve((action, token) =>
    answer('codeAction/resolve', action, () => withEdit(session, action, versionOf))(action, token),
  );
}

function actionsIn(session: Session, params: CodeActionParams, versionOf: VersionOf): CodeAction[] {
  const { textDocument, range, context } = params;
  const isAsked = context.only?.every(kind => !isWithin(CodeActionKind.QuickFix, kind)) !== true;
  const note = session.folders.find(textDocument.uri);
  const text = note?.folder.index.notes.get(note.path)?.text;
  if (
    !isAsked ||
    !note ||
    text === undefined ||
    !session.capabilities.textDocument?.codeAction?.codeActionLiteralSupport
  )
    return [];
  const starts = lineStarts(text);
  const span = { from: offsetAt(starts, text, range.start), to: offsetAt(starts, text, range.end) };
  const { folder, path } = note;
  const toLsp = new ToLsp(folder);
  const resolves = session.capabilities.textDocument.codeAction.resolveSupport?.properties.includes('edit');
  return quickFixes(folder.index, path, span)
    .filter(({ problem }) => problem !== undefined || session.settings.suggestions.enabled)
    .filter(({ action }) => isOffered(session, folder, action))
    .map((fix): CodeAction => {
      const problems = diagnosticsOf(fix, context.diagnostics, toLsp.range.bind(toLsp, path));
      return {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        ...(problems.length > 0 && { diagnostics: problems }),
        data: { folder: session.folders.uriOf(folder), action: fix.action },
      };
    })
    .flatMap(action => (resolves ? [action] : resolvedNow(session, action, versionOf)));
}

/** A client that cannot ask for the edit later gets it at once, and no action that would be refused. */
function resolvedNow(session: Session, action: CodeAction, versionOf: VersionOf): CodeAction[] {
  try {
    return [{ ...withEdit(session, action, versionOf), data: undefined }];
  } catch (error) {
    if (error instanceof ResponseError) return [];
    throw error;
  }
}

/** `quickfix.accept` is within `quickfix`, and everything is within `''`. */
const isWithin = (kind: string, outer: string): boolean =>
  outer === '' || kind === outer || kind.startsWith(`${outer}.`);

const mended = ['conflictingFacts', 'outdatedProperty'];

function diagnosticsOf(
  { problem }: QuickFix,
  diagnostics: readonly Diagnostic[],
  rangeOf: (span: NonNullable<QuickFix['problem']>) => Diagnostic['range'],
): Diagnostic[] {
  if (!problem) return [];
  const { start, end } = rangeOf(problem);
  return diagnostics.filter(
    ({ code, range }) =>
      mended.includes(String(code)) &&
      range.start.line === start.line &&
      range.start.character === start.character &&
      range.end.line === end.line &&
      range.end.character === end.character,
  );
}

/** The action with its edit; an error with the sentence that the editor shows where it cannot be done any more. */
function withEdit(session: Session, action: CodeAction, versionOf: VersionOf): CodeAction {
  const data: unknown = action.data;
  const known = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  const folder = typeof known['folder'] === 'string' ? session.folders.at(known['folder']) : undefined;
  if (!folder || !isAction(known['action'])) return action;
  const found = editFor(session, folder, { action: known['action'] }, versionOf);
  if (isRefusal(found)) throw new ResponseError(LSPErrorCodes.RequestFailed, found.refusal);
  return { ...action, edit: found.edit };
}
