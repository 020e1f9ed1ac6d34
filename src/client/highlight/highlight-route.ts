import { commands, workspace, type SemanticTokensLegend, type TextDocument } from 'vscode';
import { TOKEN_TYPES } from '../../protocol/requests.ts';
import { KIND_SCOPES } from './kind-colours.ts';
import { coloursSemanticTokens, mixesKinds, THEME_SETTINGS } from './theme-support.ts';

const STYLE = 'accountNotes.highlight.style';

/** The settings that can change which route colours a note. */
export const ROUTE_SETTINGS = [STYLE, ...THEME_SETTINGS] as const;

/**
 * How a note's mentions get their colours: by decorations, or by semantic tokens, to which decorations add what tokens
 * cannot say; or not at all.
 */
export type HighlightRoute = 'decorations' | 'tokens' | 'off';

export async function highlightRoute(document: TextDocument): Promise<HighlightRoute> {
  const style = workspace.getConfiguration(undefined, document).get<unknown>(STYLE);
  if (style === 'decorations' || style === 'tokens' || style === 'off') return style;
  const isShown = (await coloursSemanticTokens(document)) && !(await showsOtherTokens(document));
  return isShown && (hasOwnRules() || !(await mixesKinds(KIND_SCOPES))) ? 'tokens' : 'decorations';
}

/** Whether the user has given one of our kinds a colour: then tokens are wanted. */
function hasOwnRules(): boolean {
  const rules = workspace
    .getConfiguration('editor')
    .get<{ readonly rules?: object }>('semanticTokenColorCustomizations')?.rules;
  return Object.keys(rules ?? {}).some(rule => TOKEN_TYPES.some(type => rule.split(/[.:]/)[0] === type));
}

/** One provider's semantic tokens are shown for a document: another extension's may come before ours. */
async function showsOtherTokens(document: TextDocument): Promise<boolean> {
  const legend = await commands.executeCommand<SemanticTokensLegend | undefined>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  return legend !== undefined && !TOKEN_TYPES.every(type => legend.tokenTypes.includes(type));
}
