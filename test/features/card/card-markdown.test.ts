import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { card, type Card } from '../../../src/features/card/card.ts';
import { cardMarkdown, choicesMarkdown, type CardLinks } from '../../../src/features/card/card-markdown.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const links: CardLinks = {
  themeIcons: false,
  bareLinks: false,
  entity: id => (id.startsWith('?') ? undefined : `ours:${id}`),
  place: path => `ours:${path}`,
  actions: () => [{ title: 'Open note', uri: 'ours:open' }],
  choice: ({ id }) => `ours:choose ${id}`,
};

function markdownOf(id: string, source: string, given: Partial<CardLinks> = {}): string {
  const index = indexOf(readFixture(source));
  const found = card(index, id as EntityId);
  return found ? cardMarkdown(found, { ...links, ...given }) : '';
}

/**
 * GitHub's Markdown by its syntax alone. remark-gfm looks for addresses in the finished text besides, which no
 * escape can keep it from; `everything` does that too.
 */
const everything = unified().use(remarkParse).use(remarkGfm);
const syntax = everything().use(function () {
  const data = this.data();
  const extensions = data.fromMarkdownExtensions ?? [];
  data.fromMarkdownExtensions = extensions.flat().map(({ transforms: _, ...extension }) => extension);
});

/** The Markdown as a reader sees it: plain text, `‹words›(uri)` for a link, `**` for strong; all else by its name. */
function shownAs(node: Nodes): string {
  const inside = 'children' in node ? node.children.map(shownAs) : [];
  switch (node.type) {
    case 'root':
    case 'list':
      return inside.join('\n');
    case 'paragraph':
      return inside.join('');
    case 'listItem':
      return `- ${inside.join('\n')}`;
    case 'text':
      return node.value;
    case 'break':
      return '\n';
    case 'strong':
      return `**${inside.join('')}**`;
    case 'link':
      return `‹${inside.join('')}›(${node.url})`;
    default:
      return `⟦${node.type}⟧`;
  }
}

const shown = (markdown: string): string => shownAs(syntax.parse(markdown));

const ANN = entityNote('ann.md', 'person', 'Ann Able', 'role: CEO\n');

test('a card is a heading of one line, a summary, one list, the last mention and what can be done', () => {
  const source = [
    entityNote('acme.md', 'account', 'Acme'),
    ANN,
    entityNote('data.md', 'team', 'Data'),
    entityNote('ben.md', 'person', 'Ben Baker', 'role: Cook\nteam: "[[data]]"\nreports_to: "[[Ann Able]]"\n'),
    '\nBen cooks.\n--- 2025-06-01 note.md\nBen Baker was here.\n',
  ].join('');
  expect(markdownOf('ben', source)).toBe(
    [
      '**Ben Baker** — Cook · [Acme](ours:acme) · [Data](ours:data)',
      '',
      'Ben cooks.',
      '',
      '- Reports to: [Ann Able](ours:ann)',
      '',
      'Last mentioned: 2025-06-01 in [2025-06-01 note](ours:2025-06-01 note.md) (2 mentions in all)',
      '',
      '[Open note](ours:open)',
    ].join('\n'),
  );
});

test('a card with nothing in it says that nothing mentions its entity', () => {
  expect(shown(markdownOf('ann', '--- ann.md\n---\ntype: person\n---\n', { actions: () => [] }))).toBe(
    '**ann** — person\nNot mentioned anywhere else',
  );
});

test('a candidate is said to be one, and is no link', () => {
  const source = entityNote('ben.md', 'person', 'Ben', 'reports_to: "[[Ann Able]]"\n');
  expect(shown(markdownOf('?person/ann-able', source))).toContain('**Ann Able** — person · no note yet');
  expect(shown(markdownOf('ben', source))).toContain('- Reports to: Ann Able');
});

test('icons stand only where they are shown', () => {
  expect(markdownOf('ann', ANN)).toMatch(/^\*\*Ann/);
  expect(markdownOf('ann', ANN, { themeIcons: true })).toMatch(/^\$\(account\) \*\*Ann/);
});

