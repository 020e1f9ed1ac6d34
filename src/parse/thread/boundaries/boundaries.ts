import { NOBODY } from '../../../model/thread.ts';
import {
  ENDS_IN_COLON,
  HAS_AT,
  HAS_COLON,
  HAS_DIGIT,
  IS_RULED,
  type QuotedLines,
} from '../../../text/quoted-lines.ts';
import { mayAnnounce } from '../speech/announced-lines.ts';
import { attributionEndingAt, attributionWithoutColon } from './attribution.ts';
import { bareBlockAt } from './bare-block.ts';
import { UNTOLD, type Boundary } from './boundary.ts';
import { blockOf, headerRunAt, mayStartBlock, recipientsOf } from './header-block.ts';
import type { HeaderRun } from './header-run.ts';
import { labelOn } from './line-label.ts';
import {
  aboveRecipients,
  addressAndDate,
  betweenArrows,
  dateBelow,
  isUnlabelledRecipients,
  nameAbove,
  notesName,
  type Above,
} from './notes-header.ts';
import { oneLineBlockAt } from './one-line-block.ts';
import { mayBeSpoken, speechAt } from '../speech/speech.ts';
import { spreadBlockAt } from './spread-block.ts';
import { isPlainRule, ruleAt, type RuleLine } from './rule-line.ts';
import { unknownBlockAt } from './unknown-block.ts';

/**
 * The one place that finds where quoted and forwarded messages begin, in the lines from `first` to before `last`, in their
 * order (model.md §4). Most lines hold none of the signs that any boundary has and are passed over. None is looked for from
 * line `until` on.
 */
export function boundariesIn(
  lines: QuotedLines,
  first: number,
  last: number,
  until = last,
): readonly Boundary[] {
  const found: Boundary[] = [];
  let rule: RuleLine | undefined;
  let floor = first;
  for (let line = first; line < until; line++) {
    if (!mayBegin(lines, line)) continue;
    const next = ruleAt(lines, line);
    if (next) {
      rule = ruleBehind(lines, found, rule, next);
      floor = next.next;
      line = next.next - 1;
      continue;
    }
    const isIntroduced = rule !== undefined && follows(lines, rule, line);
    const boundary = boundaryAt(lines, line, { floor, last, isIntroduced, isRuled: rule !== undefined });
    if (!boundary) continue;
    const ruled = rule && follows(lines, rule, boundary.start, boundary.kind) ? rule : undefined;
    if (rule && !ruled) found.push(ofRule(rule));
    found.push(ruled ? { ...boundary, start: ruled.start } : belowRule(lines, boundary, floor));
    rule = undefined;
    floor = boundary.next;
    line = Math.max(line, boundary.next - 1);
  }
  if (rule) found.push(ofRule(rule));
  return found;
}

/** Whether a line has a sign that any boundary has, or is one of the few without. */
const mayBegin = (lines: QuotedLines, line: number): boolean =>
  (lines.signs(line) & (HAS_COLON | IS_RULED | HAS_AT | HAS_DIGIT)) !== 0 ||
  mayBeUnlabelled(lines, line) ||
  mayAnnounce(lines, line) ||
  mayBeSpoken(lines, line);

/** The mark of "to me" on a page, which has no sign at all. */
const mayBeUnlabelled = (lines: QuotedLines, line: number): boolean => {
  const length = lines.length(line);
  return length >= 5 && length < 120 && isUnlabelledRecipients(lines, line);
};

interface Place {
  /** The first line that belongs to no boundary yet. */
  readonly floor: number;
  readonly last: number;
  /** Whether a rule with words stands above. */
  readonly isIntroduced: boolean;
  /** Whether what stands here is nobody's already, below a rule with words that no boundary followed. */
  readonly isRuled: boolean;
}

function boundaryAt(lines: QuotedLines, line: number, place: Place): Boundary | undefined {
  const sure = mailAt(lines, line, place);
  if (sure || place.isRuled || recipientsBelow(lines, line)) return sure;
  return speechAt(lines, line, place.floor, place.last);
}

/** What a mail program or a web page writes. */
function mailAt(lines: QuotedLines, line: number, place: Place): Boundary | undefined {
  const signs = lines.signs(line);
  const marked = markedAt(lines, line, place) ?? spreadBlockAt(lines, line, place.floor, place.last);
  if (marked) return marked;
  const labelled = blockAt(lines, line, place);
  if (labelled) return labelled;
  if ((signs & ENDS_IN_COLON) !== 0) return attributionEndingAt(lines, line, place.floor);
  if (isUnlabelledRecipients(lines, line)) return pageHeader(lines, line, place);
  if (recipientsBelow(lines, line)) return undefined;
  const alone = addressAndDate(lines, line) ?? notesName(lines, line);
  return alone
    ? ofAbove(alone, alone.start + (alone.lines ?? 1))
    : attributionWithoutColon(lines, line, place.floor);
}

