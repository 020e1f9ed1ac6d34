import type { NoteIndex } from '../../index/note-index.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { foldName } from '../../text/names.ts';
import { oneLine } from '../../text/one-line.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { linker } from '../actions/link-mentions.ts';
import { quotedPlaces } from '../rename/quoted.ts';
import { Sentences, type SaidSentence } from '../wording/sentences.ts';

/**
 * Where the notes name an entity, for somebody to say whom they mean there. A link in a note's own text or property is a
 * place of its own, and so is a name there; in text of somebody else's, which is never changed, all places of a note
 * where the same name stands go together.
 */
export interface SplitPlace {
  readonly path: NotePath;
  /** `name`: by its words, in text that may be changed; `fixed`: by its words, in text that may not. */
  readonly how: 'link' | 'property' | 'name' | 'fixed';
  /** The name as it stands there, on one line. */
  readonly name: string;
  /** Several only of what goes together; the first one stands for all. */
  readonly spans: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly said: SaidSentence;
}

/** The places that mean the entity, by note and in the order in which they stand; where it is defined is none. */
export function splitPlaces(index: NoteIndex, id: EntityId): SplitPlace[] {
  const sentences = new Sentences(index);
  const places = [...index.notes.values()]
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(note => [...inProse(index, note, id, sentences), ...inProperties(index, note, id, sentences)]);
  return places.toSorted(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || startOf(a) - startOf(b),
  );
}

/** Where a place starts, which tells it from all others of its note. */
export const startOf = ({ spans }: Pick<SplitPlace, 'spans'>): number => spans[0]?.from ?? 0;

function inProse(index: NoteIndex, note: Note, id: EntityId, sentences: Sentences): SplitPlace[] {
  const mentions = index
    .mentionsIn(note.path)
    .filter(
      ({ entity, span }) =>
        entity === id && !note.definitions.some(({ nameSpan }) => overlaps(nameSpan, span)),
    );
  if (mentions.length === 0) return [];
  const isQuoted = note.thread ? () => true : quotedPlaces(note);
  const link = linker(index, note, 'wikilink');
  const found: SplitPlace[] = [];
  const together = new Map<string, SplitPlace>();
  for (const mention of mentions) {
    const { span, outer } = mention;
    const isLink = note.links.some(({ from, to }) => from === outer.from && to === outer.to);
    // A link in somebody else's text leads where it leads.
    if (isLink && isQuoted(outer)) continue;
    const name = oneLine(note.text.slice(span.from, span.to));
    const isFixed = !isLink && (isQuoted(outer) || link(mention).length === 0);
    const key = foldName(name);
    const known = isFixed ? together.get(key) : undefined;
    const place: SplitPlace = {
      path: note.path,
      how: isFixed ? 'fixed' : isLink ? 'link' : 'name',
      name,
      spans: [...(known?.spans ?? []), span],
      mentions: [...(known?.mentions ?? []), mention],
      said: known?.said ?? sentences.around(note.path, span),
    };
    if (isFixed) together.set(key, place);
    else found.push(place);
  }
  return [...found, ...together.values()];
}

function inProperties(index: NoteIndex, note: Note, id: EntityId, sentences: Sentences): SplitPlace[] {
  return propertyPlaces(note, index.directory)
    .filter(({ entity }) => entity === id)
    .map(({ span, text }) => ({
      path: note.path,
      how: 'property',
      name: oneLine(text),
      spans: [span],
      mentions: [],
      said: sentences.around(note.path, span),
    }));
}
