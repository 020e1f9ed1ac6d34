import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { withoutEnding, type NotePath } from '../../model/note-path.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import type { Span } from '../../text/span.ts';
import { pathOfLink } from '../links/new-link.ts';
import { labelText } from '../links/link-text.ts';
import { linkTextOf, writtenLinks, type WrittenLink } from '../links/written-links.ts';
import { quotedPlaces } from '../rename/quoted.ts';
import type { Offer } from './offer.ts';
import { touchesRange } from './quick-fixes.ts';

/** So many notes of one file name are offered: nobody reads more. */
const MOST = 30;

/**
 * For links by a file name that several notes have: the path of each, in the link's place. What the link shows stays,
 * and so does the text of others, which is never changed.
 */
export function pathOffers(index: NoteIndex, note: Note, range: Span): Offer[] {
  if (note.thread) return [];
  const isQuoted = quotedPlaces(note);
  return writtenLinks(note)
    .filter(({ span, place }) => touchesRange(span, range) && !(place === 'prose' && isQuoted(span)))
    .flatMap((link): Offer[] => {
      const target = index.defined.targets.resolve(linkTextOf(link), note.path);
      if (target?.kind !== 'ambiguous') return [];
      return target.notes.slice(0, MOST).flatMap(path => offerFor(index, note, link, path) ?? []);
    });
}

function offerFor(index: NoteIndex, note: Note, link: WrittenLink, path: NotePath): Offer | undefined {
  const { target, span, label, to, encode, kind } = link;
  const found = pathOfLink(index, note.path, link, path);
  if (found === undefined) return undefined;
  const shown = kind === 'markdown' || label || isEmbed(note, link) ? '' : `|${labelText(to)}`;
  const entity = index.entities.get(withoutEnding(path) as EntityId);
  return {
    title: l10n.t('Link to {0}', entity ? `${entity.name} (${path})` : path),
    kind: 'quickfix',
    problem: { codes: ['ambiguousMention'], span: label ?? (link.place === 'property' ? span : target) },
    edits: [{ path: note.path, span: target, text: encode(found + shown) }],
  };
}

const isEmbed = ({ text }: Note, { span }: WrittenLink): boolean =>
  text[span.from] === '!' || text[span.from - 1] === '!';
