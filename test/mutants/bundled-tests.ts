import { existsSync, readFileSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { toldVitest, type ToldTest } from './told-tests.ts';

const BUNDLE = 'bundled-tests.cjs';
const FILE_NOW = 'fileOfTestsNow';

type Modules = Readonly<Record<string, unknown>>;
type Bundle = (require: (name: string) => unknown, module: object, exports: object) => void;

/**
 * Tests and the sources that they read in one script, compiled once. Each `load` evaluates it anew, so that nothing that
 * a mutant has left in a source (words once read, expressions once made) is there for the next one.
 */
export class BundledTests {
  readonly #script: Script;
  readonly #packages: Modules;

  private constructor(script: Script, packages: Modules) {
    this.#script = script;
    this.#packages = packages;
  }

  /** Of the files of tests in the folder that one stands in. */
  static async of(files: readonly string[]): Promise<BundledTests> {
    // A process that follows one which has hung finds the bundle made.
    if (!existsSync(BUNDLE)) await makeBundle(files);
    const text = readFileSync(BUNDLE, 'utf8');
    const names = new Set([...text.matchAll(/\brequire\("([^"]+)"\)/gu)].map(([, name = '']) => name));
    names.delete('vitest');
    const packages = await Promise.all([...names].map(async name => [name, await packageOf(name)] as const));
    const script = new Script(`(function (require, module, exports) {${text}\n})`, {
      filename: path.resolve(BUNDLE),
    });
    return new BundledTests(script, Object.fromEntries(packages));
  }

  load(): readonly ToldTest[] {
    const tests: ToldTest[] = [];
    const told = toldVitest(tests, () => String(Reflect.get(globalThis, FILE_NOW)));
    const bundle = this.#script.runInThisContext() as Bundle;
    bundle(name => (name === 'vitest' ? told : this.#packages[name]), { exports: {} }, {});
    return tests;
  }
}

const require = createRequire(import.meta.url);
const packageOf = async (name: string): Promise<unknown> =>
  name.endsWith('.json') ? (require(name) as unknown) : await import(name);

async function makeBundle(files: readonly string[]): Promise<void> {
  const own = `${process.pid}-${BUNDLE}`;
  // It looks for the sources in the folder that one stands in when it is loaded.
  const { withLetterExpressions } = await import('../host/letter-expressions.mts');
  const sources: Plugin = {
    name: 'sources',
    setup: sources => {
      sources.onLoad({ filter: /[\\/](?:src|test)[\\/].*\.ts$/ }, async ({ path: file }) => {
        const text = await readFile(file, 'utf8');
        const name = path.relative('.', file);
        if (!name.startsWith('test'))
          return { contents: withLetterExpressions(file, text) ?? text, loader: 'ts' };
        const placed = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href));
        const isTests = file.endsWith('.test.ts');
        const turn = isTests ? `globalThis.${FILE_NOW} = ${JSON.stringify(name.replaceAll('\\', '/'))};` : '';
        return { contents: turn + placed, loader: 'ts' };
      });
    },
  };
  await build({
    stdin: { contents: files.map(file => `import './${file}';`).join('\n'), resolveDir: process.cwd() },
    absWorkingDir: process.cwd(),
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile: own,
    plugins: [sources],
    logLevel: 'error',
  });
  // Whole or not at all: another process may be about to read it.
  await rename(own, BUNDLE);
}
