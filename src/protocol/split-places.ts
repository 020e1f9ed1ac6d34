import type { Source } from './requests.ts';

/** `accountNotes/splitPlaces`: where the notes name an entity, for somebody to say whom they mean there. */
export const SPLIT_PLACES = 'accountNotes/splitPlaces';

/** The answer to an `EntityRef`, by note. */
export type SplitPlacesResult = readonly SplitPlace[];

export interface SplitPlace {
  /** The path of the note, and a number that tells the place from others in it: both to be sent back as they are. */
  readonly note: string;
  readonly from: number;
  /** `fixed` is what others wrote, which is never changed: a decision says whom a name means there. */
  readonly how: 'link' | 'property' | 'name' | 'fixed';
  /** The name as it stands there. */
  readonly name: string;
  /** In how many places of the note: what others wrote is decided for all of it. */
  readonly count: number;
  /** The sentence, of several places the first. */
  readonly source: Source;
}
