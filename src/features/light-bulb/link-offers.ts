import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type EntityId } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { Note } from '../../model/note.ts';
import { oneLine } from '../../text/one-line.ts';
import type { TextEdit } from '../../edit/change.ts';
import type { Action } from '../actions/actions.ts';
import { linker, ownMentions, unlinker, type LinkStyle } from '../actions/link-mentions.ts';
import type { Offer } from './offer.ts';

/**
 * Writing mentions as links or without them, alone or all of them in the note. Nothing in a thread, whose text is never
 * changed; what somebody else is quoted with is left out where all are meant.
 */
export function linkOffers(
  index: NoteIndex,
  note: Note,
  mentions: readonly Mention[],
  style: LinkStyle,
): Offer[] {
  if (note.thread) return [];
  const [link, unlink] = [linker(index, note, style), unlinker(index, note)];
  let counted: Counts | undefined;
  return mentions.flatMap(mention => {
    const entity = mention.entity && index.entities.get(mention.entity);
    if (!entity || isCandidate(entity)) return [];
    const [linked, unlinked] = [link(mention), unlink(mention)];
    if (linked.length + unlinked.length === 0) return [];
    const { links, unlinks, allLinks } = (counted ??= countsOf(ownMentions(index, note), link, unlink));
    const words = oneLine(note.text.slice(mention.span.from, mention.span.to));
    const [own, ownUnlinks] = [links.get(entity.id) ?? 0, unlinks.get(entity.id) ?? 0];
    const linkAll = { kind: 'link' as const, note: note.path, style };
    const offers: Offer[] = [];
    if (linked.length > 0) {
      offers.push(rewriting(l10n.t('Link “{0}”', words), { edits: linked }));
      if (own > 1)
        offers.push(
          rewriting(l10n.t('Link all {0} mentions of {1} in this note', own, entity.name), {
            action: { ...linkAll, entity: entity.id },
          }),
        );
      if (allLinks > own)
        offers.push(
          rewriting(l10n.t('Link all {0} mentions in this note', allLinks), {
            action: { ...linkAll, entity: null },
          }),
        );
    }
    if (unlinked.length > 0) {
      offers.push(rewriting(l10n.t('Unlink “{0}”', words), { edits: unlinked }));
      if (ownUnlinks > 1)
        offers.push(
          rewriting(l10n.t('Unlink all {0} mentions of {1} in this note', ownUnlinks, entity.name), {
            action: { kind: 'unlink', note: note.path, entity: entity.id },
          }),
        );
    }
    return offers;
  });
}

interface Counts {
  /** By entity: how many of its mentions can become links, and how many can be without one. */
  readonly links: ReadonlyMap<EntityId, number>;
  readonly unlinks: ReadonlyMap<EntityId, number>;
  readonly allLinks: number;
}

function countsOf(
  mentions: readonly Mention[],
  link: (mention: Mention) => readonly TextEdit[],
  unlink: (mention: Mention) => readonly TextEdit[],
): Counts {
  const links = new Map<EntityId, number>();
  const unlinks = new Map<EntityId, number>();
  let allLinks = 0;
  for (const mention of mentions) {
    const { entity } = mention;
    if (entity === undefined) continue;
    const isLinked = link(mention).length;
    allLinks += isLinked;
    links.set(entity, (links.get(entity) ?? 0) + isLinked);
    unlinks.set(entity, (unlinks.get(entity) ?? 0) + unlink(mention).length);
  }
  return { links, unlinks, allLinks };
}

const rewriting = (
  title: string,
  does: { readonly action: Action } | { readonly edits: readonly TextEdit[] },
): Offer => ({ title, kind: 'refactor.rewrite', problem: undefined, ...does });
