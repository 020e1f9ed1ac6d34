import { fixedLines } from './markdown/flowed.ts';
import { readableText } from './characters.ts';
import { markdownOfHtml } from './markdown/html-body.ts';
import type { Mail } from './mail.ts';
import { readMail } from './mime/read-mail.ts';
import { markdownOfLines } from './markdown/write-markdown.ts';

/** What somebody pastes: a mail as it was sent, or its text as a mail program shows it. */
export type Pasted =
  | { readonly kind: 'mails'; readonly mails: readonly Mail[] }
  | { readonly kind: 'markdown'; readonly texts: readonly string[] };

/** A header that only mails have which were sent, and no program shows. */
const sent = /^(?:message-id|mime-version|received|return-path|dkim-signature)[ \t]*:/imu;
const headerLine = /^[!-9;-~]{1,60}[ \t]*:/u;

/**
 * Reads what stands on the clipboard; what of a mail is not read is named there as attached. The forms of a shown mail, the HTML before the text, are for whoever reads threads to
 * tell whether a mail begins there.
 */
export async function readPasted(text: string, html: string): Promise<Pasted> {
  const readable = readableText(text).trimStart();
  const head = readable.slice(0, Math.min(readable.indexOf('\n\n') + 1 || 20_000, 20_000));
  if (headerLine.test(readable) && sent.test(head))
    return { kind: 'mails', mails: await readMail(new TextEncoder().encode(readable), () => {}) };
  const plain = markdownOfLines(fixedLines(readable));
  return { kind: 'markdown', texts: html.trim() === '' ? [plain] : [markdownOfHtml(html), plain] };
}
