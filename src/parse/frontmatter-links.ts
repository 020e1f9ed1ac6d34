import { isScalar, visit, type Document } from 'yaml';
import type { FrontmatterLink } from '../model/markdown.ts';
import { lastAtOrBefore } from '../text/lines.ts';
import { contains, type Span } from '../text/span.ts';
import { wikilinkAt } from './markdown/wikilinks.ts';

/**
 * The wikilinks of the frontmatter at `yaml`, whatever the property: other tools have properties of their own. `document`
 * is what the YAML was read as, if it was read.
 */
export function frontmatterLinks(text: string, yaml: Span, document?: Document.Parsed): FrontmatterLink[] {
  const links: FrontmatterLink[] = [];
  const first = text.indexOf('[[', yaml.from);
  if (first === -1 || first >= yaml.to) return links;
  const quoted = document ? quotedScalars(document, yaml.from) : [];
  const starts = quoted.map(({ from }) => from);
  for (let at = first; at !== -1 && at < yaml.to; at = text.indexOf('[[', at)) {
    const link = wikilinkAt(text, at, yaml.to);
    if (!link) {
      at++;
      continue;
    }
    const around = quoted[lastAtOrBefore(starts, at)];
    const quote = around && contains(around, link) ? around.quote : undefined;
    const written = text.slice(link.target.from, link.target.to);
    links.push({ kind: 'wikilink', ...link, quote, destination: unquoted(written, quote) });
    at = link.to;
  }
  return links;
}

type Quote = NonNullable<FrontmatterLink['quote']>;

/** The scalars in quotes, in document order. */
function quotedScalars(document: Document.Parsed, start: number): (Span & { readonly quote: Quote })[] {
  const found: (Span & { readonly quote: Quote })[] = [];
  visit(document, (_, node) => {
    if (!isScalar(node) || !node.range) return;
    const [from, to] = node.range;
    if (node.type === 'QUOTE_DOUBLE') found.push({ from: start + from, to: start + to, quote: '"' });
    if (node.type === 'QUOTE_SINGLE') found.push({ from: start + from, to: start + to, quote: "'" });
  });
  return found;
}

function unquoted(written: string, quote: Quote | undefined): string {
  if (quote === '"') return written.replace(/\\(["\\])/g, '$1');
  return quote === "'" ? written.replaceAll("''", "'") : written;
}
