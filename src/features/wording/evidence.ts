import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import { contains } from '../../text/span.ts';
import type { FactSource } from './fact-source.ts';
import { isPlaceholder } from './placeholder.ts';
import { Sentences, type SaidSentence } from './sentences.ts';

/** In so many places a sentence is looked for: headings of mails can name somebody a thousand times. */
const MOST = 50;

/**
 * The sentence that tells why a candidate is one: the first that names it and states something of it, no guess before a
 * guess; else the first that names it; else one that only states something (“It is led by Ada Park.”). Undefined for whom
 * only headings, signatures or properties name.
 */
export function evidenceOf(
  index: NoteIndex,
  entity: Entity,
  sentences = new Sentences(index),
): FactSource | undefined {
  const best = bestSentence(index, entity, sentences);
  return best && sourceOfSentence(index, best);
}

function bestSentence(index: NoteIndex, entity: Entity, sentences: Sentences): SaidSentence | undefined {
  const { id } = entity;
  const stated = index
    .factsNaming(id)
    .filter(({ basis, status }) => basis === 'statement' && status !== 'superseded')
    .slice(0, MOST)
    .toSorted((a, b) => Number(a.hedged) - Number(b.hedged));
  const named = index
    .mentionsOf(id)
    .filter(({ repeat, grade }) => !repeat && grade !== 'ambiguous')
    .slice(0, MOST);
  const isNamedIn = ({ path, span }: SaidSentence): boolean =>
    isPlaceholder(entity) || named.some(mention => mention.path === path && contains(span, mention.span));
  let unnamed: SaidSentence | undefined;
  for (const { path, span } of [...stated, ...named]) {
    const found = sentences.around(path, span);
    if (!found.isSentence || found.text === '') continue;
    if (isNamedIn(found)) return found;
    unnamed ??= found;
  }
  return unnamed;
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
