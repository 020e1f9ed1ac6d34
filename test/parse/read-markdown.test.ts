import { describe, expect, test } from 'vitest';
import { printMarkdown } from '../support/print-markdown.ts';

/** A text, and what `printMarkdown` prints of it. */
type Case = readonly [title: string, text: string, printed: readonly string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  Containers: [
    [
      'Paragraphs are split by blank lines',
      'One line\nand another.\n\n  Next one.\n',
      ['paragraph: One line⏎and another.', 'paragraph: Next one.'],
    ],
    ['A quote in a quote counts its depth', '> a\n> > b\n> c\n', ['> paragraph: a', '>> paragraph: b⏎c']],
    ['A lazy line belongs to the quote', '> a\nb\n\nc', ['> paragraph: a⏎b', 'paragraph: c']],
    [
      'A quoted paragraph has its prefixes in the breaks',
      '> > first *line\n> > and* second\n> third',
      ['>> paragraph: first ‹*›line⏎and‹*› second⏎third'],
    ],
    [
      'Lists nest by their indentation',
      '- a\n  - b\n    1. c\n- d\n',
      ['-* paragraph: a', '--* paragraph: b', '---* paragraph: c', '-* paragraph: d'],
    ],
    [
      'Only the first block of an item starts it',
      '- a\n\n  b\n- > c\n',
      ['-* paragraph: a', '- paragraph: b', '>-* paragraph: c'],
    ],
    [
      'An item with the number 2 does not interrupt a paragraph',
      'The year was\n2. Or\n1. so',
      ['paragraph: The year was⏎2. Or', '-* paragraph: so'],
    ],
    [
      'Tabs count to the next stop',
      '-\ta\n\n\tb\n\n\t    code\n',
      ['-* paragraph: a', '- paragraph: b', '- code: ‹code code›'],
    ],
    [
      'Task markers are markup',
      '- [ ] a\n- [x] b\n- [y] c',
      ['-* paragraph: ‹[ ] ›a', '-* paragraph: ‹[x] ›b', '-* paragraph: [y] c'],
    ],
    [
      'A footnote holds prose, and its references are markup',
      'a[^1]\n\n[^1]: Ben said *so*\n',
      ['paragraph: a‹[^1]›', 'paragraph: Ben said ‹*›so‹*›'],
    ],
  ],
  Blocks: [
    [
      'Headings of both kinds',
      '## a *b* ##\n\nc\nd\n---\n\n#hash\n\n#\n',
      ['heading 2: ‹## ›a ‹*›b‹*›‹ ##›', 'heading 2: c⏎d‹↵---›', 'paragraph: #hash', 'heading 1: ‹#›'],
    ],
    ['A setext heading in a quote', '> a\n> ===\n> b', ['> heading 1: a‹↵> ===›', '> paragraph: b']],
    ['A thematic break is nothing', 'a\n\n***\nb\n\n- - -\n', ['paragraph: a', 'paragraph: b']],
    [
      'Fenced code ends with as long a fence',
      '````js\n[[a]]\n```\n%% b %%\n````\nafter',
      ['code: ‹code ````js↵[[a]]↵```↵%% b %%↵````›', 'paragraph: after'],
    ],
    [
      'An unclosed fence runs to the end of its container',
      '> ```\n> a\n\nb',
      ['> code: ‹code ```↵> a›', 'paragraph: b'],
    ],
    [
      'Fenced code in a list item',
      '- a\n\n  ~~~\n  b:: c\n  ~~~\n  d',
      ['-* paragraph: a', '- code: ‹code ~~~↵  b:: c↵  ~~~›', '- paragraph: d'],
    ],
    [
      'Indented code, in a list too',
      '    a\n\n    b\n\n- c\n\n      d\n',
      ['code: ‹code a↵↵    b›', '-* paragraph: c', '- code: ‹code d›'],
    ],
    ['Indentation does not make code inside a paragraph', 'a\n    b', ['paragraph: a⏎b']],
    [
      'HTML blocks are no prose',
      '<div>\n*a*\n</div>\n\nb\n\n<script>\n\n[[a]]\n</script>\nc <b>d</b>',
      [
        'html: ‹html <div>↵*a*↵</div>›',
        'paragraph: b',
        'html: ‹html <script>↵↵[[a]]↵</script>›',
        'paragraph: c ‹html <b>›d‹html </b>›',
      ],
    ],
    [
      'HTML comments over several blocks',
      'a\n\n<!-- b\n\nc -->\n\nd',
      ['paragraph: a', 'comment: ‹comment <!-- b↵↵c -->›', 'paragraph: d'],
    ],
    [
      'Reference definitions over several lines',
      '[a]: <b c>\n  "d"\n[e]: f\ng [A] [x][e] [e][]',
      [
        'definition: ‹target [a]: <b c>↵  "d"›',
        'definition: ‹target [e]: f›',
        'paragraph: g ‹[›A‹]› ‹[›x‹]›‹target [e]› ‹[›e‹]›‹target []›',
        '(link to b c as A)',
        '(link to f as x)',
        '(link to f as e)',
      ],
    ],
    [
      'A table needs a delimiter row with as many cells',
      '| a | b |\n|---|:-:|\n| c\\|d | **e** |\n| f\n\n| a | b |\n|---|\n',
      ['cell: a', 'cell: b', 'cell: c‹\\›|d', 'cell: ‹**›e‹**›', 'cell: f', 'paragraph: | a | b |⏎|---|'],
    ],
    [
      'A table takes the last line of a paragraph for its head',
      'Intro\na | b\n-|-\nc | d\n> e',
      ['paragraph: Intro', 'cell: a', 'cell: b', 'cell: c', 'cell: d', '> paragraph: e'],
    ],
  ],
  'Line endings': [
    [
      'CRLF',
      '# a\r\n\r\n> b\r\n> c\r\n\r\n```\r\nd\r\n```\r\n',
      ['heading 1: ‹# ›a', '> paragraph: b⏎c', 'code: ‹code ```↵d↵```›'],
    ],
    ['A lone CR', 'a\rb\r\r- c', ['paragraph: a⏎b', '-* paragraph: c']],
    ['A byte-order mark is skipped', '\uFEFF# a', ['heading 1: ‹# ›a']],
  ],
  Frontmatter: [
    ['YAML between dashes', '---\na: "[[b]]"\n---\n# c', ['frontmatter: a: "[[b]]"↵', 'heading 1: ‹# ›c']],
    [
      'Dots can close it, and a byte-order mark can stand before it',
      '\uFEFF---\r\na: 1\r\n...\r\nb',
      ['frontmatter: a: 1↵', 'paragraph: b'],
    ],
    ['Not without its end', '---\na: 1\n', ['paragraph: a: 1']],
    ['Not further down', '\n---\na\n---\n', ['heading 2: a‹↵---›']],
  ],
  Inlines: [
    [
      'Delimiters that match are markup, others text',
      '*a* **b** ***c*** _d_ ~~e~~ 2 * 3 * 4 snake_case_x **f*',
      ['paragraph: ‹*›a‹*› ‹**›b‹**› ‹*›‹**›c‹**›‹*› ‹_›d‹_› ‹~~›e‹~~› 2 * 3 * 4 snake_case_x *‹*›f‹*›'],
    ],
    [
      'Escapes and character references',
      '\\*a\\* &amp; &#8217; &nope; \\q',
      ['paragraph: ‹\\›*a‹\\›* ‹entity &amp;› ‹entity &#8217;› &nope; \\q'],
    ],
    [
      'Code spans bind first',
      '`` a`[[b]] `` *c `d* e` `f',
      ['paragraph: ‹code `` a`[[b]] ``› *c ‹code `d* e`› `f'],
    ],
    ['Hard breaks', 'a  \nb\\\nc', ['paragraph: a⏎b‹\\›⏎c']],
    [
      'Links and images',
      '[a *b*](c%20d.md "t") ![e](f.png) [g](<h i>) [j](k(l)) [m](n o)',
      [
        'paragraph: ‹[›a ‹*›b‹*›‹]›‹target (c%20d.md "t")› ‹embed ![e](f.png)› ‹[›g‹]›‹target (<h i>)› ‹[›j‹]›‹target (k(l))› [m](n o)',
        '(link to c d.md as a *b*)',
        '(image to f.png as e)',
        '(link to h i as g)',
        '(link to k(l) as j)',
      ],
    ],
    ['Links do not nest', '[a [b](c) d](e)', ['paragraph: [a ‹[›b‹]›‹target (c)› d](e)', '(link to c as b)']],
    [
      'Angle brackets',
      '<https://a.b/c> <x@y.example> <b class="c">d</b> <!-- e --> <?f?> a < b',
      [
        'paragraph: ‹target <https://a.b/c>› ‹target <x@y.example>› ‹html <b class="c">›d‹html </b>› ‹comment <!-- e -->› ‹html <?f?>› a < b',
        '(autolink to https://a.b/c)',
        '(autolink to mailto:x@y.example)',
      ],
    ],
    [
      'Bare addresses',
      'See https://example.com/a_(b)?c=d. (http://x.example/y), www.example.com! or jane_doe@mail.example.com.',
      [
        'paragraph: See ‹target https://example.com/a_(b)?c=d›. (‹target http://x.example/y›), ‹target www.example.com›! or ‹target jane_doe@mail.example.com›.',
        '(autolink to https://example.com/a_(b)?c=d)',
        '(autolink to http://x.example/y)',
        '(autolink to http://www.example.com)',
        '(autolink to mailto:jane_doe@mail.example.com)',
      ],
    ],
    [
      'An address in a link label is not prose, and no link of its own',
      '[https://a.example/b](https://a.example/b)',
      [
        'paragraph: ‹[›‹target https://a.example/b›‹]›‹target (https://a.example/b)›',
        '(link to https://a.example/b as https://a.example/b)',
      ],
    ],
  ],
  Ours: [
    [
      'Wikilinks',
      '[[Raj]] and [[people/raj|Raj *K*]] but [[ ]] or [[a\nb]]',
      [
        'paragraph: ‹target [[Raj]]› and ‹target [[people/raj|›Raj ‹*›K‹*›‹]]› but [[ ]] or [[a⏎b]]',
        '(wikilink to Raj)',
        '(wikilink to people/raj as Raj *K*)',
      ],
    ],
    [
      'Wikilinks in tables',
      '| a |\n|---|\n| [[Raj Patel\\|Raj]] |',
      ['cell: a', 'cell: ‹target [[Raj Patel\\|›Raj‹]]›', '(wikilink to Raj Patel as Raj)'],
    ],
    [
      'Wikilinks in tables without the backslash, in a head counted either way',
      '| a | [[b|c]] |\n|---|---|---|\n| [[d e|f]] | g |\n\n[[h|i]] | j\n-|-\n![[k|1]] | l',
      [
        'cell: a',
        'cell: ‹target [[b|›c‹]]›',
        'cell: ‹target [[d e|›f‹]]›',
        'cell: g',
        'cell: ‹target [[h|›i‹]]›',
        'cell: j',
        'cell: ‹embed ![[k|1]]›',
        'cell: l',
        '(wikilink to b as c)',
        '(wikilink to d e as f)',
        '(wikilink to h as i)',
        '(embed to k as 1)',
      ],
    ],
    [
      'What is no link in a table ends at the pipe',
      'a | b | c\n-|-|-\n\\[[d|e]] | f\n`[[g|h]]` | i\n[[j|k] | l',
      [
        ...['cell: a', 'cell: b', 'cell: c', 'cell: ‹\\›[[d', 'cell: e]]', 'cell: f'],
        ...['cell: `[[g', 'cell: h]]`', 'cell: i', 'cell: [[j', 'cell: k]', 'cell: l'],
      ],
    ],
    [
      'Embeds are not prose',
      'a ![[b.png|100]] c',
      ['paragraph: a ‹embed ![[b.png|100]]› c', '(embed to b.png as 100)'],
    ],
    [
      'Comments in a line and over lines',
      'a %%b%% c %%d\ne%% f %% g',
      ['paragraph: a ‹comment %%b%%› c ‹comment %%d↵e%%› f %% g'],
    ],
    [
      'Comments over several blocks',
      'a\n\n%%\nb\n\n- c\n%%\n\nd\n\n%% e',
      ['paragraph: a', 'comment: ‹comment %%↵b↵↵- c↵%%›', 'paragraph: d', 'paragraph: %% e'],
    ],
    [
      'A comment ends where prose goes on',
      '%% a\n\nb %% c',
      ['comment: ‹comment %% a↵↵b %%›', 'paragraph: c'],
    ],
    [
      'Fields on lines of their own',
      'lead:: [[Raj]]\n**Part of**:: x\nno: field\nempty::\n',
      [
        'paragraph: ‹field lead:: [[Raj]]›⏎‹field **Part of**:: x›⏎no: field⏎‹field empty::›',
        '(wikilink to Raj)',
        '(line field lead = [[Raj]])',
        '(line field Part of = x)',
        '(line field empty = )',
      ],
    ],
    [
      'Fields in list items',
      '- reports_to:: [[Raj|R]] (2024)\n- see also: a::b\n- [ ] due:: now',
      [
        '-* paragraph: ‹field reports_to:: [[Raj|R]] (2024)›',
        '-* paragraph: see also: a::b',
        '-* paragraph: ‹[ ] ›‹field due:: now›',
        '(wikilink to Raj as R)',
        '(line field reports_to = [[Raj|R]] (2024))',
        '(line field due = now)',
      ],
    ],
    [
      'Fields in brackets',
      'Ada (role:: lead [x](y)) and [team:: [[Atlas]], [[B]]] or (a :: b) and \\[c:: d]',
      [
        'paragraph: Ada ‹field (role:: lead [x](y))› and ‹field [team:: [[Atlas]], [[B]]]› or ‹field (a :: b)› and ‹\\›[c:: d]',
        '(link to y as x)',
        '(wikilink to Atlas)',
        '(wikilink to B)',
        '(round field role = lead [x](y))',
        '(square field team = [[Atlas]], [[B]])',
        '(round field a = b)',
      ],
    ],
    [
      'A field is not prose, but what stands around it is',
      'The *status* is [status:: *open*] *now*.',
      [
        'paragraph: The ‹*›status‹*› is ‹field [status:: *open*]› ‹*›now‹*›.',
        '(square field status = *open*)',
      ],
    ],
    [
      'No fields, links or comments in code',
      '`a:: b` `[[c]]` `%%` d `%%`\n\n    e:: f\n',
      ['paragraph: ‹code `a:: b`› ‹code `[[c]]`› ‹code `%%`› d ‹code `%%`›', 'code: ‹code e:: f›'],
    ],
    [
      'No field in a heading or cell unless in brackets',
      '# a:: b\n\n# c (d:: e)',
      ['heading 1: ‹# ›a:: b', 'heading 1: ‹# ›c ‹field (d:: e)›', '(round field d = e)'],
    ],
  ],
};

for (const [group, cases] of Object.entries(CASES)) {
  describe(group, () => {
    test.each(cases)('%s', (_, text, printed) => {
      expect(printMarkdown(text).split('\n')).toEqual(printed);
    });
  });
}
