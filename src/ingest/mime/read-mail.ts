import { decodeWords, type Address, type Email } from 'postal-mime';
import { contentId } from '../content-id.ts';
import { oneLineOf } from '../characters.ts';
import { correspondent, keptId } from './correspondent.ts';
import { markdownOfHtml } from '../markdown/html-body.ts';
import type { Correspondent, Mail, WhyNot } from '../mail.ts';
import { fromFirstHeader } from './header-bytes.ts';
import { mimeContent, type BodyPart } from './mime-parts.ts';
import { sentDate } from './sent-date.ts';
import { markdownOfLines } from '../markdown/write-markdown.ts';

const longestSubject = 1000;
const longestName = 150;
/** Mails in mails in mails; nobody forwards deeper. */
export const deepestNested = 10;
const mostReferences = 40;

/**
 * A mail, and before it those that it holds: what is attached as a mail is one of its own, under its own author. `tell`
 * hears why a part of it is not read. Throws where the bytes are no mail that can be taken apart.
 */
export async function readMail(
  given: Uint8Array,
  tell: (why: WhyNot) => void,
  depth = 0,
): Promise<readonly Mail[]> {
  const bytes = fromFirstHeader(given);
  const { email, body, attachments, nested, unread } = await mimeContent(bytes);
  unread.forEach(tell);
  const mails: Mail[] = [];
  const names = attachments.map(attachmentName);
  for (const { content, name } of nested) {
    const inner = depth < deepestNested ? await readMail(new Uint8Array(content), tell, depth + 1) : [];
    const said = inner.filter(mail => isMail(mail) || mail.body !== '');
    // What turns out to be none is told as a file.
    if (said.length === 0) names.push(attachmentName(name));
    mails.push(...said);
  }
  const text = body.map(markdownOf).filter(part => part !== '');
  return withInner(mails, mailOf(email, { bytes, body: text.join('\n\n'), attachments: names }));
}

/** Whether headers tell of a mail at all. */
export const isMail = ({ from, sent, subject }: Mail): boolean =>
  from !== undefined || sent !== undefined || subject !== '';

/** What is attached belongs to the conversation of the mail that it came with. */
export function withInner(inner: readonly Mail[], own: Mail): readonly Mail[] {
  const inside = inner.map(({ id }) => id).filter(id => id !== own.id && !own.references.includes(id));
  return [...inner, { ...own, references: [...inside, ...own.references] }];
}

/** What a mail holds beside its headers. */
interface MailContent {
  /** By which a mail without an identifier is known again. */
  readonly bytes: Uint8Array;
  readonly body: string;
  readonly attachments: readonly string[];
}

/** A mail whose headers come as text, and whose content was read otherwise. */
export async function mailOfHeaders(headers: string, content: MailContent): Promise<Mail> {
  const { email } = await mimeContent(new TextEncoder().encode(`${headers}\r\n\r\n`));
  return mailOf(email, { ...content, attachments: content.attachments.map(attachmentName) });
}

const markdownOf = (part: BodyPart): string =>
  part.kind === 'html' ? markdownOfHtml(part.html) : markdownOfLines(part.lines);

function mailOf(email: Email, { bytes, body, attachments }: MailContent): Mail {
  const [id] = idsIn(header(email, 'message-id'));
  const from = [email.from, email.sender].flatMap(address => people(address && [address]));
  return {
    id: id ?? contentId(bytes),
    references: referencesOf(email).filter(reference => reference !== id),
    from: from[0],
    to: people(email.to),
    cc: people(email.cc),
    // What was saved as Outlook shows it says “Sent:”.
    sent: sentDate(header(email, 'date') || header(email, 'sent')),
    subject: oneLineOf(email.subject ?? '', longestSubject),
    body,
    attachments,
  };
}

const header = ({ headers }: Email, key: string): string =>
  headers.find(each => each.key === key)?.value ?? '';

function people(addresses: readonly Address[] | undefined): Correspondent[] {
  return (addresses ?? []).flatMap(({ name, address, group }) =>
    group ? people(group) : correspondent(name, address),
  );
}

/** The first and the last of a long list: the start of a conversation, and what was answered. */
function referencesOf(email: Email): readonly string[] {
  const all = [
    ...new Set([...idsIn(header(email, 'references')), ...idsIn(header(email, 'in-reply-to')).slice(0, 1)]),
  ];
  return all.length > mostReferences ? [...all.slice(0, 1), ...all.slice(1 - mostReferences)] : all;
}

const idsIn = (value: string): readonly string[] =>
  [...value.matchAll(/<([^<>\s]{1,300})>/gu)].map(([, id = '']) => keptId(id));

/** A file's name without the folders that a mail may put before it. */
function attachmentName(written: string): string {
  const name = oneLineOf(decodeWords(written), longestName).replaceAll('\\', '/');
  return name.slice(name.lastIndexOf('/') + 1).replaceAll(',', ' ') || 'attachment';
}
