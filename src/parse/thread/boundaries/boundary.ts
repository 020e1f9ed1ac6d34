import { NOBODY, type Address, type WrittenAddress } from '../../../model/thread.ts';
import type { MailLanguage } from '../languages/mail-language.ts';
import type { MailDate } from '../dates/mail-dates.ts';

/** What says that another message begins: an attribution line, a block of headers, a rule with words. */
export interface Boundary {
  readonly kind: 'line' | 'block' | 'rule';
  /** Its first line, and the first one behind it. */
  readonly start: number;
  readonly next: number;
  readonly author: WrittenAddress;
  /** Whom the author writes for, if the header says so: who of the two wrote it, only the name below it tells. */
  readonly principal?: WrittenAddress | undefined;
  readonly date: MailDate | undefined;
  /** The language of its words, where it is known. */
  readonly language: MailLanguage | undefined;
  readonly subject: string | undefined;
  readonly recipients: readonly Address[];
  /** It may be none: it does not end the message above, but nobody can tell who "I" is below it. */
  readonly isDoubtful: boolean;
  /** The first line that is again of whom it interrupts, if that is known; else marks of quoting or the end of the mail tell. */
  readonly until?: number | undefined;
}

/** A boundary that tells nothing but where it stands. */
export const UNTOLD = {
  author: NOBODY,
  date: undefined,
  language: undefined,
  subject: undefined,
  recipients: [],
  isDoubtful: false,
} as const satisfies Omit<Boundary, 'kind' | 'start' | 'next'>;
