import { WHITE_SPACE, WORD, classAt } from './characters/characters.ts';
import { blockAt, type Prose } from './prose.ts';

const openers = new Set(['"', '“', '‘', "'", '«', '(', '[', '*', '_']);
const closers = new Set(['"', '”', '’', "'", '»', ')', ']']);
const enders = new Set(['.', '!', '?', '…', '。', '！', '？']);
const abbreviation = /(?:^|[\s("“])(?:e\.g|i\.e|vs|cf|incl|esp|approx|mr|mrs|ms|dr|prof|st|no|fig|al)\.$/i;
const bullet = /^[\s\p{P}]*[•·◦▪‣∙●○■–—\p{So}][\s\p{P}\p{So}\p{M}\p{Cf}\p{Sk}]*$/u;
const greeting = /^\p{L}+(?: [\p{L}.'-]+){0,3},$/u;

/** Whether a sentence starts at `at`: at the start of a block, after `.`, `!` or `?`, or below a greeting's line. */
export function startsSentence(prose: Prose, at: number): boolean {
  const { text } = prose;
  const block = blockAt(prose, at);
  let before = at - 1;
  while (before >= block.from && openers.has(text[before] ?? '')) before--;
  const gapEnd = before;
  while (before >= block.from && classAt(text, before) === WHITE_SPACE) before--;
  if (before < block.from || isBehindBullet(text, block.from, at)) return true;
  if (before === gapEnd) return false;
  const gap = text.slice(before + 1, gapEnd + 1);
  if (gap.includes('\n') && endsGreeting(text, block.from, before)) return true;
  return endsSentence(text, block.from, before);
}

/** Whether the last sign of what `from … last` holds ends a sentence, what closes behind it aside. */
function endsSentence(text: string, from: number, last: number): boolean {
  let at = last;
  while (at > from && closers.has(text[at] ?? '')) at--;
  return enders.has(text[at] ?? '') && !abbreviation.test(text.slice(Math.max(from, at - 8), at + 1));
}

/** “• Data shows”, “🚀 Data shows”: a line that starts with a sign which Markdown does not know. */
function isBehindBullet(text: string, from: number, at: number): boolean {
  const start = Math.max(from, at - 12);
  const line = text.slice(start, at);
  const lineStart = line.lastIndexOf('\n') + 1;
  return (lineStart > 0 || start === from) && bullet.test(line.slice(lineStart));
}

/** “Hi Ben,” on a line of its own: what follows starts a sentence although no full stop ended one. */
function endsGreeting(text: string, from: number, comma: number): boolean {
  if (text[comma] !== ',') return false;
  const lineStart = Math.max(from, text.lastIndexOf('\n', comma) + 1);
  return comma - lineStart < 60 && greeting.test(text.slice(lineStart, comma + 1));
}

/** The word after `at`, white space skipped, in lower case; `''` where none follows directly. */
export function wordAfter(text: string, at: number): string {
  let from = at;
  while (classAt(text, from) === WHITE_SPACE) from++;
  if (from === at) return '';
  let to = from;
  while (classAt(text, to) === WORD) to++;
  return text.slice(from, to).toLowerCase();
}

/**
 * Whether `[from, to)` stands where a label stands: it is the whole of a heading, list item or table cell, or starts a
 * list of names there (“Spark, Databricks”), or a colon, dash or parenthesis follows.
 */
export function isLabel(prose: Prose, from: number, to: number): boolean {
  const { text } = prose;
  const block = blockAt(prose, from);
  const next = afterSpace(text, to, block.to);
  const sign = text[next] ?? '';
  const isFirst = block.kind !== 'paragraph' && afterSpace(text, block.from, from) === from;
  if (isFirst && isWholeOrListed(text, next, block.to)) return true;
  if (sign === ':' || sign === '(' || sign === '—' || sign === '–') return next < block.to;
  return sign === '-' && next > to && classAt(text, next + 1) === WHITE_SPACE;
}

/** Whether nothing but a sign comes at `next`, or a comma and another name. */
function isWholeOrListed(text: string, next: number, end: number): boolean {
  const sign = text[next] ?? '';
  if (sign === ',') return capital.test(text[afterSpace(text, next + 1, end)] ?? '');
  return (sign === ':' || sign === '.' ? afterSpace(text, next + 1, end) : next) >= end;
}

const capital = /\p{Lu}/u;

function afterSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && classAt(text, at) === WHITE_SPACE) at++;
  return at;
}
