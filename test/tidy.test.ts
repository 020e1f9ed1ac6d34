import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The rules of the house that neither the compiler nor the linter knows. */
const topLevel = new Set([
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'findings',
  'media',
  'package-lock.json',
  'package.json',
  'package.nls.json',
  'seeds',
  'src',
  'syntaxes',
  'test',
  'tsconfig.json',
]);
const madeByTools = new Set(['coverage', 'dist', 'node_modules']);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => ({
    file: `src/${file.replaceAll(path.sep, '/')}`,
    text: readFileSync(path.join('src', file), 'utf8'),
  }));

const filesWhere = (holds: (source: (typeof sources)[number]) => boolean) =>
  sources.filter(holds).map(({ file }) => file);

test('the top level holds nothing that is not agreed', () => {
  const names = readdirSync('.').filter(name => !name.startsWith('.') && !name.endsWith('.vsix'));
  expect(names.filter(name => !topLevel.has(name) && !madeByTools.has(name))).toEqual([]);
});

test('a source file has at most 300 lines', () => {
  expect(filesWhere(({ text }) => text.split('\n').length > 301)).toEqual([]);
});

test('a folder holds no more files than somebody can look over', () => {
  const counts = new Map<string, number>();
  for (const folder of sources.map(({ file }) => path.posix.dirname(file)))
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  expect([...counts].filter(([, files]) => files > 30)).toEqual([]);
});

test('at most ten functions are more complex than others may be, and each says why', () => {
  const excused = sources.flatMap(({ text }) => text.match(/^.*eslint-disable.*$/gm) ?? []);
  expect(excused.length).toBeLessThanOrEqual(10);
  expect(excused.filter(line => !/eslint-disable-next-line complexity -- \w/.test(line))).toEqual([]);
});

test('a source file is named in kebab-case, for what it is about', () => {
  const vague = /^(index|types?|utils?|helpers?|common|misc|shared|manager)$|-(utils?|helpers?|manager)$/;
  const named = ({ file }: { file: string }) => path.posix.basename(file).replace(/(\.d)?\.ts$/, '');
  expect(filesWhere(source => vague.test(named(source)))).toEqual([]);
  expect(filesWhere(source => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(named(source)))).toEqual([]);
});

test('nothing is exported a second time', () => {
  expect(filesWhere(({ text }) => /^export\s.*\bfrom\s+'/m.test(text))).toEqual([]);
});

test('an exported name means one thing, but for what the protocol says in its own words', () => {
  const exported = /^export (?:async )?(?:function\*?|const|class|interface|type) +(\w+)/gm;
  const files = new Map<string, string[]>();
  for (const { file, text } of sources) {
    if (file.startsWith('src/protocol/')) continue;
    for (const [, name = ''] of text.matchAll(exported)) {
      // Two hosts give the same in two ways, in files of the same name.
      const twin = file.replace(/\/(?:browser|desktop)\//, '/disk/');
      const others = files.get(name) ?? [];
      if (!others.includes(twin)) files.set(name, [...others, twin]);
    }
  }
  // The one that is left: what completion offers, and what the light bulb does.
  expect([...files].filter(([name, { length }]) => length > 1 && name !== 'Offer')).toEqual([]);
});

test('no source file writes to the console', () => {
  expect(filesWhere(({ text }) => /(?<!\.)\bconsole\.\w+\(/.test(text))).toEqual([]);
});

test('the command line can be started as a program', () => {
  const main = sources.find(({ file }) => file === 'src/cli/main.ts');
  expect(main?.text).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('every package has one exact version and comes from whatever registry there is', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/);
});

test('the package holds every picture that its README shows, and no other screenshot', () => {
  const shown = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]*\]\((media\/[^)]+)\)/g)].map(
    ([, file = '']) => file,
  );
  const braces = /^!media\/screenshots\/\{(.*)\}(.*)$/m.exec(readFileSync('.vscodeignore', 'utf8'));
  const packed = (braces?.[1] ?? '').split(',').map(name => `media/screenshots/${name}${braces?.[2] ?? ''}`);
  expect(packed.toSorted()).toEqual(shown.toSorted());
  expect(shown.filter(file => !existsSync(file))).toEqual([]);
});
