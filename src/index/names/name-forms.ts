import { isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import {
  foldName,
  givenNames,
  isLowerCase,
  isOneWord,
  refusalOf,
  shapeName,
  tidyName,
} from '../../text/names.ts';
import { isOrdinary } from '../../text/ordinary-words.ts';
import { NameTrie } from './name-trie.ts';

/** One way in which prose may name an entity. */
export interface NameForm {
  readonly entity: EntityId;
  /** The entity as a list, which all mentions share that mean nobody else. */
  readonly alone: readonly EntityId[];
  readonly account: EntityId | undefined;
  /** A full name is evidence for the given name alone elsewhere in the note; a given name needs such evidence. */
  readonly means: 'full' | 'short' | 'given';
  /** The exact spelling that a one-word name asks for; undefined where any case will do. */
  readonly exact: string | undefined;
  /** For a given name: the person's other names, of which one may follow it. */
  readonly rest: readonly string[];
  readonly linkOnly: boolean;
  /** Whether it is a name of several words that is written with capitals, and found in lower case as well. */
  readonly isCapitalised: boolean;
  readonly isCandidate: boolean;
}

/** All names that share one folded spelling. */
export interface NameEntry {
  /** The spelling, folded. */
  readonly name: string;
  readonly forms: readonly NameForm[];
  /** How many more entities of an account bear the name than `forms` holds; undefined where it holds all. */
  readonly more: ReadonlyMap<EntityId | undefined, number> | undefined;
  /** A one-word name that is an ordinary English word too. */
  readonly isOrdinary: boolean;
}

/** Every name of every entity, ready to be looked for in prose. */
export interface Names {
  readonly trie: NameTrie;
  /** What the trie's values point at. */
  readonly entries: readonly NameEntry[];
  readonly bySpelling: ReadonlyMap<string, readonly NameForm[]>;
}

export interface NameRules {
  /** Entities whose name stands nowhere but in their note's file name. */
  readonly namedByFile: ReadonlySet<EntityId>;
  /** Names that only links may use. */
  readonly isIgnored: (name: string) => boolean;
}

/** Of more entities of one account that share a name, the others are only counted: each mention may mean them all. */
export const MOST_OF_ONE_NAME = 50;

export function namesOf(entities: Iterable<Entity>, rules: NameRules): Names {
  const bySpelling = new Map<string, NameForm[]>();
  const more = new Map<string, Map<EntityId | undefined, number>>();
  for (const entity of entities)
    for (const [name, form] of formsOf(entity, rules)) {
      const spelling = foldName(name);
      const forms = bySpelling.get(spelling);
      if (!forms) bySpelling.set(spelling, [form]);
      else if (isOneMore(forms, form)) addOne(more, spelling, form.account);
      else if (!forms.some(other => other.entity === form.entity && covers(other, form))) forms.push(form);
    }
  const trie = new NameTrie();
  const entries = [...bySpelling].map(([spelling, forms], index) => {
    trie.add(spelling, index);
    return {
      name: spelling,
      forms,
      more: more.get(spelling),
      isOrdinary: isOneWord(spelling) && isOrdinary(spelling),
    };
  });
  return { trie, entries, bySpelling };
}

const isOneMore = (forms: readonly NameForm[], { account }: NameForm): boolean =>
  forms.length >= MOST_OF_ONE_NAME &&
  forms.filter(form => form.account === account).length >= MOST_OF_ONE_NAME;

function addOne<Key, Part>(counts: Map<Key, Map<Part, number>>, key: Key, part: Part): void {
  const ofKey = counts.get(key) ?? new Map<Part, number>();
  counts.set(key, ofKey.set(part, (ofKey.get(part) ?? 0) + 1));
}

/** Whether a form makes another of the same entity needless: a name before an alias before the given name. */
const covers = (earlier: NameForm, later: NameForm): boolean =>
  earlier.exact === undefined || earlier.exact === later.exact || later.means === 'given';

function* formsOf(entity: Entity, rules: NameRules): Generator<[string, NameForm]> {
  const { id, account } = entity;
  const alone = [id];
  const form = (
    name: string,
    means: NameForm['means'],
    exact?: string,
    rest: readonly string[] = [],
  ): NameForm => ({
    entity: id,
    alone,
    account,
    means,
    exact,
    rest,
    linkOnly: entity.linkOnly || rules.isIgnored(name),
    isCapitalised: means === 'full' && name !== name.toLowerCase(),
    isCandidate: isCandidate(entity),
  });
  const names = [entity.name, ...entity.aliases];
  for (const name of names) {
    if (refusalOf(name) !== undefined) continue;
    if (!isOneWord(tidyName(name))) {
      yield [name, form(name, 'full')];
      continue;
    }
    // A name that stands in the file's name alone is in lower case by habit, not by intent.
    const anyCase = isLowerCase(tidyName(name)) && (name !== entity.name || rules.namedByFile.has(id));
    yield [name, form(name, 'short', anyCase ? undefined : shapeName(name))];
  }
  if (entity.kind !== 'person') return;
  for (const { given, rest } of givenNames(entity))
    yield [given, form(given, 'given', shapeName(given), rest.split(' '))];
}
