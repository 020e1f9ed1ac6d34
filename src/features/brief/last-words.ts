import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { writtenDay } from '../coverage/days.ts';
import { contains, type Span } from '../../text/span.ts';
import { groupBy } from '../../text/grouping.ts';
import { shownProse } from '../wording/shown-prose.ts';
import { proseSource } from '../../text/prose.ts';
import type { Contact } from '../coverage/contact.ts';
import type { BriefLine } from './brief.ts';
import type { BriefReading } from './reading.ts';

/** How much of a sentence is quoted, in UTF-16 code units: two lines of a page. */
const LONGEST = 120;
/** A sentence of fewer words says hello, or thanks. */
const FEWEST = 4;
/** How a mail opens before it says anything. */
const courtesy =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks?|many thanks|hope|i hope)\b/iu;

/**
 * What somebody of theirs wrote last, word for word: a sentence that says what they want or do, else the first, and the last question, since
 * that waits for an answer.
 */
export function lastWords(reading: BriefReading, id: EntityId): BriefLine[] {
  const { index, coveredBy, sources } = reading;
  const contact = coveredBy.get(id)?.lastWritten;
  if (!contact) return [];
  const [first, question] = chosenOf(sentencesOf(index, contact));
  return [first, question].flatMap(found =>
    found
      ? [
          {
            words: [
              l10n.t('Wrote on {0}: “{1}”', contact.day ?? l10n.t('an unknown day'), quoted(found.text)),
            ],
            sources: [{ ...sources.ofPlace(contact.path, found.span), isQuoted: true as const }],
            isWords: true as const,
          },
        ]
      : [],
  );
}

/** What somebody wants, thinks or will do tells more than when they have time. */
const firstPerson = /\b(?:I|[Ww]e)\b/u;

/** Whether a sentence says something, and is neither a label nor a courtesy. */
export const saysSomething = (text: string): boolean =>
  text.split(/\s+/u).length >= FEWEST && !courtesy.test(text) && /[.!?…]["”’)]*$/u.test(text);

/** A sentence of a note, not too long, cut between two words. */
export function quoted(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(' ', longest);
  return `${text.slice(0, cut > longest / 2 ? cut : longest).replace(/[\ud800-\udbff]$/, '')} …`;
}

/** A sentence of a note, and where it stands. */
export interface ChosenSentence {
  readonly text: string;
  readonly span: Span;
}

/** Of what somebody wrote the sentence that says most, and the last question; undefined where there is none. */
function chosenOf(
  said: readonly ChosenSentence[],
): readonly [first: ChosenSentence | undefined, question: ChosenSentence | undefined] {
  const telling = said.filter(({ text }) => saysSomething(text));
  const first = telling.find(({ text }) => firstPerson.test(text)) ?? telling[0];
  const question = said.findLast(({ text }) => text.endsWith('?') && text !== first?.text);
  return [first, question];
}

/** The sentences that the author of a mail wrote, quotes, names of greetings and signatures left out. */
function sentencesOf(index: NoteIndex, { path, body }: Contact): ChosenSentence[] {
  const note = index.notes.get(path);
  return note ? sentencesWithin(note, body) : [];
}

/** The sentences of a note that stand in some stretches of it, headings left out. */
export const sentencesWithin = (note: Note, parts: readonly Span[]): ChosenSentence[] =>
  note.syntax.sentences.flatMap(sentence => {
    const span = proseSource(note.prose, sentence.from, sentence.to);
    const isOwn = sentence.kind !== 'heading' && parts.some(part => contains(part, span));
    return isOwn ? [{ text: shownProse(note, sentence), span }] : [];
  });

/** In so many notes a sentence is looked for. */
const MOST_NOTES = 20;

/** The last sentence of a note that names somebody, where it stands in a note of a later day than `after`. */
export function lastSaidOf(
  { index, asOf, sources }: BriefReading,
  id: EntityId,
  after: string,
): BriefLine | undefined {
  const byNote = groupBy(
    index.mentionsOf(id).filter(({ repeat, grade }) => !repeat && grade !== 'ambiguous'),
    ({ path }) => path,
  );
  const notes = [...byNote].flatMap(([path, mentions]) => {
    const note = index.notes.get(path);
    const day = note?.thread ? undefined : writtenDay(note?.date);
    return day === undefined || day > asOf || day <= after ? [] : [{ path, mentions, day }];
  });
  const newest = notes
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .slice(0, MOST_NOTES);
  for (const { path, mentions, day } of newest)
    for (const { span } of mentions.toReversed()) {
      const found = sources.sentenceAt(path, span);
      if (!found.isSentence || !saysSomething(found.text)) continue;
      return {
        words: [l10n.t('The notes of {0} say: “{1}”', day, quoted(found.text))],
        sources: [{ ...sources.ofPlace(path, span), isQuoted: true }],
      };
    }
  return undefined;
}
