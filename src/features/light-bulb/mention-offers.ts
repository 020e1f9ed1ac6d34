import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { Note } from '../../model/note.ts';
import { oneLine } from '../../text/one-line.ts';
import type { TextEdit } from '../../edit/change.ts';
import { quotedPlaces } from '../rename/quoted.ts';
import { linked, unlinked } from './mention-links.ts';
import type { LinkStyle, Offer } from './offer.ts';

/**
 * Writing a mention as a link or without it, alone or all of them in the note. Nothing in a thread, whose text is never
 * changed; what somebody else is quoted with is left out where all are meant.
 */
export function mentionOffers(index: NoteIndex, note: Note, mention: Mention, style: LinkStyle): Offer[] {
  const entity = mention.entity && index.entities.get(mention.entity);
  if (!entity || isCandidate(entity) || note.thread) return [];
  const isQuoted = quotedPlaces(note);
  const mentions = index.mentionsIn(note.path).filter(({ outer }) => !isQuoted(outer));
  const own = mentions.filter(other => other.entity === entity.id);
  const link = (each: Mention): TextEdit[] => linked(index, note, each, style);
  const unlink = (each: Mention): TextEdit[] => unlinked(index, note, each);
  const words = oneLine(note.text.slice(mention.span.from, mention.span.to));
  const [toLink, toUnlink] = [link(mention), unlink(mention)];
  const [ownToLink, allToLink, ownToUnlink] = [
    own.flatMap(link),
    mentions.flatMap(link),
    own.flatMap(unlink),
  ];
  return [
    ...rewrite(l10n.t('Link “{0}”', words), toLink, 1),
    ...(toLink.length > 0
      ? rewrite(
          l10n.t('Link all {0} mentions of {1} in this note', ownToLink.length, entity.name),
          ownToLink,
          2,
        )
      : []),
    ...(toLink.length > 0
      ? rewrite(
          l10n.t('Link all {0} mentions in this note', allToLink.length),
          allToLink,
          ownToLink.length + 1,
        )
      : []),
    ...rewrite(l10n.t('Unlink “{0}”', words), toUnlink, 1),
    ...(toUnlink.length > 0
      ? rewrite(
          l10n.t('Unlink all {0} mentions of {1} in this note', ownToUnlink.length, entity.name),
          ownToUnlink,
          2,
        )
      : []),
  ];
}

/** An offer of these edits, if there are at least so many. */
const rewrite = (title: string, edits: readonly TextEdit[], least: number): Offer[] =>
  edits.length < least ? [] : [{ title, kind: 'refactor.rewrite', problem: undefined, edits }];
