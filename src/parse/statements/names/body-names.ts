import { isOrdinary } from '../../../text/ordinary-words.ts';
import { aboutNames, remembered } from '../../../text/remembered.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { isDepartment, isFunction } from '../vocabulary/departments.ts';
import { isNationality } from '../vocabulary/no-things.ts';
import { isPlace } from '../vocabulary/places.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const bodies = setOf(
  'committee subcommittee council wg sig department division squad taskforce laboratory secretariat',
);
const bodiesOfTwo =
  /(?:task force|working group|steering group|(?:advisory|governing|supervisory|editorial|executive|review) board|cent(?:er|re) of excellence)$/iu;
/** "Market Design Group", "Program Management Office": what may end a company's name too is a team of plain words. */
const bodiesOfPlainWords = setOf('group office unit');
/** What departments and units are called by, beside the words that everybody uses. */
const plainWords = setOf(
  `analytics compliance consumer executive innovation leadership management procurement retail strategic sustainability
  talent trading wholesale`,
);
/** "East Desk", and no piece of furniture. */
const noDesk = setOf('help service front standing reception information news writing');

/** What only the name of a company ends in, whatever stands before it. */
const legalForms = setOf('inc corp corporation llc llp ltd gmbh plc pty co. holdings');
const institutions = setOf(
  `ag airlines associates association bank commission company foundation institute limited nv bv oy
  partners pharmaceuticals technologies university`,
);
/** Trades that companies have in their names, and teams too: what stands before has to be a name. */
const trades = setOf(
  `aerospace airways biotech brewery brewing capital chemicals consulting electric energy foods industries insurance labs logistics
  motors petroleum pharma securities semiconductors software telecom ventures`,
);
/** Kinds of energy, parts of the world and of a company: "Nuclear Energy", "EMEA Logistics" name no company. */
const noNames = setOf(
  `amer anz apac atomic benelux dach emea geothermal hydro kinetic latam mena nordic nordics nuclear renewable solar thermal
  global regional corporate group internal`,
);
const heads = setOf(
  'academy association bank bureau chamber college confederation federation institute ministry society univ university',
);

/** Whether `of` behind a word goes on with the name: "Chamber of Commerce", "Center of Excellence". */
export const goesOnWithOf = (word: string, next: string): boolean =>
  heads.has(word.toLowerCase()) || (/^cent(?:er|re)$/iu.test(word) && next === 'Excellence');

export function bodyKind(words: readonly string[]): 'team' | 'organization' | undefined {
  if (words.length < 2) return undefined;
  if (isTeam(words)) return 'team';
  return isInstitution(words) ? 'organization' : undefined;
}

/** Whether a name is that of a committee, group or department by its words, whatever is said of it. */
export const isBody = remembered((name: string): boolean => {
  const words = name.split(' ');
  return bodyKind(words) === 'team' || isPairOfFunctions(words);
}, aboutNames);

/** Whether only a company or an institution is called so: "Valis Associates", "Kestrel Software". */
export const isBusiness = remembered(
  (name: string): boolean => bodyKind(name.split(' ')) === 'organization',
  aboutNames,
);

/** "Data & Insights", "Research and Development": of plain words, of which one is what a department does. */
function isPairOfFunctions(words: readonly string[]): boolean {
  const joint = words.findIndex(word => word === '&' || word === 'and');
  if (joint < 1 || joint === words.length - 1) return false;
  const sides = [words.slice(0, joint), words.slice(joint + 1)];
  return (
    sides.every(side => side.every(word => isDepartment(word) || isPlainWordOfBody(word))) &&
    sides.some(side => isDepartment(side.at(-1) ?? '') || isFunction(` ${side.at(-1) ?? ''}`))
  );
}

/** A committee is a team, not an employer: "Technical Steering Committee". */
function isTeam(words: readonly string[]): boolean {
  const last = (words.at(-1) ?? '').toLowerCase();
  if (bodies.has(last)) return true;
  if (words.length > 2 && bodiesOfTwo.test(words.join(' '))) return true;
  if (last === 'desk') return !noDesk.has((words.at(-2) ?? '').toLowerCase());
  const others = words.slice(0, -1);
  return bodiesOfPlainWords.has(last) && others.length > 1 && others.every(isPlainWordOfBody);
}

/** "Valis Associates", "Federal Energy Regulatory Commission"; "the Central Bank" may be any. */
function isInstitution(words: readonly string[]): boolean {
  const last = (words.at(-1) ?? '').toLowerCase();
  if (legalForms.has(last)) return true;
  const head = words.indexOf('of') - 1;
  if (head >= 0) return heads.has((words[head] ?? '').toLowerCase().replace('.', ''));
  const others = words.slice(0, -1);
  if (institutions.has(last))
    return words.length > 3 || others.some(word => !isOrdinary(word) && !isPlace(word));
  if (/^cent(?:er|re)$/u.test(last)) return isResearch(words);
  if (last === 'exchange') return words.length > 2 && words[0] !== 'Microsoft';
  return (
    trades.has(last) &&
    others.some(isCompanyWord) &&
    !(words.length === 2 && isKnownGivenName(words[0] ?? ''))
  );
}

/** "Welsh Tidal Data Centre": called by a name or a country. */
const isResearch = (words: readonly string[]): boolean =>
  words.length > 2 &&
  (isCompanyWord(words[0] ?? '') || isNationality(words[0] ?? '')) &&
  !/^(?:call|contact|service|support|shopping|conference|help)$/iu.test(words.at(-2) ?? '');

const isCompanyWord = (word: string): boolean =>
  word.length > 2 &&
  !isOrdinary(word) &&
  !isPlace(word) &&
  !plainWords.has(word.toLowerCase()) &&
  !noNames.has(word.toLowerCase());

/** Whether a word of a group's name says what it does: "Community", "Retail". */
export const isPlainWordOfBody = (word: string): boolean =>
  plainWords.has(word.toLowerCase()) ||
  (isOrdinary(word) && !isPlace(word) && !institutions.has(word.toLowerCase()));
