/** What a colour theme's file says about semantic highlighting. */
export interface ThemeFile {
  readonly semanticHighlighting: boolean;
  /** The path, relative to this file, of the theme that this one builds on. */
  readonly include: string | undefined;
}

/** Reads a theme's JSON, which may hold comments and trailing commas; what cannot be read colours nothing. */
export function readThemeFile(text: string): ThemeFile {
  const theme = parse(text);
  return {
    semanticHighlighting: theme['semanticHighlighting'] === true,
    include: typeof theme['include'] === 'string' ? theme['include'] : undefined,
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(withoutTrailingCommas(withoutComments(text)));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/**
 * Strings come first in both, so that nothing in them is taken for a comment or a comma. What is left open ends with the
 * text, so that no place is looked at twice.
 */
const withoutComments = (text: string): string =>
  text.replace(
    /("(?:[^"\\]|\\.)*"?)|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g,
    (_, string?: string) => string ?? '',
  );

const withoutTrailingCommas = (text: string): string =>
  text.replace(/("(?:[^"\\]|\\.)*"?)|,(?=\s*[}\]])/g, (_, string?: string) => string ?? '');
