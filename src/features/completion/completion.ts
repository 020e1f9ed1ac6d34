import * as l10n from '@vscode/l10n';
import { idOf } from '../../index/entities.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { ENTITY_KINDS, type EntityId, type EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { isRelation, relation } from '../../model/relation.ts';
import type { Span } from '../../text/span.ts';
import {
  completionContexts,
  definitionAround,
  type Asked,
  type CompletionContext,
} from './completion-context.ts';
import { createOffers, type CreateOffer } from './completion-create.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { entityDetail } from '../wording/entity-detail.ts';
import { offeredNames, type OfferedName } from './entity-names.ts';
import type { WantedEntity } from '../edits/new-entity.ts';
import { propertiesOf, propertyWords, type OfferedProperty } from './property-guide.ts';
import { markdownLinkTo, wikilinkTarget, wikilinkTo, wikilinkToNew } from '../links/new-link.ts';
import { createTitle } from '../wording/kind-words.ts';

/** What accepting an entity writes where no link was begun. */
export type InsertedAs = 'name' | 'wikilink' | 'markdownLink';

export interface Offer {
  readonly kind: EntityKind | 'property' | 'word';
  readonly label: string;
  /** What is shown beside the label. */
  readonly detail: string;
  /** A sentence; an entity is told of by its card instead. */
  readonly about: string | undefined;
  readonly entity: EntityId | undefined;
  /** What gets a note when the offer is accepted. */
  readonly creates: WantedEntity | undefined;
  /** What is replaced by `text`: on one line, the caret in it or at its end. */
  readonly span: Span;
  readonly text: string;
  /** What the replaced text before the caret is compared with, opening signs included. */
  readonly filterText: string;
}

export interface Completion {
  /** Best first. */
  readonly offers: readonly Offer[];
  /** Whether there are more, to be asked for again when more has been typed. */
  readonly isIncomplete: boolean;
}

/** How many entities are offered at once. */
const MOST = 200;

export interface CompletionWay {
  readonly insert: InsertedAs;
  readonly asked: Asked;
  /** Where notes can be made; undefined where they cannot, and then none is offered. */
  readonly places?: NewNotePlaces | undefined;
}

/** What may be written at `caret` (UTF-16). */
export function completion(index: NoteIndex, path: NotePath, caret: number, way: CompletionWay): Completion {
  const asking: Asking = { index, path, caret, way };
  const found = completionContexts(index, path, caret, way.asked).map(context => {
    switch (context.kind) {
      case 'entity':
        return entityOffers(asking, context);
      case 'key':
        return { offers: keyOffers(context), isIncomplete: false };
      case 'value':
        return valueOffers(asking, context);
    }
  });
  return {
    offers: found.flatMap(({ offers }) => offers),
    isIncomplete: found.some(({ isIncomplete }) => isIncomplete),
  };
}

interface Asking {
  readonly index: NoteIndex;
  readonly path: NotePath;
  readonly caret: number;
  readonly way: CompletionWay;
}

type Of<Kind extends CompletionContext['kind']> = Extract<CompletionContext, { kind: Kind }>;

interface ChosenName {
  readonly context: Of<'entity'>;
  readonly offered: OfferedName;
  readonly insert: InsertedAs;
}

function entityOffers({ index, path, way: { insert, places } }: Asking, context: Of<'entity'>): Completion {
  const { span, opening, typed } = context;
  const names = offeredNames(index, path, typed, undefined);
  const offers = names.slice(0, MOST).map(offered => ({
    ...described(index, offered),
    span,
    text: writtenAs(index, path, { context, offered, insert }),
    filterText: opening + namesToMatch(offered),
  }));
  // Who merely asked for what a word may mean does not mean to make a note of it.
  if (!places || opening === '' || context.hasLabel) return { offers, isIncomplete: names.length > MOST };
  const wanted = createOffers(index, path, { typed, kinds: ENTITY_KINDS, names }, places);
  const created = wanted.map(offer => ({
    ...creating(offer, { span, filterText: opening + typed }),
    text: writtenAsNew(index, path, { context, offer, insert }),
  }));
  return { offers: [...offers, ...created], isIncomplete: true };
}

/** A blank more than was typed, so that the offer stays when one is typed between two words. */
const creating = (
  { wanted, path }: CreateOffer,
  { span, filterText }: Pick<Offer, 'span' | 'filterText'>,
): Omit<Offer, 'text'> => ({
  kind: wanted.kind,
  label: createTitle(wanted.kind, wanted.name),
  detail: '',
  about: l10n.t('Makes the note {0}.', path),
  entity: undefined,
  creates: wanted,
  span,
  filterText: `${filterText} `,
});

function writtenAsNew(
  index: NoteIndex,
  from: NotePath,
  { context, offer, insert }: Omit<ChosenName, 'offered'> & { readonly offer: CreateOffer },
): string {
  const { wanted, path } = offer;
  if (context.opening !== '[[' && insert === 'name') return wanted.name;
  if (context.opening !== '[[' && insert === 'markdownLink')
    return markdownLinkTo(from, { path, section: undefined }, wanted.name);
  return inCell(context, wikilinkToNew(index, from, path, wanted.name));
}

