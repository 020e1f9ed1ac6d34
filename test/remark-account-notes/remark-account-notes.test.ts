import fc from 'fast-check';
import type { Link, Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import {
  remarkAccountNotes,
  type LinkedMention,
} from '../../src/remark-account-notes/remark-account-notes.ts';
import { runs } from '../support/runs.ts';

function parse(text: string, mentions: readonly LinkedMention[]): Root {
  const processor = unified().use(remarkParse).use(remarkAccountNotes, { mentions });
  return processor.runSync(processor.parse(text), text) as Root;
}

function links(tree: Nodes): Link[] {
  const inside = 'children' in tree ? tree.children.flatMap(child => links(child)) : [];
  return tree.type === 'link' ? [tree, ...inside] : inside;
}

const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : '';

/** Every place of a name in a text. */
const placesOf = (text: string, name: string): LinkedMention[] =>
  [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
    from: index,
    to: index + name.length,
    href: 'ada.md',
  }));

/** What is linked, by what a reader sees and by the source that its position gives. */
const linked = (text: string, name = 'Ada'): string[] =>
  links(parse(text, placesOf(text, name))).map(
    link =>
      `${textOf(link)} ${text.slice(link.position?.start.offset, link.position?.end.offset)} ${link.url}`,
  );

test('mentions become links, wherever prose is', () => {
  expect(linked('Ada and **Ada**, _Ada_.\n\n- Ada\n\n> Ada\n> met Ada\n\n# Ada')).toEqual(
    Array.from({ length: 7 }, () => 'Ada Ada ada.md'),
  );
});

test('links, code and HTML stay as they are', () => {
  expect(linked('[Ada](x.md) `Ada` <b title="Ada"> <http://Ada.example>\n\n    Ada\n')).toEqual([
    'Ada [Ada](x.md) x.md',
    'http://Ada.example <http://Ada.example> http://Ada.example',
  ]);
});

test('escapes, character references and lines of quotes before a name move nothing', () => {
  expect(linked('\\*&amp;&#65;&#x1F600; \\[&Ada; Ada\n>   and Ada &amp;b Ada')).toEqual(
    Array.from({ length: 4 }, () => 'Ada Ada ada.md'),
  );
});

test('of two that overlap the first stands, and one that markup parts is none', () => {
  const text = 'Ada Park **A**da';
  const mentions = [
    { from: 4, to: 8, href: 'park.md' },
    { from: 0, to: 8, href: 'ada-park.md', title: 'CTO' },
    { from: 11, to: 16, href: 'ada.md' },
  ];
  expect(links(parse(text, mentions)).map(({ url, title }) => [url, title])).toEqual([
    ['ada-park.md', 'CTO'],
  ]);
});

const piece = fc.constantFrom(
  'Ada',
  ' ',
  '\n',
  '\n> ',
  '&amp;',
  '&nbsp;',
  '&#128512;',
  '&fjlig;',
  '\\*',
  '*',
  '`',
  'x',
  '\n\n',
  '- ',
  '\t',
  '&Ada;',
);

test('whatever is written, links are the words of their places, and the text is the same', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const text = pieces.join('');
      const plain = parse(text, []);
      const tree = parse(text, placesOf(text, 'Ada'));
      expect(textOf(tree)).toBe(textOf(plain));
      for (const link of links(tree).filter(({ url }) => url === 'ada.md')) {
        expect(textOf(link)).toBe('Ada');
        expect(text.slice(link.position?.start.offset, link.position?.end.offset)).toBe('Ada');
      }
    }),
    runs(500),
  );
});
