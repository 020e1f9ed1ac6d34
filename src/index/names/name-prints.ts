import { isCandidate } from '../../model/entity.ts';
import { fileName } from '../../model/note-path.ts';
import { EMPTY_HASH, mixed } from '../../text/characters/word-bits.ts';
import { foldName } from '../../text/names.ts';
import type { Directory } from '../directory.ts';
import { linkNames } from './changed-names.ts';
import type { NameForm } from './name-forms.ts';
import { wordKey } from './note-words.ts';

/**
 * What names mean in a directory, as numbers that outlive it: held against those of a later run, they tell which names mean
 * something else now. What `changedNames` tells of two directories, they tell of two of which one is gone.
 */
export interface NamePrints {
  /** Stands for what every mention hangs on: some decisions, and which folders the accounts have. */
  readonly rules: number;
  /** By the `wordKey` of names, what stands for all that these names mean in prose and in links. */
  readonly meanings: ReadonlyMap<number, number>;
}

export function namePrints(directory: Directory): NamePrints {
  const { decisions, scopes, names, entities, paths, naming } = directory;
  const meanings = new Map<number, number>();
  const add = (name: string, ...meaning: readonly (string | number | boolean | undefined)[]): void => {
    if (name === '') return;
    const key = wordKey(name);
    // Whatever the order, the sum is the same; names that share their first word share a number.
    meanings.set(key, ((meanings.get(key) ?? 0) + printOf(name, ...meaning)) % PRINTS);
  };
  const isHeardOf = ({ entity, isCandidate: is }: NameForm): boolean => is && naming.candidates.has(entity);
  for (const [name, forms] of names.bySpelling)
    forms.forEach((form, at) => add(name, at, ...meantBy(form), isHeardOf(form)));
  for (const [id, entity] of entities)
    if (!isCandidate(entity))
      for (const name of linkNames(entity))
        add(foldName(name.slice(1)), name, id, entity.account, entity.path);
  for (const path of paths.sorted) add(foldName(fileName(path)), path);
  const { ignored, distinct, spoken } = decisions;
  const rules = printOf(JSON.stringify([ignored, distinct.map(withoutPlace), spoken, scopes.accounts]));
  return { rules, meanings };
}

const meantBy = (form: NameForm): readonly (string | boolean | undefined)[] => [
  form.entity,
  form.account,
  form.means,
  form.exact,
  form.linkOnly,
  form.isCapitalised,
  form.isCandidate,
  ...form.rest,
];

const withoutPlace = ({ note, name, not }: Directory['decisions']['distinct'][number]): readonly string[] => [
  note,
  name,
  not,
];

/** The `wordKey`s of all names that mean something else now. Undefined where every note may read differently. */
export function changedKeys(before: NamePrints, after: NamePrints): ReadonlySet<number> | undefined {
  if (before.rules !== after.rules) return undefined;
  const changed = new Set<number>();
  for (const [key, print] of before.meanings) if (after.meanings.get(key) !== print) changed.add(key);
  for (const key of after.meanings.keys()) if (!before.meanings.has(key)) changed.add(key);
  return changed;
}

/** Below this, prints and the sum of two are whole numbers without loss. */
const PRINTS = 2 ** 50;
const OTHER_SEED = 0x2f0b4c47;

/** A number of 50 bits for a list of texts and signs. */
function printOf(...parts: readonly (string | number | boolean | undefined)[]): number {
  let [one, other] = [EMPTY_HASH, OTHER_SEED];
  for (const part of parts) {
    const text = String(part);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      one = mixed(one, unit);
      other = mixed(other, unit ^ (other >>> 15));
    }
    one = mixed(one, END);
    other = mixed(other, END);
  }
  return (one >>> 0) * 2 ** 18 + (other >>> 14);
}

/** Stands in no name. */
const END = 0x1f;
