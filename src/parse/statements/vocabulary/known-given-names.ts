import { isGivenName } from './given-names.ts';
import list from './given-name-list.json' with { type: 'json' };

let known: Set<string> | undefined;

/** Read when first asked for; each entry shares its first letters with the one before, as many as its digit says. */
function names(): Set<string> {
  if (known) return known;
  known = new Set<string>();
  let before = '';
  for (const [, shared = '0', rest = ''] of list.names.matchAll(/([0-9A-P])([^0-9A-P]*)/gu)) {
    before = before.slice(0, Number.parseInt(shared, 36)) + rest;
    known.add(before);
  }
  return known;
}

/**
 * Whether somebody may bear the word as given name, by a long list of many languages. It is evidence beside a surname or
 * a verb of persons, and tells nothing of a lone word: many of its names are those of products and companies too.
 */
export const isKnownGivenName = (word: string): boolean => {
  const name = word.toLowerCase();
  if (isGivenName(name) || names().has(name)) return true;
  // "Anna-Lena", "Ji-young"; "Ben-Hur" is none.
  const [first = '', second = '', ...others] = word.split(/[-‐‑]/u);
  const isSecond = names().has(second.toLowerCase()) || /^\p{Ll}{2}/u.test(second);
  return others.length === 0 && names().has(first.toLowerCase()) && isSecond && /^\p{Lu}/u.test(first);
};

/** Given names that are ordinary words too, chosen by hand: they tell of nobody but where only a person can stand. */
const ordinaryNames: ReadonlySet<string> = new Set(
  `amber art august autumn bang blaze brook bud cash chance charity chase chip clay cliff cooper daisy dale dawn drew dung earl
  early faith flint forest gale gene glen grant guy hang harmony heath hope hung hunter ivory jade justice king lane lance
  long love mason mercy noble norm odd olive page pat patience pearl penny per phoenix pierce piper porter price prince rain reed
  rich river rocky royal ruby rusty sage sandy scout skip sky song sterling storm summer sung sunny tin trace trinity
  tuck winter wren young`.split(/\s+/),
);

/** Given names that are months in short, before a surname: "Sep Houtman", "Dec Moran". */
const monthNames: ReadonlySet<string> = new Set(['sep', 'dec', 'mar', 'jan', 'jun']);

/** Whether a word may be a given name though it is a month in short. */
export const isMonthGivenName = (word: string): boolean => monthNames.has(word.toLowerCase());

/** Given names of one language that are the small words of another; with a capital within a sentence they are names. */
const smallNames: ReadonlySet<string> = new Set('an do in my see so'.split(' '));

/** Whether a word may be a given name though it is the article or preposition of most sentences: "An Nguyen", "So Young Kim". */
export const isSmallGivenName = (word: string): boolean => smallNames.has(word.toLowerCase());

/** Whether a word may be a given name though it is rather an ordinary one: "Grant", "Summer". */
export const isOrdinaryGivenName = (word: string): boolean => ordinaryNames.has(word.toLowerCase());
