import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';

suite('Account Notes in VS Code', () => {
  test('the extension is there and starts', async () => {
    const extension = vscode.extensions.getExtension('account-notes.account-notes');
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
