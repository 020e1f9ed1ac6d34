import type { RelationName } from '../../../model/relation.ts';
import { type NounList, nounListAt } from './noun-lists.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { AUXILIARY, isAny, PREPOSITION } from '../tokens/word-flags.ts';

/** A noun for what somebody or something is to something else: the "owner" of a system, a "member" of a team. */
export interface Role {
  readonly relation: RelationName;
  /** Whether whoever has the role is the subject of the relation: a member of a team has that team. */
  readonly isSubject: boolean;
}

const table: readonly (readonly [nouns: string, relation: RelationName, isSubject: boolean])[] = [
  ['boss supervisor superior', 'reports_to', false],
  ['subordinate reportee', 'reports_to', true],
  ['owner maintainer custodian', 'owner', false],
  ['base basis foundation backbone heart core substructure underpinning', 'built_on', false],
  ['user customer adopter', 'used_by', false],
  ['member', 'team', true],
  ['subteam sub-team subgroup sub-group subunit sub-unit', 'part_of', true],
];

const singular = new Map<string, Role>(
  table.flatMap(([nouns, relation, isSubject]) =>
    nouns.split(' ').map(noun => [noun, { relation, isSubject }] as const),
  ),
);
const reporting: Role = { relation: 'reports_to', isSubject: true };
const leading: Role = { relation: 'lead', isSubject: false };
const managing: Role = { relation: 'reports_to', isSubject: false };
const inside: Role = { relation: 'team', isSubject: true };
const underlying: Role = { relation: 'built_on', isSubject: false };
const tooling: Role = { relation: 'used_by', isSubject: true };
const owning: Role = { relation: 'owner', isSubject: false };
const part: Role = { relation: 'part_of', isSubject: true };

/** Every noun that may be one, for the look that tells which sentences are read. */
export const roleNouns: readonly string[] = [...singular.keys()].flatMap(noun => [noun, `${noun}s`]);

/** What a role may begin with, adjectives left out, and the lists of those who have one. */
export const roleStarts: readonly string[] = [
  ...roleNouns,
  ...(
    'line direct parent umbrella superior superordinate underlying technical persistence storage data database engine technology platform backend framework contact colleague representative team group unit units division divisions branch branches department ' +
    'departments section sections arm leads heads leaders ' +
    'engineer engineers analyst analysts developer developers contractor contractors consultant consultants specialist ' +
    'specialists accountant accountants people staff'
  ).split(' '),
];

const adjectives = new Set(
  (
    'two three four five six several main working standard primary chosen actual current direct line main new newest latest original overall primary principal product service sole system ' +
    'parent umbrella superior superordinate overarching underlying persistence storage data database hierarchical immediate active daily regular intensive technical business application app heaviest biggest only team other own key official heavy big frequent'
  ).split(' '),
);
const determiners = new Set('the a an our your their its his her one'.split(' '));
const MOST_ADJECTIVES = 3;

/** A role where it stands, determiner and adjectives included: it ends before token `to`. */
export interface RoleAt {
  readonly role: Role;
  readonly to: number;
  readonly isPlural: boolean;
}

/** The role noun that starts at token `at`; "the former owner" and "the owner's son" are somebody else. */
export function roleAt(tokens: readonly Token[], at: number): RoleAt | undefined {
  let before = at - 1;
  while (adjectives.has(lowerAt(tokens, before))) before--;
  if (unsettled.test(lowerAt(tokens, before))) return undefined;
  const first = determiners.has(lowerAt(tokens, at)) ? at + 1 : at;
  const next = behindAdjectives(tokens, first);
  const word = lowerAt(tokens, next);
  const isPlural = word.endsWith('s') && !singular.has(word);
  const role = singular.get(isPlural ? word.slice(0, -1) : word) ?? specialRole(tokens, next, first);
  if (!role || tokens[next]?.kind !== 'word' || tokens[next + 1]?.lower === "'s") return undefined;
  // "is superior to Ada at chess" is better.
  if (word === 'superior' && first === at && lowerAt(tokens, next + 1) === 'to') return undefined;
  return { role, to: next + 1, isPlural };
}

function behindAdjectives(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + MOST_ADJECTIVES && adjectives.has(lowerAt(tokens, next)) && !endsRole(tokens[next + 1]))
    next++;
  return next;
}

/** "its parent team of", "her superior,": what stands before is the noun itself. */
const endsRole = (token: Token | undefined): boolean =>
  token?.kind !== 'word' || isAny(token, PREPOSITION | AUXILIARY);

/** "Former owners of Quarry: Ada", "possible users": not, or not yet. */
const unsettled =
  /^(?:former|previous|old|past|ex|future|next|possible|potential|prospective|proposed|planned|intended|would-be|candidate|desired)$/u;

