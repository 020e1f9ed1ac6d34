import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { originOf, withAddresses, type Publisher } from './publisher.ts';

/** What other programs may load, and the source that its types are taken from. */
const EXPORTS: readonly { readonly name: string; readonly file: string; readonly types: string }[] = [
  { name: '.', file: 'library', types: 'src/library/read-notes.ts' },
  {
    name: './remark-account-notes',
    file: 'remark-account-notes',
    types: 'src/remark-account-notes/remark-account-notes.ts',
  },
];

/** The programs beside those, and what they know of Node; all of them stand in one folder, since they load each other. */
export const PROGRAMS = ['account-notes', 'mail-import', 'mcp', 'brief', 'host'];

/**
 * Writes the package for npm into `folder`: programs from `built`, which `npm run build` fills, and a manifest of its own,
 * for that of the extension tells npm nothing. All packages are bundled, so it has no dependencies.
 */
export function writeNpmFiles(folder: string, built: string, publisher: Publisher): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  const parts = readdirSync(built).filter(file => /^part-\w+\.js$/.test(file));
  const named = [...PROGRAMS, ...EXPORTS.map(({ file }) => file)].map(name => `${name}.js`);
  for (const file of [...named, ...parts]) cpSync(path.join(built, file), path.join(folder, 'dist', file));
  cpSync(path.join(built, 'webview/agent-chart.js'), path.join(folder, 'dist/webview/agent-chart.js'));
  chmodSync(path.join(folder, 'dist/account-notes.js'), 0o755);
  cpSync(path.join(built, 'ThirdPartyNotices.txt'), path.join(folder, 'ThirdPartyNotices.txt'));
  cpSync('LICENSE', path.join(folder, 'LICENSE'));
  cpSync('media/skills', path.join(folder, 'skills'), { recursive: true });
  writeFileSync(
    path.join(folder, 'README.md'),
    withAddresses(readFileSync('media/npm.md', 'utf8'), publisher),
  );
  for (const { file, types } of EXPORTS)
    writeFileSync(path.join(folder, `dist/${file}.d.ts`), declarationOf(types));
  writeFileSync(
    path.join(folder, 'package.json'),
    `${JSON.stringify(manifestFor(publisher), undefined, 2)}\n`,
  );
}

/** The types of a file that stands alone, so that its declaration needs no other. */
const declarationOf = (file: string): string =>
  ts.transpileDeclaration(readFileSync(file, 'utf8'), { fileName: file, reportDiagnostics: false })
    .outputText;

function manifestFor(publisher: Publisher): object {
  const { version, license, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly version: string;
    readonly license: string;
    readonly engines: { readonly node: string };
  };
  return {
    name: 'account-notes',
    version,
    description:
      'Who is who in a folder of notes and mails about customer accounts: command line, language server, agents',
    keywords: ['markdown', 'notes', 'account', 'org chart', 'language server', 'mcp'],
    license,
    ...originOf(publisher),
    type: 'commonjs',
    bin: { 'account-notes': 'dist/account-notes.js' },
    exports: {
      ...Object.fromEntries(
        EXPORTS.map(({ name, file }) => [
          name,
          { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` },
        ]),
      ),
      './package.json': './package.json',
    },
    files: ['dist', 'skills', 'ThirdPartyNotices.txt'],
    engines: { node: engines.node },
  };
}
