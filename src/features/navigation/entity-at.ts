import type { LinkTarget } from '../../index/links/link-targets.ts';
import { targetOf } from '../../index/mentions/find-mentions.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import { idOf } from '../../index/entities.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { touches, type Span } from '../../text/span.ts';

/** What stands at a place of a note. */
export interface PlaceAt {
  /** The words, link or value at the place. */
  readonly span: Span;
  /** Of a mention the name alone, without the link or the `@` around it. */
  readonly named?: Span;
  /** The entities meant: several where it is ambiguous, none where a link leads to a plain note or to nothing. */
  readonly entities: readonly EntityId[];
  /** How many more may be meant than `entities` holds. */
  readonly more?: number;
  readonly target: LinkTarget | undefined;
  /** Whether the place is where the entity's name or one of its aliases is defined. */
  readonly isDefinition: boolean;
}

/**
 * What a caret at `offset` (UTF-16) means: a name or alias where it is defined, a mention, a property's link, or a
 * link to a plain note; undefined where it means nothing to us. The one resolver behind every feature.
 */
export function entityAt(index: NoteIndex, path: NotePath, offset: number): PlaceAt | undefined {
  return (
    definedAt(index, path, offset) ??
    mentionAt(index, path, offset) ??
    propertyAt(index, path, offset) ??
    linkAt(index, path, offset)
  );
}

/** Before mentions, since where a name is defined it means its own entity, however many others share it. */
function definedAt(index: NoteIndex, path: NotePath, offset: number): PlaceAt | undefined {
  for (const definition of index.notes.get(path)?.definitions ?? []) {
    const spans = [definition.nameSpan, ...definition.aliases.map(alias => alias.span)];
    const span = spans.find(candidate => candidate.to > candidate.from && touches(candidate, offset));
    const id = idOf(path, definition);
    if (span && index.entities.get(id)?.path === path)
      return { span, entities: [id], target: undefined, isDefinition: true };
  }
  return undefined;
}

function mentionAt(index: NoteIndex, path: NotePath, offset: number): PlaceAt | undefined {
  const touched = index.mentionsIn(path).filter(mention => touches(mention.outer, offset));
  const mention = touched.find(({ outer }) => offset < outer.to) ?? touched[0];
  if (!mention) return undefined;
  const { outer: span, span: named, among: entities, more, grade } = mention;
  const target = grade === 'explicit' ? linkAt(index, path, offset)?.target : undefined;
  return { span, named, entities, more, target, isDefinition: false };
}

function propertyAt(index: NoteIndex, path: NotePath, offset: number): PlaceAt | undefined {
  const note = index.notes.get(path);
  const place = note && propertyPlaces(note, index.directory).find(({ span }) => touches(span, offset));
  if (!place) return undefined;
  const { target, entity, span } = place;
  const among = target?.kind === 'ambiguous' ? target.entities.map(({ id }) => id) : [];
  return { span, entities: entity === undefined ? among : [entity], target, isDefinition: false };
}

function linkAt(index: NoteIndex, path: NotePath, offset: number): PlaceAt | undefined {
  const touched = index.notes.get(path)?.links.filter(link => touches(link, offset)) ?? [];
  const link = touched.find(({ to }) => offset < to) ?? touched[0];
  const target = link && targetOf(path, link, index.directory);
  return link && target && { span: link, entities: [], target, isDefinition: false };
}
