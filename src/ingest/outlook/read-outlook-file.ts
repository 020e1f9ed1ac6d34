import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { readableText } from '../characters.ts';
import { checkCompoundFile } from './compound-file.ts';
import { decompressedRtf } from './compressed-rtf.ts';
import { fixedLines } from '../markdown/flowed.ts';
import { markdownOfHtml } from '../markdown/html-body.ts';
import { NotTakenIn, type Mail, type WhyNot } from '../mail.ts';
import { codePageOf, htmlIn, textIn } from './outlook-properties.ts';
import { deepestNested, mailOfHeaders, withInner } from '../mime/read-mail.ts';
import { htmlOfRtf } from './rtf-text.ts';
import { markdownOfLines } from '../markdown/write-markdown.ts';

/**
 * The mail in a file of Outlook, and before it those that are attached to it. What the transport headers say stands first:
 * they have the sender's clock, and addresses where the file itself has paths of a directory (X.500). Throws where the
 * bytes are no such file.
 */
export async function readOutlookFile(
  bytes: Uint8Array,
  tell: (why: WhyNot) => void,
  depth = 0,
): Promise<readonly Mail[]> {
  if (!signature.every((byte, at) => bytes[at] === byte)) throw new NotTakenIn('noOutlookFile');
  checkCompoundFile(bytes);
  const reader = new MsgReader(new Uint8Array(bytes).buffer);
  reader.parserConfig = { includeRawProps: true };
  const fields = reader.getFileData();
  if (fields.dataType !== 'msg') throw new NotTakenIn('noOutlookFile');
  const codePage = codePageOf(fields);
  checkKind(textIn(fields, '001a', codePage), tell);
  const inner: Mail[] = [];
  const names: string[] = [];
  for (const attachment of fields.attachments ?? []) {
    // A mail that is attached is read by itself: its fields here lack dates.
    if (attachment.innerMsgContent === true && depth < deepestNested)
      inner.push(...(await readOutlookFile(reader.getAttachment(attachment).content, tell, depth + 1)));
    else if (attachment.attachmentHidden !== true) names.push(fileName(attachment, codePage));
  }
  const body = bodyOf(fields, codePage);
  if (body === '') tellOfText(fields, codePage, tell);
  const own = await mailOfHeaders(headersOf(fields, codePage), {
    bytes,
    body,
    attachments: names,
  });
  return withInner(inner, own);
}

/** Outlook saves meetings, contacts and tasks in such files as well (MS-OXCMSG, the class of a message). */
function checkKind(messageClass: string, tell: (why: WhyNot) => void): void {
  if (/^IPM\.Appointment/iu.test(messageClass)) throw new NotTakenIn('outlookMeeting');
  if (/^IPM\.(?:Contact|DistList|Task|StickyNote|Activity)\b/iu.test(messageClass))
    throw new NotTakenIn('noOutlookMail');
  // An invitation is a mail too: its words are taken in.
  if (/^IPM\.Schedule\.Meeting/iu.test(messageClass)) tell('outlookMeeting');
}

const fileName = (attachment: FieldsData, codePage: number): string =>
  textIn(attachment, '3707', codePage) ||
  textIn(attachment, '3704', codePage) ||
  textIn(attachment, '3001', codePage) ||
  'attachment';

/** How a compound file begins (MS-CFB 2.2). */
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Headers of a mail that tell who wrote what to whom. */
const told = /^(?:from|sender|to|cc|subject|date|message-id|in-reply-to|references)[ \t]*:/iu;

/** Header lines: those of the transport, and what they lack from the fields of the file itself. */
function headersOf(fields: FieldsData, codePage: number): string {
  const transport = textIn(fields, '007d', codePage).replace(/\r\n?/gu, '\n').trim();
  const kept = transport.split(/\n(?![ \t])/u).filter(line => told.test(line));
  const has = (name: string): boolean =>
    kept.some(line => line.toLowerCase().startsWith(name.toLowerCase()) && /^[\w-]+[ \t]*:/u.test(line));
  const own = Object.entries(ownHeaders(fields, codePage)).flatMap(([name, value]) =>
    has(name) || value === '' ? [] : [`${name}: ${value}`],
  );
  return [...kept, ...own].join('\r\n');
}

function ownHeaders(fields: FieldsData, codePage: number): Readonly<Record<string, string>> {
  const text = (property: string): string => oneLine(textIn(fields, property, codePage));
  const listed = (kind: 'to' | 'cc'): string =>
    (fields.recipients ?? [])
      .filter(({ recipType = 'to' }) => recipType === kind)
      .map(each => recipient(each, codePage))
      .filter(each => each !== '')
      .join(', ');
  return {
    From: senderOf(fields, codePage),
    To: listed('to'),
    Cc: listed('cc'),
    Subject: text('0037'),
    Date: fields.clientSubmitTime ?? fields.messageDeliveryTime ?? '',
    'Message-ID': text('1035'),
    'In-Reply-To': text('1042'),
    References: text('1039'),
  };
}

/** In whose name the mail was sent; who pressed the button is somebody else where an assistant did. */
function senderOf(fields: FieldsData, codePage: number): string {
  const text = (property: string): string => textIn(fields, property, codePage);
  const sender = text('0c1a');
  const represented = text('0042');
  const ownAddress = smtp(text('5d01')) || smtp(text('0c1f')) || smtp(text('3ff8'));
  if (represented === '' || represented === sender)
    return person(sender, ownAddress || smtp(text('5d02')) || smtp(text('0065')));
  return person(represented, smtp(text('5d02')) || smtp(text('0065')));
}

function recipient(fields: FieldsData, codePage: number): string {
  const text = (property: string): string => textIn(fields, property, codePage);
  return person(text('3001'), smtp(text('39fe')) || smtp(text('3003')));
}

/** A path of a directory (`/O=HALDEN/…`) is no address. */
const smtp = (address: string): string =>
  address.includes('@') && !address.startsWith('/') ? address.replace(/[<>\s,]/gu, '') : '';

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function person(name: string, address: string): string {
  const called = oneLine(name).replace(/["\\]/gu, '');
  const quoted = called === '' ? '' : `"${called}"`;
  return address === '' ? quoted && `${quoted} <>` : `${quoted} <${address}>`.trim();
}

/** Why a mail has no text here. Outlook keeps what is encrypted in a file that is attached (MS-OXOSMIME 2.1.1). */
function tellOfText(fields: FieldsData, codePage: number, tell: (why: WhyNot) => void): void {
  if (/^IPM\.Note\.(?:SMIME|Secure)/iu.test(textIn(fields, '001a', codePage))) tell('encrypted');
  else if (fields.compressedRtf && decompressedRtf(fields.compressedRtf) === undefined) tell('textInRtf');
}

/** The plain text, which Outlook makes itself where somebody writes with formatting, else the HTML, else the RTF. */
function bodyOf(fields: FieldsData, codePage: number): string {
  const plain = readableText(textIn(fields, '1000', codePage));
  if (plain.trim() !== '') return markdownOfLines(fixedLines(plain));
  const html = htmlIn(fields, codePage) || htmlInRtf(fields, codePage);
  return html === '' ? '' : markdownOfHtml(readableText(html));
}

function htmlInRtf({ compressedRtf }: FieldsData, codePage: number): string {
  const rtf = compressedRtf && decompressedRtf(compressedRtf);
  return rtf === undefined ? '' : htmlOfRtf(rtf, codePage);
}
