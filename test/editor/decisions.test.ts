import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';

const KICKOFF = 'northwind/notes/2026-01-20-kickoff.md';

const uriOf = (path: string): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, path);
};

/** The text of a file; undefined where it is not there. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return Buffer.from(await vscode.workspace.fs.readFile(uriOf(path))).toString('utf8');
  } catch {
    return undefined;
  }
}

/** Asks again until there is an answer; the test's own time limit ends it. */
async function eventually<Value>(ask: () => Thenable<Value | undefined>): Promise<Value> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise(resolve => setTimeout(resolve, 100));
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
