import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';

/** The name of an entity as a brief says it: whoever shows it can link to what it names. */
export interface NamedEntity {
  readonly entity: EntityId;
  readonly name: string;
}

/** A text in which the names of entities are known as such. All of it may come from notes: whoever shows it escapes it. */
export type NamedWords = readonly (string | NamedEntity)[];

/** The name by which an entity is shown. */
export function named(index: NoteIndex, entity: EntityId): NamedEntity {
  const found = index.entities.get(entity);
  return { entity, name: found?.shown ?? found?.name ?? entity };
}

/** Several words beside one another, a text between each two. */
export const sideBySide = (parts: readonly NamedWords[], between = ', '): NamedWords =>
  parts.flatMap((part, at) => (at === 0 ? part : [between, ...part]));

/** Stands for a part in a text that is translated as a whole. No note can hold one: reading it replaces the sign. */
export const slot = (at: number): string => `\u0000${at}\u0000`;

/** A translated text, its slots filled with words: `filled(l10n.t('Reports to {0}', slot(0)), [ada])`. */
export function filled(text: string, ...parts: readonly NamedWords[]): NamedWords {
  return text.split('\u0000').flatMap((piece, at) => {
    if (at % 2 === 0) return piece === '' ? [] : [piece];
    return parts[Number(piece)] ?? [];
  });
}

/** The same as plain text. */
export const plainWords = (words: NamedWords): string =>
  words.map(word => (typeof word === 'string' ? word : word.name)).join('');
