import { contentId } from '../content-id.ts';
import { hasZone, keyOfSubject, type KnownSection, type KnownThread } from './known-thread.ts';
import type { Mail } from '../mail.ts';

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

/** What tells whether two mails of one identifier are one mail. */
export type MailSign = Pick<KnownSection, 'author' | 'subject' | 'date'>;

export const signOf = ({ from, subject, sent }: Mail): MailSign => ({
  author: from?.address.toLowerCase() || undefined,
  subject: keyOfSubject(subject),
  date: sent && `${sent.day}T${sent.time}${sent.offset}`,
});

/**
 * Whether a mail is another one than what stands under its identifier, which some programs give to all that they send: two of
 * author, subject and date are others. A list may write itself into one of them on the way.
 */
export function isOtherMail(mail: Mail, standing: MailSign): boolean {
  const { author, subject, date } = signOf(mail);
  const differing = [
    isOther(author, standing.author),
    isOther(subject, standing.subject),
    isOther(date?.slice(0, 19), standing.date?.slice(0, 19)) && instantOf(date) !== instantOf(standing.date),
  ];
  return differing.filter(Boolean).length > 1;
}

const isOther = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

const instantOf = (date = ''): number => Date.parse(hasZone(date) ? date : `${date}Z`);

/** Such a mail under an identifier of its own, the same for the same mail. */
export function withOwnId(mail: Mail): Mail {
  const { author = '', subject, date = '' } = signOf(mail);
  const content = [mail.id, author, subject, date, mail.body].join('\n');
  return { ...mail, id: contentId(new TextEncoder().encode(content)) };
}
