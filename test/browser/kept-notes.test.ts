import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
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
  const notesOf = (version, moment = 0, most) => indexedNotes(version, () => moment, most);
  Object.assign(globalThis, { notesOf, note, shown });
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

/** Pages side by side that keep notes in IndexedDB, which belongs to an address. */
async function windows(count: number): Promise<readonly Page[]> {
  const context = await browser.newContext();
  await context.route('**/*', route =>
    route.fulfill({ contentType: 'text/html', body: '<title>Notes</title>' }),
  );
  const pages: Page[] = [];
  while (pages.length < count) {
    const page = await context.newPage();
    await page.goto('http://notes.localhost/');
    await page.addScriptTag({ content: program });
    pages.push(page);
  }
  return pages;
}

const runIn = (page: Page | undefined, script: string): Promise<unknown> | undefined =>
  page?.evaluate(`(async () => { ${script} })()`);

/** What a page says that is alone. */
async function told(script: string): Promise<unknown> {
  const [page] = await windows(1);
  const answer = await runIn(page, script);
  await page?.context().close();
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

test('mentions are kept beside the notes, by one version, and let go with them', async () => {
  expect(
    await told(`
      ${KEEP}
      const own = notesOf('1');
      await own.writeMentions('memfs:/a', Uint8Array.of(5, 6));
      const read = async root => [...((await own.readMentions(root)) ?? [])].join(',');
      const found = [await read('memfs:/a'), await read('memfs:/b'), await notesOf('2').readMentions('memfs:/a')];
      await notesOf('1', 0, 10).write('memfs:/large', [note('n.md', new Array(20).fill(7))]);
      return [...found, await read('memfs:/a')];`),
  ).toEqual(['5,6', '', undefined, '']);
});

const DAY = 24 * 60 * 60 * 1000;

test('what was kept of a folder that nobody opened for long is let go with the next one that is opened', async () => {
  expect(
    await told(`
      const at = days => notesOf('1', days * ${DAY});
      await at(0).write('memfs:/left', [note('a.md', [1])]);
      await at(0).write('memfs:/used', [note('a.md', [2])]);
      await at(59).read('memfs:/used');
      await at(61).write('memfs:/new', [note('a.md', [3])]);
      const roots = ['left', 'used', 'new'].map(name => 'memfs:/' + name);
      return (await Promise.all(roots.map(at(61).read))).map(shown);`),
  ).toEqual([[], ['a.md 2'], ['a.md 3']]);
});

test('where all folders together are too much, those opened longest ago are let go', async () => {
  expect(
    await told(`
      const at = moment => notesOf('1', moment, 10);
      for (const [moment, name] of ['a', 'b', 'c'].entries())
        await at(moment).write('memfs:/' + name, [note('n.md', [1, 2, 3, 4])]);
      const first = (await Promise.all(['a', 'b', 'c'].map(name => at(9).read('memfs:/' + name)))).map(shown);
      await at(10).write('memfs:/large', [note('n.md', new Array(20).fill(7))]);
      const then = (await Promise.all(['b', 'c', 'large'].map(name => at(11).read('memfs:/' + name))));
      return [first, then.map(notes => notes.length)];`),
  ).toEqual([
    [[], ['n.md 1,2,3,4'], ['n.md 1,2,3,4']],
    [0, 0, 1],
  ]);
});

test('two windows that keep the same folder at once leave it whole, as one of them had it', async () => {
  const [one, other] = await windows(2);
  const writes = (byte: number): string => `
    const notes = Array.from({ length: 50 }, (_, at) => note(at + '.md', new Array(2000).fill(${byte})));
    for (let turn = 0; turn < 20; turn += 1) {
      await notesOf('1', turn).write('memfs:/a', notes);
      const read = await notesOf('1', turn).read('memfs:/a');
      const bytes = new Set(read.flatMap(({ bytes }) => [...bytes]));
      if (read.length !== 50 || bytes.size !== 1) return 'torn in turn ' + turn;
    }
    return 'whole';`;
  expect(await Promise.all([runIn(one, writes(1)), runIn(other, writes(2))])).toEqual(['whole', 'whole']);
  await one?.context().close();
});

test('a window that holds the database of an older program makes nobody wait, and what it kept is let go after it', async () => {
  const [old, own] = await windows(2);
  await runIn(
    old,
    `await new Promise(resolve => {
      const opening = indexedDB.open('account-notes', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('folders', { keyPath: 'root' });
      opening.onsuccess = () => resolve((globalThis.held = opening.result));
    })`,
  );
  expect(await runIn(own, `${KEEP} return shown(await notesOf('1').read('memfs:/a'));`)).toEqual([]);
  await runIn(old, 'held.close()');
  // Whatever was asked of the database before comes first.
  await runIn(
    own,
    `await new Promise(resolve => {
      const opening = indexedDB.open('account-notes');
      opening.onsuccess = () => resolve(opening.result.close());
    })`,
  );
  expect(await runIn(own, `${KEEP} return shown(await notesOf('1').read('memfs:/a'));`)).toHaveLength(3);
  await own?.context().close();
});

test('the database of a newer program is made while a window uses it, which then keeps nothing and goes on', async () => {
  const [own, newer] = await windows(2);
  await runIn(own, KEEP);
  const busy = runIn(
    own,
    `globalThis.isNewer = false;
    while (!globalThis.isNewer) await notesOf('1').read('memfs:/a');
    ${KEEP}
    return shown(await notesOf('1').read('memfs:/a'));`,
  );
  const made = await runIn(
    newer,
    `return new Promise((resolve, reject) => {
      const opening = indexedDB.open('account-notes', 99);
      opening.onupgradeneeded = () => opening.result.createObjectStore('more');
      opening.onsuccess = () => resolve([...opening.result.objectStoreNames]);
      opening.onerror = () => reject(opening.error);
    })`,
  );
  expect(made).toEqual(['folders', 'mentions', 'more', 'uses']);
  await runIn(own, 'globalThis.isNewer = true');
  expect(await busy).toEqual([]);
  await own?.context().close();
});
