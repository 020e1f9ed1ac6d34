/**
 * A function that passes a call on unless the last one that it passed on is less than `interval` milliseconds old. `now`
 * is a clock in milliseconds.
 */
export function limited<Argument>(
  interval: number,
  act: (argument: Argument) => void,
  now: () => number = () => performance.now(),
): (argument: Argument) => void {
  let last = -Infinity;
  return argument => {
    const time = now();
    if (time - last < interval) return;
    last = time;
    act(argument);
  };
}
