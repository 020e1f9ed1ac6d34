import { together, type Change } from '../edit/change.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Thread } from '../model/thread.ts';
import { importMails } from './threads/import-mails.ts';
import { importMeetings } from './calendar/import-meetings.ts';
import { knownThread } from './threads/known-thread.ts';
import { NotTakenIn, type LeftOut, type Mail, type WhyLeftOut, type WhyNot } from './mail.ts';
import { LONGEST_MAIL, MboxReader, type BoxedMail } from './mbox.ts';
import type { Meeting } from './calendar/meeting.ts';
import { newNotePaths } from './threads/new-note-path.ts';
import { readPasted, type Pasted } from './pasted-text.ts';
import { readCalendar } from './calendar/read-calendar.ts';
import { isMail, readMail } from './mime/read-mail.ts';
import { readOutlookFile } from './outlook/read-outlook-file.ts';

/** A note of the folder; of one that holds a thread, that. */
export interface FolderNote {
  readonly path: NotePath;
  readonly text: string;
  readonly thread: Thread | undefined;
}

export interface WrittenPlace {
  /** Where new notes go, seen from the root of the notes; empty for the root itself. */
  readonly folder: string;
  /** The moment of the import, as `2026-02-01 08:00:00`. */
  readonly exported: string;
  readonly isTaken: (path: NotePath) => boolean;
}

/** What an import changes, and how much of it is new, mails and meetings counted together. */
export interface MailImport {
  readonly change: Change;
  readonly added: number;
  /** How many stood in the notes before or were given twice. */
  readonly repeated: number;
}

/** A file, and which of its mails. */
type Place = Omit<LeftOut, 'why'>;

/** Longer calendars are not read: they hold other files. */
const LONGEST_CALENDAR = 20_000_000;

/**
 * Takes in files of mail and calendars, one after the other, and says at the end what that changes. A bundle of its own, with
 * the packages that read them: whoever never imports never loads it.
 */
export class MailCollection {
  readonly #mails: Mail[] = [];
  readonly #meetings: Meeting[] = [];
  readonly #leftOut: LeftOut[] = [];

  readonly #pause: () => Promise<void>;

  /** `pause` is waited for before each mail; where it fails, so does taking in. */
  constructor(pause: () => Promise<void> = () => Promise.resolve()) {
    this.#pause = pause;
  }

  get leftOut(): readonly LeftOut[] {
    return this.#leftOut;
  }

  get mails(): readonly Mail[] {
    return this.#mails;
  }

  get count(): number {
    return this.#mails.length + this.#meetings.length;
  }

  /** A file that holds one mail. */
  async addMail(file: string, bytes: Uint8Array): Promise<void> {
    await this.#add({ file }, { bytes: bytes.subarray(0, LONGEST_MAIL), isCut: bytes.length > LONGEST_MAIL });
  }

  /** A mailbox file, in chunks that may be as small as one likes. */
  async addBox(file: string, chunks: Iterable<Uint8Array>): Promise<void> {
    const reader = new MboxReader();
    let number = 0;
    for (const chunk of chunks)
      for (const mail of reader.read(chunk)) await this.#add({ file, mail: ++number }, mail);
    for (const mail of reader.end()) await this.#add({ file, mail: ++number }, mail);
    if (number === 0) this.leaveOut(file, { kind: 'emptyBox' });
  }

  /** A mail as Outlook saves it. */
  async addOutlookFile(file: string, bytes: Uint8Array): Promise<void> {
    const place = { file };
    await this.#addMails(place, () => readOutlookFile(bytes, this.#teller(place)));
  }

  addCalendar(file: string, bytes: Uint8Array): void {
    if (bytes.length > LONGEST_CALENDAR) return this.leaveOut(file, { kind: 'longCalendar' });
    try {
      const meetings = readCalendar(new TextDecoder().decode(bytes));
      if (meetings.length === 0) this.leaveOut(file, { kind: 'noMeeting' });
      this.#meetings.push(...meetings);
    } catch (error) {
      this.leaveOut(file, { kind: 'notACalendar', reason: reasonOf(error) });
    }
  }

  leaveOut(file: string, why: WhyLeftOut): void {
    this.#leftOut.push({ file, why });
  }

  /** What is to be written, all of it or nothing. */
  changes(notes: readonly FolderNote[], { folder, exported, isTaken }: WrittenPlace): MailImport {
    const known = notes.flatMap(({ path, text, thread }) =>
      thread ? [knownThread(path, text, thread)] : [],
    );
    const pathFor = newNotePaths(folder, isTaken);
    const mails = importMails(this.#mails, { exported, known, pathFor });
    const meetings = importMeetings(this.#meetings, notes, pathFor);
    return {
      change: together([mails.change, meetings]),
      added: mails.added + meetings.added,
      repeated: mails.repeated + meetings.repeated,
    };
  }

  async #add(place: Place, { bytes, isCut }: BoxedMail): Promise<void> {
    const found = await this.#addMails(place, () => readMail(bytes, this.#teller(place)));
    if (found && isCut) this.#leftOut.push({ ...place, why: { kind: 'cutMail' } });
  }

  /** Each reason once, though mails within a mail have it too. */
  #teller(place: Place): (why: WhyNot) => void {
    const told = new Set<WhyNot>();
    return kind => {
      if (!told.has(kind)) this.#leftOut.push({ ...place, why: { kind } });
      told.add(kind);
    };
  }

  /** False where there is nothing to take in, which is told. */
  async #addMails(place: Place, read: () => Promise<readonly Mail[]>): Promise<boolean> {
    await this.#pause();
    try {
      const all = await read();
      // One that stands in another may be without headers; the note says that nobody knows its author.
      const mails = all.filter((mail, at) => at < all.length - 1 || isMail(mail));
      if (mails.length === 0) this.#leftOut.push({ ...place, why: { kind: 'noSender' } });
      this.#mails.push(...mails);
      return mails.length > 0;
    } catch (error) {
      const why: WhyLeftOut =
        error instanceof NotTakenIn ? { kind: error.why } : { kind: 'notAMail', reason: reasonOf(error) };
      this.#leftOut.push({ ...place, why });
      return false;
    }
  }
}

/** What stands on the clipboard, as text and as HTML. */
export const pasted = (text: string, html: string): Promise<Pasted> => readPasted(text, html);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
