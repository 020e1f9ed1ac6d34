import { Disposable, type ExtensionContext } from 'vscode';

// As `desktop/mcp-servers.ts`, in a browser, where no program can be started: agents have the tools there.

export const wantsMcpServer = (): boolean => false;

export const onDidChangeWish = (_hear: () => void): Disposable => new Disposable(() => {});

export const mcpServers = (_extension: ExtensionContext): Disposable => new Disposable(() => {});