/** The block of headers that starts at a labelled line. */
function blockAt(lines: QuotedLines, line: number, place: Place): Boundary | undefined {
  const found = labelOn(lines, line);
  if (!found) return undefined;
  if (mayStartBlock(found.label?.kind))
    return oneLineBlockAt(lines, line) ?? labelledBlock(lines, line, place);
  return found.label === undefined ? unknownBlockAt(lines, line, place.last) : undefined;
}

/** What needs no colon: the bare headers below a rule, and the line between arrows. */
function markedAt(lines: QuotedLines, line: number, { isIntroduced, last }: Place): Boundary | undefined {
  const bare =
    isIntroduced || (lines.signs(line) & HAS_AT) !== 0
      ? bareBlockAt(lines, line, last, isIntroduced)
      : undefined;
  if (bare || (lines.signs(line) & IS_RULED) === 0) return bare;
  const arrows = betweenArrows(lines, line);
  return arrows && ofAbove(arrows, line + 1);
}

function labelledBlock(
  lines: QuotedLines,
  line: number,
  { floor, last, isIntroduced }: Place,
): Boundary | undefined {
  const run = headerRunAt(lines, line, last);
  if (run.hasFrom || run.to.length === 0) return blockOf(lines, run, line, isIntroduced);
  const above = aboveRecipients(lines, line, floor);
  if (above?.isDated === true) return withAbove(run, above, run.next);
  const below = dateBelow(lines, run.next);
  const named = below && run.known === 1 ? nameAbove(lines, line, floor) : undefined;
  if (named && below) return withAbove({ ...run, date: below }, { ...named, date: below }, run.next + 1);
  return blockOf(lines, run, line, isIntroduced);
}

/** Whether a header of recipients follows within some lines, which then looks at what stands above it. */
function recipientsBelow(lines: QuotedLines, line: number): boolean {
  for (let at = line + 1; at <= line + 4; at++) if (labelOn(lines, at)?.label?.kind === 'to') return true;
  return false;
}

const withAbove = (run: HeaderRun, above: Above, next: number): Boundary => ({
  kind: 'block',
  start: above.start,
  next,
  author: above.author ?? NOBODY,
  date: above.date ?? run.date,
  language: run.language,
  subject: run.subject,
  recipients: recipientsOf(run),
  isDoubtful: false,
});

const ofAbove = ({ start, author, date }: Above, next: number): Boundary => ({
  ...UNTOLD,
  kind: 'block',
  start,
  next,
  author: author ?? NOBODY,
  date,
});

/** "Ann Roe <ann@…>", a date, "to me, Raj": a page of Gmail; the date may stand last. */
function pageHeader(lines: QuotedLines, line: number, { floor }: Place): Boundary | undefined {
  const above = aboveRecipients(lines, line, floor);
  if (above?.author !== undefined) return ofAbove(above, line + 1);
  const date = dateBelow(lines, line + 1);
  const named = date && nameAbove(lines, line, floor);
  return named && ofAbove({ ...named, date }, line + 2);
}

const ofRule = ({ start, next }: RuleLine): Boundary => ({ ...UNTOLD, kind: 'rule', start, next });

const mostLetterheadLines = 6;

/**
 * Whether a line stands right below a rule: only blank lines and the letterhead of a program lie between, which no program puts
 * above an attribution line.
 */
function follows(
  lines: QuotedLines,
  rule: RuleLine,
  line: number,
  kind: Boundary['kind'] = 'block',
): boolean {
  let between = kind === 'line' ? mostLetterheadLines - 1 : 0;
  for (let at = rule.next; at < line; at++) {
    if (lines.isBlank(at)) continue;
    if (++between > mostLetterheadLines || lines.length(at) > 70) return false;
    if (/[.?!]$/u.test(lines.said(at)) && !/\b(?:Corp|Inc|Ltd|Co|Cie)\.$/u.test(lines.said(at))) return false;
  }
  return true;
}

/** The rule that a boundary may follow now, where one stood open before another. */
function ruleBehind(
  lines: QuotedLines,
  found: Boundary[],
  open: RuleLine | undefined,
  next: RuleLine,
): RuleLine | undefined {
  if (open) found.push(ofRule(open));
  return open === undefined && closesBlock(lines, found, next) ? undefined : next;
}

/** A rule that stands below a block in the very words in which it stands above it, as Zoho draws both, is a part of the block. */
function closesBlock(lines: QuotedLines, found: Boundary[], rule: RuleLine): boolean {
  const block = found.at(-1);
  if (block?.kind !== 'block' || lines.said(block.start) !== lines.said(rule.start)) return false;
  for (let at = block.next; at < rule.start; at++) if (!lines.isBlank(at)) return false;
  found[found.length - 1] = { ...block, next: rule.next };
  return true;
}

/** A rule of underscores above a block belongs to it. */
function belowRule(lines: QuotedLines, boundary: Boundary, floor: number): Boundary {
  if (boundary.kind !== 'block') return boundary;
  let above = boundary.start - 1;
  while (above > floor && above > boundary.start - 3 && lines.isBlank(above)) above--;
  const isRule =
    above >= floor && lines.depth(above) === lines.depth(boundary.start) && isPlainRule(lines, above);
  return isRule ? { ...boundary, start: above } : boundary;
}
