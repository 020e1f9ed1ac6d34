import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Debounced } from '../../src/server/debounced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How often it ran by each of these times, when it was asked at `calls` (milliseconds, a delay of 100). */
function runs(calls: readonly number[], times: readonly number[]): number[] {
  let count = 0;
  const debounced = new Debounced(100, () => count++);
  for (const at of calls) setTimeout(() => debounced.soon(), at);
  let now = 0;
  return times.map(time => {
    vi.advanceTimersByTime(time - now);
    now = time;
    return count;
  });
}

test('a burst is answered once, when it has been quiet for the delay', () => {
  expect(runs([0, 50, 90], [100, 189, 190, 1000])).toEqual([0, 0, 1, 1]);
});

test('a burst without end is answered now and then', () => {
  const typing = Array.from({ length: 100 }, (_, at) => at * 50);
  expect(runs(typing, [590, 610, 1240, 1270])).toEqual([0, 1, 1, 2]);
});

test('what is done at once is not done again for the same reason, nor when cancelled', () => {
  let count = 0;
  const debounced = new Debounced(100, () => count++);
  debounced.soon();
  debounced.now();
  debounced.soon();
  debounced.cancel();
  vi.advanceTimersByTime(1000);
  expect(count).toBe(1);
});
