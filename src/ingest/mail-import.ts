import type { NotePath } from '../model/note-path.ts';
import type { Thread } from '../model/thread.ts';
import { importMails, type ImportPlace, type MailImport } from './import-mails.ts';
import { knownThread } from './known-thread.ts';
import type { LeftOut, Mail } from './mail.ts';
import { LONGEST_MAIL, MboxReader, type BoxedMail } from './mbox.ts';
import { readMail } from './read-mail.ts';

/** A note of the folder that holds a thread. */
export interface ThreadNote {
  readonly path: NotePath;
  readonly text: string;
  readonly thread: Thread;
}

/**
 * Takes in files of mail, one after the other, and says at the end what that changes. A bundle of its own, with the packages
 * that read mail: whoever never imports never loads it.
 */
export class MailCollection {
  readonly #mails: Mail[] = [];
  readonly #leftOut: LeftOut[] = [];

  get leftOut(): readonly LeftOut[] {
    return this.#leftOut;
  }

  get count(): number {
    return this.#mails.length;
  }

  /** A file that holds one mail. */
  async addMail(file: string, bytes: Uint8Array): Promise<void> {
    await this.#add(file, { bytes: bytes.subarray(0, LONGEST_MAIL), isCut: bytes.length > LONGEST_MAIL });
  }

  /** A mailbox file, in chunks that may be as small as one likes. */
  async addBox(file: string, chunks: Iterable<Uint8Array>): Promise<void> {
    const reader = new MboxReader();
    let number = 0;
    const name = (): string => `${file}, mail ${++number}`;
    for (const chunk of chunks) for (const mail of reader.read(chunk)) await this.#add(name(), mail);
    for (const mail of reader.end()) await this.#add(name(), mail);
    if (number === 0) this.leaveOut(file, 'it holds no mail.');
  }

  leaveOut(what: string, why: string): void {
    this.#leftOut.push({ what, why });
  }

  /** What is to be written, all of it or nothing. */
  changes(notes: readonly ThreadNote[], place: Omit<ImportPlace, 'known'>): MailImport {
    const known = notes.map(({ path, text, thread }) => knownThread(path, text, thread));
    return importMails(this.#mails, { ...place, known });
  }

  async #add(what: string, { bytes, isCut }: BoxedMail): Promise<void> {
    try {
      const mails = await readMail(bytes);
      const whole = mails.filter(isMail);
      if (whole.length === 0)
        this.leaveOut(what, 'it is no mail: it names no sender, no date and no subject.');
      else if (isCut)
        this.leaveOut(what, 'only its first 10 MB were read; what stands behind them was left out.');
      this.#mails.push(...whole);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.leaveOut(what, `it cannot be read as a mail: ${reason}`);
    }
  }
}

const isMail = ({ from, sent, subject }: Mail): boolean =>
  from !== undefined || sent !== undefined || subject !== '';
