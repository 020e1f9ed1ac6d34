import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import { entityDetail } from '../wording/entity-words.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import type { Asked, CompletionContext } from './completion-context.ts';
import type { OfferedName } from './entity-names.ts';
import type { ClientEdits, OfferDraft, Shown } from './offer.ts';

/** What accepting an entity writes where no link was begun. */
export type InsertedAs = 'name' | 'wikilink' | 'markdownLink';

export interface CompletionWay {
  readonly insert: InsertedAs;
  readonly asked: Asked;
  /** Where notes can be made; undefined where they cannot, and then none is offered. */
  readonly places?: NewNotePlaces | undefined;
  /** `anywhere`, unless it says otherwise. */
  readonly edits?: ClientEdits;
}

/** Where what is asked for would stand, and how it is asked for. */
export interface Asking {
  readonly index: NoteIndex;
  readonly path: NotePath;
  /** In UTF-16 code units. */
  readonly caret: number;
  readonly way: CompletionWay;
}

export interface Drafted {
  /** Best first. */
  readonly drafts: readonly OfferDraft[];
  readonly isIncomplete: boolean;
}

export type ContextOf<Kind extends CompletionContext['kind']> = Extract<CompletionContext, { kind: Kind }>;

/** An entity under one of its names, and by what it is found: by all of them, an alias by itself. */
export function shownEntity(
  index: NoteIndex,
  { entity, name, isAlias, rest }: Omit<OfferedName, 'isLoose'>,
): Shown & Pick<OfferDraft, 'rest' | 'names'> {
  const about = entityDetail(index, entity);
  return {
    kind: entity.kind,
    label: name,
    detail: isAlias ? `${entity.name} · ${about}` : about,
    about: undefined,
    entity: entity.id,
    creates: undefined,
    rest,
    names: isAlias ? name : [entity.name, ...entity.aliases].join(' '),
  };
}

/** What is shown of an offer that is no entity. */
export const shownWord = (
  kind: 'property' | 'word' | 'note' | 'heading',
  label: string,
  more: Partial<Pick<Shown, 'detail' | 'about'>> = {},
): Shown => ({ kind, label, detail: '', about: undefined, entity: undefined, creates: undefined, ...more });
