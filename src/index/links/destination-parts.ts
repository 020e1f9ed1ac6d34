/** A destination read as a note and what stands behind the `#` that ends it. */
export interface DestinationParts {
  readonly note: string;
  /** Undefined where there is no `#`. */
  readonly fragment: string | undefined;
}

/** So many `#` may be part of a file's name. */
const MOST = 8;

/**
 * The ways to read a destination: a `#` starts the fragment, or is part of the file's name (`A #2.md`). As often as it can
 * it is part of the name: whether there is such a file has to be seen. The last way is that the first `#` starts it.
 */
export function readingsOf(to: string): DestinationParts[] {
  const readings: DestinationParts[] = [];
  for (let at = to.indexOf('#'); at !== -1 && readings.length < MOST; at = to.indexOf('#', at + 1))
    readings.unshift({ note: to.slice(0, at), fragment: to.slice(at + 1) });
  return [{ note: to, fragment: undefined }, ...readings];
}

/** A destination without and with what stands behind its first `#`. */
export function firstReadingOf(to: string): DestinationParts {
  const hash = to.indexOf('#');
  return hash === -1
    ? { note: to, fragment: undefined }
    : { note: to.slice(0, hash), fragment: to.slice(hash + 1) };
}
