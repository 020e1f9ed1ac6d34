import * as l10n from '@vscode/l10n';
import { idOf } from '../../index/entities.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Definition, EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Heading } from '../../model/note.ts';
import { lastAtOrBefore } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { conflictCount } from '../problems/conflicts.ts';
import { references } from '../navigation/references.ts';

/** What a lens counts. */
export type LensTopic = 'mentions' | 'reports' | 'members' | 'conflicts';

export interface Lens {
  readonly id: EntityId;
  readonly topic: LensTopic;
  /** The heading that defines the entity; the start of the note where its frontmatter does. */
  readonly span: Span;
}

/** The lenses of the entities that a note defines: those that would say “none” are left out, but for the mentions. */
export function lensesOf(index: NoteIndex, path: NotePath): Lens[] {
  const note = index.notes.get(path);
  if (!note) return [];
  const starts = note.headings.map(({ from }) => from);
  return note.definitions.flatMap(definition => {
    const id = idOf(path, definition);
    if (index.entities.get(id)?.path !== path) return [];
    const span = placeOf(definition, note.headings[lastAtOrBefore(starts, definition.nameSpan.from)]);
    const topics: readonly LensTopic[] = ['mentions', 'reports', 'members', 'conflicts'];
    return topics
      .filter(topic => topic === 'mentions' || countOf(index, id, topic) > 0)
      .map(topic => ({ id, topic, span }));
  });
}

const placeOf = ({ nameSpan }: Definition, heading: Heading | undefined): Span =>
  heading && heading.from <= nameSpan.from && nameSpan.from < heading.to
    ? { from: heading.from, to: heading.to }
    : { from: 0, to: 0 };

/** What a lens says. Mentions in all notes are counted only here, when the lens has come into view. */
export function lensTitle(index: NoteIndex, id: EntityId, topic: LensTopic): string {
  const count = countOf(index, id, topic);
  switch (topic) {
    case 'mentions':
      if (count === 0) return l10n.t('no mentions');
      return count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', count);
    case 'reports':
      return count === 1 ? l10n.t('1 direct report') : l10n.t('{0} direct reports', count);
    case 'members':
      return count === 1 ? l10n.t('1 member') : l10n.t('{0} members', count);
    case 'conflicts':
      return count === 1 ? l10n.t('1 conflict') : l10n.t('{0} conflicts', count);
  }
}

function countOf(index: NoteIndex, id: EntityId, topic: LensTopic): number {
  switch (topic) {
    case 'mentions':
      return references(index, id, { includeDefinition: false }).length;
    case 'reports':
      return index.relations.subjects('reports_to', id).length;
    case 'members':
      return index.relations.subjects('team', id).length;
    case 'conflicts':
      return conflictCount(index, id);
  }
}
