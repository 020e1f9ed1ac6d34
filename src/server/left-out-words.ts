import * as l10n from '@vscode/l10n';
import type { LeftOut, WhyLeftOut, WhyNot } from '../ingest/mail.ts';
import type { LeftOutFile } from '../protocol/import.ts';

/** What an import has left out, in words. */
export const leftOutWords = (leftOut: readonly LeftOut[]): readonly LeftOutFile[] =>
  leftOut.map(({ file, mail, why }) => ({
    what: mail === undefined ? file : l10n.t('{0}, mail {1}', file, mail),
    why: wordsOfReason(why),
  }));

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
      'its text is RTF only, which is not read: save it in Outlook as Unicode text or HTML, and paste that.',
    ),
};
