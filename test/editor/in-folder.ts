import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A file of the opened folder. */
export const uriOf = (path: string): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, path);
};

/**
 * Asks again until there is an answer: the language server starts in the background, and files are written there. VS Code
 * cancels what it asks for when another extension begins to answer such questions too.
 */
export async function eventually<Value>(ask: () => Thenable<Value | undefined>): Promise<Value> {
  for (;;) {
    const answer = await Promise.resolve(ask()).catch(unlessCanceled);
    if (answer !== undefined) return answer;
    // What the answer waits for comes to this process as events, which need their turn.
    await new Promise(resolve => setImmediate(resolve));
  }
}

function unlessCanceled(error: unknown): undefined {
  if (!(error instanceof Error && error.name === 'Canceled')) throw error;
}

/** Waits until problems are as they should be; asks again whenever they have changed. */
export async function untilProblems(areRight: () => boolean): Promise<void> {
  if (areRight()) return;
  await new Promise<void>(resolve => {
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      if (!areRight()) return;
      listening.dispose();
      resolve();
    });
  });
}
