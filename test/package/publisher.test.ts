import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import raw from '../../package.json' with { type: 'json' };
import { PROGRAMS } from '../host/npm-files.ts';
import { originOf, readPublisher, withAddresses } from '../host/publisher.ts';

const repository = 'https://example.com/acme/notes';

test('who publishes stands in one file, from which both packages take it', () => {
  expect(readPublisher().publisher).toMatch(/^[\w-]+$/);
  for (const key of ['repository', 'bugs', 'homepage']) expect(raw).not.toHaveProperty(key);
});

test('without a repository nothing is said of one; an address that is none is a fault', () => {
  expect(originOf({ publisher: 'acme', repository: '' })).toEqual({});
  expect(() => originOf({ publisher: 'acme', repository: 'example.com/acme' })).toThrow(/is no address/);
  expect(() => originOf({ publisher: 'acme', repository: `${repository}/` })).toThrow(/is no address/);
});

test('pictures and pages get the address of the repository, and nothing else does', () => {
  const text = [
    '![A chart \\] here](media/a.png) and [all commands](media/command-line.md#graph)',
    'not `[label](path.md)`, [below](#below), [a page](https://example.com/a) or',
    '```md\n[label](path.md)\n```',
  ].join('\n');
  expect(withAddresses(text, { publisher: 'acme', repository })).toBe(
    [
      `![A chart \\] here](${repository}/raw/HEAD/media/a.png) and [all commands](${repository}/blob/HEAD/media/command-line.md#graph)`,
      'not `[label](path.md)`, [below](#below), [a page](https://example.com/a) or',
      '```md\n[label](path.md)\n```',
    ].join('\n'),
  );
  expect(withAddresses(text, { publisher: 'acme', repository: '' })).toBe(text);
});

test('every file that README, changelog and the page for npm link to is there', () => {
  for (const page of ['README.md', 'CHANGELOG.md', 'media/npm.md']) {
    const text = withAddresses(readFileSync(page, 'utf8'), { publisher: 'acme', repository });
    const files = [...text.matchAll(/\/(?:raw|blob)\/HEAD\/([^)#\s]+)/g)].map(([, file = '']) => file);
    expect(files.filter(file => !existsSync(file))).toEqual([]);
  }
});

test('the Marketplace finds the extension under AI, with a picture, a licence and only the invented account', () => {
  expect(raw.categories).toContain('AI');
  expect([raw.icon, raw.license].every(Boolean)).toBe(true);
  const packed = readFileSync('.vscodeignore', 'utf8').match(/^!seeds.*$/gm);
  expect(packed).toEqual(['!seeds/larkfield/**']);
});

test('both packages hold every file that the program loads beside itself', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.ts'),
  );
  const loaded = sources.flatMap(file =>
    [
      ...readFileSync(path.join('src', file), 'utf8').matchAll(
        /createRequire\(\w+\)\(\s*'\.\/([\w-]+)\.js'/g,
      ),
    ].map(([, name = '']) => name),
  );
  expect(loaded.length).toBeGreaterThan(0);
  const inExtension = /^!dist\/\{(.*)\}\.js$/m.exec(readFileSync('.vscodeignore', 'utf8'))?.[1]?.split(',');
  expect(inExtension).toEqual(expect.arrayContaining(loaded));
  expect(PROGRAMS).toEqual(expect.arrayContaining(loaded));
});
