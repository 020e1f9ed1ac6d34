import * as l10n from '@vscode/l10n';
import type { LinkTarget } from '../../index/links/link-targets.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { NotePath } from '../../model/note-path.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { card } from '../card/card.ts';
import { cardText, cardTitles } from '../card/card-text.ts';
import { definitionOf, destinationOf, type Destination } from '../navigation/definition.ts';
import { targetedLinks, type TargetedLink } from '../navigation/document-links.ts';
import { mentionLooks, type MentionLook, type ColouredSpan } from './tokens.ts';

/** A stretch of a note that its rendered form shows as a link, or in a colour. */
export interface PreviewMark {
  /** The words with the brackets or the `@` around them. */
  readonly outer: Span;
  /** The words that are shown. */
  readonly label: Span;
  /** The place of its target in `PreviewMarks.targets`. */
  readonly target: number;
  readonly modifiers: ColouredSpan['modifiers'];
}

export interface PreviewTarget {
  /** Undefined for a note that is about no entity. */
  readonly type: ColouredSpan['type'] | undefined;
  /** Plain text of some lines: a card, say. */
  readonly title: string;
  /** Undefined where there is nowhere to go, or nobody knows where. */
  readonly destination: Destination | undefined;
}

export interface PreviewMarks {
  readonly targets: readonly PreviewTarget[];
  /** In document order; none overlaps another. */
  readonly marks: readonly PreviewMark[];
}

/** A title lists no more entities that a name may mean. */
const MOST_NAMED = 5;

/**
 * What the rendered form of a note marks: mentions, and wikilinks to plain notes. An ambiguous mention, a candidate and
 * a name at its own definition lead nowhere.
 */
export function previewMarks(index: NoteIndex, path: NotePath): PreviewMarks {
  const targets = new Targets(index);
  const looks = mentionLooks(index, path);
  const links = targetedLinks(index, path);
  const text = index.notes.get(path)?.text ?? '';
  const byStart = new Map(links.map(link => [link.span.from, link]));
  const mentions = looks.map((look): PreviewMark => {
    const { outer, span: label, grade } = look.mention;
    const link = grade === 'explicit' ? byStart.get(outer.from) : undefined;
    return { outer, label, target: targets.ofMention(look, link), modifiers: look.modifiers };
  });
  const rest = links
    .filter(({ span }) => text.startsWith('[[', span.from) && !isAmong(looks, span))
    .map(link => ({
      outer: link.span,
      label: labelOf(text, link.span),
      target: targets.ofLink(link),
      modifiers: [],
    }));
  const marks = rest.length === 0 ? mentions : [...mentions, ...rest];
  return { targets: targets.all, marks: marks.toSorted((a, b) => a.outer.from - b.outer.from) };
}

/** The targets that marks share: a card is written once, however often its entity is mentioned. */
class Targets {
  readonly #index: NoteIndex;
  readonly #known = new Map<string, number>();
  readonly all: PreviewTarget[] = [];

  constructor(index: NoteIndex) {
    this.#index = index;
  }

  ofMention({ mention, type, modifiers }: MentionLook, link: TargetedLink | undefined): number {
    const [id] = mention.among;
    if (id === undefined || mention.among.length > 1)
      return this.#add(`?${mention.among.join('\n')}`, () => this.#ambiguous(mention, type));
    if (modifiers.includes('definition'))
      return this.#add(`=${id}`, () => ({ ...this.#entity(id), destination: undefined }));
    return link ? this.ofLink(link) : this.#add(`@${id}`, () => this.#entity(id));
  }

  ofLink({ target }: TargetedLink): number {
    const at = headingOf(target);
    const destination = () => destinationOf(this.#index, target);
    if (target.kind === 'entity') {
      const { id } = target.entity;
      if (at === undefined) return this.#add(`@${id}`, () => this.#entity(id));
      return this.#add(`@${id}\n${at}`, () => ({ ...this.#entity(id), destination: destination() }));
    }
    const note = target.kind === 'note' ? target.path : '';
    return this.#add(`/${note}\n${at ?? ''}`, () => ({
      type: undefined,
      title: note,
      destination: destination(),
    }));
  }

  #entity(id: EntityId): PreviewTarget {
    const entity = this.#index.entities.get(id);
    const found = card(this.#index, id);
    return {
      type: entity?.kind,
      title: found ? cardText(found) : '',
      destination: definitionOf(this.#index, id),
    };
  }

  #ambiguous({ among, more }: Mention, type: ColouredSpan['type']): PreviewTarget {
    const cards = among.slice(0, MOST_NAMED).flatMap(id => card(this.#index, id) ?? []);
    const title = [l10n.t('This may mean any of {0}:', among.length + more), ...cardTitles(cards)].join('\n');
    return { type, title, destination: undefined };
  }

  #add(key: string, make: () => PreviewTarget): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.all.length);
    return this.all.push(make()) - 1;
  }
}

const headingOf = (target: LinkTarget): string | undefined =>
  target.kind === 'ambiguous' ? undefined : target.heading;

/** Whether a mention stands where a link does; mentions ascend and do not overlap. */
function isAmong(looks: readonly MentionLook[], span: Span): boolean {
  let [low, high] = [0, looks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((looks[middle]?.mention.outer.to ?? 0) <= span.from) low = middle + 1;
    else high = middle;
  }
  const found = looks[low];
  return found !== undefined && overlaps(found.mention.outer, span);
}

/** What a wikilink shows: the label behind its `|`, else its destination. */
function labelOf(text: string, { from, to }: Span): Span {
  const bar = text.slice(from, to).indexOf('|');
  return { from: bar === -1 ? from + 2 : from + bar + 1, to: to - 2 };
}
