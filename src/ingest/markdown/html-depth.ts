/** Elements nested deeper than this are opened no more; their words stay. What reads HTML calls itself for each level. */
const deepest = 100;

/** Those that are closed by hand. Paragraphs, items and cells may be left open, and are closed by what follows. */
const counted = new Set(
  `a abbr b big blockquote center code del div dl em fieldset font form i ins main ol s section small span strike strong sub sup
  table tbody tt u ul article aside details footer header nav`.split(/\s+/),
);
const tag = /<(\/?)([a-z][a-z0-9]{0,20})\b[^>]{0,20000}>/gi;

/** The same HTML, at most so deep. */
export function flattened(html: string): string {
  let depth = 0;
  let isDeep = false;
  const written = html.replace(tag, (found: string, closes: string, name: string) => {
    if (!counted.has(name.toLowerCase())) return found;
    if (closes === '') {
      depth++;
      if (depth <= deepest) return found;
      isDeep = true;
      return ' ';
    }
    if (depth === 0) return found;
    return depth-- > deepest ? ' ' : found;
  });
  return isDeep ? written : html;
}
