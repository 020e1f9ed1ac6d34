import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Steps } from '../../src/model/steps.ts';
import { Answering } from '../../src/server/answering.ts';

function* oneStep(onStep: () => void): Steps<string> {
  yield onStep();
  return 'worked out';
}

test('what nobody waits for goes on when all requests have been answered', async () => {
  const answering = new Answering();
  const done: string[] = [];
  const answer = (name: string, turns: number): Promise<unknown> =>
    answering.during(async () => {
      for (let turn = 0; turn < turns; turn++) await setImmediate();
      done.push(name);
    });
  const asked = [answer('short', 2), answer('long', 20)];
  expect(await answering.beside(oneStep(() => done.push('step')))).toBe('worked out');
  await Promise.all(asked);
  expect(done).toEqual(['short', 'long', 'step']);
});

test('a request that fails holds nobody up', async () => {
  const answering = new Answering();
  const failed = answering.during(() => setImmediate().then(() => Promise.reject(new Error('No.'))));
  const work = answering.beside(oneStep(() => {}));
  await expect(failed).rejects.toThrow('No.');
  expect(await work).toBe('worked out');
});
