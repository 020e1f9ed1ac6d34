import { bareSubject } from './subject.ts';
import type { Correspondent, Mail, SentDate } from '../mail.ts';
import { escapedText } from '../markdown/plain-text.ts';

/** What stands between two mails of a thread. */
export const BETWEEN_MAILS = '\n\n---\n\n';

/** A note for mails in their order, in the format of model.md §4. `exported`: as `2025-12-15 21:25:58`. */
export function threadText(mails: readonly Mail[], exported: string): string {
  const title = mails.map(({ subject }) => bareSubject(subject).bare).find(subject => subject !== '');
  const head = `# ${inline(title ?? 'Mail')}\n\n- Exported: ${exported}\n- Messages: ${mails.length}\n---\n\n`;
  return `${head}${mails.map(sectionText).join(BETWEEN_MAILS)}\n`;
}

/** One mail of a thread: heading, headers, what machines need, and the text as a quote. */
export function sectionText(mail: Mail): string {
  const { subject, to, cc, attachments, body } = mail;
  const lines = [
    headingText(mail),
    ...(subject === '' ? [] : [`**Subject:** ${inline(subject)}`]),
    ...(to.length === 0 ? [] : [`**To:** ${listed(to)}`]),
    ...(cc.length === 0 ? [] : [`**Cc:** ${listed(cc)}`]),
    ...(attachments.length === 0 ? [] : [`**Attachments:** ${attachments.map(inline).join(', ')}`]),
    commentText(mail),
  ];
  return body === '' ? lines.join('\n') : `${lines.join('\n')}\n\n${quoted(body)}`;
}

function headingText({ sent, from }: Mail): string {
  const date = sent ? `${dateText(sent)} ` : '';
  return `## ${date}—${from ? ` ${correspondentText(from)}` : ''}`;
}

const dateText = ({ day, time, offset }: SentDate): string =>
  `${day} ${time}${offset === '' ? '' : ` ${offset}`}`;

function correspondentText({ name, address }: Correspondent): string {
  if (name === '') return address;
  return address === '' ? inline(name) : `${inline(name)} <${address}>`;
}

/** Names with a comma stand in quotes, since commas separate. */
const listed = (people: readonly Correspondent[]): string =>
  people
    .map(({ name, address }) =>
      name.includes(',')
        ? `"${inline(name)}"${address === '' ? '' : ` <${address}>`}`
        : correspondentText({ name, address }),
    )
    .join(', ');

const inline = (text: string): string => escapedText(text, { startsBlock: false });

const commentText = ({ id, references }: Mail): string => {
  const answered = references.map(reference => `<${reference}>`).join(' ');
  return `<!-- mail: id=<${id}>${answered === '' ? '' : ` references=${answered}`} -->`;
};

/** Blank lines twice, since two of them share a line end. */
const quoted = (body: string): string =>
  `> ${body.replaceAll('\n', '\n> ')}`.replaceAll('\n> \n', '\n>\n').replaceAll('\n> \n', '\n>\n');

const comment = /^<!-- mail: id=<([^<>\s]*)>(?: references=([^\n]{0,20000}?))? -->\s*$/gmu;

/** The identifiers that a note keeps of its mails, each with where its comment stands. */
export function keptIds(
  text: string,
): readonly { readonly id: string; readonly references: readonly string[]; readonly at: number }[] {
  return [...text.matchAll(comment)].map(({ 1: id = '', 2: references = '', index }) => ({
    id,
    references: [...references.matchAll(/<([^<>\s]+)>/gu)].map(([, reference = '']) => reference),
    at: index,
  }));
}
