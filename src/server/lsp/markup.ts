import { MarkupKind, type MarkupContent } from 'vscode-languageserver';

/** A text as Markdown, or as plain text for a client that prefers it. `formats` are what the client knows, best first. */
export const markupFor = (
  formats: readonly MarkupKind[] | undefined,
  { markdown, plain }: { readonly markdown: () => string; readonly plain: () => string },
): MarkupContent =>
  formats?.[0] === MarkupKind.PlainText
    ? { kind: MarkupKind.PlainText, value: plain() }
    : { kind: MarkupKind.Markdown, value: markdown() };
