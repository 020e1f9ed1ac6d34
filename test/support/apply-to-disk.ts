import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Applies an edit to the disk as an editor does, and refuses what it should not do. */
export function applyToDisk(edit: WorkspaceEdit): void {
  for (const change of edit.documentChanges ?? []) {
    if (TextDocumentEdit.is(change)) {
      const { uri } = change.textDocument;
      const file = fileURLToPath(uri);
      const document = TextDocument.create(uri, 'markdown', 1, fs.readFileSync(file, 'utf8'));
      const edits = change.edits.filter(each => 'newText' in each);
      fs.writeFileSync(file, TextDocument.applyEdits(document, edits));
    } else if (change.kind === 'create') {
      expect(change.options).toEqual({ overwrite: false, ignoreIfExists: false });
      const file = fileURLToPath(change.uri);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, '', { flag: 'wx' });
    } else if (change.kind === 'delete') fs.unlinkSync(fileURLToPath(change.uri));
  }
}
