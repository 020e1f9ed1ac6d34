import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asAddedScript, asOneScript } from '../../src/protocol/one-script.ts';
import { buildPrograms } from '../host/programs.ts';

/** What each half of the build for browsers is made of: the whole build fails where it reaches a Node built-in. */
async function inputsOf(entryPoint: string, format: 'cjs' | 'iife'): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    platform: 'browser',
    format,
    external: ['vscode'],
    outdir: 'dist',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

describe.each([
  ['src/client/extension.ts', 'cjs'],
  ['src/server/browser/main.ts', 'iife'],
] as const)('for browsers, %s', (entry, format) => {
  test('reaches nothing of Node, and nothing that is for disks', async () => {
    const inputs = await inputsOf(entry, format);
    expect(inputs).toContain(entry);
    expect(
      inputs.filter(file => /\/(?:disk|desktop)\/|\(disabled\)|^node:|\/node\/main/u.test(file)),
    ).toEqual([]);
  });
});

describe('what is built', () => {
  const built = path.resolve('.vscode-test/web-build');
  const textOf = (file: string): string => readFileSync(path.join(built, file), 'utf8');
  const loadedBy = (file: string): readonly string[] =>
    [...textOf(file).matchAll(/require\("([^"]+)"\)/g)].map(([, name = '']) => name);
  const inBrowser = (): readonly string[] => JSON.parse(textOf('web/server.json')) as readonly string[];

  beforeAll(() => buildPrograms(built), 60_000);
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  test('gives the server of a browser all that it loads, and nothing of Node', () => {
    const names = inBrowser().map(file => path.basename(file));
    expect(names.at(-1)).toBe('server.js');
    expect(inBrowser().flatMap(loadedBy).length).toBeGreaterThan(0);
    for (const file of inBrowser())
      expect(loadedBy(file).filter(name => !names.includes(path.basename(name)))).toEqual([]);
  });

  test('gives what each part holds as values that are there once it is loaded', () => {
    const load = createRequire(path.join(built, 'account-notes.js'));
    const parts = readdirSync(built).filter(file => /^part-.*\.js$/.test(file));
    const given = parts.flatMap(part =>
      Object.values(Object.getOwnPropertyDescriptors(load(`./${part}`) as object)),
    );
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter(({ value }) => value === undefined)).toEqual([]);
  });

  test.each(['mail-import', 'brief'])(
    'gives a browser %s when it is needed, without what it has',
    program => {
      const added = JSON.parse(textOf(`web/${program}.json`)) as readonly string[];
      expect(added.at(-1)).toBe(`${program}.js`);
      expect(added.filter(file => inBrowser().includes(file))).toEqual([]);
      const names = [...inBrowser(), ...added].map(file => path.basename(file));
      for (const file of added) {
        expect(loadedBy(file).filter(name => !names.includes(path.basename(name)))).toEqual([]);
        expect(textOf(file)).not.toMatch(/\bdocument\.createElement\("i"\)/u);
      }
    },
  );

  test('loads nothing of the build for browsers on a desktop', () => {
    const reached = new Set<string>(['account-notes.js', 'extension.js', 'library.js']);
    for (const file of reached)
      for (const name of loadedBy(file)) if (name.startsWith('./')) reached.add(path.normalize(name));
    expect(reached).toContain('host.js');
    expect([...reached].filter(file => file.startsWith('web'))).toEqual([]);
  });

  test('shares with a desktop what reads notes, so that it is in the package once', () => {
    const own = inBrowser().filter(file => file.startsWith('web/'));
    expect(own).toEqual(['web/host.js', 'web/server.js']);
    expect(own.reduce((size, file) => size + textOf(file).length, 0)).toBeLessThan(40_000);
  });
});

test('the files of a program run as one script, each once and in the order in which they are asked for', () => {
  const script = asOneScript([
    { name: 'sum.js', text: "said.push('sum'); exports.sum = (a, b) => a + b; // its last line" },
    { name: 'twice.js', text: "const { sum } = require('../sum.js'); module.exports = a => sum(a, a);" },
    { name: 'main.js', text: "said.push(require('./twice.js')(2), require('./sum.js').sum(1, 2));" },
  ]);
  const said: unknown[] = [];
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as a browser runs a worker's script
  (new Function('said', script) as (said: unknown[]) => void)(said);
  expect(said).toEqual(['sum', 4, 3]);
});

test('a program that is added later has what is there already, and says what it gives', () => {
  const script = asOneScript([
    { name: 'sum.js', text: "said.push('sum'); exports.sum = (a, b) => a + b;" },
    { name: 'main.js', text: "require('./sum.js');" },
  ]);
  const added = asAddedScript(
    [
      { name: 'sum.js', text: "said.push('again');" },
      { name: 'more.js', text: "exports.six = require('./sum.js').sum(3, 3);" },
    ],
    'given',
  );
  const said: unknown[] = [];
  const text = `${script}\n${added}; said.push(self.given.six);`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as above
  (new Function('said', 'self', text) as (...given: unknown[]) => void)(said, {});
  expect(said).toEqual(['sum', 6]);
});
