import { NO_DECISIONS_FILE, type DecisionsFile } from '../model/decisions.ts';
import type { Work } from '../model/work.ts';

/** What an index is told besides the notes. */
export interface IndexSettings {
  /** `account-notes.yaml`, whose rulings count. */
  readonly decisionsFile: DecisionsFile;
  /** Whether sentences are read: who they speak of becomes a candidate, what they say a fact. */
  readonly readsSentences: boolean;
  /** The day that “now” means, as an ISO 8601 date: facts with a time hold or not on that day. */
  readonly today: string;
  /** Only what had been said by the end of this day counts; what nobody dates always does. Undefined: everything. */
  readonly saidBy: string | undefined;
  /** Counts what is done. */
  readonly work?: Work | undefined;
}

export const PLAIN_INDEX: IndexSettings = {
  decisionsFile: NO_DECISIONS_FILE,
  readsSentences: true,
  today: '9999-12-31',
  saidBy: undefined,
};
