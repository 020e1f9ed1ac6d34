import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkStringify, { type Options } from 'remark-stringify';
import type { Processor } from 'unified';
import type { BodyLine } from './flowed.ts';
import { betweenMarks, struckWords } from './marked-words.ts';
import { escapedText } from './plain-text.ts';

/**
 * How Markdown is written. Text is escaped by our own rules, since those of remark put backslashes into addresses, which
 * then are read as other ones; a line of the mail stays a line.
 */
const options: Options = {
  bullet: '-',
  listItemIndent: 'one',
  rule: '-',
  fences: true,
  handlers: {
    text: (node: { readonly value: string }, _, state, { before }) => {
      const isInCell = state.stack.includes('tableCell');
      const text = escapedText(node.value, { startsBlock: /[\r\n]$/u.test(before) });
      return isInCell ? text.replace(/\s*\n\s*/gu, ' ').replaceAll('|', '\\|') : text;
    },
    break: (_node, _parent, state) => (state.stack.includes('tableCell') ? ' ' : '\n'),
    emphasis: betweenMarks('*'),
    strong: betweenMarks('**'),
    delete: struckWords,
  },
};

const extensions = [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()];

/** Tables and struck text too, but no bare addresses: remark escapes what could be one. */
export function markdownWriter(this: Processor): void {
  this.data('toMarkdownExtensions', extensions);
  this.use(remarkStringify, options);
}

/**
 * A plain text as Markdown, its quotes as block quotes: line by line what remark writes of the same paragraphs and quotes (a
 * test holds both against each other), since its tree costs more than all the rest of reading a mail.
 */
export function markdownOfLines(lines: readonly BodyLine[]): string {
  const written: string[] = [];
  let words: string[] = [];
  let own = 0;
  let last: number | undefined;
  const close = (): void => {
    if (words.length === 0) return;
    if (last !== undefined) written.push(marks(Math.min(last, own)).trimEnd());
    const before = marks(own);
    const text = escapedText(words.join('\n'), { startsBlock: true });
    written.push(before === '' ? text : before + text.replaceAll('\n', `\n${before}`));
    last = own;
    words = [];
  };
  for (const { depth, text } of lines) {
    const said = text.trimEnd();
    if (said === '' || depth !== own || isApart(said)) close();
    if (said === '') continue;
    own = depth;
    words.push(said);
  }
  close();
  return written.join('\n');
}

const marks = (depth: number): string => '> '.repeat(depth);

/** Signs alone, which would make a heading of the line above. */
const isApart = (line: string): boolean => /^[ \t]*[-=]/.test(line) && /^\s*(?:-+|=+)$/u.test(line);
