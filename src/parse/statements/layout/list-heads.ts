import type { RelationName } from '../../../model/relation.ts';
import { type FieldLabel, fieldLabels } from './field-labels.ts';
import { kindOfNoun } from '../vocabulary/kind-words.ts';
import type { Noun } from '../nouns/nouns.ts';
import { nounAt } from '../nouns/nouns.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { onlyName } from '../nouns/value-nouns.ts';

/** What the lines below a heading or a colon are. */
export type ListHead =
  /** Each a pair: "System owners:" above "Atlas – Ada Roe". */
  | { readonly kind: 'pairs'; readonly relation: RelationName }
  /** Nothing that holds: "Former members:". */
  | { readonly kind: 'nothing' }
  /** Each a name beside the one in the heading: "Direct reports of Ada Roe:" above "Ben Poe". */
  | { readonly kind: 'names'; readonly label: FieldLabel; readonly of: Noun; readonly ofIsValue: boolean };

type NamesHead = Extract<ListHead, { kind: 'names' }>;

const nouns: readonly (readonly [RelationName, string])[] = [
  [
    'owner',
    'owner owners owned owns own ownership maintainer maintainers responsible responsibility responsibilities looks',
  ],
  ['lead', 'lead leads leader leaders head heads led leadership headed'],
  ['reports_to', 'report reports reporting manager managers boss bosses supervisor supervisors'],
  ['part_of', 'parent parents'],
  ['team', 'member members membership'],
  ['used_by', 'user users use uses used usage'],
  ['built_on', 'built basis based runs foundation foundations'],
  ['previously', 'previous former employer employers'],
];
const relationOfWord = new Map(
  nouns.flatMap(([relation, words]) => words.split(' ').map(word => [word, relation] as const)),
);

/** What may stand beside such a word without saying that the list is of something else. */
const fillers = new Set(
  `system systems application applications app apps service services tool tools product products platform platforms team teams department
  departments group groups unit units person people name names staff employee employees colleague colleagues by per and with after
  their the our its of for in on to from who whom what which is are each every list overview table summary current new now here
  line lines order direct business technical they as brackets parentheses change reorganisation reorganization structure follows
  all at a an respective today where`.split(/\s+/u),
);
const LONGEST_HEAD = 10;
/** "Leads" alone may be those of sales, "Reports" papers. */
const alone = new Set('owners maintainers reporting'.split(' '));

/** What the tokens of a heading, or of a line up to its colon, say of the lines below. */
export function listHeadOf(tokens: readonly Token[]): ListHead | undefined {
  const words = tokens.filter(({ kind }) => kind !== 'sign');
  if (words.length === 0 || words.length > LONGEST_HEAD) return undefined;
  const formerly = behindLabel(tokens);
  if (formerly?.label.relation === 'previously') return formerly;
  return pairsOf(words) ?? nothingOf(words) ?? formerly ?? beforeLabel(tokens);
}

const unsettled = new Set(
  'former previous old ex past left leaving departed alumni candidates candidate applicants proposed possible potential planned open vacant ideas'.split(
    ' ',
  ),
);

const nothingOf = (words: readonly Token[]): ListHead | undefined =>
  words.some(({ lower }) => unsettled.has(lower)) ? { kind: 'nothing' } : undefined;

function pairsOf(words: readonly Token[]): ListHead | undefined {
  const found = new Set<RelationName>();
  for (const { kind, lower } of words) {
    const relation = relationOfWord.get(lower);
    if (relation) found.add(relation);
    else if (kind !== 'word' || !fillers.has(lower)) return undefined;
  }
  const [relation, other] = found;
  const [first] = words;
  if (!relation || other || (words.length === 1 && !alone.has(first?.lower ?? ''))) return undefined;
  return { kind: 'pairs', relation };
}

const MOST_LABEL = 4;

/** "Direct reports of Ada Roe", "Systems owned by Search", "Teams in Core". */
function behindLabel(tokens: readonly Token[]): NamesHead | undefined {
  const [first] = tokens;
  const isKind = first !== undefined && kindOfNoun(first.lower) !== undefined;
  for (const start of isKind ? [0, 1] : [0])
    for (let end = Math.min(tokens.length - 1, start + MOST_LABEL); end > start; end--) {
      const [label] = fieldLabels(textOf(tokens.slice(start, end)));
      if (!label) continue;
      const ofIsValue = label.takesName;
      const isOf = /^(?:of|for|in|on)$/u.test(lowerAt(tokens, end));
      if (!ofIsValue && !isOf) continue;
      const of = onlyName(tokens, ofIsValue ? end : end + 1);
      if (of) return { kind: 'names', label, of, ofIsValue };
    }
  return undefined;
}

/** "Search team members", "Atlas users", "Ada's direct reports". */
function beforeLabel(tokens: readonly Token[]): ListHead | undefined {
  const of = nounAt(tokens, 0, -1);
  if (of?.means.kind !== 'name') return undefined;
  const behind = possessiveAt(tokens, of.to);
  const start = behind > 0 ? behind : of.to;
  const end = tokens.at(-1)?.text === ':' ? tokens.length - 1 : tokens.length;
  const text = textOf(tokens.slice(start, end));
  // "Atlas's stack", "Search team members".
  const [label] = behind > 0 || text.endsWith('s') ? fieldLabels(text) : [];
  return label && !label.takesName ? { kind: 'names', label, of, ofIsValue: false } : undefined;
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ lower }) => lower).join(' ');
