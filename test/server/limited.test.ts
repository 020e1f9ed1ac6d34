import { expect, test } from 'vitest';
import { limited } from '../../src/server/limited.ts';

test('of many calls in a row those are passed on that come an interval apart', () => {
  const passed: number[] = [];
  const report = limited(
    100,
    (at: number) => passed.push(at),
    () => time,
  );
  let time = 0;
  for (; time <= 1000; time += 7) report(time);
  expect(passed).toEqual([0, 105, 210, 315, 420, 525, 630, 735, 840, 945]);
});
