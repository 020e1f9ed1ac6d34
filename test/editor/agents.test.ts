import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { eventually } from './in-folder.ts';

/** The text of a tool's answer, as a model gets it. */
async function told(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`accountNotes_${name}`, {
    input,
    toolInvocationToken: undefined,
  });
  return content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('\n');
}

suite('Tools for language models', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('account-notes.account-notes')?.activate();
  });

  test('a model is told who leads a team, with the sentence, who said it, and its line', async () => {
    const text = await told('who_owns', { entity: 'openai/teams/data-platform' });
    assert.match(text, /"Data Platform is run by a woman called Emma Tang\." said by "Jason Vallery"/);
    assert.match(text, /"openai\/threads\/2025-12-12-online-data\.md:\d+"/);
  });

  test('every tool of the manifest is there once the notes have been read', async () => {
    const own = await eventually(() => {
      const found = vscode.lm.tools.filter(({ name }) => name.startsWith('accountNotes_'));
      return Promise.resolve(found.length > 0 ? found : undefined);
    });
    assert.equal(own.length, 10);
  });

  test('a skill teaches how to answer, where VS Code knows skills', async () => {
    const list = '_listExtensionPromptFiles';
    if (!(await vscode.commands.getCommands()).includes(list)) return;
    const files = await vscode.commands.executeCommand<readonly { uri: vscode.Uri; type: string }[]>(list);
    const skills = files.filter(({ type }) => type === 'skill').map(({ uri }) => uri.path);
    assert.ok(
      skills.some(path => path.endsWith('/media/skills/account-notes/SKILL.md')),
      skills.join(' '),
    );
  });

  test('an input that does not fit is refused with what would fit, since VS Code does not check it', async () => {
    await assert.rejects(told('facts', { entity: 7 }), /entity has to be a text/);
    await assert.rejects(told('facts', { who: 'Ben Ries' }), /the input has to have “entity”/);
    await assert.rejects(told('facts', { entity: 'Ben Rise' }), /Names like it: "Ben Ries"/);
  });

  test('what is being typed is in the next answer', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'openai/notes/agents.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('Nothing yet.\n'));
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(document.getText().length), 'Mira Toll reports to Emma Tang.\n');
    await vscode.workspace.applyEdit(edit);
    assert.match(await told('facts', { entity: 'Mira Toll' }), /"Mira Toll reports to Emma Tang"/);
    await document.save();
    await vscode.workspace.fs.delete(uri);
  });
});
