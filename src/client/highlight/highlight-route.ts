import { commands, workspace, type SemanticTokensLegend, type TextDocument } from 'vscode';
import { TOKEN_TYPES } from '../../protocol/requests.ts';
import { coloursSemanticTokens, THEME_SETTINGS } from './theme-support.ts';

const STYLE = 'accountNotes.highlight.style';

/** The settings that can change which route colours a note. */
export const ROUTE_SETTINGS = [STYLE, ...THEME_SETTINGS] as const;

/** Whether a note's mentions are to be coloured by decorations; semantic tokens do it otherwise, or nothing does. */
export async function needsDecorations(document: TextDocument): Promise<boolean> {
  const style = workspace.getConfiguration(undefined, document).get<unknown>(STYLE);
  if (style === 'decorations') return true;
  if (style === 'tokens' || style === 'off') return false;
  return !(await coloursSemanticTokens(document)) || (await showsOtherTokens(document));
}

/** One provider's semantic tokens are shown for a document: another extension's may come before ours. */
async function showsOtherTokens(document: TextDocument): Promise<boolean> {
  const legend = await commands.executeCommand<SemanticTokensLegend | undefined>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  return legend !== undefined && !TOKEN_TYPES.every(type => legend.tokenTypes.includes(type));
}
