import type { NoteIndex } from '../../index/note-index.ts';
import { keysOfEntity } from '../../index/links/link-keys.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { addTo, groupBy } from '../../text/grouping.ts';
import { foldName } from '../../text/names.ts';
import { oneLine } from '../../text/one-line.ts';
import { overlapping } from '../../text/sorted-spans.ts';
import type { Span } from '../../text/span.ts';
import { linker, linkOf } from '../actions/link-mentions.ts';
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
  const entity = index.entities.get(id);
  if (!entity) return [];
  const sentences = new Sentences(index);
  const meant = index.mentionsOf(id).filter(mention => mention.entity === id);
  const places = [
    ...[...groupBy(meant, ({ path }) => path)].flatMap(([path, mentions]) =>
      inProse(index, index.notes.get(path), mentions, sentences),
    ),
    ...index.notesLinking(keysOfEntity(entity)).flatMap(note => inProperties(index, note, id, sentences)),
  ];
  return places.toSorted(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || startOf(a) - startOf(b),
  );
}

/** Where a place starts, which tells it from all others of its note. */
export const startOf = ({ spans }: Pick<SplitPlace, 'spans'>): number => spans[0]?.from ?? 0;

function inProse(
  index: NoteIndex,
  note: Note | undefined,
  mentions: readonly Mention[],
  sentences: Sentences,
): SplitPlace[] {
  if (!note) return [];
  const isWhereDefined = overlapping(note.definitions.map(({ nameSpan }) => nameSpan));
  const isQuoted = note.thread ? () => true : quotedPlaces(note);
  const link = linker(index, note, 'wikilink');
  const found: SplitPlace[] = [];
  const fixed = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (isWhereDefined(mention.span)) continue;
    const isLink = linkOf(note, mention) !== undefined;
    if (isLink || (!isQuoted(mention.outer) && link(mention).length > 0)) {
      // A link in somebody else's text leads where it leads.
      if (!isLink || !isQuoted(mention.outer))
        found.push(placeOf(note, isLink ? 'link' : 'name', [mention], sentences));
    } else addTo(fixed, foldName(nameOf(note, mention)), mention);
  }
  return [...found, ...[...fixed.values()].map(together => placeOf(note, 'fixed', together, sentences))];
}

const nameOf = ({ text }: Note, mention: Mention | undefined): string =>
  mention ? oneLine(text.slice(mention.span.from, mention.span.to)) : '';

/** The place of these mentions; its name is that of the last, its sentence that of the first. */
const placeOf = (
  note: Note,
  how: SplitPlace['how'],
  mentions: readonly Mention[],
  sentences: Sentences,
): SplitPlace => ({
  path: note.path,
  how,
  name: nameOf(note, mentions.at(-1)),
  spans: mentions.map(({ span }) => span),
  mentions,
  said: sentences.around(note.path, mentions[0]?.span ?? { from: 0, to: 0 }),
});

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
