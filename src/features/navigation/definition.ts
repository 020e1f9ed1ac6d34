import type { LinkTarget } from '../../index/links/link-targets.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Related } from '../../model/problem.ts';
import { slugOf } from '../../text/slug.ts';
import { contains, type Span } from '../../text/span.ts';
import { entityAt } from './entity-at.ts';
import { kindWord } from '../wording/kind-words.ts';

/**
 * A place to go to: `span` is what is shown selected, `whole` the line that it stands in. For a heading that is the
 * heading alone: VS Code's own Markdown support gives the very same range, and shows one place instead of two.
 */
export interface Destination {
  readonly path: NotePath;
  readonly span: Span;
  readonly whole: Span;
}

export interface Definitions {
  /** The words that were asked about. */
  readonly origin: Span;
  readonly destinations: readonly Destination[];
}

/**
 * Where the thing at `offset` is defined; several places where it is ambiguous. On a definition it is the definition
 * itself, which makes editors list the mentions instead. A link to a heading goes there, whatever its note is about.
 * None for a candidate.
 */
export function definition(index: NoteIndex, path: NotePath, offset: number): Definitions | undefined {
  const place = entityAt(index, path, offset);
  if (!place) return undefined;
  const { span: origin, target } = place;
  const leadsTo = target && destinationOf(index, target);
  if (leadsTo) return { origin, destinations: [leadsTo] };
  const destinations =
    target?.kind === 'ambiguous' && target.entities.length === 0
      ? target.notes.map(note => noteAt(index, note))
      : place.entities.map(id => definitionOf(index, id)).filter(found => found !== undefined);
  return destinations.length > 0 ? { origin, destinations } : undefined;
}

/** Where a link leads: a heading before the note or the entity that holds it; undefined where several are meant. */
export function destinationOf(index: NoteIndex, target: LinkTarget): Destination | undefined {
  switch (target.kind) {
    case 'note':
      return headingAt(index, target.path, target.heading) ?? noteAt(index, target.path);
    case 'entity': {
      const { entity, heading } = target;
      return (entity.path && headingAt(index, entity.path, heading)) ?? definitionOf(index, entity.id);
    }
    case 'ambiguous':
      return undefined;
  }
}

/** Where an entity is defined, or undefined for a candidate. */
export function definitionOf(index: NoteIndex, id: EntityId): Destination | undefined {
  const entity = index.entities.get(id);
  const found = entity && index.definitionOf(entity);
  if (!entity?.path || !found) return undefined;
  const headings = index.notes.get(entity.path)?.headings ?? [];
  const heading = headings.find(({ from, to }) => contains({ from, to }, found.nameSpan));
  const whole = heading ? { from: heading.from, to: heading.to } : found.nameSpan;
  return { path: entity.path, span: found.nameSpan, whole };
}

/** Where an entity is defined, to be shown beside a problem; nowhere for a candidate. */
export function relatedDefinition(index: NoteIndex, entity: Entity): Related[] {
  const found = definitionOf(index, entity.id);
  return found
    ? [{ path: found.path, span: found.span, message: `${entity.name}, ${kindWord(entity.kind)}` }]
    : [];
}

function headingAt(index: NoteIndex, path: NotePath, heading: string | undefined): Destination | undefined {
  if (heading === undefined) return undefined;
  const slug = slugOf(heading);
  const found = index.notes.get(path)?.headings.find(other => other.slug === slug);
  return found && { path, span: found.titleSpan, whole: { from: found.from, to: found.sectionEnd } };
}

const noteAt = (index: NoteIndex, path: NotePath): Destination => ({
  path,
  span: { from: 0, to: 0 },
  whole: { from: 0, to: index.notes.get(path)?.text.length ?? 0 },
});
