import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { cleanHtml } from './clean-html.ts';
import { flattened } from './html-depth.ts';
import { markdownWriter } from './write-markdown.ts';

const converter = unified()
  .use(rehypeParse)
  .use(() => cleanHtml)
  .use(rehypeRemark)
  .use(markdownWriter)
  .freeze();

/** The body of a mail that has HTML only, as Markdown. Nothing is fetched, and nothing in it is run. */
export const markdownOfHtml = (html: string): string =>
  String(converter.processSync(flattened(html))).trimEnd();
