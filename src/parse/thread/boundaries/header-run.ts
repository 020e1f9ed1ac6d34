import type { WrittenAddress } from '../../../model/thread.ts';
import type { MailLanguage } from '../languages/mail-language.ts';
import type { MailDate } from '../dates/mail-dates.ts';

/** A run of header lines as it is read. */
export interface HeaderRun {
  next: number;
  author: WrittenAddress | undefined;
  principal: WrittenAddress | undefined;
  date: MailDate | undefined;
  subject: string | undefined;
  /** What each line of recipients lists. */
  readonly to: string[];
  language: MailLanguage | undefined;
  /** How many lines have a label that mail programs write. */
  known: number;
  /** Whether its lines are items of a list or rows of a table. */
  isListed: boolean;
  /** Whether blank lines stand between them. */
  hasGap: boolean;
  hasFrom: boolean;
  hasDate: boolean;
  hasAddress: boolean;
}
