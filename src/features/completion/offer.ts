import type { EntityId, EntityKind } from '../../model/entity.ts';
import { WORD, classAt } from '../../text/characters/characters.ts';
import type { Span } from '../../text/span.ts';
import type { WantedEntity } from '../edits/new-entity.ts';

/** What is shown of an offer. */
export interface Shown {
  readonly kind: EntityKind | 'property' | 'word' | 'note' | 'heading';
  readonly label: string;
  /** What is shown beside the label. */
  readonly detail: string;
  /** A sentence; an entity is told of by its card instead. */
  readonly about: string | undefined;
  readonly entity: EntityId | undefined;
  /** What gets a note when the offer is accepted. */
  readonly creates: WantedEntity | undefined;
}

/** An offer before it is known what the client can do. */
export interface OfferDraft extends Shown {
  /** What is replaced: on one line, the caret in it or at its end. */
  readonly span: Span;
  readonly text: string;
  /** Other texts that mean the same, for clients that cannot get to the best one, better ones first. */
  readonly plainer: readonly string[];
  /** How what is offered goes on behind what was typed, and by what else it is found. */
  readonly rest: string;
  readonly names: string;
}

export interface Offer extends Shown {
  /** What is replaced by `text`: on one line, the caret in it or at its end. */
  readonly span: Span;
  readonly text: string;
  /** What goes besides; it ends before `span`, with nothing between them but what stays. */
  readonly removed: Span | undefined;
  /** Begins with what is replaced before the caret; undefined where the client is to compare `text` itself. */
  readonly filterText: string | undefined;
}

/**
 * What a client does with an offer: `anywhere` replaces whatever it is told to; `toCaret` compares all that is replaced,
 * from a word on, so it should end at the caret; `atWord` replaces the word at the caret, and takes away what it is told
 * to before it; `asTyped` shows only what begins as typed, and takes nothing away.
 */
export type ClientEdits = 'anywhere' | 'toCaret' | 'atWord' | 'asTyped';

/** The offer as a client of this kind can take it; undefined where it cannot. */
export function offerFor(
  text: string,
  caret: number,
  edits: ClientEdits,
  draft: OfferDraft,
): Offer | undefined {
  const { span, plainer, rest, names, ...shown } = draft;
  const filterText = (from: number, to = caret): string =>
    [text.slice(from, to) + (to > caret ? '' : rest), names].join(' ').trim();
  if (edits === 'anywhere') return { ...shown, span, removed: undefined, filterText: filterText(span.from) };

  const before = text.slice(span.from, caret);
  const behind = text.slice(caret, span.to);
  const texts = [draft.text, ...plainer];
  if (edits === 'asTyped') {
    const begun = texts.find(each => each.startsWith(before) && each.endsWith(behind));
    if (begun === undefined) return undefined;
    const written = withoutEnd(begun, behind);
    return {
      ...shown,
      span: { from: span.from, to: caret },
      text: written,
      removed: undefined,
      filterText: undefined,
    };
  }
  const keepsEnd = edits === 'toCaret' ? texts.slice(0, 1) : texts;
  // What closes the link stays where it stands; the rest of another name does not.
  const whole = /[\p{L}\p{N}]/u.test(behind) ? undefined : keepsEnd.find(each => each.endsWith(behind));
  const to = whole === undefined ? span.to : caret;
  const written = whole === undefined ? draft.text : withoutEnd(whole, behind);
  const word = wordStart(text, span.from, caret);
  const kept = sharedLength(text.slice(span.from, word), written);
  const removed = { from: span.from, to: word - kept };
  return {
    ...shown,
    span: { from: word, to },
    text: written.slice(kept),
    removed: removed.from < removed.to ? removed : undefined,
    filterText: filterText(word, to),
  };
}

const withoutEnd = (text: string, end: string): string => text.slice(0, text.length - end.length);

/** Where the word that ends at the caret starts, at `from` at the earliest. */
function wordStart(text: string, from: number, caret: number): number {
  let start = caret;
  while (start > from && classAt(text, start - 1) === WORD) start--;
  return start;
}

/** How much of the end of `before` is what `text` starts with. */
function sharedLength(before: string, text: string): number {
  let length = Math.min(before.length, text.length);
  while (length > 0 && !text.startsWith(before.slice(before.length - length))) length--;
  return length;
}
