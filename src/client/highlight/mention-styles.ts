import {
  DecorationRangeBehavior,
  ThemeColor,
  window,
  type DecorationRenderOptions,
  type Disposable,
  type TextEditorDecorationType,
} from 'vscode';
import type { TokenModifier, TokenType } from '../../protocol/requests.ts';

/** What decorations add to a mention: the colour of its kind, where nothing else colours it, and what tells it apart. */
export interface MentionStyle {
  readonly colour: TokenType | undefined;
  readonly modifier: TokenModifier | undefined;
}

/** The strongest thing to say of a mention: that it is unclear comes before where it stands. */
const BY_STRENGTH = ['ambiguous', 'candidate', 'likely', 'definition'] as const;

/** A mention in its colour, told apart the way `semanticTokenScopes` of the manifest does it for semantic tokens. */
export const wholeStyle = (type: TokenType, modifiers: readonly TokenModifier[]): MentionStyle => ({
  colour: type,
  modifier: BY_STRENGTH.find(modifier => modifiers.includes(modifier)),
});

/** What semantic tokens cannot say, which know no dotted line: that no note defines it yet. */
export const addedStyle = (modifiers: readonly TokenModifier[]): MentionStyle | undefined =>
  modifiers.includes('candidate') && !modifiers.includes('ambiguous')
    ? { colour: undefined, modifier: 'candidate' }
    : undefined;

/** Decorations cannot be changed once made, so each style is made once, when the first mention needs it. */
export class MentionStyles implements Disposable {
  readonly #types = new Map<string, TextEditorDecorationType>();

  /** The decoration of a style. */
  of({ colour, modifier }: MentionStyle): TextEditorDecorationType {
    const key = `${colour ?? ''}.${modifier ?? ''}`;
    const known = this.#types.get(key);
    if (known) return known;
    const made = window.createTextEditorDecorationType({
      ...(colour && { color: new ThemeColor(`accountNotes.${colour}Foreground`) }),
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
      ...(modifier && looks[modifier]),
    });
    this.#types.set(key, made);
    return made;
  }

  get made(): Iterable<TextEditorDecorationType> {
    return this.#types.values();
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
    this.#types.clear();
  }
}

const looks: Readonly<Record<TokenModifier, DecorationRenderOptions>> = {
  // A line of half its colour, so that a mail full of new names stays easy to read.
  candidate: {
    textDecoration: 'underline dotted color-mix(in srgb, currentColor 60%, transparent)',
  },
  likely: { fontStyle: 'italic' },
  ambiguous: { textDecoration: 'underline' },
  definition: { fontWeight: 'bold' },
};
