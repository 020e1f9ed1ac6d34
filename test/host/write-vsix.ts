import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { originOf, readPublisher, withAddresses } from './publisher.ts';

/**
 * `npm run package`: makes `dist/account-notes.vsix` of the files that `.vscodeignore` names. Where the publisher has named
 * a repository, pictures and pages are shown from there, and the screenshots stay out of the package.
 */
const STAGE = 'dist/vsix';
const publisher = readPublisher();
const { repository } = publisher;

rmSync(STAGE, { recursive: true, force: true });
for (const file of await listFiles({ packageManager: PackageManager.None }))
  if (repository === '' || !file.startsWith('media/screenshots/')) cpSync(file, path.join(STAGE, file));
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as object;
writeFileSync(
  path.join(STAGE, 'package.json'),
  JSON.stringify({ ...manifest, publisher: publisher.publisher, ...originOf(publisher) }, undefined, 2),
);
for (const file of ['README.md', 'CHANGELOG.md'])
  writeFileSync(path.join(STAGE, file), withAddresses(readFileSync(file, 'utf8'), publisher));
cpSync('.vscodeignore', path.join(STAGE, '.vscodeignore'));
await createVSIX({
  cwd: STAGE,
  packagePath: path.resolve('dist/account-notes.vsix'),
  dependencies: false,
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});
