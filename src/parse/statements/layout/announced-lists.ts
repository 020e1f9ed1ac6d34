import type { EntityKind } from '../../../model/entity.ts';
import { tidyName } from '../../../text/names.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { HOLE, type Prose } from '../../../text/prose.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { isLikelyPerson } from '../names/name-kinds.ts';
import { isDateWord, isNeverName } from '../vocabulary/plain-words.ts';
import { isPlace } from '../vocabulary/places.ts';

/** A name in a list, and of what kind the words above the list say that its names are. */
export interface ListedName {
  readonly name: string;
  readonly kind: EntityKind;
}

const plurals = new Map<string, EntityKind>(
  (
    [
      ['team', 'teams departments divisions squads tribes subteams groups'],
      ['system', 'systems platforms databases tools applications apps datastores'],
      ['organization', 'companies vendors suppliers competitors customers'],
    ] as const
  ).flatMap(([kind, nouns]) => nouns.split(' ').map(noun => [noun, kind] as const)),
);

/** What holds none of them announces nothing. */
const mayAnnounce = new RegExp([...plurals.keys()].join('|'), 'iu');

const counts = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\\d{1,2}';
/** What says that things are counted up, before their noun: "has three large", "the following", "their main". */
const before = new RegExp(
  `(?:^|\\s)(?:${counts}|these|those|following|main|key|big|large|our|their|its)(?:\\s+[\\p{L}-]+){0,2}$`,
  'u',
);
/** What may stand between the noun and the colon: "teams are", "systems in scope". */
const behind = /^(?: (?:are|were|today|now|there|here|in scope|involved|in use|as follows|so far))*$/u;
const LONGEST_HEAD = 90;

/** Which kind of thing the words before a colon count up: "Litware has three large teams". */
function announcedKind(head: string): EntityKind | undefined {
  const words = head.slice(-LONGEST_HEAD).toLowerCase().replace(/\s+/gu, ' ').trim();
  for (const [found] of words.matchAll(/\p{L}+/gu)) {
    const kind = plurals.get(found);
    if (kind === undefined) continue;
    const at = words.lastIndexOf(found);
    if (behind.test(words.slice(at + found.length)) && before.test(words.slice(0, at).trim())) return kind;
  }
  return undefined;
}

/**
 * What the lists of a note name that say above them what they list: "Litware has three large teams:" and an item, a line or
 * a piece between commas for each. A list of which most entries begin with no name counts up something else.
 */
export function listedNamesIn({ text, blocks, kinds }: Prose): ListedName[] {
  const names: ListedName[] = [];
  for (let block = 0; block < blocks.length; block++) {
    if (kinds[block] !== 'paragraph') continue;
    const said = text.slice(blocks[block] ?? 0, endOf(text, blocks, block));
    const colon = said.lastIndexOf(':');
    if (colon < 0 || !mayAnnounce.test(said)) continue;
    const items = said.slice(colon + 1).trim() === '' ? itemsBehind(text, blocks, kinds, block) : [];
    for (const list of items.length > 0 ? [{ head: said.slice(0, colon), items }] : listsIn(said))
      names.push(...namesOf(list));
  }
  return names;
}

interface CountedList {
  readonly head: string;
  readonly items: readonly string[];
}

const endOf = (text: string, blocks: readonly number[], block: number): number =>
  (blocks[block + 1] ?? text.length + 1) - 1;

const MOST_ITEMS = 60;
const LONGEST_ITEM = 120;

function itemsBehind(
  text: string,
  blocks: readonly number[],
  kinds: readonly string[],
  block: number,
): readonly string[] {
  const items: string[] = [];
  for (let at = block + 1; at < blocks.length && kinds[at] === 'item' && items.length < MOST_ITEMS; at++) {
    const start = blocks[at] ?? 0;
    items.push(text.slice(start, Math.min(endOf(text, blocks, at), start + LONGEST_ITEM)));
  }
  return items;
}

/** The lists that stand in a paragraph itself: in the lines below one that ends in a colon, or behind the colon. */
function listsIn(paragraph: string): readonly CountedList[] {
  const lines = paragraph.split('\n');
  const lists: CountedList[] = [];
  for (const [at, line] of lines.entries()) {
    const colon = line.lastIndexOf(':');
    if (colon < 0) continue;
    const head = line.slice(0, colon);
    const rest = line.slice(colon + 1).trim();
    if (rest === '') lists.push({ head, items: lines.slice(at + 1, at + 1 + MOST_ITEMS) });
    else if (rest.length <= LONGEST_LIST) lists.push({ head, items: piecesOf(rest) });
  }
  return lists;
}

const LONGEST_LIST = 300;

/** "Mesh, Growth and Tiles." */
const piecesOf = (rest: string): readonly string[] =>
  (rest.split(/[.;](?:\s|$)/u)[0] ?? '').split(/,|\band\b|&/u).filter(piece => piece.trim() !== '');

function namesOf({ head, items }: CountedList): readonly ListedName[] {
  const kind = items.length < 2 ? undefined : announcedKind(head);
  if (kind === undefined) return [];
  const found = items.map(nameAtStart).filter(name => name !== undefined);
  if (found.length * 3 < items.length * 2) return [];
  // "Customers: Retail, Banking" are trades; departments are called by ordinary words.
  const isOfWords = kind !== 'team' && found.filter(isOrdinary).length * 3 > found.length;
  return isOfWords ? [] : found.filter(name => !isSomebody(name)).map(name => ({ name, kind }));
}

/** Up to four words with capitals, and what parts them from what is said of them. */
const entry = new RegExp(
  String.raw`^[\s\-*•–—\d.)]*((?:the )?\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:&|\p{Lu}[\p{L}\p{N}'’.-]*|\d{1,3})){0,3})(?=\s*$|\s+[-–—]|\s*[:;(,${HOLE}]|\s+(?:is|are|was|which|who|where|for|with|led|run)\b|\s+(?:team|group|system|platform)\b)`,
  'u',
);

function nameAtStart(item: string): string | undefined {
  const name = tidyName((entry.exec(item)?.[1] ?? '').replace(/^the /u, '').replace(/\.$/u, ''));
  if (name.length < 2 || isNeverName(name) || isDateWord(name.toLowerCase()) || isPlace(name))
    return undefined;
  return name;
}

/** "Ada Roe – storage" below "three teams:" is who leads it. */
const isSomebody = (name: string): boolean =>
  name.includes(' ')
    ? isLikelyPerson(name) && isKnownGivenName(name.split(' ')[0] ?? '')
    : isKnownGivenName(name) && !isOrdinary(name);
