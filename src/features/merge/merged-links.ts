import type { Refusal } from '../../edit/change.ts';
import type { Replacement } from '../../edit/text-edit.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { followedLinks } from '../links/follow-links.ts';
import { isInTable } from '../links/in-table.ts';
import { notesToFollow, type Succession } from '../links/succession.ts';
import type { WrittenLink } from '../links/written-links.ts';
import { lostLink } from '../rename/link-edits.ts';
import { quotedPlaces } from '../rename/quoted.ts';

/**
 * What links have to say, by note, so that they lead to what is left. What a reader sees stays: a link by the name of a
 * file that goes shows that name as its label. A refusal where a link could lead nowhere.
 */
export function mergedLinkEdits(
  succession: Succession,
): ReadonlyMap<NotePath, readonly Replacement[]> | Refusal {
  const byNote = new Map<NotePath, Replacement[]>();
  for (const note of notesToFollow(succession)) {
    const edits: Replacement[] = [];
    const isQuoted = quotedPlaces(note);
    for (const followed of followedLinks(succession, note)) {
      const { link, to, stillLeads } = followed;
      if (to === undefined && !stillLeads) return lostLink(note, followed);
      if (to === undefined || to === link.to) continue;
      // Somebody else's text is changed only where its link would lead nowhere.
      if (stillLeads && link.place === 'prose' && isQuoted(link.span)) continue;
      edits.push({ span: link.target, text: link.encode(to) + shownLabel(note, link) });
    }
    if (edits.length > 0) byNote.set(note.path, edits);
  }
  return byNote;
}

function shownLabel(note: Note, { kind, place, label, span, target }: WrittenLink): string {
  const isEmbed = note.text[span.from] === '!' || note.text[span.from - 1] === '!';
  if (kind !== 'wikilink' || place !== 'prose' || label || isEmbed) return '';
  return `${isInTable(note, span.from) ? '\\|' : '|'}${note.text.slice(target.from, target.to)}`;
}
