import { expect, test } from 'vitest';
import { asOneScript } from '../../src/protocol/one-script.ts';
import { loaded } from '../../src/server/browser/loaded-program.ts';
import type { RemoteFiles } from '../../src/workspace/browser/remote-files.ts';

const PROGRAM = { 'web/sums.json': '["sums.js"]', 'sums.js': 'exports.six = 6;' };

/** A folder of programs whose files can be changed. */
const behind = (files: Readonly<Record<string, string>>): RemoteFiles => ({
  list: () => Promise.resolve([]),
  look: () => Promise.resolve([]),
  read: uris =>
    Promise.resolve(
      uris.map(uri => {
        const text = files[uri.replace('memfs:/dist/', '')];
        return text === undefined ? 'it is not there' : new TextEncoder().encode(text);
      }),
    ),
});

/** The worker in which scripts run one after another. */
function worker(): (script: string, result: string) => unknown {
  const scope: Record<string, unknown> = {};
  const server = asOneScript([{ name: 'server.js', text: 'self.run = script => eval(script);' }]);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as a browser runs a worker's script
  (new Function('self', server) as (self: unknown) => void)(scope);
  return (script, result) => {
    (scope['run'] as (script: string) => void)(script);
    return scope[result];
  };
}

test('a program is loaded once', async () => {
  const files: Record<string, string> = { ...PROGRAM };
  const ask = loaded(behind(files), 'memfs:/dist/', 'sums', worker());
  expect(await ask()).toEqual({ six: 6 });
  files['sums.js'] = 'exports.six = 7;';
  expect(await ask()).toEqual({ six: 6 });
});

test('a program that could not be brought is brought the next time', async () => {
  const files: Record<string, string> = {};
  const ask = loaded(behind(files), 'memfs:/dist/', 'sums', worker());
  await expect(ask()).rejects.toThrow('memfs:/dist/web/sums.json: it is not there');
  Object.assign(files, { 'web/sums.json': PROGRAM['web/sums.json'] });
  await expect(ask()).rejects.toThrow('memfs:/dist/sums.js: it is not there');
  Object.assign(files, PROGRAM);
  expect(await ask()).toEqual({ six: 6 });
});

test('a program that failed halfway starts from its beginning', async () => {
  const text =
    'exports.half = 3; self.tries = 1 + (self.tries ?? 0); if (self.tries < 2) throw new Error("full"); exports.six = 6;';
  const ask = loaded(behind({ ...PROGRAM, 'sums.js': text }), 'memfs:/dist/', 'sums', worker());
  await expect(ask()).rejects.toThrow('full');
  expect(await ask()).toEqual({ half: 3, six: 6 });
});
