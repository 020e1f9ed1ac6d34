import fs from 'node:fs';
import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { walk } from './walk.ts';

/**
 * The plain pipeline: parse each note with remark, look for all names in its prose with one regular expression. Reads
 * one note of `every`, for folders where a whole run would take minutes.
 */
const [folder = '.', namesFile = '', every = '1'] = process.argv.slice(2);
const names = JSON.parse(fs.readFileSync(namesFile, 'utf8')) as string[];
const escaped = names
  .toSorted((a, b) => b.length - a.length)
  .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
const name = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'g');
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

let mentions = 0;
let at = 0;
for (const file of walk(folder)) {
  if (at++ % Number(every) !== 0) continue;
  count(parser.parse(fs.readFileSync(file, 'utf8')));
}
process.stdout.write(String(mentions));

function count(node: Nodes): void {
  if (node.type === 'text') mentions += node.value.match(name)?.length ?? 0;
  if ('children' in node) for (const child of node.children) count(child);
}
