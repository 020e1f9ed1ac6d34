/** A meeting as a calendar file tells it, cleaned of what could mean anything to a program. */
import type { Correspondent } from '../mail.ts';

/** A day with a time, by the clock of those who meet. */
export interface MeetingTime {
  /** `2025-12-12`. */
  readonly day: string;
  /** `15:30`; empty for a whole day. */
  readonly time: string;
  /** `+01:00`; empty where nobody knows the zone, and for a whole day. */
  readonly offset: string;
  /** Milliseconds since 1970, as if in UTC where there is no offset. */
  readonly instant: number;
}

export interface Attendee extends Correspondent {
  /** In words: `organizer`, `optional`, `declined`. */
  readonly marks: readonly string[];
}

/** What a meeting says of itself, and what one call of a series may say otherwise. */
export interface MeetingDetails {
  readonly title: string;
  readonly start: MeetingTime;
  readonly end: MeetingTime | undefined;
  readonly place: string;
  readonly attendees: readonly Attendee[];
  /** Markdown; may be empty. */
  readonly text: string;
  readonly isCancelled: boolean;
  /** Higher in later versions. */
  readonly sequence: number;
}

/** One call of a series that is otherwise than the others. */
export interface ChangedCall extends MeetingDetails {
  /** The time that it had. */
  readonly instead: MeetingTime;
  /** Whether all later calls are so, too. */
  readonly andLater: boolean;
}

export interface Meeting extends MeetingDetails {
  /** The UID, as a comment of a note can hold it. */
  readonly id: string;
  /** `every week on Monday`; empty for a meeting that comes once. */
  readonly repeats: string;
  /** Calls of a series that do not take place. */
  readonly dropped: readonly MeetingTime[];
  readonly changed: readonly ChangedCall[];
}
