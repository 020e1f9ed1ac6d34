import type { Mail, SentDate } from '../../../ingest/mail.ts';
import { contentId } from '../../../ingest/content-id.ts';
import { BETWEEN_MAILS, sectionText, threadText } from '../../../ingest/threads/thread-text.ts';
import { isNobody, type Message } from '../../../model/thread.ts';
import { readThread } from '../../../parse/thread.ts';
import type { PastedMailParams, PastedMailResult } from '../../../protocol/import.ts';
import { clockTime, collectFile } from '../../collect-mails.ts';
import type { Session } from '../../session.ts';

/** More is no mail that somebody has copied. */
const LONGEST = 2_000_000;

/** `accountNotes/pastedMail` */
export async function mailOnClipboard(
  { server }: Session,
  { isAlone, text = '', html = '', files }: PastedMailParams,
): Promise<PastedMailResult> {
  if (text.length + html.length > LONGEST) return null;
  const reader = await server.mailReader?.();
  if (!reader) return null;
  const mails = files
    ? await mailsOf(reader, server.givenFiles?.(files) ?? [])
    : await mailsIn(reader, text, html);
  if (mails.length === 0) return null;
  return {
    text: isAlone ? threadText(mails, clockTime(new Date())) : mails.map(sectionText).join(BETWEEN_MAILS),
  };
}

type Reader = Awaited<ReturnType<NonNullable<Session['server']['mailReader']>>>;
type Files = ReturnType<NonNullable<Session['server']['givenFiles']>>;

async function mailsOf({ MailCollection }: Reader, files: Files): Promise<readonly Mail[]> {
  const collection = new MailCollection();
  for await (const given of files) await collectFile(collection, given);
  return collection.mails;
}

async function mailsIn({ pasted }: Reader, text: string, html: string): Promise<readonly Mail[]> {
  const found = await pasted(text, html);
  if (found.kind === 'mails') return found.mails;
  for (const markdown of found.texts) {
    const mail = shownMail(markdown);
    if (mail) return [mail];
  }
  return [];
}

/** The mail that a text begins with, as a mail program shows it: what stands in it below belongs to it. */
function shownMail(text: string): Mail | undefined {
  const [first] = (readThread(text)?.messages ?? []).toSorted((a, b) => a.heading.from - b.heading.from);
  if (!first || isNobody(first.author) || text.slice(0, first.heading.from).trim() !== '') return undefined;
  const { author, recipients, subject = '', heading } = first;
  const who = ({ name = '', address = '' }: Message['author'] | Message['recipients'][number]) => ({
    name,
    address,
  });
  return {
    id: contentId(new TextEncoder().encode(text)),
    references: [],
    from: who(author),
    to: recipients.map(who),
    cc: [],
    sent: sentOf(first),
    subject,
    body: text.slice(heading.to).trim(),
    attachments: [],
  };
}

/** A heading tells a time as well: a day alone is left in nobody's words. */
function sentOf({ date = '' }: Message): SentDate | undefined {
  const [, day, time, seconds = ':00', zone = ''] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?$/u.exec(date) ?? [];
  if (day === undefined || time === undefined) return undefined;
  const offset = zone === 'Z' ? '+00:00' : zone;
  return {
    day,
    time: time + seconds,
    offset,
    instant: Date.parse(`${day}T${time}${seconds}${offset || 'Z'}`),
  };
}
