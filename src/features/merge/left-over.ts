import type { FrontmatterSyntax } from '../../model/syntax.ts';
import type { YamlEntry } from '../../model/yaml.ts';
import { lineEndAt, wholeLines } from '../../text/lines.ts';

/**
 * The lines of a frontmatter (without its fences) that are not kept anywhere else, as written: `isKept` says which
 * properties are, by their keys. Comments stay, and so does an entry that holds one.
 */
export function leftOver(
  text: string,
  { from, to, layout }: FrontmatterSyntax,
  isKept: (key: string) => boolean,
): string {
  const yaml = text.slice(from, to);
  if ('refusal' in layout) return yaml.trimEnd();
  let rest = '';
  let at = 0;
  for (const entry of layout.entries) {
    if (!isKept(entry.key) || holdsComment(yaml, entry)) continue;
    const lines = wholeLines(yaml, { from: entry.keySpan.from, to: entry.end });
    rest += yaml.slice(at, lines.from);
    at = lines.to;
  }
  rest += yaml.slice(at);
  return rest.trim() === '' ? '' : rest.replace(/^(?:[ \t]*[\r\n])+/, '').trimEnd();
}

function holdsComment(yaml: string, { keySpan, end }: YamlEntry): boolean {
  return /[ \t]#/.test(yaml.slice(keySpan.to, lineEndAt(yaml, end)));
}

/** The lines as a block of code: nobody's prose, and no property of the note that they stand in. */
export function asCodeBlock(yaml: string, eol: string): string {
  const longest = Math.max(2, ...[...yaml.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml${eol}${yaml}${eol}${fence}`;
}
