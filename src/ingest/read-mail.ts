import { decodeWords, type Address, type Email } from 'postal-mime';
import { contentId } from './content-id.ts';
import { oneLineOf } from './characters.ts';
import { markdownOfHtml } from './html-body.ts';
import type { Correspondent, Mail } from './mail.ts';
import { mimeContent, type BodyPart } from './mime-parts.ts';
import { sentDate } from './sent-date.ts';
import { markdownOfLines } from './write-markdown.ts';

const longestSubject = 1000;
const longestName = 150;
const longestAddress = 254;
/** Mails in mails in mails; nobody forwards deeper. */
const deepestNested = 10;
const mostReferences = 40;

/**
 * A mail, and before it those that it holds: what is attached as a mail is one of its own, under its own author. Throws
 * where the bytes are no mail that can be taken apart.
 */
export async function readMail(bytes: Uint8Array, depth = 0): Promise<readonly Mail[]> {
  const { email, body, attachments, nested } = await mimeContent(bytes);
  const mails: Mail[] = [];
  const names = attachments.map(attachmentName);
  for (const inner of nested) {
    if (depth < deepestNested) mails.push(...(await readMail(new Uint8Array(inner), depth + 1)));
    else names.push('message/rfc822');
  }
  const text = body.map(markdownOf).filter(part => part !== '');
  const own = mailOf(email, { bytes, body: text.join('\n\n'), attachments: names });
  // What is attached belongs to the conversation of the mail that it came with.
  const inside = mails.map(({ id }) => id).filter(id => id !== own.id && !own.references.includes(id));
  return [...mails, { ...own, references: [...inside, ...own.references] }];
}

const markdownOf = (part: BodyPart): string =>
  part.kind === 'html' ? markdownOfHtml(part.html) : markdownOfLines(part.lines);

function mailOf(
  email: Email,
  {
    bytes,
    body,
    attachments,
  }: { readonly bytes: Uint8Array; readonly body: string; readonly attachments: readonly string[] },
): Mail {
  const [id] = idsIn(header(email, 'message-id'));
  const from = [email.from, email.sender].flatMap(address => people(address && [address]));
  return {
    id: id ?? contentId(bytes),
    references: referencesOf(email).filter(reference => reference !== id),
    from: from[0],
    to: people(email.to),
    cc: people(email.cc),
    sent: sentDate(header(email, 'date')),
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

/** Signs that part addresses and names in a line are no part of either. */
function correspondent(name: string, address: string): readonly Correspondent[] {
  const mailbox = oneLineOf(address, longestAddress).replace(/[\s<>()",;:\\[\]`]/gu, '');
  const called = oneLineOf(name, longestName)
    .replace(/["“”<>\\]/gu, '')
    .replaceAll(';', ',')
    .trim();
  const isNamed = called !== '' && called.toLowerCase() !== mailbox.toLowerCase();
  return mailbox === '' && !isNamed ? [] : [{ name: isNamed ? called : '', address: mailbox }];
}

/** The first and the last of a long list: the start of a conversation, and what was answered. */
function referencesOf(email: Email): readonly string[] {
  const all = [
    ...new Set([...idsIn(header(email, 'references')), ...idsIn(header(email, 'in-reply-to')).slice(0, 1)]),
  ];
  return all.length > mostReferences ? [...all.slice(0, 1), ...all.slice(1 - mostReferences)] : all;
}

/** Identifiers as a comment of a note can hold them: it must not end inside of one. */
const idsIn = (value: string): readonly string[] =>
  [...value.matchAll(/<([^<>\s]{1,300})>/gu)].map(([, id = '']) =>
    oneLineOf(id, 300).replaceAll('--', '-%2D'),
  );

/** A file's name without the folders that a mail may put before it. */
function attachmentName(written: string): string {
  const name = oneLineOf(decodeWords(written), longestName).replaceAll('\\', '/');
  return name.slice(name.lastIndexOf('/') + 1).replaceAll(',', ' ') || 'attachment';
}
