import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { eventually, untilProblems, uriOf } from './in-folder.ts';

const THREAD = 'openai/threads/2025-12-12-online-data.md';

/** The answer of a provider that has one, once the server has read the notes. */
const asked = <Item>(ask: () => Thenable<readonly Item[] | undefined>): Promise<readonly Item[]> =>
  eventually(async () => {
    const answer = await ask();
    return answer && answer.length > 0 ? answer : undefined;
  });

/** The first place in a note where `words` stand, at their second character. */
async function at(path: string, words: string): Promise<[vscode.Uri, vscode.Position]> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  const offset = document.getText().indexOf(words);
  assert.notEqual(offset, -1, `“${words}” is not in ${path}`);
  return [document.uri, document.positionAt(offset + 1)];
}

/** A problem's code, which comes with the place where the README tells of it. */
function codeOf(problem: vscode.Diagnostic | undefined): unknown {
  const code = problem?.code;
  return typeof code === 'object' ? code.value : code;
}

const fileOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri, false);

suite('The sample account', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('account-notes.account-notes')?.activate();
  });

  test('a hover card names role and place', async () => {
    const place = await at(THREAD, 'Jakob Pachoki');
    const hovers = await asked(() =>
      vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', ...place),
    );
    const text = hovers
      .flatMap(hover => hover.contents)
      .map(content => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(text, /\*\*Jakub Pachocki\*\*/);
    assert.match(text, /Head of Research/);
  });

  test('a mention of a person in another account leads to the person of its own', async () => {
    const lead = async (note: string, words: string): Promise<string[]> => {
      const place = await at(note, words);
      const found = await asked(() =>
        vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', ...place),
      );
      return found.map(link => fileOf(link.targetUri));
    };
    assert.deepEqual(await lead('northwind/notes/2026-01-20-kickoff.md', 'Data Platform'), [
      'northwind/teams.md',
    ]);
    assert.deepEqual(await lead(THREAD, 'Data Platform'), ['openai/teams/data-platform.md']);
  });

  test('references hold mentions in mails and links of properties', async () => {
    const place = await at('openai/teams/research.md', 'Research');
    const found = await asked(() =>
      vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', ...place),
    );
    const files = new Set(found.map(location => fileOf(location.uri)));
    assert.ok(files.has(THREAD), [...files].join(' '));
    assert.ok(files.has('openai/people/jakub-pachocki.md'), [...files].join(' '));
  });

  test('entities are found by name and by alias in the whole workspace', async () => {
    const search = async (query: string): Promise<string[]> =>
      (
        await asked(() =>
          vscode.commands.executeCommand<vscode.SymbolInformation[]>(
            'vscode.executeWorkspaceSymbolProvider',
            query,
          ),
        )
      ).map(symbol => symbol.name);
    assert.ok((await search('Rockset')).includes('Rockset'));
    assert.ok((await search('Data Acquisition')).includes('Data Acquisition'));
  });

  test('the tokens of a note are ours, with the kinds of entities', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(THREAD));
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    assert.deepEqual(legend.tokenTypes, ['person', 'team', 'system', 'organization']);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(tokens.data.length > 100);
  });

  test('two sentences that nothing ranks are a problem on both lines', async () => {
    const notes = { 'a.md': 'Eva Roth reports to Emma Tang.', 'b.md': 'Eva Roth reports to Misha.' };
    const uris = Object.keys(notes).map(name => uriOf(`openai/notes/${name}`));
    for (const [at, text] of Object.values(notes).entries()) {
      const uri = uris[at];
      assert.ok(uri);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${text}\n`));
      await vscode.workspace.openTextDocument(uri);
    }
    const codes = () =>
      uris.map(uri =>
        codeOf(vscode.languages.getDiagnostics(uri).find(({ source }) => source === 'account-notes')),
      );
    await untilProblems(() => !codes().includes(undefined));
    assert.deepEqual(codes(), ['conflictingFacts', 'conflictingFacts']);
    for (const uri of uris) await vscode.workspace.fs.delete(uri);
  });

  test('a link that leads nowhere is a problem until its note is there', async () => {
    const lost = uriOf('openai/people/lost.md');
    const problems = (): readonly vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(lost).filter(({ source }) => source === 'account-notes');
    const write = (uri: vscode.Uri, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await write(lost, '---\ntype: person\nreports_to: "[[Nora Found]]"\n---\n# Lost One\n');
    await vscode.workspace.openTextDocument(lost);
    await untilProblems(() => problems().length > 0);
    assert.deepEqual(problems().map(codeOf), ['missingEntity']);
    await write(uriOf('openai/people/nora.md'), '---\ntype: person\n---\n# Nora Found\n');
    await untilProblems(() => problems().length === 0);
  });
});
