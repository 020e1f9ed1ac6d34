import * as l10n from '@vscode/l10n';
import type { Refusal, TextEdit } from '../../edit/change.ts';
import { keyOfName } from '../../index/links/link-keys.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { foldName } from '../../text/names.ts';
import { isWritable } from '../edits/writable.ts';
import { followedLinks, type FollowedLink } from '../links/follow-links.ts';
import { notesToFollow, type Succession } from '../links/succession.ts';
import { writtenLinks, type WrittenLink } from '../links/written-links.ts';
import { quotedPlaces } from './quoted.ts';

interface Renamed {
  readonly id: EntityId;
  readonly from: string;
  readonly to: string;
}

/**
 * What has to change in links when an entity gets another name, which prose writes as `prose`. A link that would lead
 * nowhere is changed in quoted text too, as long as what is read there stays; a refusal where one would lead to somebody
 * else.
 */
export function linkEdits(succession: Succession, renamed: Renamed, prose: string): TextEdit[] | Refusal {
  const edits: TextEdit[] = [];
  for (const note of notesToFollow(succession)) {
    const isQuoted = quotedPlaces(note);
    for (const followed of followedLinks(succession, note)) {
      const { link, entity, to, stillLeads } = followed;
      if (to === undefined && !stillLeads) return lostLink(note, followed);
      if (to !== undefined && to !== link.to) {
        const asks = stillLeads && link.place === 'prose' && isQuoted(link.span) ? { isQuoted: true } : {};
        edits.push({ path: note.path, span: link.target, text: link.encode(to), ...asks });
      }
      if (entity === renamed.id) edits.push(...labelEdits(note, link, renamed, prose));
    }
  }
  return edits;
}

/** The label of a property's link that is the old name; labels in prose are among its words. */
function labelEdits(
  { path, text }: Note,
  { label, place, kind, encode, quote }: WrittenLink,
  { from, to }: Renamed,
  prose: string,
): TextEdit[] {
  if (!label || place !== 'property' || foldName(text.slice(label.from, label.to)) !== foldName(from))
    return [];
  return [{ path, span: label, text: kind === 'wikilink' ? encode(to) : quote(prose) }];
}

/** Why a change cannot be made that a link cannot follow. */
export const lostLink = ({ path }: Note, { link: { to }, isSettled }: FollowedLink): Refusal => ({
  refusal: isSettled
    ? l10n.t('The link to “{0}” in {1} may mean several notes. Choose which before.', to, path)
    : l10n.t('The link to “{0}” in {1} could not lead to the same note any more.', to, path),
});

/** A candidate has no note, so that links mean it by its name alone. */
export function candidateLinkEdits(index: NoteIndex, { name: old }: Entity, name: string): TextEdit[] {
  const { targets } = index.defined;
  return index.notesLinking([keyOfName(old)]).flatMap(note => {
    const links = writtenLinks(note).filter(
      ({ kind, to }) =>
        kind === 'wikilink' &&
        foldName(to) === foldName(old) &&
        targets.resolve({ to, byName: true }, note.path) === undefined,
    );
    if (links.length === 0 || !isWritable(note)) return [];
    const isQuoted = quotedPlaces(note);
    return links.map(({ span, target, place, encode }) => ({
      path: note.path,
      span: target,
      text: encode(name),
      ...(place === 'prose' && isQuoted(span) && { isQuoted: true }),
    }));
  });
}
