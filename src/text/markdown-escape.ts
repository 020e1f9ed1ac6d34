/** What the Markdown is shown by makes of texts that are no markup. */
export interface Renderer {
  /** Whether `$(icon)` is shown as an icon. */
  readonly themeIcons: boolean;
  /** Whether an address may become a link to itself, as GitHub's Markdown makes it one. */
  readonly bareLinks: boolean;
}

/**
 * What would be markup in a paragraph of one line, by CommonMark and GFM: backslashes before punctuation, signs of code,
 * emphasis and links, tags, character references, and at the start what begins a block.
 */
const markup = new RegExp(
  [
    '\\\\(?=[!-/:-@[-`{-~]|$)',
    '[`[\\]]',
    String.raw`(?<=\])\(`,
    String.raw`[*~](?!\s)|(?<!\s)[*~]`,
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    '<(?=[A-Za-z/!?])',
    '&(?=#?[A-Za-z0-9]+;)',
    '(?<=^ ?)[-+=>|:#]',
    String.raw`(?<=^ ?\d{1,9})[.)]`,
  ].join('|'),
  'gu',
);

/** The sign without which an address is none. */
const address = /(?<=\b(?:https?|ftp|mailto|xmpp)):|(?<=\bwww)\.|(?<=\S)@(?=\S)/giu;

/**
 * A text from a note as Markdown that shows it and does nothing else: a backslash stands before what would be markup
 * there, and line ends become spaces. `$` becomes a character reference where icons are shown: VS Code looks for
 * `$(icon)` in what the Markdown renders to, where backslashes are gone.
 */
export function escapeMarkdown(text: string, { themeIcons, bareLinks }: Renderer): string {
  const escaped = text.replace(/\s+/gu, ' ').replace(markup, String.raw`\$&`);
  const unlinked = bareLinks ? escaped : escaped.replace(address, String.raw`\$&`);
  return themeIcons ? unlinked.replaceAll('$', '&#36;') : unlinked;
}
