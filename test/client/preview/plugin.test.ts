import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import MarkdownIt, { type Options } from 'markdown-it';
import { afterAll, expect, test } from 'vitest';
import { mentionsPlugin } from '../../../src/client/preview/plugin.ts';
import type { PreviewResult } from '../../../src/protocol/preview.ts';
import { notesOnDisk } from '../../../src/workspace/disk/notes-on-disk.ts';
import { markedNote } from '../../../src/server/handlers/views/preview.ts';
import { notePath, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';
import { runs } from '../../support/runs.ts';

const CAST = [
  '--- acme.md\n---\ntype: account\n---\n# Acme\n',
  entityNote('people/ben ries.md', 'person', 'Ben Ries', 'role: Engineer <b>&\n'),
  entityNote('people/ana.md', 'person', 'Ana Ruiz'),
  entityNote('people/ana-b.md', 'person', 'Ana Ruiz'),
  entityNote('data.md', 'team', 'Data Platform'),
  '--- plain.md\n# Plain\n\n## Part two\nText.\n',
].join('');

const folder = notesOnDisk(mkdtempSync(path.join(tmpdir(), 'account-notes-')));
await folder.load();
afterAll(() => rmSync(folder.files.root, { recursive: true }));
for (const [note, text] of readFixture(CAST).texts) folder.edit(note, text);

/** What the server answers for a note of this text beside the cast. */
function answerFor(text: string): PreviewResult {
  const note = notePath('notes/note.md');
  folder.edit(note, text);
  folder.readEditedNotes();
  const known = folder.index.notes.get(note);
  if (!known) throw new Error('The note is missing.');
  return markedNote(folder, known);
}

/** As VS Code renders: the document is told when tokens are rendered, and not before. */
function render(text: string, answer: PreviewResult | undefined, options: Options = {}): string {
  const md = mentionsPlugin(new MarkdownIt({ html: true, ...options }), () => answer);
  const tokens = md.parse(text, { currentDocument: undefined });
  return md.renderer.render(tokens, md.options, { currentDocument: new URL('file:///notes/note.md') });
}

const PERSON =
  /<a href="..\/people\/ben%20ries.md#L5" class="account-notes-mention account-notes-person( account-notes-likely)?" title="Ben Ries — Engineer &lt;b&gt;&amp;">(.*?)<\/a>/gs;

const TEAM =
  /<a href="..\/data.md#L4" class="account-notes-mention account-notes-team" title="Data Platform — team · Acme">(.*?)<\/a>/gs;

/** HTML with each link to Ben as `‹his name›`, `~` before it where it is likely only; to the team as `«…»`. */
const asNames = (html: string): string =>
  html
    .replace(PERSON, (_, likely: string | undefined, name: string) => `${likely ? '~' : ''}‹${name}›`)
    .replace(TEAM, '«$1»')
    .trim();

const shown = (text: string, options: Options = {}): string =>
  asNames(render(text, answerFor(text), options));

test('names link to their notes, with the card as title and everything escaped', () => {
  expect(shown('Ben Ries met Data Platform.')).toBe('<p>‹Ben Ries› met «Data Platform».</p>');
});

test('a given name that is likely looks so', () => {
  expect(shown('Ben said so.')).toBe('<p>~‹Ben› said so.</p>');
});

test('names are found in every kind of block', () => {
  expect(
    shown(
      '# About Ben Ries #\n\nBen Ries\n===\n\n> - Ben Ries\n>   > Ben Ries\n\n1. Ben Ries\n\n   Ben Ries\n',
    ),
  ).toBe(
    [
      '<h1>About ‹Ben Ries›</h1>',
      '<h1>‹Ben Ries›</h1>',
      '<blockquote>\n<ul>\n<li>‹Ben Ries›\n<blockquote>\n<p>‹Ben Ries›</p>\n</blockquote>\n</li>\n</ul>\n</blockquote>',
      '<ol>\n<li>\n<p>‹Ben Ries›</p>\n<p>‹Ben Ries›</p>\n</li>\n</ol>',
    ].join('\n'),
  );
});

test('the cells of a table are told apart', () => {
  expect(
    shown('| `Ben Ries` | Ben Ries | a \\| Ben Ries |\n|-|-|-|\n| Ben Ries | x | [[ben ries\\|Ben]] |\n'),
  ).toBe(
    [
      '<table>\n<thead>\n<tr>',
      '<th><code>Ben Ries</code></th>\n<th>‹Ben Ries›</th>\n<th>a | ‹Ben Ries›</th>\n</tr>\n</thead>\n<tbody>\n<tr>',
      '<td>‹Ben Ries›</td>\n<td>x</td>\n<td>‹Ben›</td>\n</tr>\n</tbody>\n</table>',
    ].join('\n'),
  );
});

test('a name over a line end, in emphasis or with an escape in it is linked piece by piece', () => {
  expect(shown('See Ben\nRies, **Ben** Ries, *Data Pl&#97;tform* and &quot;Ben Ries&quot;.')).toBe(
    '<p>See ‹Ben›\n‹Ries›, <strong>‹Ben›</strong>‹ Ries›, <em>«Data Platform»</em> and &quot;‹Ben Ries›&quot;.</p>',
  );
});

test('nothing is linked in code, in HTML and in links that lead elsewhere', () => {
  const text =
    '`Ben Ries` ``Ben Ries`` <i title="Ben Ries">x</i> <a href="y">Ben Ries</a> [Ben Ries](https://x.example "Ben Ries") ![Ben Ries](i.png)';
  const html = render(text, answerFor(text));
  expect(html).not.toContain('account-notes');
  expect(shown('    Ben Ries\n\n```\nBen Ries\n```\n')).not.toContain('‹');
});

test('behind code, HTML, images and links that hold the same words the right ones are linked', () => {
  expect(shown('`Ben Ries` <i title="Ben Ries">x</i> ![Ben Ries](i.png) Ben Ries')).toMatch(
    / ‹Ben Ries›<\/p>$/,
  );
  expect(shown('Ben5, Ben Ries')).toBe('<p>Ben5, ‹Ben Ries›</p>');
});

test('wikilinks are links with their label, also to plain notes and in inline fields', () => {
  expect(shown('[[ben ries]], [[Ben Ries|him]], @Ben, [[Ben Ries|*him*]]')).toBe(
    '<p>‹ben ries›, ‹him›, ‹@Ben›, <em>‹him›</em></p>',
  );
  const text = 'See [[plain#Part two|this]].\n\n- lead:: [[data]]\n';
  expect(render(text, answerFor(text))).toContain(
    '<p>See <a href="../plain.md#L3" class="account-notes-mention" title="plain.md">this</a>.</p>',
  );
  expect(shown(text)).toContain('<td> «data»</td>');
});

test('a wikilink that leads nowhere stays text', () => {
  expect(shown('[[Nobody|x]]')).toBe('<p>[[Nobody|x]]</p>');
});

test('a Markdown link of the note’s own keeps its address, and gets colour and title', () => {
  const text = '[Ben](<../people/ben ries.md>)';
  expect(render(text, answerFor(text))).toBe(
    '<p><a href="../people/ben%20ries.md" class="account-notes-mention account-notes-person" title="Ben Ries — Engineer &lt;b&gt;&amp;">Ben</a></p>\n',
  );
});

test('a name that may mean several says so and leads nowhere', () => {
  const text = 'Ask Ana Ruiz.';
  expect(render(text, answerFor(text))).toBe(
    '<p>Ask <span class="account-notes-mention account-notes-person account-notes-ambiguous" title="This may mean any of 2:\nAna Ruiz — person · people/ana-b\nAna Ruiz — person · people/ana">Ana Ruiz</span>.</p>\n',
  );
});

test('what no note defines is shown as a candidate, and leads nowhere', () => {
  const text = 'We met a guy named Louis Feuvrier.';
  expect(render(text, answerFor(text))).toContain(
    '<span class="account-notes-mention account-notes-person account-notes-candidate" title="Louis Feuvrier — person · no note yet',
  );
});

test('while somebody types, only the lines that differ lose their links', () => {
  const answer = answerFor('Ben Ries\n\nBen Ries left\n\nBen Ries\n');
  const html = asNames(render('Ben Ries\n\nnew\n\nBen Ries right\n\nBen Ries\n', answer));
  expect(html).toBe('<p>‹Ben Ries›</p>\n<p>new</p>\n<p>Ben Ries right</p>\n<p>‹Ben Ries›</p>');
});

test('nothing is drawn before the server has answered', () => {
  expect(render('Ben Ries, [[ben ries]]', undefined)).toBe('<p>Ben Ries, [[ben ries]]</p>\n');
});

test('line ends of Windows and a typographer move nothing', () => {
  expect(shown('"Ben Ries"\r\n\r\n> Ben\r\n> Ries', { typographer: true })).toBe(
    '<p>“‹Ben Ries›”</p>\n<blockquote>\n<p>‹Ben›\n‹Ries›</p>\n</blockquote>',
  );
});

test('what a reader sees is the text without the extension, whatever the note', () => {
  const piece = fc.constantFrom(
    'Ben Ries',
    'Ben',
    '**',
    '_',
    '`',
    '[',
    '](x)',
    '<b>',
    '&amp;',
    '\\*',
    '\n',
    '\n\n',
    '> ',
    '- ',
    ' ',
    '| ',
    '|-|-|\n',
    'Data Platform',
    '![',
    '~~',
    '🚀',
  );
  const textOf = (html: string): string => html.replace(/<\/?(a|span)\b[^>]*>/g, '');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const text = pieces.join('');
      expect(textOf(render(text, answerFor(text)))).toBe(textOf(render(text, undefined)));
    }),
    runs(50),
  );
});

