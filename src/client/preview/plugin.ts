import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { PreviewResult } from '../../protocol/preview.ts';
import { fieldTables, type CutFrom } from './field-tables.ts';
import { markTokens } from './mark-tokens.ts';
import { plainQuotes, readable } from './readable.ts';
import { RenderedText } from './rendered-text.ts';

/** Gives what is known of a note now, and may have it asked for; `rendered` tells which text is being shown. */
export type MarksOf = (document: { toString(): string }, rendered: RenderedText) => PreviewResult | undefined;

/** Where the inline tokens of a block come from. */
interface Block {
  readonly rendered: RenderedText;
  /** First line, and the line after the last. */
  readonly lines: readonly [number, number];
  /** What stands before them in the same lines: the cells of a table row. */
  readonly row: readonly string[];
  readonly cell: number;
}

/**
 * A Markdown-it plugin that shows mentions as links. VS Code keeps the tokens of a text, and says which document it is
 * only when it renders them: so where tokens come from is noted while the text is read, and marks are drawn at the end.
 */
export function mentionsPlugin(md: MarkdownIt, marksOf: MarksOf): MarkdownIt {
  const blocks = new WeakMap<Token[], Block>();
  md.core.ruler.push('account_notes_places', ({ src, tokens }) => {
    const rendered = new RenderedText(src);
    let row: { readonly lines: [number, number]; readonly cells: string[] } | undefined;
    for (const { type, map, content, children } of tokens) {
      if (type === 'tr_open') row = map ? { lines: map, cells: [] } : undefined;
      if (type === 'tr_close') row = undefined;
      const lines = row?.lines ?? map;
      if (type !== 'inline' || !children || !lines) continue;
      blocks.set(children, { rendered, lines, row: row?.cells ?? [], cell: row?.cells.length ?? 0 });
      row?.cells.push(content);
    }
  });

  const draw = (tokens: Token[], env: unknown): Token[] => {
    const block = blocks.get(tokens);
    const document = documentOf(env);
    const answer = block && document && marksOf(document, block.rendered);
    if (!block || !answer) return tokens;
    const { text, marks } = block.rendered.block(...block.lines, answer);
    if (marks.length === 0) return tokens;
    const source = readable(text, escape => md.utils.unescapeAll(escape));
    const start = block.row.slice(0, block.cell).reduce((at, cell) => behind(source.text, cell, at), 0);
    return markTokens(tokens, { readable: source, marks, targets: answer.targets, start });
  };
  const renderInline = md.renderer.renderInline.bind(md.renderer);
  md.renderer.renderInline = (tokens, options, env) => renderInline(draw(tokens, env), options, env);

  /** What other people's Markdown says stays as it is: fields are those of our notes. */
  const isNote = (tokens: readonly Token[], env: unknown): boolean => {
    const document = documentOf(env);
    const block = tokens
      .map(({ children }) => (children ? blocks.get(children) : undefined))
      .find(found => found);
    return document !== undefined && block !== undefined && marksOf(document, block.rendered) !== undefined;
  };
  const cutFrom: CutFrom = (value, whole, before) => {
    const block = blocks.get(whole);
    if (block)
      blocks.set(value, {
        ...block,
        row: [...block.row.slice(0, block.cell), ...before],
        cell: block.cell + before.length,
      });
  };
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env) => {
    if (!isNote(tokens, env)) return render(tokens, options, env);
    return withLabels(render(fieldTables(tokens, cutFrom), options, env));
  };
  return md;
}

/** VS Code shows frontmatter as a table of its own, in which a link is the text that YAML makes of it. */
const withLabels = (html: string): string =>
  html.replace(/<table class="frontmatter"[^]*?<\/table>/, table =>
    table.replace(/\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/g, '$1'),
  );

function behind(text: string, cell: string, at: number): number {
  const found = text.indexOf(plainQuotes(cell), at);
  return found === -1 ? at : found + cell.length;
}

function documentOf(env: unknown): { toString(): string } | undefined {
  const hasDocument = typeof env === 'object' && env !== null && 'currentDocument' in env;
  const document = hasDocument ? env.currentDocument : undefined;
  return typeof document === 'object' && document !== null ? document : undefined;
}
