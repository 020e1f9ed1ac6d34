import fs from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { walk } from './jobs/walk.ts';
import { LanguageServer } from './language-server.ts';
import type { Rivals } from './rivals.ts';

interface FileParams {
  readonly uri: string;
  readonly text?: string;
}

type MarkdownIt = new (options: { html: boolean }) => { parse(text: string, environment: object): unknown };

/** VS Code's own server for Markdown, with what VS Code answers when it asks for files and tokens. */
export async function startMarkdownServer(
  root: string,
  { markdownServer, require }: Rivals,
): Promise<LanguageServer> {
  const server = new LanguageServer(root, [markdownServer]);
  const { connection } = server;
  const Parser = require('markdown-it') as MarkdownIt;
  const parser = new Parser({ html: true });
  const textOf = ({ uri, text }: FileParams): string => text ?? fs.readFileSync(fileURLToPath(uri), 'utf8');
  connection.onRequest('markdown/parse', (params: FileParams) => parser.parse(textOf(params), {}));
  connection.onRequest('markdown/fs/readFile', ({ uri }: FileParams) => [
    ...fs.readFileSync(fileURLToPath(uri)),
  ]);
  connection.onRequest('markdown/fs/readDirectory', ({ uri }: FileParams) =>
    fs
      .readdirSync(fileURLToPath(uri), { withFileTypes: true })
      .map(entry => [entry.name, { isDirectory: entry.isDirectory() }]),
  );
  connection.onRequest('markdown/fs/stat', ({ uri }: FileParams) => {
    const stats = fs.statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    return stats ? { isDirectory: stats.isDirectory() } : null;
  });
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () =>
    [...walk(root)].map(file => pathToFileURL(file).href),
  );
  connection.onRequest('markdown/fs/watcher/create', () => null);
  connection.onRequest('markdown/fs/watcher/delete', () => null);
  await server.initialize({ markdownFileExtensions: ['md'] });
  return server;
}
