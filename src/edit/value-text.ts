import type { Note } from '../model/note.ts';
import { contains, type Span } from '../text/span.ts';
import { yamlScalar } from './yaml-text.ts';

/**
 * How a value has to be written where another stands now, in frontmatter or in an inline field: `span` is that of the
 * other value without its quotes, which stay.
 */
export function valueText({ text, syntax }: Note, span: Span, value: string): string {
  const yaml = syntax.frontmatter;
  if (!yaml || !contains(yaml, span)) return value;
  const quote = text[span.from - 1];
  if (quote === "'") return value.replaceAll("'", "''");
  const scalar = yamlScalar(value, 'flow');
  if (quote !== '"') return scalar;
  return value.replace(/["\\]/g, String.raw`\$&`);
}
