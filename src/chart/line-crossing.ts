import type { Line } from './lines.ts';
import type { Box } from './viewport.ts';

/** How many straight pieces a curve is taken as: each is shorter than a page. */
const PIECES = 32;

/**
 * Whether a line may be seen in a box; of a curve, whether it is. A long curve lies in the corner of many pages and on few
 * of them, and printers write each of its dashes.
 */
export function crosses({ path, left, right, top, bottom }: Line, box: Box): boolean {
  if (!meets(box, left, right, top, bottom)) return false;
  const points = /^M([\d.-]+) ([\d.-]+)([CQ])([\d. -]+)$/.exec(path);
  if (!points) return true;
  const numbers = [points[1], points[2], ...(points[4] ?? '').split(' ')].map(Number);
  const [xs, ys] = [0, 1].map(axis => numbers.filter((_, at) => at % 2 === axis));
  let before: readonly [number, number] | undefined;
  for (let piece = 0; piece <= PIECES; piece++) {
    const at = piece / PIECES;
    const [x, y] = [along(xs ?? [], at), along(ys ?? [], at)];
    const [fromX, fromY] = before ?? [x, y];
    if (meets(box, Math.min(fromX, x), Math.max(fromX, x), Math.min(fromY, y), Math.max(fromY, y)))
      return true;
    before = [x, y];
  }
  return false;
}

/** How wide a line is drawn at most, on either side. */
const HALF = 2;

const meets = (box: Box, left: number, right: number, top: number, bottom: number): boolean =>
  left - HALF < box.x + box.width &&
  right + HALF > box.x &&
  top - HALF < box.y + box.height &&
  bottom + HALF > box.y;

/** Where a curve of Bézier is, by the points that it is drawn by. */
function along(points: readonly number[], at: number): number {
  const [first = 0, ...rest] = points;
  if (rest.length === 0) return first;
  const next = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return from + (to - from) * at;
  });
  return along(next, at);
}
