import type { MailCollection } from '../ingest/mail-import.ts';
import type { GivenFile } from '../workspace/given-file.ts';

/** A byte more than is read of a mail, so that it shows that there was more. */
const LONGEST = 10 * 1024 * 1024 + 1;
/** Of files that have to be read as a whole. */
const LONGEST_OTHER = 100 * 1024 * 1024;

/** Takes in a file that was given; one that cannot be read is told like one that nobody reads. */
export async function collectFile(
  collection: MailCollection,
  { name, kind, why, bytes, chunks }: GivenFile,
): Promise<void> {
  switch (kind) {
    case 'unreadable':
      return collection.leaveOut(name, { kind: 'unreadable', reason: why ?? '' });
    case 'other':
      return collection.leaveOut(name, { kind: 'told', reason: why ?? '' });
    case 'box':
      return collection.addBox(name, chunks());
    case 'outlook':
      return collection.addOutlookFile(name, bytes(LONGEST_OTHER));
    case 'calendar':
      return collection.addCalendar(name, bytes(LONGEST_OTHER));
    case 'mail':
      return collection.addMail(name, bytes(LONGEST));
  }
}

/** As exports of mail write the time, by this machine's clock. */
export function clockTime(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')}`;
}
