import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { npm } from '../host/npm-package.ts';

/** What we are measured against; installed for the benchmark only. */
const PACKAGES = {
  'vscode-markdown-languageserver': '0.5.0',
  'markdown-it': '15.0.3',
  '@vscode/ripgrep': '1.18.0',
  '@monyone/aho-corasick': '1.1.11',
};

export interface Rivals {
  /** The program that VS Code searches with. */
  readonly ripgrep: string;
  /** VS Code's own language server for Markdown. */
  readonly markdownServer: string;
  readonly require: NodeJS.Require;
}

/** Installs the rivals below `home`, once. */
export async function installRivals(home: string): Promise<Rivals> {
  const folder = path.join(home, 'rivals');
  const manifest = path.join(folder, 'package.json');
  const wanted = JSON.stringify({ private: true, dependencies: PACKAGES });
  const isThere = existsSync(path.join(folder, 'node_modules')) && readFileSync(manifest, 'utf8') === wanted;
  if (!isThere) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(manifest, wanted);
    await npm(folder, 'install', '--no-package-lock');
  }
  const require = createRequire(manifest);
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  return {
    ripgrep: require.resolve(`@vscode/ripgrep-${process.platform}-${process.arch}/bin/${program}`),
    markdownServer: require.resolve('vscode-markdown-languageserver/dist/node/workerMain.js'),
    require,
  };
}
