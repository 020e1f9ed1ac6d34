import path from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { asCommonJs } from './common-js.ts';
import { letterExpressions } from './letter-expressions.mts';

/** The programs that share code. What several of them need stands in files of its own, `part-….js`. */
const PROGRAMS = {
  'account-notes': 'src/cli/main.ts',
  'mail-import': 'src/ingest/mail-import.ts',
  mcp: 'src/mcp/serve-agents.ts',
  library: 'src/library/read-notes.ts',
  brief: 'src/publish/brief-page.ts',
  'web-server': 'src/server/browser/main.ts',
};

/** What stands in place of a package, or of the half of one that is for Node only. */
const STAND_INS = {
  'iconv-lite': './src/ingest/outlook/iconv-lite.ts',
  '@modelcontextprotocol/server/_shims': './src/mcp/shims.ts',
  '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js',
  yaml: './node_modules/yaml/browser/index.js',
  // Their halves for browsers, which they name to builds for browsers only.
  'vscode-languageserver/browser': './node_modules/vscode-languageserver/lib/browser/main.js',
  'vscode-languageserver-protocol/browser':
    './node_modules/vscode-languageserver-protocol/lib/browser/main.js',
  'vscode-jsonrpc/browser': './node_modules/vscode-jsonrpc/lib/browser/main.js',
};

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  sourcemap: true,
  metafile: true,
  external: ['vscode'],
  logLevel: 'warning',
};
const NODE: BuildOptions = { ...COMMON, platform: 'node', target: 'node20', format: 'cjs' };
const BROWSER: BuildOptions = { ...COMMON, platform: 'browser', target: 'es2023' };

/** The half of `#host/…` that a folder of `src/workspace` holds. */
const host = (folder: 'disk' | 'browser'): NonNullable<BuildOptions['stdin']> => ({
  contents: `export * from './bytes.ts'; export * from './turns.ts';`,
  resolveDir: `src/workspace/${folder}`,
});

/** Makes all programs in the folder `out`, and gives the files of which they consist. */
export async function buildPrograms(out: string): Promise<readonly string[]> {
  const built = await Promise.all(programs(out).map(options => build(options)));
  return built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
}

/** Makes what runs without an editor. */
export const buildNodePrograms = (out: string): Promise<unknown> =>
  Promise.all([shared, nodeHost, plugin, pages].map(options => build(options(out))));

/** All that `npm run build` makes, into the folder `out`. */
export const programs = (out: string): readonly BuildOptions[] => [
  shared(out),
  nodeHost(out),
  { ...BROWSER, format: 'cjs', stdin: host('browser'), outfile: path.join(out, 'web/host.js') },
  { ...NODE, entryPoints: ['src/client/extension.ts'], outdir: out },
  { ...BROWSER, format: 'cjs', entryPoints: ['src/client/extension.ts'], outdir: path.join(out, 'web') },
  plugin(out),
  pages(out),
];

/** The plugin for remark, which is made to stand by itself. */
const plugin = (out: string): BuildOptions => ({
  ...NODE,
  entryPoints: ['src/remark-account-notes/remark-account-notes.ts'],
  outdir: out,
});

const nodeHost = (out: string): BuildOptions => ({
  ...NODE,
  stdin: host('disk'),
  outfile: path.join(out, 'host.js'),
});

const pages = (out: string): BuildOptions => ({
  ...BROWSER,
  target: 'es2022',
  format: 'iife',
  entryPoints: ['org-chart', 'coverage-matrix', 'agent-chart'].map(name => `src/webview/${name}.ts`),
  outdir: path.join(out, 'webview'),
});

/**
 * esbuild parts modules of ECMAScript only, and neither a VS Code of our floor nor a worker made of a blob loads those:
 * so they are parted first, and each file is written as CommonJS then. What differs between Node and a browser is
 * `./host.js` to all of them.
 */
const shared = (out: string): BuildOptions => ({
  ...COMMON,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  splitting: true,
  sourcemap: 'inline',
  entryPoints: PROGRAMS,
  chunkNames: 'part-[hash]',
  define: { 'process.env.NODE_ENV': "'production'" },
  alias: STAND_INS,
  plugins: [hostBeside, vfileAnywhere, letterExpressions, asCommonJs(out)],
  outdir: out,
  write: false,
});

/** Of what makes pages and reads HTML, the half that needs nothing of Node: browsers load it as well. */
const vfileAnywhere: Plugin = {
  name: 'vfile',
  setup: build => {
    build.onResolve({ filter: /^#min(?:path|proc|url)$/ }, ({ path: name, resolveDir }) => ({
      path: path.join(resolveDir, `${name.slice(1)}.browser.js`),
    }));
  },
};

const hostBeside: Plugin = {
  name: 'host',
  setup: build => {
    build.onResolve({ filter: /^#host\// }, () => ({ path: './host.js', external: true }));
  },
};
