import type { Line } from './lines.ts';
import type { Box } from './viewport.ts';

/** How many pieces a curve is cut into: each is shorter than a page. */
const PIECES = 32;

/**
 * The part of a line that may be seen in a box, undefined where none is. A curve lies in the corner of many pages and on few
 * of them, and printers write each of its dashes: it is cut off where it leaves the box for good.
 */
export function lineWithin(line: Line, box: Box): Line | undefined {
  const { path, left, right, top, bottom } = line;
  if (!meets(box, left, right, top, bottom)) return undefined;
  const found = /^M([\d.-]+) ([\d.-]+)([CQ])([\d. -]+)$/.exec(path);
  if (!found) return line;
  const [, x = '', y = '', sort = '', rest = ''] = found;
  const numbers = [x, y, ...rest.split(' ')].map(Number);
  const points = numbers.flatMap((number, at): Point[] =>
    at % 2 === 0 ? [[number, numbers[at + 1] ?? 0]] : [],
  );
  const seen = piecesIn(points, box);
  const [first, last] = [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (first === 0 && last === PIECES - 1) return line;
  const part = between(points, first / PIECES, (last + 1) / PIECES);
  const written = part.map(point => point.map(number => Math.round(number * 10) / 10).join(' '));
  return { ...line, path: `M${written[0] ?? ''}${sort}${written.slice(1).join(' ')}` };
}

type Point = readonly [x: number, y: number];

/** The numbers of the pieces of a curve that may be seen in a box. */
function piecesIn(points: readonly Point[], box: Box): number[] {
  const seen: number[] = [];
  let [fromX, fromY] = pointAt(points, 0);
  for (let piece = 0; piece < PIECES; piece++) {
    const [x, y] = pointAt(points, (piece + 1) / PIECES);
    if (meets(box, Math.min(fromX, x), Math.max(fromX, x), Math.min(fromY, y), Math.max(fromY, y)))
      seen.push(piece);
    [fromX, fromY] = [x, y];
  }
  return seen;
}

/** How wide a line is drawn at most, on either side. */
const HALF = 2;

const meets = (box: Box, left: number, right: number, top: number, bottom: number): boolean =>
  left - HALF < box.x + box.width &&
  right + HALF > box.x &&
  top - HALF < box.y + box.height &&
  bottom + HALF > box.y;

/** Where a curve of Bézier is, by the points that it is drawn by. */
const pointAt = (points: readonly Point[], at: number): Point => cut(points, at).before.at(-1) ?? [0, 0];

/** The points that a part of a curve is drawn by. */
const between = (points: readonly Point[], from: number, to: number): readonly Point[] =>
  cut(cut(points, to).before, from / to).after;

/** Cuts a curve in two, as de Casteljau does. */
function cut(
  points: readonly Point[],
  at: number,
): { readonly before: readonly Point[]; readonly after: readonly Point[] } {
  const before: Point[] = [];
  const after: Point[] = [];
  for (let level = points; level.length > 0;) {
    const [first, last] = [level[0], level.at(-1)];
    if (first && last) {
      before.push(first);
      after.unshift(last);
    }
    level = level.slice(1).map((to, index): Point => {
      const from = level[index] ?? to;
      return [from[0] + (to[0] - from[0]) * at, from[1] + (to[1] - from[1]) * at];
    });
  }
  return { before, after };
}
