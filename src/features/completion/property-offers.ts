import { idOf } from '../../index/entities.ts';
import { ENTITY_KINDS } from '../../model/entity.ts';
import { isRelation, relation } from '../../model/relation.ts';
import { foldName } from '../../text/names.ts';
import { leadsTo, wikilinkToNew } from '../links/new-link.ts';
import { isOnlyTyped } from './being-typed.ts';
import { definitionAround } from './completion-context.ts';
import { createDrafts } from './completion-create.ts';
import { entityLinkOf } from './entity-link.ts';
import { offeredNames, parted, type OfferedName } from './entity-names.ts';
import { noteLinks, partLinks, type LinkDraft } from './link-offers.ts';
import { nameMatch } from './name-match.ts';
import type { OfferDraft } from './offer.ts';
import { shownEntity, shownWord, type Asking, type ContextOf, type Drafted } from './drafts.ts';
import { propertiesOf, propertyWords, type OfferedProperty } from './property-guide.ts';

type KeyContext = ContextOf<'key'>;
type ValueContext = ContextOf<'value'>;

/** The properties that an entity of the kind can have and that are not there yet. */
export function keyOffers({ index, path, caret }: Asking, context: KeyContext): Drafted {
  const { span, form, isFollowedByColon, entityKind, written } = context;
  const typed = (index.notes.get(path)?.text ?? '').slice(span.from, caret);
  const sign = isFollowedByColon ? '' : form === 'yaml' ? ': ' : ':: ';
  const keys = propertiesOf(entityKind).filter(({ key }) => !written.has(key));
  const drafts = fittingWords(keys, typed).map(({ key, about, rest }): OfferDraft => ({
    ...shownWord('property', key, { about }),
    span,
    text: key + sign,
    plainer: [],
    rest,
    names: key,
  }));
  return { drafts, isIncomplete: false };
}

/** Those words of a list that what was typed fits, in their order but for those that begin so. */
function fittingWords(
  words: readonly OfferedProperty[],
  typed: string,
): (OfferedProperty & { readonly rest: string })[] {
  return words
    .flatMap(word => {
      const match = nameMatch(foldName(word.key), typed);
      return match ? [{ ...word, ...match }] : [];
    })
    .toSorted((a, b) => a.rank - b.rank);
}

/** What a value may be: one of a few words, or an entity of a kind that fits. */
export function valueOffers(asking: Asking, context: ValueContext): Drafted {
  const { index, path, caret } = asking;
  const { key, item } = context;
  const before = (index.notes.get(path)?.text ?? '').slice(item.span.from, caret);
  const opening = /^["']?(?:\[\[)?/.exec(before)?.[0] ?? '';
  const typed = before.slice(opening.length);
  const isLink = opening.endsWith('[[');
  if (!isRelation(key) && !isLink) return { drafts: wordOffers(context, typed), isIncomplete: false };
  if (/[|#]/.test(typed))
    return { drafts: linked(context, partLinks(index, path, typed)), isIncomplete: true };

  const kinds = isRelation(key) ? relation(key).to : ENTITY_KINDS;
  const subject = definitionAround(index.notes.get(path)?.definitions ?? [], caret);
  const isTyped = isOnlyTyped(index, path, item.span);
  const isSubject = subject ? idOf(path, subject) : undefined;
  const names = offeredNames(index, path, {
    typed,
    kinds,
    isLeftOut: entity => entity.id === isSubject || isTyped(entity),
  });
  const [fitting, loose] = parted(names);
  const drafted = (offered: OfferedName): OfferDraft[] => {
    const [text, ...plainer] = textsOf(asking, context, offered);
    if (text === undefined) return [];
    return [{ ...shownEntity(index, offered), span: item.span, text, plainer }];
  };
  // Of other properties nobody knows what they lead to: any note will do, and none is to be made.
  const links = isRelation(key) ? [] : linked(context, noteLinks(index, path, typed, fitting));
  const created = createDrafts(asking, {
    typed,
    kinds: isRelation(key) ? kinds : [],
    names,
    isAlone: fitting.length === 0,
    span: item.span,
    asTyped: isLink ? asLinkValue(context, `[[${typed.trim()}]]`) : before,
    linked: (to, name) => spaced(context, asLinkValue(context, wikilinkToNew(index, path, to, name))),
  });
  return {
    drafts: [...fitting.flatMap(drafted), ...links, ...created, ...loose.flatMap(drafted)],
    isIncomplete: true,
  };
}

/** A link to an entity in all the ways that a value may write it: as YAML wants it, without quotes, by its name. */
function textsOf({ index, path }: Asking, context: ValueContext, offered: OfferedName): string[] {
  const { entity, name } = offered;
  const link = entityLinkOf(index, path, offered);
  if (link === undefined) return [];
  const byName = [asLinkValue(context, `[[${name}]]`), `[[${name}]]`, name];
  return [
    asLinkValue(context, link),
    ...(isBare(context) ? [link] : []),
    ...(leadsTo(index, path, name, entity) ? byName : []),
  ].map(text => spaced(context, text));
}

function wordOffers(context: ValueContext, typed: string): OfferDraft[] {
  return fittingWords(propertyWords(context.key), typed).map(({ key, about, rest }) => ({
    ...shownWord('word', key, { about }),
    span: context.item.span,
    text: spaced(context, quotedAs(context, key)),
    plainer: [],
    rest,
    names: key,
  }));
}

const linked = (context: ValueContext, links: readonly LinkDraft[]): OfferDraft[] =>
  links.map(({ link, ...offer }) => ({
    ...offer,
    span: context.item.span,
    text: spaced(context, asLinkValue(context, link)),
    plainer: isBare(context) ? [spaced(context, link)] : [],
  }));

/** Whether the value still has to get its quotes. */
const isBare = ({ form, item: { quote } }: ValueContext): boolean => form === 'yaml' && quote === undefined;

const spaced = ({ needsSpace }: ValueContext, text: string): string => (needsSpace ? ` ${text}` : text);

/** A word keeps the quotes that stand around it. */
function quotedAs({ item: { quote } }: ValueContext, word: string): string {
  return quote === undefined ? word : `${quote}${word}${quote}`;
}

/** In YAML a link stands in quotes: `[[…]]` without them is a list in a list. */
function asLinkValue({ form, item: { quote, isInQuotes } }: ValueContext, link: string): string {
  if (form === 'field') return link;
  const escaped = quote === "'" ? link.replaceAll("'", "''") : link.replace(/["\\]/g, String.raw`\$&`);
  const sign = quote ?? '"';
  return isInQuotes ? escaped : sign + escaped + sign;
}
