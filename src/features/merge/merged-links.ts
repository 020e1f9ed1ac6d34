import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { readMarkdown } from '../../parse/read-markdown.ts';
import { contains } from '../../text/span.ts';
import type { Refusal } from '../../edit/change.ts';
import type { LinkFollower } from '../rename/follow-links.ts';
import { quotedPlaces } from '../rename/quoted.ts';
import { writableNotes } from '../rename/writable-notes.ts';
import type { WrittenLink } from '../rename/written-links.ts';
import type { Replacement } from '../../edit/text-edit.ts';

/**
 * What links have to say, by note, so that they lead to what is left. What a reader sees stays: a link by the name of a
 * file that goes shows that name as its label. A refusal where a link could lead nowhere.
 */
export function mergedLinkEdits(
  index: NoteIndex,
  follower: LinkFollower,
): ReadonlyMap<NotePath, readonly Replacement[]> | Refusal {
  const byNote = new Map<NotePath, Replacement[]>();
  for (const note of writableNotes(index)) {
    const edits: Replacement[] = [];
    let isQuoted: ReturnType<typeof quotedPlaces> | undefined;
    for (const { link, to, stillLeads } of follower.follow(note)) {
      if (to === undefined && !stillLeads)
        return {
          refusal: l10n.t(
            'The link to “{0}” in {1} could not lead to the same note any more.',
            link.to,
            note.path,
          ),
        };
      if (to === undefined || to === link.to) continue;
      isQuoted ??= quotedPlaces(note);
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
  const shown = note.text.slice(target.from, target.to);
  const isInTable = readMarkdown(note.text).blocks.some(
    block => block.kind === 'cell' && contains(block, span),
  );
  return `${isInTable ? '\\|' : '|'}${shown}`;
}
