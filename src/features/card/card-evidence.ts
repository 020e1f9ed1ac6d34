import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import type { FactSource } from '../wording/fact-source.ts';
import { Sentences, type SaidSentence } from '../wording/sentences.ts';

/** In so many places a sentence is looked for: headings of mails can name somebody a thousand times. */
const MOST = 50;

/**
 * The sentence that tells why a candidate is one: the first that states something of it, else the first that names it;
 * undefined for whom only headings, signatures or properties name.
 */
export function evidenceOf(index: NoteIndex, { id }: Entity): FactSource | undefined {
  const sentences = new Sentences(index);
  const stated = index
    .factsNaming(id)
    .filter(({ basis, status }) => basis === 'statement' && status !== 'superseded');
  const named = index.mentionsOf(id).filter(({ repeat, grade }) => !repeat && grade !== 'ambiguous');
  for (const { path, span } of [...stated.slice(0, MOST), ...named.slice(0, MOST)]) {
    const found = sentences.around(path, span);
    if (found.isSentence && found.text !== '') return sourceOfSentence(index, found);
  }
  return undefined;
}

const sourceOfSentence = (
  index: NoteIndex,
  { path, span, text, author, date }: SaidSentence,
): FactSource => ({
  path,
  span,
  text,
  author: author && index.entities.get(author)?.name,
  date,
  hedged: false,
});
