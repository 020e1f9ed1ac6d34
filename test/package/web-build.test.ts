import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { scripts } from '../../package.json';

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

  test('is built by the script as it is here', () => {
    expect(scripts['build:web']).toContain(`esbuild ${entry} --bundle `);
    expect(scripts['build:web']).toMatch(new RegExp(`${entry} .*--platform=browser .*--format=${format}`));
    expect(scripts['build:web']).not.toMatch(/--alias|--inject|--define/u);
  });
});

test('the program for the desktop holds nothing that is for browsers', async () => {
  const { metafile } = await build({
    entryPoints: ['src/client/extension.ts', 'src/cli/main.ts'],
    bundle: true,
    platform: 'node',
    external: ['vscode'],
    outdir: 'dist',
    write: false,
    metafile: true,
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs).toContain('src/workspace/disk/bytes.ts');
  expect(inputs.filter(file => /^src\/.*\/browser\//u.test(file))).toEqual([]);
});
