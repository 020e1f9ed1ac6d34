import * as l10n from '@vscode/l10n';
import type { Entity } from '../../model/entity.ts';
import { fileName } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { writtenDay } from '../coverage/days.ts';
import type { BriefLine } from './brief.ts';
import { saysSomething, quoted, sentencesWithin, type ChosenSentence } from './last-words.ts';
import type { BriefReading } from './reading.ts';

/** So many sentences of a note are told. */
const MOST_SENTENCES = 3;

/** The latest dated notes of an account, each with its day, its title and what it says. */
export function latestNotes(
  { index, asOf, sources }: BriefReading,
  account: Entity,
  most: number,
): BriefLine[] {
  const dated = [...index.notes.values()].flatMap(note => {
    const owner = index.defined.scopes.accountOf(note.path) ?? account.id;
    const day = owner === account.id ? dayOf(note, asOf) : undefined;
    return day === undefined ? [] : [{ note, day }];
  });
  return dated
    .toSorted((a, b) => (a.day === b.day ? (a.note.path < b.note.path ? -1 : 1) : a.day < b.day ? 1 : -1))
    .slice(0, most)
    .map(({ note, day }) => ({
      words: [`${day} ${titleOf(note)}${note.thread ? ` ${mailsIn(note)}` : ''}`],
      below: saidIn(note).map(({ text, span, by }) => ({
        words: [`“${quoted(text)}”${by === undefined ? '' : ` (${by})`}`],
        sources: [{ ...sources.ofPlace(note.path, span), isQuoted: true as const }],
        ...(note.thread && { isWords: true as const }),
      })),
      sources: [
        { ...sources.ofPlace(note.path, note.headings[0] ?? { from: 0, to: 0 }), isQuoted: true as const },
      ],
    }));
}

/** A sentence; of a mail with who wrote it and when: “Bo Lind, 2026-05-03”. */
interface Said extends ChosenSentence {
  readonly by?: string;
}

/** What a note says, or of a thread its last mail, and where that says little those before it. */
function saidIn(note: Note): readonly Said[] {
  if (!note.thread)
    return tellingOf(sentencesWithin(note, [{ from: 0, to: note.text.length }]), MOST_SENTENCES);
  const mails = note.thread.messages.filter(({ doubtful, embedded }) => !doubtful && !embedded);
  let said: readonly Said[] = [];
  for (const { body, author, date } of mails.toReversed()) {
    if (said.length === MOST_SENTENCES) break;
    const by = [author.name ?? author.address, writtenDay(date)]
      .filter(part => part !== undefined)
      .join(', ');
    const own = tellingOf(sentencesWithin(note, body), MOST_SENTENCES - said.length);
    said = [...own.map(each => ({ ...each, by })), ...said];
  }
  return said;
}

/** The first sentences, but for the room that the last question takes: it waits for an answer. */
function tellingOf(sentences: readonly ChosenSentence[], most: number): readonly ChosenSentence[] {
  const telling = sentences.filter(({ text }) => saysSomething(text));
  const question = telling.findLast(({ text }) => text.endsWith('?'));
  const first = telling.filter(each => each !== question).slice(0, most - (question ? 1 : 0));
  return telling.filter(each => each === question || first.includes(each));
}

/** The day of a note, or of the last mail in it, up to the day of the brief. */
function dayOf({ date, thread }: Note, asOf: string): string | undefined {
  const days = [date, ...(thread?.messages ?? []).map(message => message.date)].flatMap(
    each => writtenDay(each) ?? [],
  );
  return days
    .filter(day => day <= asOf)
    .toSorted()
    .at(-1);
}

const titleOf = ({ thread, headings, path }: Note): string =>
  thread?.subject ?? headings[0]?.title ?? fileName(path);

function mailsIn({ thread }: Note): string {
  const count = thread?.messages.filter(({ doubtful }) => !doubtful).length ?? 0;
  return count === 1 ? l10n.t('(1 mail)') : l10n.t('({0} mails)', count);
}
