import { proseSource, type Prose } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Statement } from '../../model/statement.ts';

/** A stretch of a note (in offsets of its text) of which a heading, or a paragraph, says that it does not hold. */
interface TakenBack extends Span {
  /** The year that it held in; undefined where it holds by no means. */
  readonly year: string | undefined;
}

const LONGEST_HEADING = 80;
const LONGEST_PARAGRAPH = 110;

const structure = String.raw`(?:org(?:ani[sz]ation(?:al)?)?|charts?|structures?|hierarchy|set-?up|teams?|reporting|lines?|leads?|owners?|ownership|members?|rosters?|lists?|versions?|roles?|responsibilities|people|staff|contacts?|arrangements?|organi?gram(?:me)?|changes)`;
const outdated = new RegExp(
  String.raw`^(?:the |our |their )?archived?(?=$|[ :(–-]+(?:\d|of\b|${structure}\b))|\barchive$|\b(?:obsolete|outdated|deprecated|superseded|out of date|no longer (?:valid|current|in force|in use|true)|not (?:valid|current) any ?more|historical)\b|\b(?:old|former|previous|past|earlier|ex) (?:[\p{L}-]+ )?${structure}\b`,
  'iu',
);
const unsettled = new RegExp(
  String.raw`^(?:if|unless|assuming|in case|what if|once (?!upon)|suppose|supposing|provided) |^(?:option|scenario|variant|alternative)s? (?:\p{L}|\d+)\b|^(?:drafts?|scenarios?|ideas?|wish ?list)(?: \d+)?:?$|\b(?:proposed|proposal|planned|possible|potential|draft|future|target|ideal|alternative|suggested|envisaged|rejected) (?:for (?:an? |the |our )?)?(?:new )?(?:[\p{L}-]+ )?${structure}\b|[(–:-] ?(?:proposed|proposal|draft|tbc|rejected|hypothetical)\)?$`,
  'iu',
);
const ofYear = new RegExp(String.raw`\b${structure}\b`, 'iu');
const aYear = /(?:^|[\s(])((?:19|20)\d\d)\)?$|^((?:19|20)\d\d)\b/u;

const said =
  /^[^\p{L}]{0,6}(?:(?:note|nb|warning|attention|caution|careful|please note)[:,]? )?(?:(?:that )?(?:these|this|they|it|all of (?:this|these|it)|none of (?:this|these|it)|everything (?:below|here)|what follows|the (?:following|list|table|chart|names?|entries|lines|structure|section|page|information)(?: (?:below|here|that follows))?)\b|(?:list|table|chart|section) below\b)(?: \p{Ll}+){0,5}? (?:no longer (?:valid|current|true|correct|right|in force|in use|used|appl(?:y|ies)|holds?|up to date|accurate|relevant|the case|so)|out of date|outdated|obsolete|superseded|not (?:valid|current|up to date|true|accurate|correct|agreed|approved|decided)|invalid|expired|historical?|(?:hold|holds|apply|applies|true|valid) (?:no more|any ?more|any longer)|(?:only |just |merely )?an? (?:\p{Ll}+ )?(?:proposal|draft|suggestion|idea|example))\b[^.!?]{0,40}[.!]?$/iu;
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
    } else if (said.test(words) || bare.test(words)) {
      const heading = kinds[block - 1] === 'heading' ? block - 1 : -1;
      const end = heading >= 0 ? sectionEnd(prose, source, heading) : listEnd(prose, block);
      if (end > to) found.push({ ...spanOf(prose, from, end), year: undefined });
    }
  }
  return found;
}

/** Whether a heading takes back what stands below it, or says of which year it is. */
function heldOf(heading: string): Pick<TakenBack, 'year'> | undefined {
  if (outdated.test(heading) || unsettled.test(heading)) return { year: undefined };
  const named = ofYear.test(heading) ? aYear.exec(heading) : null;
  const held = named?.[1] ?? named?.[2];
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
  const gone = takenBackIn(note);
  if (gone.length === 0) return statements;
  return statements.flatMap(statement => {
    const { span } = statement;
    const around = gone.filter(({ from, to }) => from <= span.from && span.to <= to);
    if (around.some(({ year }) => year === undefined)) return [];
    const [year] = around.flatMap(each => each.year ?? []).toSorted();
    return [year === undefined ? statement : { starts: year, until: year, ...statement }];
  });
}
