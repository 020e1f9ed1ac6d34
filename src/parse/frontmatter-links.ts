import { isScalar, visit, type Node } from 'yaml';
import type { Mapping } from '../edit/yaml-mapping.ts';
import type { FrontmatterLink } from '../model/markdown.ts';
import { lastAtOrBefore } from '../text/lines.ts';
import { percentDecoded } from '../text/percent-decoded.ts';
import { contains, type Span } from '../text/span.ts';
import { MARKDOWN_LINK } from './link-value.ts';
import { wikilinkAt, type Wikilink } from './markdown/wikilinks.ts';

/**
 * The wikilinks and Markdown links of the frontmatter at `yaml`, whatever the property: other tools have properties of
 * their own. `mapping` is what the YAML was read as, if it was read.
 */
export function frontmatterLinks(text: string, yaml: Span, mapping?: Mapping): FrontmatterLink[] {
  const links: FrontmatterLink[] = [];
  const first = text.indexOf('[', yaml.from);
  if (first === -1 || first >= yaml.to) return links;
  const quoted = mapping ? quotedScalars(mapping, yaml.from) : [];
  const starts = quoted.map(({ from }) => from);
  for (let at = first; at !== -1 && at < yaml.to; at = text.indexOf('[', at)) {
    const wikilink = text[at + 1] === '[' ? wikilinkAt(text, at, yaml.to) : undefined;
    const link = wikilink ?? markdownLinkAt(text, at, yaml.to);
    if (!link) {
      at++;
      continue;
    }
    const around = quoted[lastAtOrBefore(starts, at)];
    const quote = around && contains(around, link) ? around.quote : undefined;
    const written = unquoted(text.slice(link.target.from, link.target.to), quote);
    links.push(
      wikilink
        ? { kind: 'wikilink', ...link, quote, destination: written }
        : { kind: 'link', ...link, quote, destination: percentDecoded(written) },
    );
    at = link.to;
  }
  return links;
}

const markdownLink = new RegExp(MARKDOWN_LINK, 'dy');

/** The `[label](destination)` whose bracket stands at `from`, as the value of a property is read. */
function markdownLinkAt(text: string, from: number, end: number): Wikilink | undefined {
  markdownLink.lastIndex = from;
  const found = markdownLink.exec(text);
  const places = found?.indices?.groups;
  const destination = places?.['angled'] ?? places?.['bare'];
  if (!found || !destination) return undefined;
  const to = from + found[0].length;
  if (to > end) return undefined;
  const { label = '' } = found.groups ?? {};
  return {
    from,
    to,
    target: { from: destination[0], to: destination[1] },
    label: label === '' ? undefined : { from: from + 1, to: from + 1 + label.length },
  };
}

type Quote = NonNullable<FrontmatterLink['quote']>;

interface Quoted extends Span {
  readonly quote: Quote;
}

/** The scalars in quotes, in document order. */
function quotedScalars({ contents, entries }: Mapping, start: number): Quoted[] {
  if (contents) return quotedIn(contents, start);
  return entries.flatMap(entry => {
    if (entry.kind === 'pair') return entry.value ? quotedIn(entry.value, start + entry.start) : [];
    const items = typeof entry.value === 'object' ? entry.value.items : [];
    return items.flatMap(({ from, to, quote }) =>
      quote ? [{ from: start + from, to: start + to, quote }] : [],
    );
  });
}

function quotedIn(node: Node, start: number): Quoted[] {
  const found: Quoted[] = [];
  visit(node, (_, inner) => {
    if (!isScalar(inner) || !inner.range) return;
    const [from, to] = inner.range;
    if (inner.type === 'QUOTE_DOUBLE') found.push({ from: start + from, to: start + to, quote: '"' });
    if (inner.type === 'QUOTE_SINGLE') found.push({ from: start + from, to: start + to, quote: "'" });
  });
  return found;
}

function unquoted(written: string, quote: Quote | undefined): string {
  if (quote === '"') return written.replace(/\\(["\\])/g, '$1');
  return quote === "'" ? written.replaceAll("''", "'") : written;
}