test('what is left out is counted', () => {
  const reports = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(letter =>
    entityNote(`${letter}.md`, 'person', `Person ${letter}`, 'reports_to: "[[ann]]"\n'),
  );
  expect(shown(markdownOf('ann', ANN + reports.join('')))).toContain('‹Person f›(ours:f) and 2 more');
});

test('no more than five lines are told, and how many more there are', () => {
  const fields = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(key => `field_${key}: x\n`).join('');
  const card = shown(markdownOf('ann', entityNote('ann.md', 'person', 'Ann Able', fields)));
  expect(card.split('\n').filter(line => line.startsWith('- '))).toEqual([
    ...['a', 'b', 'c', 'd', 'e'].map(key => `- Field ${key}: x`),
    '- ‹2 more lines›(ours:ann)',
  ]);
});

test('of several that a name may mean each is a line, which tells it from the others and ends in the choice', () => {
  const index = indexOf(
    readFixture(
      ANN + entityNote('x/ann.md', 'person', 'Ann Able') + entityNote('y/ann.md', 'person', 'Ann Able'),
    ),
  );
  const cards = ['ann', 'x/ann', 'y/ann'].flatMap(id => card(index, id as EntityId) ?? []);
  expect(choicesMarkdown(cards, links).split('\n')).toEqual([
    '- [**Ann Able**](ours:ann) — CEO · [Choose](ours:choose ann)',
    '- [**Ann Able**](ours:x/ann) — person · x/ann · [Choose](ours:choose x/ann)',
    '- [**Ann Able**](ours:y/ann) — person · y/ann · [Choose](ours:choose y/ann)',
  ]);
});

describe('a long text is cut', () => {
  const summaryOf = (text: string): string =>
    shown(markdownOf('a', `--- a.md\n---\ntype: person\n---\n# Ann Able\n\n${text}\n`)).split('\n')[1] ?? '';

  test('between words', () => {
    expect(summaryOf('word '.repeat(100))).toBe(`${'word '.repeat(48).trim()} …`);
  });

  test('in a word that is too long, but not in a character', () => {
    expect(summaryOf(`x${'😀'.repeat(200)}`)).toBe(`x${'😀'.repeat(119)}…`);
  });

  test('wherever it stands', () => {
    const long = 'x'.repeat(100_000);
    const source = `--- a.md\n---\ntype: person\nrole: ${long}\naliases: [${long}]\n${long}: ${long}\n---\n# ${long}\n`;
    expect(markdownOf('a', source).length).toBeLessThan(2000);
  });
});

/** What a note may say, which must stand in a card as it is written. */
const HOSTILE = [
  '[x](https://evil.example)',
  '[x][y] [y]: z',
  '![x](https://evil.example/x.png)',
  '[x](command:workbench.action.quit)',
  '<a href="command:x">x</a>',
  '<img src=x onerror=alert(1)>',
  '<!-- x -->',
  '<https://evil.example>',
  'https://evil.example/a_b',
  'www.evil.example',
  'ftp://evil.example',
  'mailto:eve@evil.example',
  'eve@evil.example',
  'xmpp:eve@evil.example/x',
  '**bold** __bold__ *it* _it_ ~~gone~~ ~gone~',
  '`code` ``co`de``',
  '# heading',
  '> quote',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '1) item',
  '- [ ] task',
  '| a | b |',
  '--- x',
  '*** x',
  '=== x',
  'a &amp; b &lt; &#60;b&#62;',
  'C:\\path\\*x*',
  '\\[x](y)',
  '](https://evil.example) [',
  '[^1] and [^1]: note',
  'a ~ b ^ c = d $ e % f ; g ? h , i { j } k',
];

