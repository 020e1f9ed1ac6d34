import type { Blockquote, Root } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified, type Processor } from 'unified';
import type { BodyLine } from './flowed.ts';
import { escapedText } from './plain-text.ts';

/** A paragraph of a plain text, which has nothing in it but text. */
const ofPlainText = {
  lines: ({ value }: LinesNode): string => escapedText(value, { startsBlock: true }),
};

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
    ...ofPlainText,
    text: (node: { readonly value: string }, _, state, { before }) => {
      const isInCell = state.stack.includes('tableCell');
      const text = escapedText(node.value, { startsBlock: /[\r\n]$/u.test(before) });
      return isInCell ? text.replace(/\s*\n\s*/gu, ' ').replaceAll('|', '\\|') : text;
    },
    break: (_node, _parent, state) => (state.stack.includes('tableCell') ? ' ' : '\n'),
  },
};

const extensions = [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()];

/** Tables and struck text too, but no bare addresses: remark escapes what could be one. */
export function markdownWriter(this: Processor): void {
  this.data('toMarkdownExtensions', extensions);
  this.use(remarkStringify, options);
}

const writer = unified().use(markdownWriter).freeze();

/** A plain text as Markdown, its quotes as block quotes. */
export function markdownOfLines(lines: readonly BodyLine[]): string {
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Blockquote)[] = [root];
  let words: string[] = [];
  const close = (): void => {
    const paragraph = paragraphOf(words);
    if (paragraph) childrenOf(open.at(-1) ?? root).push(paragraph);
    words = [];
  };
  for (const { depth, text } of lines) {
    const said = text.trimEnd();
    if (said === '' || depth !== open.length - 1 || isApart(said)) close();
    // A blank line does not end a quote in which the next line goes on.
    if (said === '') continue;
    open.length = Math.min(open.length, depth + 1);
    while (open.length <= depth) open.push(quoteIn(open.at(-1) ?? root));
    words.push(said);
  }
  close();
  return String(writer.stringify(root)).trimEnd();
}

/** Signs alone, which would make a heading of the line above. */
const isApart = (line: string): boolean => /^\s*(?:-+|=+)$/u.test(line);

interface LinesNode {
  readonly type: 'lines';
  readonly value: string;
}

const childrenOf = ({ children }: Root | Blockquote): (Blockquote | LinesNode)[] =>
  children as (Blockquote | LinesNode)[];

function quoteIn(parent: Root | Blockquote): Blockquote {
  const quote: Blockquote = { type: 'blockquote', children: [] };
  childrenOf(parent).push(quote);
  return quote;
}

const paragraphOf = (words: readonly string[]): LinesNode | undefined =>
  words.length === 0 ? undefined : { type: 'lines', value: words.join('\n') };
