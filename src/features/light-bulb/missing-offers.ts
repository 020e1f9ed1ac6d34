import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { PropertyPlace } from '../../index/links/property-links.ts';
import { ENTITY_KINDS, type EntityKind } from '../../model/entity.ts';
import { fileName } from '../../model/note-path.ts';
import { isRelation, relation } from '../../model/relation.ts';
import type { Link } from '../../model/markdown.ts';
import type { Note } from '../../model/note.ts';
import { refusalOf, tidyName } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';
import { oneLine } from '../../text/one-line.ts';
import { isRefusal } from '../../edit/change.ts';
import { writeProperties } from '../edits/write-property.ts';
import { nearestEntities } from './nearest-entities.ts';
import type { Offer } from './offer.ts';
import { redirected } from './redirected.ts';
import { aKind, createTitle } from '../wording/kind-words.ts';

/** For a link of prose that leads nowhere: those whose names are like it, and a note of that name. */
export function missingLinkOffers(index: NoteIndex, note: Note, link: Link): Offer[] {
  const label = link.label && note.text.slice(link.label.from, link.label.to);
  const missing = { span: link.target ?? link, to: link.destination, label, kinds: ENTITY_KINDS };
  return offersFor(index, note, missing);
}

/** The same for a property that links to nothing, or to a note about nobody and nothing; of the kinds that fit it. */
export function missingValueOffers(index: NoteIndex, note: Note, place: PropertyPlace): Offer[] {
  const { key, target, text, span } = place;
  const kinds = key !== undefined && isRelation(key) ? relation(key).to : ENTITY_KINDS;
  if (target?.kind === 'note') return definingOffers(index, note, place, kinds);
  const label = /\|([^\]]*)\]\]/.exec(note.text.slice(span.from, span.to))?.[1];
  return target ? [] : offersFor(index, note, { span, to: text, label, kinds });
}

interface Missing {
  readonly span: Span;
  /** Where the link should lead. */
  readonly to: string;
  readonly label: string | undefined;
  readonly kinds: readonly EntityKind[];
}

function offersFor(index: NoteIndex, note: Note, { span, to, label, kinds }: Missing): Offer[] {
  // Whatever a link in a thread leads to: the text there stays as it was sent.
  const near = note.thread ? [] : nearestEntities(index, note.path, label ?? to, kinds);
  const problem = { codes: ['missingEntity' as const], span };
  const meant = near.flatMap((entity): Offer[] => {
    const edits = redirected(index, note, span, entity);
    return edits.length === 0
      ? []
      : [{ title: l10n.t('Did you mean “{0}”?', entity.name), kind: 'quickfix', problem, edits }];
  });
  const name = nameFor(to, label);
  if (refusalOf(name) !== undefined) return meant;
  const created = kinds.map((kind): Offer => ({
    title: createTitle(kind, name),
    kind: 'quickfix',
    problem,
    action: { kind: 'createNamed', note: note.path, entity: kind, name, link: to },
  }));
  return [...meant, ...created];
}

/** What a link shows, else its last part; `data-platform` is how a file is named, and “Data Platform” what it is about. */
function nameFor(to: string, label: string | undefined): string {
  if (label !== undefined && refusalOf(label) === undefined) return oneLine(label);
  const file = fileName(to.split('#')[0] ?? '').trim();
  const isSlug = /[-_]/.test(file) && !/\s/.test(file) && file === file.toLowerCase();
  return tidyName(
    isSlug ? file.replace(/[-_]+/g, ' ').replace(/(^|\s)\S/gu, start => start.toUpperCase()) : file,
  );
}

/** A note that defines nothing yet can say what it is about. */
function definingOffers(
  index: NoteIndex,
  { path: from }: Note,
  { target, key, span }: PropertyPlace,
  kinds: readonly EntityKind[],
): Offer[] {
  const path = target?.kind === 'note' ? target.path : undefined;
  const note = path === undefined ? undefined : index.notes.get(path);
  if (!note || note.path === from || note.thread || key === undefined || !isRelation(key)) return [];
  return kinds.flatMap((kind): Offer[] => {
    const edits = writeProperties(note, undefined, [{ kind: 'set', key: 'type', values: [kind] }]);
    if (isRefusal(edits)) return [];
    const title = l10n.t('Make {0} the note of {1}', fileName(note.path), aKind(kind));
    return [{ title, kind: 'quickfix', problem: { codes: ['missingEntity'], span }, edits }];
  });
}
