import type { TokenType } from '../../protocol/requests.ts';
import type { ColourRule } from './theme-file.ts';

/** The scopes whose colours the kinds take, as `semanticTokenScopes` of the manifest gives them to the editor. */
export const KIND_SCOPES: Readonly<Record<TokenType, readonly string[]>> = {
  person: ['entity.name.function', 'string'],
  team: ['entity.name.type', 'constant.numeric'],
  system: ['constant.other.symbol', 'variable.other.constant', 'support.type.property-name.json'],
  organization: ['meta.export.default', 'keyword.control', 'keyword'],
};

/**
 * Whether a theme gives each kind a colour of its own. For each kind `scopesOf` has the scopes whose colour it takes, the
 * first for which the theme has one; a kind for which it has none looks like the text around it.
 */
export function tellsKindsApart(
  rules: readonly ColourRule[],
  scopesOf: Readonly<Record<string, readonly string[]>>,
): boolean {
  const colours = Object.values(scopesOf).map(scopes => {
    for (const scope of scopes) {
      const colour = colourOf(rules, scope);
      if (colour !== undefined) return colour;
    }
    return undefined;
  });
  return !colours.includes(undefined) && new Set(colours).size === colours.length;
}

/** The colour of the rule that names most of the scope, of several the last. A rule for what stands inside others is none. */
function colourOf(rules: readonly ColourRule[], scope: string): string | undefined {
  let best: ColourRule | undefined;
  for (const rule of rules) {
    if (scope !== rule.scope && !scope.startsWith(`${rule.scope}.`)) continue;
    if (best === undefined || rule.scope.length >= best.scope.length) best = rule;
  }
  return best?.colour;
}
