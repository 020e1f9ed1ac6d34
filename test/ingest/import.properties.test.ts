import fc from 'fast-check';
import type { Blockquote, Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { fixedLines, type BodyLine } from '../../src/ingest/markdown/flowed.ts';
import { markdownOfLines, markdownWriter } from '../../src/ingest/markdown/write-markdown.ts';
import { readThread } from '../../src/parse/thread.ts';
import { mailFile, noteOf } from '../support/imported.ts';
import { runs } from '../support/runs.ts';

const people = [
  ['Ada Park', 'ada.park@halden.example'],
  ['Ben Moss', 'ben_moss@longhaul.example'],
  ['Lena Sørlie', 'lena@halden.example'],
  ['Kim Roe', 'kim-roe@quarry.example'],
] as const;
const someone = fc.nat(people.length - 1);
const scrap = fc.constantFrom(
  'Ada',
  'leads',
  'Search',
  'snake_case',
  '*',
  '**bold**',
  '_',
  '`',
  '```',
  '~~',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '&amp;',
  '[[x]]',
  '[a](b)',
  '[1]:',
  '#',
  '##',
  '>',
  '-',
  '--',
  '---',
  '===',
  '+',
  '1.',
  '2025.',
  '|',
  '\\',
  '%%',
  'type::',
  'person',
  '\t',
  '    ',
  '\n',
  '\n\n',
  '\n> ',
  '\n> > ',
  'https://x.example/_a_',
  '<ada@halden.example>',
  '!',
  '![[x]]',
  '[!note]',
  '$x$',
  'fin.',
);
const text = fc.array(scrap, { maxLength: 25 }).map(parts => parts.join(' ').replaceAll(' \n', '\n'));
const mail = fc.record({
  from: someone,
  to: fc.uniqueArray(someone, { minLength: 1, maxLength: 3 }),
  cc: fc.uniqueArray(someone, { maxLength: 2 }),
  offset: fc.constantFrom(['+0100', '+01:00', 60], ['-0500', '-05:00', -300], ['+0930', '+09:30', 570]),
  text,
});

const named = (at: number): string => `${people[at]?.[0]} <${people[at]?.[1]}>`;
const two = (value: number): string => String(value).padStart(2, '0');

test('what is written of mails is read again: the same messages, authors, dates, recipients and order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mail, { minLength: 1, maxLength: 6 }), async mails => {
      const start = Date.UTC(2025, 10, 3, 8);
      const given = mails.map((each, at) => {
        const [header, zone, minutes] = each.offset as [string, string, number];
        const wall = new Date(start + at * 7_200_000 + minutes * 60_000);
        const clock = `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}:00`;
        const day = wall.getUTCDate();
        return {
          file: mailFile(
            `From: =?utf-8?B?${Buffer.from(people[each.from]?.[0] ?? '').toString('base64')}?= <${people[each.from]?.[1]}>\nTo: ${each.to.map(named).join(', ')}\n${each.cc.length > 0 ? `Cc: ${each.cc.map(named).join(', ')}\n` : ''}Subject: Quarry\nDate: ${day} Nov 2025 ${clock} ${header}\nMessage-ID: <${at}@x>\n${at > 0 ? `References: <0@x> <${at - 1}@x>\n` : ''}Content-Type: text/plain; charset=utf-8\n\n${each.text}`,
          ),
          read: {
            author: people[each.from],
            date: `2025-11-${two(day)}T${clock}${zone}`,
            recipients: [...each.to, ...each.cc].map(person => people[person]?.[1]),
          },
        };
      });
      const note = await noteOf(...given.map(({ file }) => file).toReversed());
      const thread = readThread(note);
      expect(thread?.stated?.count).toBe(mails.length);
      expect(
        thread?.messages
          .filter(({ embedded }) => !embedded)
          .map(({ author, date, recipients }) => ({
            author: [author.name, author.address],
            date,
            recipients: recipients.map(({ address }) => address),
          })),
      ).toEqual(given.map(({ read }) => read));
    }),
    runs(150),
  );
});

const writer = unified().use(markdownWriter).freeze();

/** The tree that is meant by lines: paragraphs and quotes in each other. */
function treeOf(lines: readonly BodyLine[], depth: number): RootContent[] {
  const nodes: RootContent[] = [];
  let at = 0;
  while (at < lines.length) {
    const isOwn = (line: BodyLine | undefined): boolean => line !== undefined && line.depth === depth;
    let to = at + 1;
    while (to < lines.length && isOwn(lines[to]) === isOwn(lines[at])) to++;
    const run = lines.slice(at, to);
    if (isOwn(lines[at]))
      for (const value of run
        .map(line => line.text)
        .join('\n')
        .split('\n\n'))
        nodes.push({ type: 'paragraph', children: [{ type: 'text', value }] });
    else nodes.push({ type: 'blockquote', children: treeOf(run, depth + 1) as Blockquote['children'] });
    at = to;
  }
  return nodes;
}

test('what is written line by line is what remark writes of the same paragraphs and quotes', () => {
  const line = fc.record({ depth: fc.nat(3), text: fc.stringMatching(/^[a-z*_.]{1,8}( [a-z*_]{1,5})?$/u) });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), lines => {
      const tree: Root = { type: 'root', children: treeOf(lines, 0) };
      expect(markdownOfLines(lines)).toBe(String(writer.stringify(tree)).trimEnd());
    }),
    runs(300),
  );
});

const parser = unified().use(remarkParse).use(remarkGfm);
const words = (said: string): readonly string[] => said.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words that remark finds as text, in code and as addresses. */
function wordsOf(node: Nodes): readonly string[] {
  if (node.type === 'link') return words(node.url.startsWith('mailto:') ? node.url.slice(7) : node.url);
  if ('children' in node) return node.children.flatMap(wordsOf);
  return 'value' in node && node.type !== 'html' && node.type !== 'code' ? words(node.value) : [];
}

test('every word of a plain text is text to remark too, and none is markup', () => {
  fc.assert(
    fc.property(text, said => {
      // The number of an item is no text.
      const kept = (found: readonly string[]): readonly string[] => found.filter(word => word !== '1');
      expect(kept(wordsOf(parser.parse(markdownOfLines(fixedLines(said)))))).toEqual(kept(words(said)));
    }),
    runs(1000),
  );
});
