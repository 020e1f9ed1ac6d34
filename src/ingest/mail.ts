/** A mail as it is taken in: what its headers and its text say, cleaned of what could mean anything to a program. */

/** Somebody in a header, as the mail writes it. Either part may be empty. */
export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** When a mail was sent, by its sender's clock. */
export interface SentDate {
  /** `2025-12-12`. */
  readonly day: string;
  /** `15:31:27`. */
  readonly time: string;
  /** `+01:00`; empty where the mail does not say or nobody knows the zone. */
  readonly offset: string;
  /** Milliseconds since 1970, as if in UTC where there is no offset. */
  readonly instant: number;
}

export interface Mail {
  /** The Message-ID without its brackets, or one made of the content where there is none. */
  readonly id: string;
  /** What it answers, the oldest first. */
  readonly references: readonly string[];
  readonly from: Correspondent | undefined;
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  /** Undefined where it cannot be read: no date is better than a wrong one. */
  readonly sent: SentDate | undefined;
  /** One line; may be empty. */
  readonly subject: string;
  /** Markdown, not yet quoted; empty for a mail without text. */
  readonly body: string;
  /** Names of attached files. */
  readonly attachments: readonly string[];
}

/** What was not taken in, and why. */
export interface LeftOut {
  readonly file: string;
  /** Which mail of the file, from 1, where it holds several. */
  readonly mail?: number;
  readonly why: WhyLeftOut;
}

/** The words are chosen where it is told, in the reader's language; only reasons of other programs are words already. */
export type WhyLeftOut =
  | { readonly kind: WhyNot }
  | { readonly kind: 'unreadable' | 'notAMail' | 'notACalendar' | 'told'; readonly reason: string };

export type WhyNot =
  | 'noSender'
  | 'emptyBox'
  | 'cutMail'
  | 'noMeeting'
  | 'longCalendar'
  | 'noOutlookFile'
  | 'damagedOutlookFile'
  | 'outlookMeeting'
  | 'noOutlookMail'
  | 'textInRtf'
  | 'invitation'
  | 'encrypted';

/** Thrown where a file is not what it was taken for. */
export class NotTakenIn extends Error {
  readonly why: WhyNot;

  /** `detail`: for whoever looks into the program. */
  constructor(why: WhyNot, detail: string = why) {
    super(detail);
    this.why = why;
  }
}
