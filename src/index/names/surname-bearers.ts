import type { Entity, EntityId } from '../../model/entity.ts';
import type { Addressed } from '../../model/statement.ts';
import { genderOf, isGivenName, type Gender } from '../../parse/statements/vocabulary/given-names.ts';
import { addTo } from '../../text/grouping.ts';
import { foldName, givenName } from '../../text/names.ts';

/** "A. Roe", "A.B. Roe": a surname with no more than initials before it. */
export const hasInitialsOnly = (name: string): boolean => initialled.test(name);
const initialled = /^(?:\p{L}\. ?){1,3}(\p{L}[\p{L}\p{M}'’-]+)$/u;

/** Who is meant by a surname, alone or behind initials: those whom an account knows by their full names. */
export class SurnameBearers {
  readonly #bySurname = new Map<
    string,
    { readonly id: EntityId; readonly initial: string; readonly gender: Gender | undefined }[]
  >();

  constructor(entities: readonly Entity[], account: EntityId | undefined) {
    for (const { id, kind, name, account: own } of entities) {
      if (kind !== 'person' || (own !== account && own !== undefined)) continue;
      const initials = initialled.exec(name)?.[1];
      const parts = initials === undefined ? givenName(name) : { given: name, rest: initials };
      const surname = foldName(parts?.rest.split(' ').at(-1) ?? '');
      if (parts && surname !== '')
        addTo(this.#bySurname, surname, {
          ...{ id, initial: foldName(parts.given).charAt(0) },
          gender: genderOf(parts.given),
        });
    }
  }

  /** The people of the account whom one of the names, folded, may mean; a word that is a common given name means nobody. */
  of(names: readonly string[]): readonly EntityId[] {
    return [...new Set(names.flatMap(name => this.#named(name)))];
  }

  /**
   * Whom a form of address and a surname, folded, may mean: those of whom the given name does not tell otherwise. Undefined where
   * nobody bears the surname.
   */
  addressed(surname: string, address: Addressed): readonly EntityId[] | undefined {
    return this.#bySurname
      .get(surname)
      ?.filter(({ gender }) => address === 'any' || gender === undefined || gender === address)
      .map(({ id }) => id);
  }

  #named(name: string): readonly EntityId[] {
    const surname = initialled.exec(name)?.[1];
    const all = this.#bySurname.get(surname ?? name) ?? [];
    if (surname === undefined && isGivenName(name)) return [];
    return all
      .filter(({ initial }) => surname === undefined || initial === name.charAt(0))
      .map(({ id }) => id);
  }
}
