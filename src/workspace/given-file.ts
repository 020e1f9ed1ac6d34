/** A file that a person gave to be taken in, or that stands in a folder that was given. */
export interface GivenFile {
  /** How it is told of: as given, with what stands below it. */
  readonly name: string;
  readonly kind: 'mail' | 'box' | 'outlook' | 'calendar' | 'other' | 'unreadable';
  /** Why it cannot be read or is not taken in. */
  readonly why?: string;
  /** At most so many bytes from its start. Throws where it cannot be read. */
  readonly bytes: (most: number) => Uint8Array;
  /** All of it in pieces, whose bytes are those of the caller until the next. Throws where it cannot be read. */
  readonly chunks: () => Iterable<Uint8Array>;
}
