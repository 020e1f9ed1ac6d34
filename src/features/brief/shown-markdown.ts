import { escapeMarkdown } from '../../text/markdown-escape.ts';

const renderer = { themeIcons: false, bareLinks: true };

/** A text as Markdown that shows it and does nothing else, whatever is written right behind it. */
export const markdownOf = (text: string): string =>
  escapeMarkdown(text, renderer).replace(/[<&!]$/u, String.raw`\$&`);

/** Stands before a text that does not begin a block, and is no markup itself. */
const BEFORE = ',';

/** The same for a text that stands behind another one in its line. */
export const laterMarkdownOf = (text: string): string => markdownOf(BEFORE + text).slice(BEFORE.length);
