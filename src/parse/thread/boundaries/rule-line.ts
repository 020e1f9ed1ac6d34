import { ENDS_IN_COLON, IS_RULED, type QuotedLines } from '../../../text/quoted-lines.ts';
import { bitsOf, PAIR, STARTS } from '../../../text/characters/letters.ts';
import { foldMail, wordsOfAll } from '../languages/mail-languages.ts';

/** A line that says that another message follows: "-----Original Message-----", "Forwarded by Ann Roe on …". */
export interface RuleLine {
  readonly start: number;
  /** The first line behind it, and behind the rest of it where it was wrapped. */
  readonly next: number;
}

const rules = new Set(wordsOfAll(language => language.rules));
const forwarders = wordsOfAll(language => language.forwardedBy);
const longest = Math.max(...[...rules].map(words => words.length));
const mostCharacters = 160;
/** Behind the words a program may put more dashes, the rest of the date, or a colon. */
const rest = /^(?:\d{1,2}[:.]\d\d(?::\d\d)?)?\s*(?:[AP]M)?\s*[-_=*#~\s]*$/iu;

/** The rule with words at a line. */
export function ruleAt(lines: QuotedLines, line: number): RuleLine | undefined {
  const signs = lines.signs(line);
  const length = lines.length(line);
  const isRuled = (signs & IS_RULED) !== 0;
  if (length > mostCharacters || (!isRuled && length > longest + 4)) return undefined;
  if (!isRuled && (signs & ENDS_IN_COLON) === 0 && !isAlone(lines, line)) return undefined;
  const said = lines.said(line);
  if (!mayBeRule(said)) return undefined;
  const words = bareWords(said);
  if (rules.has(words)) return { start: line, next: behindRest(lines, line) };
  const isForwarder =
    isRuled &&
    /^(?:\\?[-_=*#~]\s?){3}/u.test(said) &&
    forwarders.some(phrase => words.startsWith(`${phrase} `));
  return isForwarder ? { start: line, next: behindRest(lines, line) } : undefined;
}

/** Asked of many lines: whether the first word starts as that of a rule does. */
function mayBeRule(said: string): boolean {
  let at = 0;
  while (at < said.length && (bitsOf(said.charCodeAt(at)) & (STARTS | PAIR)) === 0) at++;
  return ruleStarts.has(
    said
      .slice(at, at + 2)
      .toLowerCase()
      .replace("'", '’'),
  );
}

const ruleStarts = new Set([...rules, ...forwarders].map(words => words.slice(0, 2)));

const bareWords = (said: string): string =>
  foldMail(said)
    .replace(/^[-_=*#~\s\\>|.<]+/u, '')
    .replace(/[-_=*#~\s\\:<>|.：]+$/u, '');

const isAlone = (lines: QuotedLines, line: number): boolean =>
  lines.isBlank(line - 1) || lines.depth(line - 1) !== lines.depth(line);

/** Behind a rule that was wrapped. */
function behindRest(lines: QuotedLines, line: number): number {
  let next = line + 1;
  while (
    next <= line + 3 &&
    !lines.isBlank(next) &&
    lines.depth(next) === lines.depth(line) &&
    rest.test(lines.said(next, 60))
  )
    next++;
  return next;
}

/** A rule of underscores or dashes without words, which Outlook puts above a block. */
export function isPlainRule(lines: QuotedLines, line: number): boolean {
  if ((lines.signs(line) & IS_RULED) === 0 || lines.length(line) > 120) return false;
  return /^(?:\\?[_-]\s?){8,}$/u.test(lines.said(line));
}
