/** What a colour theme's file says about semantic highlighting. */
export interface ThemeFile {
  readonly semanticHighlighting: boolean;
  /** The colours of its TextMate rules in the order written; undefined where they stand in a file of another kind. */
  readonly rules: readonly ColourRule[] | undefined;
  /** The path, relative to this file, of the theme that this one builds on. */
  readonly include: string | undefined;
}

/** A colour for a scope such as `entity.name`, and for those below it. */
export interface ColourRule {
  readonly scope: string;
  readonly colour: string;
}

/** Reads a theme's JSON, which may hold comments and trailing commas; what cannot be read colours nothing. */
export function readThemeFile(text: string): ThemeFile {
  const theme = parse(text);
  return {
    semanticHighlighting: theme['semanticHighlighting'] === true,
    rules: rulesOf(theme['tokenColors']),
    include: typeof theme['include'] === 'string' ? theme['include'] : undefined,
  };
}

function rulesOf(tokenColors: unknown): ColourRule[] | undefined {
  if (typeof tokenColors === 'string') return undefined;
  return (Array.isArray(tokenColors) ? (tokenColors as unknown[]) : []).flatMap(rule => {
    const [scope, settings] = [fieldOf(rule, 'scope'), fieldOf(rule, 'settings')];
    const colour = fieldOf(settings, 'foreground');
    if (typeof colour !== 'string') return [];
    const scopes = (Array.isArray(scope) ? (scope as unknown[]) : [scope]).filter(
      each => typeof each === 'string',
    );
    return scopes
      .flatMap(each => each.split(','))
      .map(each => ({ scope: each.trim(), colour: colour.toLowerCase() }));
  });
}

export const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

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
