/**
 * What has been done so far, counted: whoever hands one in can hold what an edit or a start costs against what it may
 * cost, without a clock.
 */
export interface Work {
  /** Files of notes whose bytes were read and parsed. */
  notesRead: number;
  /** Notes whose text was parsed because an editor changed it, or to see what a change would make of it. */
  notesParsed: number;
  /** Notes that were looked through for names. */
  notesSearched: number;
  /** How long the prose was that was looked through, in UTF-16 code units. */
  unitsSearched: number;
  /** Mentions that were handed out, each time anew. */
  mentionsGiven: number;
  /** Facts that were weighed against what else is said of the same. */
  claimsWeighed: number;
}

export const noWork = (): Work => ({
  notesRead: 0,
  notesParsed: 0,
  notesSearched: 0,
  unitsSearched: 0,
  mentionsGiven: 0,
  claimsWeighed: 0,
});
