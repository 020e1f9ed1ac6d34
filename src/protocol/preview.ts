import type { Range, TokenModifier, TokenType } from './requests.ts';

/** `accountNotes/preview`: what the rendered form of a note shows as a link or in a colour, for Markdown previews. */
export const PREVIEW = 'accountNotes/preview';

export interface PreviewParams {
  readonly uri: string;
}

export interface PreviewResult {
  /** The text that the ranges belong to: a preview can be some keystrokes ahead of it, or behind. */
  readonly text: string;
  readonly targets: readonly PreviewTarget[];
  /** In document order; none overlaps another. */
  readonly marks: readonly PreviewMark[];
}

export interface PreviewTarget {
  /** Missing for a note that is about no entity. */
  readonly type?: TokenType;
  /** Plain text of some lines, not escaped. */
  readonly title: string;
  /** A relative reference, percent-encoded; missing where there is nowhere to go, or nobody knows where. */
  readonly href?: string;
}

export interface PreviewMark {
  /** The words with the brackets or the `@` around them. */
  readonly range: Range;
  /** The words that are shown. */
  readonly label: Range;
  /** The place of its target in `targets`. */
  readonly target: number;
  readonly modifiers: readonly TokenModifier[];
}
