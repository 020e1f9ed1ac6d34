import { proseSource, type Prose } from '../../../text/prose.ts';
import { lastStarting } from '../../../text/sorted-spans.ts';
import type { Span } from '../../../text/span.ts';
import type { Statement } from '../../../model/statement.ts';

/** A stretch of a note (in offsets of its text) of which a heading, or a paragraph, says that it does not hold. */
interface TakenBack extends Span {
  /** The year that it held in; undefined where it holds by no means. */
  readonly year: string | undefined;
}

const LONGEST_HEADING = 80;
const LONGEST_PARAGRAPH = 110;

/** What a heading calls the structure of an organization as a whole by. */
const chart = String.raw`(?:org(?:ani[sz]ation(?:al)?)?(?:[ -](?:charts?|structures?|set-?up))?|organi?gram(?:me)?s?|(?:(?:team|management|leadership|company) )?(?:structures?|hierarchy|set-?up)|reporting(?: lines?| structures?)?|lines of reporting)`;
/** Those who have something in it. */
const holders = String.raw`(?:(?:team|line) )?(?:leads|leaders|managers|owners|members|rosters?)`;
const opening = '^(?:the |our |their )?';
const hasChart = new RegExp(String.raw`\b(?:${chart}|${holders})\b`, 'iu');
/** "Org chart (outdated)", "Structure – proposal". */
const takenBackBehind =
  /[(–:,-] ?(?:obsolete|outdated|superseded|out of date|old|archived|historical|no longer (?:valid|current|in force|in use|true)|not (?:valid|current) any ?more|proposed|proposal|draft|tbc|rejected|hypothetical)\)?$/iu;
const outdated = new RegExp(
  String.raw`${opening}archived?(?:$| ?[:(–-]| \d| of\b| ${chart}\b)|${opening}(?:old|former|previous|past|earlier|outdated|obsolete|superseded|historical|deprecated) (?:[\p{L}-]+ )?(?:${chart}|${holders})(?:$|[ ,:(–-])|^(?:what|who) we (?:decided|voted) against\b|^before the (?:re-?org(?:ani[sz]ation)?|merger|split|takeover|acquisition)\b`,
  'iu',
);
/** "Teams before the merger", "Roles prior to the reorganisation". */
const beforeChange = new RegExp(
  String.raw`\b(?:${chart}|${holders}|teams?|squads?|departments?|roles|responsibilities|ownership|who (?:was|did|led) \p{Ll}+)\b[^.!?]{0,30}\b(?:before|prior to|until) (?:the|our) (?:re-?org(?:ani[sz]ation)?|restructuring|merger|split|takeover|acquisition|spin-?off|carve-?out|move)\b`,
  'iu',
);
/** "Organisation until 2023": it held up to that year. */
const untilYear = new RegExp(
  String.raw`\b(?:${chart}|${holders}|teams?|squads?|departments?|roles|responsibilities|ownership)\b[^.!?]{0,20}\b(?:until|till|up to)(?: (?:early|mid|late|the end of|spring|summer|autumn|\p{Lu}\p{Ll}{2,8}))? ((?:19|20)\d\d)$`,
  'iu',
);
const unsettled = new RegExp(
  String.raw`^(?:if|unless|assuming|in case|what if|once|suppose|supposing|provided) (?!you\b|upon\b|in doubt|needed|necessary|possible|applicable|any|some|there\b)|^(?:option|scenario|variant|alternative)s? (?:\p{L}|\d+)(?!\p{L})|^(?:drafts?|scenarios?|wish ?list)(?: \d+)?:?$|${opening}(?:proposed|proposal|planned|possible|potential|draft|future|target|ideal|alternative|suggested|envisaged|rejected)(?: for| of)? (?:an? |the |our )?(?:new )?(?:[\p{L}-]+ )?${chart}(?:$|[ ,:(–-])`,
  'iu',
);
/** "Reporting lines 2019", "2019 org chart": a day is no year, and a topic with a year is no structure of it. */
const ofYear = new RegExp(
  String.raw`${opening}${chart}(?:[ ,:–-]+(?:in |of |for )?| ?\()((?:19|20)\d\d)\)?$|^((?:19|20)\d\d) (?:[\p{L}]+ )?${chart}$`,
  'iu',
);

const over = String.raw`(?: \p{Ll}+){0,5}? (?:no longer (?:valid|current|true|correct|right|in force|in use|used|appl(?:y|ies)|holds?|up to date|accurate|relevant|the case|so)|out of date|outdated|obsolete|superseded|not (?:valid|current|up to date|true|accurate|correct|agreed|approved|decided)|invalid|expired|historical?|(?:hold|holds|apply|applies|true|valid) (?:no more|any ?more|any longer)|(?:only |just |merely )?an? (?:\p{Ll}+ )?(?:proposal|draft|suggestion|idea|example))\b[^.!?]{0,40}[.!]?$`;
const start = String.raw`^[^\p{L}]{0,6}(?:(?:note|nb|warning|attention|caution|careful|please note)[:,]? )?(?:that )?`;
/** "These are no longer valid.": speaks of all that stands below. */
const saidBelow = new RegExp(
  String.raw`${start}(?:these|they|all of (?:this|these|it)|none of (?:this|these|it)|everything (?:below|here)|what follows|the (?:following|list|table|chart|names?|entries|lines|structure|section|page|information)(?: (?:below|here|that follows))?|(?:list|table|chart|section) below)\b${over}`,
  'iu',
);
/** "This is only a proposal.": speaks of the list right behind, if one is there. */
const saidHere = new RegExp(String.raw`${start}(?:this|it)\b${over}`, 'iu');
const bare =
  /^(?:no longer (?:valid|current|true|up to date)|not valid any ?more|out of date|outdated|obsolete)[.!]?$/iu;

