import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { eventually, uriOf } from './in-folder.ts';

const KICKOFF = 'northwind/notes/2026-01-20-kickoff.md';

/** The text of a file; undefined where it is not there. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return Buffer.from(await vscode.workspace.fs.readFile(uriOf(path))).toString('utf8');
  } catch {
    return undefined;
  }
}

suite('Decisions', () => {
  test('the light bulb makes a note of a name that has none', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(KICKOFF));
    const start = document.positionAt(document.getText().indexOf('Ingrid Solberg') + 1);
    const create = await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(start, start),
        vscode.CodeActionKind.QuickFix.value,
        20,
      );
      return actions.find(({ title }) => title === 'Create note for Ingrid Solberg (person)');
    });
    assert.ok(create.edit);
    assert.ok(await vscode.workspace.applyEdit(create.edit));
    const text = await eventually(async () => {
      await vscode.workspace.saveAll();
      return (await textOf('northwind/people/ingrid-solberg.md')) || undefined;
    });
    assert.match(text, /^---\ntype: person\n---\n\n# Ingrid Solberg\n/);
    assert.equal(await textOf(KICKOFF), document.getText());
  });
});
