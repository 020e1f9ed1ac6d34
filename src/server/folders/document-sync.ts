import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DidMoveCaretParams } from '../../protocol/requests.ts';
import type { Session } from '../session.ts';

/** Follows the documents that the editor opens, edits and closes: their texts stand above the disk. */
export function followDocuments(session: Session): void {
  const { connection, documents } = session;
  documents.onDidChangeContent(({ document }) => documentChanged(session, document));
  documents.onDidClose(({ document }) => documentClosed(session, document));
  documents.listen(connection);
}

/** The text of a document is another one than the folders know, or they have not heard of it yet. */
export function documentChanged(session: Session, document: TextDocument): void {
  const { folders, lifeCycle, typing, refresh } = session;
  const note = folders.find(document.uri);
  if (!note || !lifeCycle.isRunning) return;
  const text = document.getText();
  typing.edited(document.uri, text);
  if (note.folder.edit(note.path, text) === 'reload') folders.reload(note.folder);
  refresh.edited();
}

function documentClosed({ folders, lifeCycle, typing, refresh }: Session, { uri }: TextDocument): void {
  typing.closed(uri);
  const note = folders.find(uri);
  if (!note || !lifeCycle.isRunning) return;
  note.folder.close(note.path);
  refresh.soon();
}

/** `accountNotes/didMoveCaret` */
export function caretMoved({ documents, typing }: Session, { uri, position }: DidMoveCaretParams): void {
  typing.caretAt(uri, documents.get(uri)?.offsetAt(position) ?? 0);
}
