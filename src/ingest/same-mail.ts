import { hasZone, keyOfSubject, type KnownThread } from './known-thread.ts';
import type { Mail } from './mail.ts';

const quarter = 15 * 60_000;
const longestShift = 14 * 4;

/**
 * Whether a mail stands in a thread that keeps no identifiers: the same author wrote under the same subject at the same
 * second. A note that tells no zone may have the clock of whoever exported it, whole quarters of an hour away.
 */
export function standsIn(mail: Mail, thread: KnownThread): boolean {
  const { sent, from, subject } = mail;
  if (!sent || !from || !thread.subjects.has(keyOfSubject(subject))) return false;
  const author = from.address.toLowerCase();
  const wall = Date.parse(`${sent.day}T${sent.time}Z`);
  return thread.sections.some(section => {
    const { instant, date } = section;
    if (section.id !== undefined || instant === undefined || date === undefined) return false;
    if (author === '' || section.author !== author) return false;
    if (hasZone(date) && sent.offset !== '') return instant === sent.instant;
    const apart = Math.abs(instant - wall) / quarter;
    return Number.isInteger(apart) && apart <= longestShift;
  });
}
