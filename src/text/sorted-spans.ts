import { lastAtOrBefore } from './lines.ts';
import type { Span } from './span.ts';

/**
 * The last of the spans that starts at `offset` or before it. They are sorted by where they start, and it takes
 * logarithmic time.
 */
export function lastStarting<Each extends Span>(spans: readonly Each[], offset: number): Each | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

/** Whether a place shares a character with one of the spans, which may overlap; in logarithmic time. */
export function overlapping(spans: readonly Span[]): (place: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  const starts = sorted.map(({ from }) => from);
  let reached = 0;
  const ends = sorted.map(({ to }) => (reached = Math.max(reached, to)));
  return place => {
    const at = lastAtOrBefore(starts, place.to - 1);
    return (starts[at] ?? Infinity) < place.to && (ends[at] ?? 0) > place.from;
  };
}
