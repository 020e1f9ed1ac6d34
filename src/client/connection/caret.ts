import { languages, window, type Disposable } from 'vscode';
import { DID_MOVE_CARET, type DidMoveCaretParams } from '../../protocol/requests.ts';
import { NOTES } from '#client-host/server-client.ts';
import type { NotesServer } from './start-server.ts';

/** Tells the server where the caret of a note is, so that problems wait until it has left the word that is typed. */
export const followCaret = (server: NotesServer): Disposable =>
  window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
    const caret = selections[0]?.active;
    if (!caret || languages.match(NOTES, document) === 0) return;
    const { line, character } = caret;
    const params: DidMoveCaretParams = { uri: document.uri.toString(), position: { line, character } };
    server.tell(DID_MOVE_CARET, params);
  });
