import { createRequire } from 'node:module';
import path from 'node:path';
import PostalMime from 'postal-mime';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type * as MailReader from '../../../src/ingest/mail-import.ts';
import { MboxReader } from '../../../src/ingest/mbox.ts';
import { chunksOf } from '../../../src/workspace/disk/mail-files.ts';

/**
 * Reads a mailbox: `ours` takes it in and works out the notes, `postal-mime` takes each mail apart and does nothing with it,
 * `rehype` writes the HTML of each as Markdown besides, `idle` loads our reader only. Prints the megabytes at the peak.
 */
const [, , how = 'idle', box = ''] = process.argv;
const { MailCollection } = createRequire(import.meta.url)(
  path.resolve('dist/mail-import.js'),
) as typeof MailReader;

async function ours(): Promise<void> {
  const collection = new MailCollection();
  await collection.addBox(box, chunksOf(box));
  collection.changes([], { folder: '', exported: '2026-02-01 08:00:00', isTaken: () => false });
}

async function postalMime(use: (html: string) => void): Promise<void> {
  const reader = new MboxReader();
  const readAll = async (mails: Iterable<{ readonly bytes: Uint8Array }>): Promise<void> => {
    for (const { bytes } of mails) {
      const { html } = await PostalMime.parse(bytes);
      if (html !== undefined) use(html);
    }
  };
  for (const chunk of chunksOf(box)) await readAll(reader.read(chunk));
  await readAll(reader.end());
}

const chain = unified().use(rehypeParse).use(rehypeRemark).use(remarkStringify).freeze();

if (how === 'ours') await ours();
if (how === 'postal-mime') await postalMime(() => {});
if (how === 'rehype') await postalMime(html => void chain.processSync(html));
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
