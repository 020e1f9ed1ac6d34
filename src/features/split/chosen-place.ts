/** A place as a client names it: the path of the note, and the offset (UTF-16) at which the first of its words starts. */
export interface ChosenPlace {
  readonly note: string;
  readonly from: number;
}
