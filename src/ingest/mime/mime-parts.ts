import PostalMime, { type Email } from 'postal-mime';
import { readableText } from '../characters.ts';
import { charsetOfPage, decodedText } from './charset.ts';
import { fixedLines, flowedLines, type BodyLine } from '../markdown/flowed.ts';
import type { WhyNot } from '../mail.ts';
import { headersInUtf8 } from './header-bytes.ts';
import { onlyTellsOfHtml } from '../notice.ts';
import { gatherBytesAtOnce } from './part-bytes.ts';

gatherBytesAtOnce();

/**
 * A part of a mail as `postal-mime` 4.0.0 keeps it. Its own results are no use for bodies: it joins flowed lines across
 * quotes, and puts the text of nested mails into that of the outer one. The version is pinned, and tests hold the shape.
 */
interface MimePart {
  readonly childNodes: readonly MimePart[];
  readonly content: ArrayBuffer | null;
  readonly contentType: {
    readonly multipart: string | false;
    readonly parsed: { readonly value: string; readonly params: Record<string, string> };
  };
  readonly contentDisposition: {
    readonly parsed: { readonly value: string; readonly params: Record<string, string> };
  };
  getTextContent(): string;
}

interface Inside {
  readonly root: MimePart;
  collectNode: () => Promise<void>;
}

export type BodyPart =
  | { readonly kind: 'text'; readonly lines: readonly BodyLine[] }
  | { readonly kind: 'html'; readonly html: string };

/** What a mail holds: its headers, its text in the order of its parts, and what is attached. */
export interface MimeContent {
  readonly email: Email;
  readonly body: readonly BodyPart[];
  readonly attachments: readonly string[];
  readonly nested: readonly NestedMail[];
  /** Why some of it cannot be read here, each reason once. */
  readonly unread: ReadonlySet<WhyNot>;
}

/** A mail that is attached or inside. */
export interface NestedMail {
  readonly content: ArrayBuffer;
  readonly name: string;
}

/** More than any program nests; the words of what is deeper are not looked for. */
const deepestParts = 60;

/** Takes a mail apart; throws where that cannot be done. */
export async function mimeContent(bytes: Uint8Array): Promise<MimeContent> {
  const parser = new PostalMime({ forceRfc822Attachments: true, maxNestingDepth: deepestParts });
  const inside = parser as unknown as Inside;
  // Its own texts are not made, since they cost as much as all the rest.
  inside.collectNode = () => Promise.resolve();
  const email = await parser.parse(headersInUtf8(bytes));
  const found: Found = { attachments: [], nested: [], unread: new Set() };
  const body = bodyOf(inside.root, found);
  return { email, body, ...found, attachments: [...new Set(found.attachments)] };
}

interface Found {
  readonly attachments: string[];
  readonly nested: NestedMail[];
  readonly unread: Set<WhyNot>;
}

function bodyOf(part: MimePart, found: Found): readonly BodyPart[] {
  const { multipart } = part.contentType;
  if (multipart === false) return leafOf(part, found);
  // Nobody knows where its parts begin: their headers stand between the words.
  if (part.contentType.parsed.params['boundary'] === undefined) return part.content ? [textOf(part)] : [];
  const bodies = part.childNodes.map(child => bodyOf(child, found));
  return multipart === 'alternative' ? chosen(bodies) : bodies.flat();
}

/** Of several forms of one text: the first that says something as plain text, else the last that says anything. */
function chosen(bodies: readonly (readonly BodyPart[])[]): readonly BodyPart[] {
  const plain = bodies.find(body => body.some(part => part.kind === 'text' && hasWords(part.lines)));
  const page = bodies.findLast(body => body.some(part => part.kind === 'html'));
  if (plain && page && onlyTellsOfHtml(wordsOf(plain), wordsOf(page))) return page;
  return plain ?? bodies.findLast(body => body.length > 0) ?? [];
}

const wordsOf = (body: readonly BodyPart[]): string =>
  body
    .map(part =>
      part.kind === 'html' ? part.html.slice(0, 200_000) : part.lines.map(({ text }) => text).join('\n'),
    )
    .join('\n');

const hasWords = (lines: readonly BodyLine[]): boolean => lines.some(({ text }) => text.trim() !== '');

/** Texts that are data for programs. */
const noProse = /^text\/(?:calendar|css|csv|directory|rtf|vcard|x-vcard|xml|rfc822-headers|javascript)$/;
/** Parts that go with others, and hold no file. */
const isCompanion = /^application\/(?:(?:x-)?(?:pkcs7|pgp)-signature|pgp-encrypted)$/;

const isCalendar = /^(?:text\/calendar|application\/ics)$/;
/** What only the mail program of whom it was sent to can open: PGP, and S/MIME but for signatures that stand beside a text. */
const isSealed = /^application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime)$/;

function leafOf(part: MimePart, found: Found): readonly BodyPart[] {
  const { value: type, params } = part.contentType.parsed;
  const { value: disposition } = part.contentDisposition.parsed;
  const name = nameOf(part);
  if (/^message\/(?:rfc822|global|news)$/.test(type)) {
    if (part.content) found.nested.push({ content: part.content, name: name ?? type });
    return [];
  }
  const isText = /^(?:text(?:\/.*)?)?$/.test(type) && !noProse.test(type) && disposition !== 'attachment';
  if (isText && (name === undefined || /^text\/(?:plain|html)$/.test(type))) return [textOf(part)];
  if (part.content && !isCompanion.test(type)) attach(part, found);
  // An answer to an invitation says no more than its words do.
  if (isCalendar.test(type) && !/^reply$/i.test(params['method'] ?? '')) found.unread.add('invitation');
  if (isSealed.test(type)) found.unread.add('encrypted');
  return [];
}

function attach(part: MimePart, { attachments }: Found): void {
  const { value: type } = part.contentType.parsed;
  attachments.push(nameOf(part) ?? (isCalendar.test(type) ? 'invite.ics' : type));
}

const nameOf = ({ contentType, contentDisposition }: MimePart): string | undefined =>
  contentDisposition.parsed.params['filename'] ?? contentType.parsed.params['name'];

function textOf(part: MimePart): BodyPart {
  const { value: type, params } = part.contentType.parsed;
  const isFlowed = /^flowed$/i.test(params['format'] ?? '');
  const deletesSpace = /^yes$/i.test(params['delsp'] ?? '');
  // Decoded by the package, unfolded by us.
  if (isFlowed) params['format'] = 'fixed';
  const bytes = new Uint8Array(part.content ?? new ArrayBuffer());
  if (type === 'text/html') params['charset'] ||= charsetOfPage(bytes);
  const text = readableText(decodedText(bytes, params['charset'] ?? '', () => part.getTextContent()));
  if (type === 'text/html') return { kind: 'html', html: text };
  return { kind: 'text', lines: isFlowed ? flowedLines(text, deletesSpace) : fixedLines(text) };
}
