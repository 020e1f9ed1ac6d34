const special = /[\\`*_{}[\]()#+\-.!|<>~&:@/"'=^]/g;

/**
 * A text from a note as Markdown that shows it and does nothing else: every ASCII character that can mean something
 * (to CommonMark, to GFM's bare links) is escaped, and line ends become spaces. `$` becomes a character reference:
 * VS Code looks for `$(icon)` in what the Markdown renders to, where backslashes are gone.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(special, String.raw`\$&`)
    .replaceAll('$', '&#36;');