function writtenAs(index: NoteIndex, path: NotePath, { context, offered, insert }: ChosenName): string {
  const { entity, name } = offered;
  if (context.hasLabel) return `[[${wikilinkTarget(index, path, entity)}`;
  const isLink = context.opening === '[[' || insert === 'wikilink' || !namesAlone(index, path, offered);
  if (insert === 'markdownLink' && context.opening !== '[[') return markdownLinkTo(path, entity, name);
  if (!isLink) return name;
  return inCell(context, wikilinkTo(index, path, entity, name));
}

/** In a table a pipe would end the cell. */
const inCell = ({ isInCell }: Of<'entity'>, link: string): string =>
  isInCell ? link.replace('|', String.raw`\|`) : link;

/** Whether the name alone means the entity: not where only links count, nor where others share it. */
function namesAlone(index: NoteIndex, path: NotePath, { entity, name }: OfferedName): boolean {
  const [only, ...others] = index.directory.targets.named(name, path);
  return !entity.linkOnly && others.length === 0 && (only === undefined || only.id === entity.id);
}

/** An entity is found by all its names; an alias, which is offered by itself, by itself. */
const namesToMatch = ({ entity, name, isAlias }: OfferedName): string =>
  isAlias ? name : [entity.name, ...entity.aliases].join(' ');

function described(
  index: NoteIndex,
  { entity, name, isAlias }: OfferedName,
): Omit<Offer, 'span' | 'text' | 'filterText'> {
  const about = entityDetail(index, entity);
  const detail = isAlias ? `${entity.name} · ${about}` : about;
  return { kind: entity.kind, label: name, detail, about: undefined, entity: entity.id, creates: undefined };
}

function keyOffers({ span, form, isFollowedByColon, entityKind, written }: Of<'key'>): Offer[] {
  const sign = form === 'yaml' ? ': ' : ':: ';
  return propertiesOf(entityKind)
    .filter(({ key }) => !written.has(key))
    .map(property => wordOffer(property, 'property', span, property.key + (isFollowedByColon ? '' : sign)));
}

const wordOffer = (
  { key, about }: OfferedProperty,
  kind: 'property' | 'word',
  span: Span,
  text: string,
): Offer => ({
  kind,
  label: key,
  detail: '',
  about,
  entity: undefined,
  creates: undefined,
  span,
  text,
  filterText: key,
});

function valueOffers({ index, path, caret, way: { places } }: Asking, context: Of<'value'>): Completion {
  const { key, item } = context;
  const note = index.notes.get(path);
  const before = (note?.text ?? '').slice(item.span.from, caret);
  const opening = /^["']?(?:\[\[)?/.exec(before)?.[0] ?? '';
  const typed = before.slice(opening.length);
  const space = context.needsSpace ? ' ' : '';
  if (!isRelation(key)) {
    const offers = propertyWords(key).map(word => ({
      ...wordOffer(word, 'word', item.span, space + quotedAs(context, word.key)),
      filterText: opening + word.key,
    }));
    return { offers, isIncomplete: false };
  }
  if (/[|#]/.test(typed)) return { offers: [], isIncomplete: false };
  const kinds = relation(key).to;
  const subject = definitionAround(note?.definitions ?? [], caret);
  const names = offeredNames(index, path, typed, kinds).filter(
    ({ entity }) => !subject || entity.id !== idOf(path, subject),
  );
  const offers = names.slice(0, MOST).map(offered => ({
    ...described(index, offered),
    span: item.span,
    text: space + asLinkValue(context, wikilinkTo(index, path, offered.entity, offered.name)),
    filterText: opening + namesToMatch(offered),
  }));
  if (!places) return { offers, isIncomplete: names.length > MOST };
  const created = createOffers(index, path, { typed, kinds, names }, places).map(offer => ({
    ...creating(offer, { span: item.span, filterText: opening + typed }),
    text: space + asLinkValue(context, wikilinkToNew(index, path, offer.path, offer.wanted.name)),
  }));
  return { offers: [...offers, ...created], isIncomplete: true };
}

/** A word keeps the quotes that stand around it. */
function quotedAs({ item: { quote } }: Of<'value'>, word: string): string {
  return quote === undefined ? word : `${quote}${word}${quote}`;
}

/** In YAML a link stands in quotes: `[[…]]` without them is a list in a list. */
function asLinkValue({ form, item: { quote, isInQuotes } }: Of<'value'>, link: string): string {
  if (form === 'field') return link;
  const escaped = quote === "'" ? link.replaceAll("'", "''") : link.replace(/["\\]/g, String.raw`\$&`);
  const sign = quote ?? '"';
  return isInQuotes ? escaped : sign + escaped + sign;
}