interface NoteText {
  readonly prose: Prose;
  readonly source: string;
  /** Whether the headings are subjects of mails, which name a topic. */
  readonly isMail: boolean;
}

/** What a note itself calls outdated or unsettled: the sections below such headings, and the lists behind such sentences. */
function takenBackIn({ prose, source, isMail }: NoteText): readonly TakenBack[] {
  const { text, blocks, kinds } = prose;
  const found: TakenBack[] = [];
  for (const [block, from] of blocks.entries()) {
    const to = endOf(prose, block);
    const kind = kinds[block];
    const longest = kind === 'heading' ? LONGEST_HEADING : LONGEST_PARAGRAPH;
    if ((kind !== 'heading' && kind !== 'paragraph') || to - from > longest) continue;
    const words = text.slice(from, to).trim();
    if (kind === 'heading') {
      const held = isMail ? undefined : heldOf(words);
      if (held) found.push({ ...spanOf(prose, from, sectionEnd(prose, source, block)), ...held });
    } else {
      const above = isMail ? undefined : heldBelow(prose, block, words);
      if (above) found.push({ ...spanOf(prose, from, listEnd(prose, block)), ...above });
      const end = saidUntil(prose, block, words);
      if (end > to) found.push({ ...spanOf(prose, from, end), year: undefined });
    }
  }
  return found;
}

/** Up to where a paragraph takes back what stands behind it; -1 where it takes back nothing. */
function saidUntil(prose: Prose, block: number, words: string): number {
  const isBelow = saidBelow.test(words);
  if (!isBelow && !saidHere.test(words) && !bare.test(words)) return -1;
  return isBelow && prose.kinds[block - 1] === 'heading' ? nextHeading(prose, block) : listEnd(prose, block);
}

/** "Teams before the merger:", alone above a list or a table, is a heading too. */
const heldBelow = ({ kinds }: Prose, block: number, words: string): Pick<TakenBack, 'year'> | undefined =>
  /^(?:item|cell)$/u.test(kinds[block + 1] ?? '') && !/[.!?]$/u.test(words)
    ? heldOf(words.replace(/\s*:$/u, ''))
    : undefined;

/** Whether a heading takes back what stands below it, or says of which year it is. */
function heldOf(heading: string): Pick<TakenBack, 'year'> | undefined {
  if (outdated.test(heading) || unsettled.test(heading) || beforeChange.test(heading))
    return { year: undefined };
  if (takenBackBehind.test(heading) && hasChart.test(heading)) return { year: undefined };
  const named = ofYear.exec(heading);
  const held = named?.[1] ?? named?.[2] ?? untilYear.exec(heading)?.[1];
  return held === undefined ? undefined : { year: held };
}

const endOf = ({ text, blocks }: Prose, block: number): number =>
  Math.max(blocks[block] ?? 0, (blocks[block + 1] ?? text.length + 1) - 1);

const spanOf = (prose: Prose, from: number, to: number): Span => proseSource(prose, from, to);

/** Where the section of a heading ends: before the next heading that is not below it. */
function sectionEnd(prose: Prose, source: string, heading: number): number {
  const level = levelOf(prose, source, heading);
  for (let block = heading + 1; block < prose.blocks.length; block++)
    if (prose.kinds[block] === 'heading' && levelOf(prose, source, block) <= level)
      return endOf(prose, block - 1);
  return prose.text.length;
}

/** Where what stands below a heading ends: before the next one, of whichever level. */
function nextHeading({ text, blocks, kinds }: Prose, from: number): number {
  const next = kinds.indexOf('heading', from);
  return next < 0 ? text.length : (blocks[next] ?? text.length + 1) - 1;
}

/** How many `#` stand before a heading; 1 where it is underlined. */
function levelOf(prose: Prose, source: string, block: number): number {
  const at = spanOf(prose, prose.blocks[block] ?? 0, endOf(prose, block)).from;
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  return Math.max(1, line.split('#').length - 1);
}

/** Where the list or table right behind a paragraph ends. */
function listEnd(prose: Prose, paragraph: number): number {
  let block = paragraph;
  while (prose.kinds[block + 1] === 'item' || prose.kinds[block + 1] === 'cell') block++;
  return block === paragraph ? -1 : endOf(prose, block);
}

/** The statements of a note without those that it takes back; what is of a year holds in it. */
export function withoutTakenBack(statements: readonly Statement[], note: NoteText): readonly Statement[] {
  if (statements.length === 0) return statements;
  const found = takenBackIn(note);
  if (found.length === 0) return statements;
  const [gone, dated] = [apart(found.filter(isGone)), apart(found.filter(each => !isGone(each)))];
  return statements.flatMap(statement => {
    if (around(gone, statement.span)) return [];
    const year = around(dated, statement.span)?.year;
    return [year === undefined ? statement : { starts: year, until: year, ...statement }];
  });
}

const isGone = ({ year }: TakenBack): boolean => year === undefined;

/** In the order of the text, without those inside another. */
function apart(stretches: readonly TakenBack[]): readonly TakenBack[] {
  const found: TakenBack[] = [];
  for (const each of stretches.toSorted((a, b) => a.from - b.from))
    if (each.to > (found.at(-1)?.to ?? -1)) found.push(each);
  return found;
}

/** The stretch that a span lies in. */
function around(stretches: readonly TakenBack[], { from, to }: Span): TakenBack | undefined {
  const found = lastStarting(stretches, from);
  return found !== undefined && to <= found.to ? found : undefined;
}
