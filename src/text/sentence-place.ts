import { SPACE, WORD, classAt } from './characters.ts';
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
  while (before >= block.from && classAt(text, before) === SPACE) before--;
  if (before < block.from || isBehindBullet(text, block.from, at)) return true;
  if (before === gapEnd) return false;
  const gap = text.slice(before + 1, gapEnd + 1);
  if (gap.includes('\n') && endsGreeting(text, block.from, before)) return true;
  while (before > block.from && closers.has(text[before] ?? '')) before--;
  if (!enders.has(text[before] ?? '')) return false;
  return !abbreviation.test(text.slice(Math.max(block.from, before - 8), before + 1));
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
  while (classAt(text, from) === SPACE) from++;
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
  if (block.kind !== 'paragraph' && afterSpace(text, block.from, from) === from) {
    const end = sign === ':' || sign === '.' ? afterSpace(text, next + 1, block.to) : next;
    if (end >= block.to) return true;
    if (sign === ',' && capital.test(text[afterSpace(text, next + 1, block.to)] ?? '')) return true;
  }
  if (sign === ':' || sign === '(' || sign === '—' || sign === '–') return next < block.to;
  return sign === '-' && next > to && classAt(text, next + 1) === SPACE;
}

const capital = /\p{Lu}/u;

function afterSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && classAt(text, at) === SPACE) at++;
  return at;
}
