import * as vscode from 'vscode';
import { version } from '../../../package.json';
import { SECTION } from '../../protocol/settings.ts';
import { programOf } from './server-client.ts';

/** What VS Code has from 1.101 on; the oldest that we support has none of it. */
interface NewerVsCode {
  readonly lm: {
    readonly registerMcpServerDefinitionProvider?: (id: string, provider: McpServers) => vscode.Disposable;
  };
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => object;
}

interface McpServers {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
  readonly provideMcpServerDefinitions: () => readonly object[];
}

const SETTING = 'agents.mcpServer';

/** Whether agents in VS Code get the server in place of the tools. */
export const wantsMcpServer = (): boolean =>
  hasProviders() && vscode.workspace.getConfiguration(SECTION).get(SETTING) === true;

/** Hears when that may have changed. */
export const onDidChangeWish = (hear: () => void): vscode.Disposable =>
  vscode.workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration(`${SECTION}.${SETTING}`)) hear();
  });

/** Offers VS Code a server for agents (`account-notes mcp`) in each folder, where a setting asks for it. */
export function mcpServers(extension: vscode.ExtensionContext): vscode.Disposable {
  const program = programOf(extension);
  const { lm, McpStdioServerDefinition: Definition } = vscode as unknown as NewerVsCode;
  if (!hasProviders() || !lm.registerMcpServerDefinitionProvider || !Definition)
    return new vscode.Disposable(() => {});
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    onDidChangeWish(() => changed.fire()),
    lm.registerMcpServerDefinitionProvider('accountNotes', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () =>
        wantsMcpServer() ? folders().map(folder => definitionOf(Definition, program, folder)) : [],
    }),
  );
}

/** VS Code 1.100 has the function as it was proposed: it throws. */
function hasProviders(): boolean {
  const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
  return major > 1 || minor > 100;
}

const folders = (): readonly vscode.WorkspaceFolder[] =>
  (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');

/** VS Code's own program runs it: on the desktop that is Electron, which has to be told to be Node. */
const definitionOf = (
  Definition: NonNullable<NewerVsCode['McpStdioServerDefinition']>,
  program: string,
  { name, uri }: vscode.WorkspaceFolder,
): object =>
  new Definition(
    `Account Notes (${name})`,
    process.execPath,
    [program, 'mcp', uri.fsPath],
    { ELECTRON_RUN_AS_NODE: '1' },
    version,
  );
