import { expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver';
import { stepped } from '../../src/server/stepped.ts';

test('what comes while long work is done is dealt with before its end', async () => {
  let came = false;
  setImmediate(() => (came = true));
  function* untilItCame() {
    while (!came) yield;
    return 'done';
  }
  expect(await stepped(untilItCame())).toBe('done');
});

test('work that nobody waits for any more stops at its next step', async () => {
  const source = new CancellationTokenSource();
  let steps = 0;
  function* endless(): Generator<void, never, void> {
    for (;;) {
      if (++steps === 3) source.cancel();
      yield;
    }
  }
  await expect(stepped(endless(), source.token)).rejects.toThrow('The request was cancelled.');
  expect(steps).toBe(3);
});
