import fs from 'node:fs';
import path from 'node:path';
import type { MailCollection } from '../ingest/mail-import.ts';
import type { LeftOutFile } from '../protocol/import.ts';
import { givenFiles } from '../workspace/disk/mail-files.ts';
import { writeChange } from '../workspace/disk/write-change.ts';
import { clockTime, collectFile } from '../server/collect-mails.ts';
import { leftOutWords } from '../server/left-out-words.ts';
import { mailReaderOf } from '../server/program.ts';
import { parsed } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { PROGRAM } from './program-file.ts';
import { readFolder } from './read-folder.ts';
import { UsageError } from './usage-error.ts';

export const importCommand: Command = {
  usage: `account-notes import FILE… --to FOLDER
    Takes in mails (.eml, .mbox, .msg) and meetings (.ics), or folders of them, as notes in
    FOLDER, one for each conversation and meeting. What is there already changes nothing;
    later mails are added to their notes. What was left out is told, and why.
`,
  async run(args) {
    const { values, positionals } = parsed(args, { to: { type: 'string' } });
    if (positionals.length === 0) throw new UsageError('say which files or folders to import.');
    const { to } = values;
    if (typeof to !== 'string') throw new UsageError('--to is missing: the folder for the notes.');
    const collection = await collected(positionals);
    return written(collection, to);
  },
};

async function collected(given: readonly string[]): Promise<MailCollection> {
  const { MailCollection: Collection } = mailReaderOf(PROGRAM);
  const collection = new Collection();
  for (const file of givenFiles(given)) {
    if (file.kind === 'unreadable')
      throw new UsageError(`${file.name} cannot be read: ${file.why ?? ''}.`, { showsHelp: false });
    await collectFile(collection, file);
  }
  return collection;
}

async function written(collection: MailCollection, folder: string): Promise<ExitCode> {
  if (collection.count > 0) {
    const root = path.resolve(folder);
    makeFolder(root);
    const { index } = await readFolder(root);
    const { change, added, repeated } = collection.changes([...index.notes.values()], {
      folder: '',
      exported: clockTime(new Date()),
      isTaken: at => fs.existsSync(path.join(root, at)),
    });
    writeChange(root, change, at => index.notes.get(at)?.text);
    const extended = new Set(change.edits.map(({ path: at }) => at));
    for (const at of extended) process.stdout.write(`${at}: extended\n`);
    for (const { path: at } of change.created) process.stdout.write(`${at}: new\n`);
    process.stderr.write(`Taken in: ${added}. There before, or given twice: ${repeated}.\n`);
  }
  return told(leftOutWords(collection.leftOut));
}

/** Step by step: `recursive` of Node 20 never ends where a folder that is there takes no new ones, as in `/proc`. */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !fs.existsSync(at) && path.dirname(at) !== at; at = path.dirname(at))
    missing.unshift(at);
  try {
    for (const each of missing) fs.mkdirSync(each);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new UsageError(`the folder ${folder} cannot be made (${reason}).`, { showsHelp: false });
  }
}

function told(leftOut: readonly LeftOutFile[]): ExitCode {
  if (leftOut.length === 0) return 0;
  process.stderr.write(`Left out: ${leftOut.length}.\n`);
  for (const { what, why } of leftOut) process.stderr.write(`${what}: ${why}\n`);
  return 1;
}
