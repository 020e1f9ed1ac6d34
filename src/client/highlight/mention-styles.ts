import {
  DecorationRangeBehavior,
  ThemeColor,
  window,
  type Disposable,
  type TextEditorDecorationType,
} from 'vscode';
import type { TokenModifier, TokenType } from '../../protocol/requests.ts';

/** A kind in its colour, told apart the way `semanticTokenScopes` of the manifest does it for semantic tokens. */
export type MentionStyle = `${TokenType}` | `${TokenType}.${TokenModifier}`;

/** The strongest thing to say of a mention: that it is unclear comes before where it stands. */
export function styleOf(type: TokenType, modifiers: readonly TokenModifier[]): MentionStyle {
  const said = (['ambiguous', 'likely', 'definition'] as const).find(modifier =>
    modifiers.includes(modifier),
  );
  return said ? `${type}.${said}` : type;
}

/** Decorations cannot be changed once made, so each style is made once, when the first mention needs it. */
export class MentionStyles implements Disposable {
  readonly #types = new Map<MentionStyle, TextEditorDecorationType>();

  get made(): ReadonlyMap<MentionStyle, TextEditorDecorationType> {
    return this.#types;
  }

  make(style: MentionStyle): void {
    if (this.#types.has(style)) return;
    const [type = style, modifier = ''] = style.split('.');
    const made = window.createTextEditorDecorationType({
      color: new ThemeColor(`accountNotes.${type}Foreground`),
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
      ...looks[modifier],
    });
    this.#types.set(style, made);
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
    this.#types.clear();
  }
}

const looks: Readonly<Record<string, object>> = {
  likely: { fontStyle: 'italic' },
  ambiguous: { textDecoration: 'underline dotted' },
  definition: { fontWeight: 'bold' },
};