/** Words that are such nouns only beside others: a "direct report", a "line manager", "our contact in Sales". */
const specialRole = (tokens: readonly Token[], at: number, first: number): Role | undefined =>
  partRole(tokens, at, first) ?? roleBeside(tokens, at, first);

/** What a team stands below: its "parent department". */
const wholes = /^(?:parent|umbrella|superior|superordinate|overarching|overall)$/u;
const whole: Role = { relation: 'part_of', isSubject: false };
const parts = /^(?:unit|division|branch|department|section|arm)s?$/u;

/** "a unit of Search", "Search's division", "its parent department of", "its parent team,". */
function partRole(tokens: readonly Token[], at: number, first: number): Role | undefined {
  const word = lowerAt(tokens, at);
  const isWhole = wholes.test(lowerAt(tokens, at - 1));
  if (word === 'team' || word === 'group') return isWhole && endsRole(tokens[at + 1]) ? whole : undefined;
  if (!parts.test(word)) return undefined;
  const isOwned = possessiveAt(tokens, first - 1) === first && endsRole(tokens[at + 1]);
  if (lowerAt(tokens, at + 1) !== 'of' && !isOwned) return undefined;
  return isWhole ? whole : part;
}

/** A word that is such a noun where one of these stands right before it, or behind it. */
interface Beside {
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly role: Role;
}

function roleBeside(tokens: readonly Token[], at: number, first: number): Role | undefined {
  const word = lowerAt(tokens, at);
  const beside = besides.get(word);
  if (!beside) return undefined;
  const { before, after, role } = beside;
  // "has Tundra as its backend".
  if (technologies.includes(word) && isBehindAsIts(tokens, first)) return role;
  if (before && !before.test(at > first ? lowerAt(tokens, at - 1) : '')) return undefined;
  return after && !after.test(lowerAt(tokens, at + 1)) ? undefined : role;
}

const isBehindAsIts = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at - 1) === 'its' && lowerAt(tokens, at - 2) === 'as';

const workers = 'engineer analyst developer contractor consultant specialist accountant people staff'.split(
  ' ',
);
const technologies = 'database engine technology platform backend framework'.split(' ');

const tableBeside: readonly (readonly [nouns: readonly string[], beside: Beside])[] = [
  [['report', 'reports'], { before: /^direct$/u, role: reporting }],
  [['manager'], { before: /^(?:line|direct)$/u, role: managing }],
  [['contact', 'colleague', 'representative'], { after: /^(?:in|on|at)$/u, role: inside }],
  [['team', 'group'], { after: /^behind$/u, role: owning }],
  [technologies, { after: /^(?:of|behind|inside|under|underneath|beneath|underlying)$/u, role: underlying }],
  [['tool'], { before: /^(?:daily|main|working|standard|primary|chosen)$/u, after: /^of$/u, role: tooling }],
  [['layer'], { before: /^(?:persistence|storage|data|database)$/u, role: underlying }],
  [workers.flatMap(word => [word, `${word}s`]), { after: /^(?:in|on|with|from)$/u, role: inside }],
];
const besides = new Map(tableBeside.flatMap(([nouns, beside]) => nouns.map(noun => [noun, beside] as const)));

/** Whether a word is for those who work somewhere: "analysts" in a team. */
export const isWorker = (word: string): boolean =>
  workers.includes(word) || (word.endsWith('s') && workers.includes(word.slice(0, -1)));

/** Where a role's own thing begins behind it: "of Quarry", "in the Search team". */
export function ofRoleAt(tokens: readonly Token[], at: number): NounList | undefined {
  // "took over as line manager from Ben": from whom it passed.
  if (lowerAt(tokens, at) === 'from' && !isWorker(lowerAt(tokens, at - 1))) return undefined;
  return /^(?:of|for|in|on|at|to|with|from|behind|inside|under|underneath|beneath|underlying)$/u.test(
    lowerAt(tokens, at),
  )
    ? nounListAt(tokens, at + 1, -1, 'object')
    : undefined;
}

/** The roles that a line or its first word announces for the pairs that follow: "System owners:", "Leads: …". */
export function listedRole(tokens: readonly Token[], at: number): RoleAt | undefined {
  const first = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  const isLead = /^(?:leads|heads|leaders)$/u;
  if (first === 'ownership') {
    const role: Role = { relation: 'owner', isSubject: false };
    return next === ':' ? { role, to: at + 1, isPlural: true } : undefined;
  }
  const end = isLead.test(first) ? at + 1 : isLead.test(next) ? at + 2 : -1;
  const found = end > 0 ? { role: leading, to: end, isPlural: true } : roleAt(tokens, at);
  return found?.isPlural === true && textAt(tokens, found.to) === ':' ? found : undefined;
}
