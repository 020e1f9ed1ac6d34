import fs from 'node:fs';
import path from 'node:path';
import { isRefusal, type Refusal } from '../edit/change.ts';
import { namedEntity } from '../features/agents/named-entity.ts';
import type { BriefSubject } from '../features/brief/brief-of.ts';
import type { NoteIndex } from '../index/note-index.ts';
import type { NotePath } from '../model/note-path.ts';
import { finished } from '../model/steps.ts';
import { calendarMeeting } from '../server/calendar-meeting.ts';
import { mailReaderOf, pageWriterOf } from '../server/program.ts';
import { pageSource, writtenBrief } from '../server/write-brief.ts';
import { givenFile } from '../workspace/disk/mail-files.ts';
import { dayIn, parsed, type Values } from './arguments.ts';
import type { Command } from './command.ts';
import { PROGRAM } from './program-file.ts';
import { readFolder } from './read-folder.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  format: { type: 'string' },
  'as-of': { type: 'string' },
  since: { type: 'string' },
  redact: { type: 'boolean' },
} as const;

export const briefCommand: Command = {
  usage: `account-notes brief NAME… [FOLDER] --format md|html
                    [--as-of DAY] [--since DAY] [--redact]
    Prints what to know of an account, a person, a team or another entity, each statement
    with its source; of several people, before a meeting with them. NAME may also be the
    note of a meeting or a calendar (.ics): who is to be there, what they said last, what is
    open, and what changed since we met (or since DAY). html is one page to print.
    --redact leaves out what notes mark as confidential, who said something, and where.
`,
  async run(args) {
    const { values, positionals } = parsed(args, OPTIONS);
    const format = formatIn(values);
    const asOf = dayIn(values, 'as-of');
    const since = dayIn(values, 'since');
    const { folder, names } = namesAndFolder(positionals);
    const notes = await readFolder(folder);
    const today = asOf ?? new Date().toISOString().slice(0, 10);
    const now = asOf === undefined ? notes.index : notes.index.asOf(asOf);
    const { index, subject } = orUsage(subjectOf(now, names, { folder, asOf: today }));
    const brief = orUsage(
      finished(writtenBrief(index, subject, { asOf: today, since, redacts: values['redact'] === true })),
    );
    process.stdout.write(
      format === 'md' ? brief.markdown : pageWriterOf(PROGRAM).briefPage(pageSource(index, brief)),
    );
    return 0;
  },
};

function formatIn({ format }: Values): 'md' | 'html' {
  if (format === 'md' || format === 'html') return format;
  throw new UsageError(
    typeof format === 'string'
      ? `“${format}” is no format; there are md, html.`
      : '--format is missing: md, html.',
  );
}

/** The last argument is the folder where it is one, and something stands before it. */
function namesAndFolder(positionals: readonly string[]): {
  readonly folder: string;
  readonly names: readonly string[];
} {
  if (positionals.length === 0) throw new UsageError('say whom or what the brief is about.');
  const last = positionals.at(-1) ?? '.';
  const isFolder =
    positionals.length > 1 && fs.statSync(last, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? { folder: last, names: positionals.slice(0, -1) } : { folder: '.', names: positionals };
}

interface Asked {
  readonly index: NoteIndex;
  readonly subject: BriefSubject;
}

/** A calendar, the note of a meeting, one name in one word or several, or several names. */
function subjectOf(
  index: NoteIndex,
  names: readonly string[],
  { folder, asOf }: { readonly folder: string; readonly asOf: string },
): Asked | Refusal {
  const [only = '', ...others] = names;
  if (others.length === 0 && /\.ics$/iu.test(only)) {
    const found = calendarMeeting(index, mailReaderOf(PROGRAM), {
      file: givenFile(path.resolve(only), 'calendar'),
      asOf,
    });
    return isRefusal(found) ? found : { index: found.index, subject: { kind: 'meeting', path: found.path } };
  }
  const note = others.length === 0 ? noteNamed(index, only, folder) : undefined;
  if (note !== undefined) return { index, subject: { kind: 'meeting', path: note } };
  const whole = namedEntity(index, names.join(' '));
  if (!isRefusal(whole)) return { index, subject: { kind: 'entity', id: whole.id } };
  if (others.length === 0) return whole;
  const found = names.map(name => namedEntity(index, name));
  const refused = found.find(isRefusal);
  if (refused) return refused;
  const ids = found.flatMap(entity => (isRefusal(entity) ? [] : [entity.id]));
  return { index, subject: { kind: 'people', ids } };
}

/** A note that lists who was present, by its path from here or from the root of the notes. */
function noteNamed(index: NoteIndex, name: string, folder: string): NotePath | undefined {
  const below = path.relative(path.resolve(folder), path.resolve(name)).split(path.sep).join('/');
  return [name, below]
    .map(each => each as NotePath)
    .find(each => (index.notes.get(each)?.syntax.attendees.length ?? 0) > 0);
}

/** What cannot be answered is wrong usage: the names are what was asked for. */
function orUsage<Answer extends object>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new UsageError(answer.refusal, { showsHelp: false });
  return answer;
}
