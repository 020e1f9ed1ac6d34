import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { targetOf } from '../../index/mentions/find-mentions.ts';
import type { PropertyPlace } from '../../index/links/property-links.ts';
import { isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { Note } from '../../model/note.ts';
import type { Span } from '../../text/span.ts';
import { oneLine } from '../../text/one-line.ts';
import type { TextEdit } from '../../edit/change.ts';
import { valueText } from '../../edit/value-text.ts';
import { entityDetail } from '../wording/entity-words.ts';
import { quotedPlaces } from '../rename/quoted.ts';
import { linker, linkOf } from '../actions/link-mentions.ts';
import { wikilinkTo } from '../links/new-link.ts';
import type { Offer } from './offer.ts';
import { redirected } from './redirected.ts';

/**
 * Whom ambiguous mentions mean, for each that they may mean: the link to write, or the decision for the whole note.
 * Quoted text is never changed, so there it is the decision alone; a link becomes clear only by where it leads.
 */
export function choiceOffers(index: NoteIndex, note: Note, mentions: readonly Mention[]): Offer[] {
  if (mentions.length === 0) return [];
  const isQuoted = note.thread ? () => true : quotedPlaces(note);
  const link = linker(index, note, 'wikilink');
  return mentions.flatMap(mention => {
    const written = linkOf(note, mention);
    const isLink = written !== undefined;
    const target = written && targetOf(note.path, written, index.directory);
    // Of notes that share a file name the path is offered: see `pathOffers`.
    if (target?.kind === 'ambiguous' && target.notes.length > 0) return [];
    const titleOf = titles(index, mention.among);
    return definedOf(index, mention.among).flatMap((entity): Offer[] => {
      const links = isQuoted(mention.outer)
        ? []
        : isLink
          ? redirected(index, note, mention.outer, entity)
          : link({ ...mention, entity: entity.id, grade: 'sure' });
      const linking = choice(l10n.t('Link to {0}', titleOf(entity)), mention.span, links);
      return isLink ? linking : [...linking, decision(note, mention, entity, titleOf(entity))];
    });
  });
}

function decision({ path, text }: Note, { span }: Mention, { id }: Entity, title: string): Offer {
  const name = oneLine(text.slice(span.from, span.to));
  return {
    title: l10n.t('“{0}” in this note is {1}', name, title),
    kind: 'quickfix',
    problem: { codes: ['ambiguousMention'], span },
    action: { kind: 'meant', note: path, name, is: id },
  };
}

/** The same for the value of a property. */
export function propertyChoices(index: NoteIndex, note: Note, { target, span }: PropertyPlace): Offer[] {
  if (target?.kind !== 'ambiguous' || target.notes.length > 0) return [];
  const titleOf = titles(
    index,
    target.entities.map(({ id }) => id),
  );
  return target.entities.flatMap(entity => {
    if (isCandidate(entity)) return [];
    const links = redirected(index, note, span, entity);
    const shown = note.text.slice(span.from, span.to);
    const text = valueText(note, span, wikilinkTo(index, note.path, entity, shown));
    const edits = links.length > 0 ? links : [{ path: note.path, span, text }];
    return choice(l10n.t('Link to {0}', titleOf(entity)), span, edits);
  });
}

const choice = (title: string, span: Span, edits: readonly TextEdit[]): Offer[] =>
  edits.length === 0
    ? []
    : [{ title, kind: 'quickfix', problem: { codes: ['ambiguousMention'], span }, edits }];

const definedOf = (index: NoteIndex, ids: readonly EntityId[]): Entity[] =>
  ids
    .map(id => index.entities.get(id))
    .filter(entity => entity !== undefined)
    .filter(entity => !isCandidate(entity));

/** How each is told from the others: by role and team, and by its note where that is not enough. */
function titles(index: NoteIndex, ids: readonly EntityId[]): (entity: Entity) => string {
  const brief = (entity: Entity): string => `${entity.name} (${entityDetail(index, entity)})`;
  const all = definedOf(index, ids).map(brief);
  return entity =>
    all.filter(title => title === brief(entity)).length < 2
      ? brief(entity)
      : `${entity.name} (${entityDetail(index, entity)}, ${entity.id})`;
}
