import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { foldName } from '../../text/names.ts';
import type { Refusal } from '../../edit/change.ts';
import type { LinkFollower } from './follow-links.ts';
import { asProse } from './name-words.ts';
import { quotedPlaces } from './quoted.ts';
import type { RenameEdit } from './renaming.ts';
import { writtenLinks, type WrittenLink } from './written-links.ts';
import { writableNotes } from './writable-notes.ts';

/**
 * What has to change in the links of a note when an entity gets another name. A link that would lead nowhere is changed
 * in quoted text too, as long as what is read there stays; a refusal where one would lead to somebody else.
 */
export function linkEdits(
  note: Note,
  follower: LinkFollower,
  { entity, name }: { readonly entity: Entity; readonly name: string },
): RenameEdit[] | Refusal {
  const edits: RenameEdit[] = [];
  let isQuoted: ReturnType<typeof quotedPlaces> | undefined;
  for (const { link, entity: led, to, stillLeads } of follower.follow(note)) {
    if (to === undefined && !stillLeads)
      return {
        refusal: l10n.t(
          'The link to “{0}” in {1} could not lead to the same note any more.',
          link.to,
          note.path,
        ),
      };
    const isOwn = led === entity.id;
    if (to !== undefined && to !== link.to) {
      isQuoted ??= quotedPlaces(note);
      edits.push({
        path: note.path,
        span: link.target,
        text: link.encode(to),
        isQuoted: stillLeads && link.place === 'prose' && isQuoted(link.span),
      });
    }
    const { label } = link;
    const isNamed = label && foldName(note.text.slice(label.from, label.to)) === foldName(entity.name);
    if (isOwn && isNamed && link.place === 'property')
      edits.push({ path: note.path, span: label, text: labelOf(link, name), isQuoted: false });
  }
  return edits;
}

/** A candidate has no note, so that links mean it by its name alone. */
export function candidateLinkEdits(index: NoteIndex, { name: old }: Entity, name: string): RenameEdit[] {
  return writableNotes(index).flatMap(note => {
    const links = writtenLinks(note).filter(
      ({ kind, to }) =>
        kind === 'wikilink' &&
        foldName(to) === foldName(old) &&
        index.directory.targets.resolve({ to, byName: true }, note.path) === undefined,
    );
    if (links.length === 0) return [];
    const isQuoted = quotedPlaces(note);
    return links.map(({ span, target, place, encode }) => ({
      path: note.path,
      span: target,
      text: encode(name),
      isQuoted: place === 'prose' && isQuoted(span),
    }));
  });
}

const labelOf = ({ kind, encode }: WrittenLink, name: string): string =>
  kind === 'wikilink' ? encode(name) : asProse(name);
