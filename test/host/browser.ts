import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { cacheFolder, installInto } from './install.ts';
import { download, unpack } from './npm-package.ts';
import { isExecutable, programOnPath } from './program.ts';
import { chromiumPackage } from './releases.ts';

const decompress = promisify(brotliDecompress);

const browserNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macBrowsers = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Root and containers have no sandbox, and a test asks nothing of the network or of a graphics card. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * Starts a headless browser: the one that ACCOUNT_NOTES_BROWSER names (a path, or `npm` for the registry's Chromium),
 * else one on this machine, else the registry's.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['ACCOUNT_NOTES_BROWSER'] || undefined;
  const executablePath = named ?? programOnPath(browserNames) ?? macBrowsers.find(isExecutable);
  if (executablePath && executablePath !== 'npm') return chromium.launch({ executablePath, args: flags });
  return chromium.launch({ ...(await registryChromium()), args: flags });
}

async function registryChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium, Chrome or Edge found. Install one, or name it in ACCOUNT_NOTES_BROWSER.');
  const folder = path.join(cacheFolder, `chromium-${chromiumPackage.version}`);
  if (!existsSync(folder)) await installChromium(folder);
  const libraries = [path.join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const fonts = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, ...fonts };
  return { executablePath: path.join(folder, 'chromium'), env };
}

function installChromium(folder: string): Promise<void> {
  console.error('Getting Chromium from the npm registry, once …');
  return installInto(folder, async (building, downloads) => {
    const { version, sha512 } = chromiumPackage;
    const tarball = await download(downloads, `@sparticuz/chromium@${version}`, sha512);
    // Its own JavaScript needs a newer Node, so the package is unpacked by hand instead of being installed.
    const parts = path.join(downloads, 'chromium');
    await mkdir(parts);
    await unpack(tarball, parts, 2, ['package/bin']);
    for (const archive of ['al2023', 'swiftshader', 'fonts']) {
      const tar = path.join(parts, `${archive}.tar`);
      await writeFile(tar, await decompress(await readFile(`${tar}.br`)));
      await promisify(execFile)('tar', ['-xf', tar, '-C', building, '--no-same-owner']);
    }
    const program = path.join(building, 'chromium');
    await writeFile(program, await decompress(await readFile(path.join(parts, 'chromium.br'))));
    await chmod(program, 0o755);
    const fonts = `<dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>`;
    await writeFile(
      path.join(building, 'fonts.conf'),
      `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>`,
    );
  });
}
