import type { NoteIndex } from '../../index/note-index.ts';
import { ENTITY_KINDS } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { leadsTo, markdownLinkTo, wikilink, wikilinkToNew } from '../links/new-link.ts';
import { isOnlyTyped } from './being-typed.ts';
import { createDrafts } from './completion-create.ts';
import { entityTarget } from './entity-link.ts';
import { offeredNames, parted, type OfferedName } from './entity-names.ts';
import { noteLinks, partLinks, type LinkDraft } from './link-offers.ts';
import type { OfferDraft } from './offer.ts';
import { shownEntity, type Asking, type ContextOf, type Drafted } from './drafts.ts';

type EntityContext = ContextOf<'entity'>;

/** Entities by their names; behind `[[` the other notes too, and what a link says behind its `#` and its `|`. */
export function nameOffers(asking: Asking, context: EntityContext): Drafted {
  const { index, path } = asking;
  const { opening, typed, span, isInCell, hasLabel } = context;
  const isLink = opening === '[[';
  const names = typed.includes('|')
    ? []
    : offeredNames(index, path, { typed, kinds: undefined, isLeftOut: isOnlyTyped(index, path, span) });
  const [fitting, loose] = parted(names);
  const links = isLink ? linksBegun(asking, typed, fitting) : [];
  const known = new Set(links.map(({ entity }) => entity));
  const drafted = (offered: OfferedName): OfferDraft[] => {
    const texts = textsOf(asking, context, offered);
    const [text, ...plainer] = texts.filter(each => each !== undefined);
    return text === undefined ? [] : [{ ...shownEntity(index, offered), span, text, plainer }];
  };
  const linked = links.map(({ link, ...offer }): OfferDraft => {
    const text = hasLabel ? link.replace(/(?:\|[^|]*)?\]\]$/, '') : inCell(isInCell, link);
    return { ...offer, span, text, plainer: [] };
  });
  // Who merely asked for what a word may mean does not mean to make a note of it.
  const created =
    opening === '' || hasLabel
      ? []
      : createDrafts(asking, {
          typed,
          kinds: ENTITY_KINDS,
          names,
          isAlone: fitting.length + links.length === 0,
          span,
          asTyped: isLink ? `[[${typed.trim()}]]` : `@${typed}`,
          linked: (to, name) => writtenAsNew(asking, context, to, name),
        });
  const others = loose.filter(({ entity }) => !known.has(entity.id));
  const drafts = [...fitting.flatMap(drafted), ...linked, ...created, ...others.flatMap(drafted)];
  return { drafts, isIncomplete: true };
}

function linksBegun({ index, path }: Asking, typed: string, names: readonly OfferedName[]): LinkDraft[] {
  if (/[#|]/.test(typed)) return partLinks(index, path, typed);
  return noteLinks(index, path, typed, names);
}

function writtenAsNew(
  { index, path: from, way: { insert } }: Asking,
  { opening, isInCell }: EntityContext,
  path: NotePath,
  name: string,
): string {
  if (opening !== '[[' && insert === 'name') return name;
  if (opening !== '[[' && insert === 'markdownLink')
    return markdownLinkTo(from, { path, section: undefined }, name);
  return inCell(isInCell, wikilinkToNew(index, from, path, name));
}

/** What an entity may be written as, the best first: a link where one was begun, else as the setting says. */
function textsOf(
  { index, path, way: { insert } }: Asking,
  { opening, hasLabel, isInCell }: EntityContext,
  offered: OfferedName,
): (string | undefined)[] {
  const { entity, name } = offered;
  const target = entityTarget(index, path, offered);
  const isNamed = leadsTo(index, path, name, entity);
  if (hasLabel) return [target && `[[${target}`];
  const link = target && inCell(isInCell, wikilink(target, name));
  if (opening === '[[') return [link, isNamed ? `[[${name}]]` : undefined];
  const alone = namesAlone(index, path, offered) ? name : undefined;
  const plain = opening === '' ? alone : isNamed ? `@${name}` : undefined;
  if (insert === 'markdownLink') return [markdownLinkTo(path, entity, name), plain];
  return [insert === 'name' ? (alone ?? link) : link, plain];
}

/** In a table a pipe would end the cell. */
const inCell = (isInCell: boolean, link: string): string =>
  isInCell ? link.replace('|', String.raw`\|`) : link;

/** Whether the name alone means the entity: not where only links count, nor where others share it. */
function namesAlone(index: NoteIndex, path: NotePath, { entity, name }: OfferedName): boolean {
  const [only, ...others] = index.directory.targets.named(name, path);
  return !entity.linkOnly && others.length === 0 && (only === undefined || only.id === entity.id);
}
