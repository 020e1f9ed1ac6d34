import * as l10n from '@vscode/l10n';
import type { LeftOut, WhyLeftOut, WhyNot } from '../ingest/mail.ts';
import type { LeftOutFile } from '../protocol/import.ts';

/** What is told of mails that are taken in all the same: of a mailbox in one row. */
const isTakenIn: ReadonlySet<string> = new Set<WhyNot>([
  'cutMail',
  'outlookMeeting',
  'textInRtf',
  'invitation',
  'encrypted',
]);

/** What an import has left out, in words. */
export function leftOutWords(leftOut: readonly LeftOut[]): readonly LeftOutFile[] {
  const rows = new Map<string, { readonly first: LeftOut; readonly mails: number[] }>();
  for (const [at, each] of leftOut.entries()) {
    const { file, mail, why } = each;
    const key = isTakenIn.has(why.kind) ? `${why.kind} ${file}` : String(at);
    const row = rows.get(key) ?? { first: each, mails: [] };
    if (mail !== undefined) row.mails.push(mail);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ first: { file, why }, mails }) => ({
    what: placeInWords(file, mails),
    why: wordsOfReason(why),
  }));
}

/** More numbers than these nobody looks up. */
const MOST_NUMBERS = 10;

function placeInWords(file: string, mails: readonly number[]): string {
  if (mails.length === 0) return file;
  const numbers = mails.slice(0, MOST_NUMBERS).join(', ');
  if (mails.length === 1) return l10n.t('{0}, mail {1}', file, numbers);
  return mails.length > MOST_NUMBERS
    ? l10n.t('{0}, mails {1} and {2} more', file, numbers, mails.length - MOST_NUMBERS)
    : l10n.t('{0}, mails {1}', file, numbers);
}

function wordsOfReason(why: WhyLeftOut): string {
  switch (why.kind) {
    case 'told':
      return why.reason;
    case 'unreadable':
      return l10n.t('it cannot be read: {0}.', why.reason);
    case 'notAMail':
      return l10n.t('it cannot be read as a mail: {0}', why.reason);
    case 'notACalendar':
      return l10n.t('it cannot be read as a calendar: {0}', why.reason);
    default:
      return words[why.kind]();
  }
}

const words: Readonly<Record<WhyNot, () => string>> = {
  noSender: () => l10n.t('it is no mail: it names no sender, no date and no subject.'),
  emptyBox: () => l10n.t('it holds no mail.'),
  cutMail: () => l10n.t('only its first 10 MB were read; what stands behind them was left out.'),
  noMeeting: () => l10n.t('it holds no meeting.'),
  longCalendar: () => l10n.t('it is longer than 20 MB.'),
  noOutlookFile: () => l10n.t('it is no file of Outlook.'),
  damagedOutlookFile: () => l10n.t('it is a damaged file of Outlook.'),
  outlookMeeting: () =>
    l10n.t('it is a meeting: save it in Outlook as iCalendar (.ics), which tells its time and attendees.'),
  noOutlookMail: () => l10n.t('it is no mail, but a contact, a task or a note of Outlook.'),
  textInRtf: () =>
    l10n.t(
      'its text is RTF that cannot be read: save it in Outlook as Unicode text or HTML, and paste that.',
    ),
  invitation: () =>
    l10n.t(
      'its words are taken in, the meeting that it brings is not: save that as iCalendar (.ics) for a note with time and attendees.',
    ),
  encrypted: () =>
    l10n.t(
      'its text is encrypted or sealed, and only its headers are taken in: open it in your mail program, and paste the text as mail.',
    ),
};
