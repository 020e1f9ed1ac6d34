import * as l10n from '@vscode/l10n';
import type { Problem } from '../model/problem.ts';

/** A property, an item of a list, or a comment. */
const isYaml = (line: string): boolean =>
  /^(?:[\p{L}_][\p{L}\p{N}_ -]{0,40}:(?:\s|$)|\s*- |\s+\S|#\s)/u.test(line);
const isProperty = (line: string): boolean => /^[\p{L}_][\p{L}\p{N}_-]{0,40}:(?:\s|$)/u.test(line);

const MOST_LINES = 40;

/**
 * What is wrong with a text that has no frontmatter though it begins like one: a line `---`, properties below each other,
 * and no second line `---`, so that nothing of it is read. A line `---` above prose parts two sections.
 */
export function unclosedFrontmatter(text: string): readonly Problem[] {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', start)) return [];
  const [fence = '', ...lines] = text.slice(start, start + LONGEST).split(/\r?\n/u, MOST_LINES);
  if (fence.trimEnd() !== '---') return [];
  const end = lines.findIndex(line => !isYaml(line));
  const properties = end < 0 ? lines : lines.slice(0, end);
  if (!isProperty(properties[0] ?? '')) return [];
  // "Note: we met" above the rest of a paragraph.
  if (end >= 0 && /\S/u.test(lines[end] ?? '') && !/^#/u.test(lines[end] ?? '')) return [];
  const message = l10n.t(
    'The properties below this line are not read, since no line “---” stands behind them. Add one.',
  );
  return [{ code: 'invalidProperty', message, span: { from: start, to: start + 3 } }];
}

const LONGEST = 4000;