describe.each(HOSTILE)('the text %s', text => {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  const about = (properties: string): string => `--- a.md\n---\ntype: person\n${properties}---\n`;

  test.each([
    ['a name', about(`name: ${quoted}\n`), `**${text}** — person`],
    ['a role', about(`name: A\nrole: ${quoted}\n`), `**A** — ${text}`],
    // A link alone would be a name that its label says.
    ['an alias', about(`name: A\naliases:\n  - 'B ${quoted.slice(1)}\n`), `- Also called: B ${text}`],
  ])('as %s is shown as it is written', (_place, source, expected) => {
    expect(shown(markdownOf('a', source))).toContain(expected);
  });

  test('as a value gives no link, image, code or HTML', () => {
    const tree = shown(markdownOf('a', about(`name: A\nfavourite: ${quoted}\n`)));
    expect(tree).not.toContain('⟦');
    expect(tree.replace('‹Open note›(ours:open)', '')).not.toContain('›(');
  });

  test('as the name of another entity stays inside our link', () => {
    const source = `${about(`name: A\nreports_to: '[[b]]'\n`)}--- b.md\n---\ntype: person\nname: ${quoted}\n---\n`;
    expect(shown(markdownOf('a', source))).toContain(`- Reports to: ‹${text}›(ours:b)`);
  });

  test('as the name of a property gives no link, image, code or HTML', () => {
    const tree = shown(markdownOf('a', about(`name: A\n${quoted}: x\n`)));
    expect(tree).not.toContain('⟦');
    expect(tree.replace('‹Open note›(ours:open)', '')).not.toContain('›(');
  });
});

test.each(['https://evil.example/a_b', 'www.evil.example', 'eve@evil.example'])(
  'the address %s can become no other link than to what it says',
  text => {
    const markdown = markdownOf('a', `--- a.md\n---\ntype: person\nname: A\nrole: ${text}\n---\n`);
    const link = /‹(.*)›\((.*)\)/.exec(shownAs(everything.parse(markdown)).split('\n')[0] ?? '');
    expect(link === null || link[2]?.endsWith(link[1] ?? '')).toBe(true);
  },
);

const alsoCalled = (text: string): Card['lines'][number] => ({
  label: 'Also called',
  arrangement: 'list',
  values: [{ text, entity: undefined }],
  more: 0,
});

const BARE: Card = {
  id: 'ann' as EntityId,
  kind: 'person',
  isAccount: false,
  isCandidate: false,
  name: '',
  words: [],
  role: '',
  roleSource: {},
  place: [],
  summary: undefined,
  evidence: undefined,
  lines: [],
  mentions: 0,
  lastMention: undefined,
  lastContact: undefined,
};

test('whatever a name, a role or a value is made of, it is shown as it is written', () => {
  const sign = fc.constantFrom(...'*_~`<>!|#+-=:.()&;\\\\[]@/ a1é'.split(''));
  const words = fc.array(sign, { minLength: 1, maxLength: 12 }).map(signs => signs.join('').trim());
  const texts = words.filter(text => text !== '' && text === text.replace(/\s+/g, ' '));
  fc.assert(
    fc.property(texts, texts, texts, fc.boolean(), (name, role, alias, bareLinks) => {
      const words = [{ text: role, entity: undefined }];
      const found: Card = { ...BARE, name, words, lines: [alsoCalled(alias)] };
      const markdown = cardMarkdown(found, { ...links, bareLinks, actions: () => [] });
      expect(shown(markdown)).toBe(
        `**${name}** — ${role}\n- Also called: ${alias}\nNot mentioned anywhere else`,
      );
    }),
  );
});

test('a summary over several lines cannot start a block', () => {
  const source =
    '--- a.md\n---\ntype: person\nname: A\nrole: "one\\n\\n# two\\n- three\\n\\n    four"\n---\n';
  expect(shown(markdownOf('a', source))).toContain('**A** — one # two - three four\nNot');
});

test('an icon in a name is none, in editors that look for icons in what was rendered', () => {
  const markdown = markdownOf('a', '--- a.md\n---\ntype: person\nname: "$(trash) A"\n---\n', {
    themeIcons: true,
  });
  expect(shown(markdown)).toContain('**$(trash) A**');
  expect(markdown.replace('$(account)', '')).not.toContain('$');
});

test('the name of a note is text too', () => {
  const source = `${ANN}--- x](y) <b>.md\nAnn Able.\n`;
  expect(shown(markdownOf('ann', source, { place: () => 'ours:place' }))).toContain(
    'Last mentioned: ‹x](y) <b>›(ours:place)',
  );
});
