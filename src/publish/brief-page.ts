import * as l10n from '@vscode/l10n';
import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { remarkAccountNotes, type LinkedMention } from '../remark-account-notes/remark-account-notes.ts';
import { standalonePage } from '../page/html-page.ts';
import { PAGE_STYLE } from './page-style.ts';

/** The Markdown of a brief, with what in it leads where. */
export interface PageSource {
  readonly title: string;
  readonly markdown: string;
  /** Offsets of the Markdown. */
  readonly mentions: readonly LinkedMention[];
  /** The ids of headings, by where they start. */
  readonly ids: readonly { readonly from: number; readonly id: string }[];
  /** A meeting is laid out to be one page. */
  readonly kind: 'account' | 'entity' | 'meeting';
  /** The language of our own words. */
  readonly language?: string;
}

/**
 * A brief as one page that needs nothing else and prints well. No scripts, nothing from anywhere; what the Markdown holds
 * goes through a list of what may be there, and links lead into the page or to a note beside it, nowhere else.
 */
export function briefPage({ title, markdown, mentions, ids, kind, language = 'en' }: PageSource): string {
  const body = unified()
    .use(remarkParse)
    .use(footnotes)
    .use(remarkAccountNotes, { mentions })
    .use(headingIds, ids)
    .use(remarkRehype, {
      // By default ids get a prefix twice, and links to them none: no footnote would lead anywhere.
      clobberPrefix: '',
      footnoteLabel: l10n.t('Sources'),
      footnoteLabelProperties: {},
      footnoteBackLabel: (reference: number) => l10n.t('Back to where source {0} is used', reference + 1),
    })
    .use(rehypeSanitize, SCHEMA)
    .use(rehypeStringify)
    .processSync(markdown);
  return standalonePage({
    title,
    language,
    style: PAGE_STYLE,
    body: `<main class="${kind}">\n${String(body)}\n</main>`,
  });
}

/** Of all that GFM adds to Markdown, a brief has footnotes only. */
function footnotes(this: Processor): void {
  const data = this.data() as Record<string, unknown[] | undefined>;
  data['micromarkExtensions'] = [...(data['micromarkExtensions'] ?? []), gfmFootnote()];
  data['fromMarkdownExtensions'] = [...(data['fromMarkdownExtensions'] ?? []), gfmFootnoteFromMarkdown()];
}

function headingIds(ids: PageSource['ids']): (tree: Root) => void {
  const byPlace = new Map(ids.map(({ from, id }) => [from, id]));
  return tree => {
    for (const node of tree.children) {
      const id = byPlace.get(node.position?.start.offset ?? -1);
      if (node.type === 'heading' && id !== undefined) node.data = { hProperties: { id } };
    }
  };
}

/** What a page may hold. The text of what is stripped goes with it: by default that of a style sheet would be prose. */
const SCHEMA: Schema = {
  tagNames: [
    'h1',
    'h2',
    'h3',
    'p',
    'ul',
    'ol',
    'li',
    'a',
    'em',
    'strong',
    'code',
    'sup',
    'section',
    'blockquote',
    'br',
  ],
  strip: ['script', 'style', 'title', 'template', 'iframe', 'noscript'],
  attributes: {
    a: ['href', 'id', 'title', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
    h1: ['id'],
    h2: ['id'],
    h3: ['id'],
    li: ['id'],
    section: ['dataFootnotes'],
  },
  // Links without a protocol only: none is called so, and an empty list would allow them all.
  protocols: { href: ['none'] },
  clobber: [],
  clobberPrefix: '',
};
