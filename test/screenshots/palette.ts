/** Colours are `0xRRGGBB`. */
interface Counted {
  readonly colour: number;
  readonly count: number;
}

const CHANNELS = [16, 8, 0] as const;

const channel = (colour: number, shift: number): number => (colour >> shift) & 0xff;

/**
 * At most `size` colours for a picture, by median cut: the box of colours that strays most is cut in two until there are
 * enough boxes. A picture with no more colours than that keeps them all.
 */
export function paletteOf(
  picture: Uint32Array,
  size: number,
): { readonly palette: readonly number[]; readonly indexOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (const colour of picture) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const boxes = [boxOf([...counts].map(([colour, count]) => ({ colour, count })))];
  while (boxes.length < size) {
    const widest = boxes.reduce((one, other) => (other.error > one.error ? other : one));
    if (widest.error === 0) break;
    boxes.splice(boxes.indexOf(widest), 1, ...halves(widest));
  }
  const indexes = new Map(boxes.flatMap(({ colours }, at) => colours.map(({ colour }) => [colour, at])));
  return { palette: boxes.map(({ mean }) => mean), indexOf: colour => indexes.get(colour) ?? 0 };
}

interface Box {
  readonly colours: readonly Counted[];
  readonly mean: number;
  /** The channel along which the colours stray most, and how much in all. */
  readonly shift: number;
  readonly error: number;
}

function boxOf(colours: readonly Counted[]): Box {
  const total = colours.reduce((sum, { count }) => sum + count, 0);
  const strays = CHANNELS.map(shift => {
    const mean = colours.reduce((sum, { colour, count }) => sum + channel(colour, shift) * count, 0) / total;
    const error = colours.reduce(
      (sum, { colour, count }) => sum + (channel(colour, shift) - mean) ** 2 * count,
      0,
    );
    return { shift, mean, error: colours.length === 1 ? 0 : error };
  });
  const widest = strays.reduce((one, other) => (other.error > one.error ? other : one));
  const mean = strays.reduce((sum, stray) => sum + (Math.round(stray.mean) << stray.shift), 0);
  return { colours, mean, shift: widest.shift, error: widest.error };
}

function halves({ colours, shift }: Box): [Box, Box] {
  const sorted = colours.toSorted((one, other) => channel(one.colour, shift) - channel(other.colour, shift));
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  let passed = 0;
  let at = 0;
  while (at < sorted.length - 1 && (at === 0 || passed + (sorted[at]?.count ?? 0) <= total / 2))
    passed += sorted[at++]?.count ?? 0;
  return [boxOf(sorted.slice(0, at)), boxOf(sorted.slice(at))];
}
