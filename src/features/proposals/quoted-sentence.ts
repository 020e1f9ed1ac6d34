import type { NoteIndex } from '../../index/note-index.ts';
import type { Note } from '../../model/note.ts';
import { addTo } from '../../text/grouping.ts';
import { proseSource } from '../../text/prose.ts';
import { contains, type Span } from '../../text/span.ts';
import { Sentences, type SaidSentence } from '../wording/sentences.ts';

/** As quotes are compared: in Unicode NFC, with single spaces. */
export const comparedWords = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const known = new WeakMap<Note, ReadonlyMap<string, readonly Span[]>>();

/** Where the sentences of a note stand, by their words; worked out once, since a model proposes many of one note. */
function sentencesOf(index: NoteIndex, note: Note): ReadonlyMap<string, readonly Span[]> {
  const before = known.get(note);
  if (before) return before;
  const sentences = new Sentences(index);
  const found = new Map<string, Span[]>();
  for (const { from, to } of note.syntax.sentences) {
    const span = proseSource(note.prose, from, to);
    const { text, isSentence } = sentences.around(note.path, span);
    if (isSentence) addTo(found, comparedWords(text), span);
  }
  known.set(note, found);
  return found;
}

/** The sentence that a quote repeats as a whole; what a mail repeats of another one only where no other says it. */
export function quotedSentence(index: NoteIndex, note: Note, quote: string): SaidSentence | undefined {
  const repeats = note.thread?.repeats ?? [];
  const spans = sentencesOf(index, note).get(comparedWords(quote)) ?? [];
  const found = spans.find(span => !repeats.some(repeat => contains(repeat, span))) ?? spans[0];
  return found && new Sentences(index).around(note.path, found);
}