/** A table of fields as `key | value` lines, other tags left as they are. */
const fields = (text: string): string =>
  shown(text)
    .replace(/<table class="account-notes-fields">\n?<tbody>\n?/g, 'fields:\n')
    .replace(/<tr>\n?<th>(.*?)<\/th>\n?<td>(.*?)<\/td>\n?<\/tr>\n?/g, '$1 |$2\n')
    .replace(/<\/tbody>\n?<\/table>/g, '')
    .trim();

test('a list or a paragraph of inline fields is a small table, names and links in it as anywhere', () => {
  expect(
    fields('## Its facts\n- kind:: system\n- lead:: [[ben ries|Ben]]\n- owner:: [[data]], Ben Ries\n'),
  ).toBe('<h2>Its facts</h2>\nfields:\nkind | system\nlead | ‹Ben›\nowner | «data», Ben Ries');
  expect(fields('lead:: the lead, [[ben ries]]\nowner::[[data]]\n')).toBe(
    'fields:\nlead | the lead, ‹ben ries›\nowner |«data»',
  );
});

test('a list in which anything else stands is a list, and fields of other people’s Markdown are their own', () => {
  const list = '<ul>\n<li>type:: system</li>\n<li>not a field</li>\n</ul>';
  expect(shown('- type:: system\n- not a field\n')).toBe(list);
  expect(render('- type:: system\n', undefined).trim()).toBe('<ul>\n<li>type:: system</li>\n</ul>');
  expect(shown('- std::vector is one\n  - nested:: x\n')).toContain('<ul>');
});

test('links in the frontmatter that VS Code shows stand by their label', () => {
  const md = new MarkdownIt();
  md.renderer.rules['front_matter'] = () =>
    '<table class="frontmatter"><tr><td>[[a|Ann &amp; Bo]], [[b]]</td></tr></table>\n';
  md.core.ruler.push('front', state => {
    state.tokens.unshift(new state.Token('front_matter', '', 0));
  });
  const marked = mentionsPlugin(md, () => answerFor('Text.\n'));
  const env = { currentDocument: new URL('file:///notes/note.md') };
  expect(marked.renderer.render(marked.parse('Text [[x]].\n', env), marked.options, env)).toBe(
    '<table class="frontmatter"><tr><td>Ann &amp; Bo, b</td></tr></table>\n<p>Text [[x]].</p>\n',
  );
});
