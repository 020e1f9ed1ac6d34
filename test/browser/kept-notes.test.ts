import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../host/browser.ts';

const IN_PAGE = `
  import { indexedNotes } from './src/workspace/browser/indexed-notes.ts';
  import { packedChecksum } from './src/workspace/read-notes.ts';
  const note = (path, bytes) => {
    const packed = { path, bytes: Uint8Array.from(bytes) };
    return { ...packed, checksum: packedChecksum(packed) };
  };
  const shown = notes => notes.map(({ path, bytes }) => path + ' ' + bytes.join(','));
  Object.assign(globalThis, { notesOf: indexedNotes, note, shown });
`;

let browser: Browser;
let program: string;
beforeAll(async () => {
  browser = await launchBrowser();
  const bundled = await build({
    stdin: { contents: IN_PAGE, resolveDir: '.' },
    bundle: true,
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  program = bundled.outputFiles[0]?.text ?? '';
});
afterAll(() => browser.close());

/** What a page says that keeps notes in IndexedDB, which belongs to an address. */
async function told(script: string): Promise<unknown> {
  const page = await browser.newPage();
  await page.route('**/*', route =>
    route.fulfill({ contentType: 'text/html', body: '<title>Notes</title>' }),
  );
  await page.goto('http://notes.localhost/');
  await page.addScriptTag({ content: program });
  const answer: unknown = await page.evaluate(`(async () => { ${script} })()`);
  await page.close();
  return answer;
}

const KEEP = `
  await notesOf('1').write('memfs:/a', [note('a.md', [1, 2, 3]), note('b.md', []), note('c.md', [4])]);
`;

test('what was kept of a folder is there at the next start, byte for byte', async () => {
  expect(await told(`${KEEP} return shown(await notesOf('1').read('memfs:/a'));`)).toEqual([
    'a.md 1,2,3',
    'b.md ',
    'c.md 4',
  ]);
});

test('nothing is there of another folder, or by another version', async () => {
  expect(await told(`${KEEP} return shown(await notesOf('1').read('memfs:/b'));`)).toEqual([]);
  expect(await told(`${KEEP} return shown(await notesOf('2').read('memfs:/a'));`)).toEqual([]);
});

test('a piece of a larger buffer is kept alone, and a damaged note is as good as none', async () => {
  expect(
    await told(`
      const bytes = new Uint8Array(1000).fill(7);
      const piece = { ...note('a.md', [7, 7]), bytes: bytes.subarray(10, 12) };
      await notesOf('1').write('memfs:/a', [piece]);
      return shown(await notesOf('1').read('memfs:/a'));`),
  ).toEqual(['a.md 7,7']);
  expect(
    await told(`
      await notesOf('1').write('memfs:/a', [{ ...note('a.md', [7, 7]), bytes: Uint8Array.of(7, 8) }]);
      return shown(await notesOf('1').read('memfs:/a'));`),
  ).toEqual([]);
});
