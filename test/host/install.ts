import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { download, npm, unpack } from './npm-package.ts';
import { nodeRuntime, type Release } from './releases.ts';
import { standInModules } from './stand-in-modules.ts';

/** Where downloads and the state of `npm start` are kept. All scripts run in the project's folder. */
export const cacheFolder = path.resolve('.vscode-test');

/** An installed VS Code server: `node serverMain …` runs it. */
export interface Host {
  readonly version: string;
  readonly node: string;
  readonly serverMain: string;
}

/** Built-in extensions that need a service or a big download, and that no test needs. */
const unwantedExtensions = ['copilot', 'mermaid-markdown-features', 'microsoft-authentication'];

/** The dependencies that the server, its extension host and its page load, all free of install scripts. */
const wantedModules = new Set([
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  'cookie',
  'graceful-fs',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'minimist',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
]);
const ripgrep = { '@vscode/ripgrep': '1.18.0' };

/** Gives the installed release; downloads and unpacks it first when it is not there yet (about 10 seconds). */
export async function installHost(release: Release): Promise<Host> {
  const folder = path.join(cacheFolder, `vscode-host-${release.version}`);
  const node = path.join(folder, 'node/bin/node');
  if (!existsSync(folder)) await build(release, folder);
  return {
    version: release.version,
    node: existsSync(node) ? node : process.execPath,
    serverMain: path.join(folder, 'server/out/server-main.js'),
  };
}

/** Builds in a temporary folder and moves it into place last, so that nobody sees a half installation. */
export async function installInto(
  folder: string,
  fill: (building: string, downloads: string) => Promise<void>,
) {
  await mkdir(cacheFolder, { recursive: true });
  const temporary = await mkdtemp(path.join(cacheFolder, 'tmp-'));
  try {
    const building = path.join(temporary, 'building');
    await mkdir(building);
    await fill(building, temporary);
    await rename(building, folder).catch((error: unknown) => {
      // Another run was faster: use its result.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

function build(release: Release, folder: string): Promise<void> {
  console.error(`Getting VS Code ${release.version.replace(/^4/, '1')} from the npm registry, once …`);
  return installInto(folder, async (building, downloads) => {
    const server = path.join(building, 'server');
    await mkdir(server);
    const tarball = await download(downloads, `code-server@${release.version}`, release.sha512);
    const excluded = unwantedExtensions.map(name => `package/lib/vscode/extensions/${name}`);
    await unpack(tarball, server, 3, ['package/lib/vscode'], excluded);
    await installModules(server);
    if (tooOld(release)) await installNode(path.join(building, 'node'), downloads);
  });
}

async function installModules(server: string): Promise<void> {
  const file = path.join(server, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { dependencies: Record<string, string> };
  const wanted = Object.entries(manifest.dependencies).filter(([name]) => wantedModules.has(name));
  // The shrinkwrap beside it keeps pinning the versions.
  const dependencies = { ...Object.fromEntries(wanted), ...ripgrep };
  await writeFile(
    file,
    JSON.stringify({ ...manifest, dependencies, allowScripts: {}, overrides: {}, scripts: {} }),
  );
  await npm(server, 'install', '--omit=dev');
  // TypeScript, which the built-in HTML extension cannot start without.
  await npm(path.join(server, 'extensions'), 'install', '--omit=dev');
  for (const [name, text] of Object.entries(standInModules)) {
    const folder = path.join(server, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({ name, version: '0.0.0', main: 'index.cjs' }),
    );
    await writeFile(path.join(folder, 'index.cjs'), text);
  }
}

function tooOld({ minNode: [major, minor] }: Release): boolean {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

async function installNode(folder: string, downloads: string): Promise<void> {
  const platform = `${process.platform}-${process.arch}`;
  const sha512 = nodeRuntime.sha512[platform];
  if (!sha512)
    throw new Error(`This VS Code needs Node ${nodeRuntime.version} or so; ${process.version} is too old.`);
  await mkdir(folder);
  const tarball = await download(downloads, `node-${platform}@${nodeRuntime.version}`, sha512);
  await unpack(tarball, folder, 1, ['package/bin/node', 'package/LICENSE']);
}
