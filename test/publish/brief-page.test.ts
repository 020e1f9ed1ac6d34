import { expect, test } from 'vitest';
import { briefPage } from '../../src/publish/brief-page.ts';

const page = (markdown: string, more: Partial<Parameters<typeof briefPage>[0]> = {}): string =>
  briefPage({ title: 'Acme', kind: 'entity', markdown, mentions: [], ids: [], ...more });

const bodyOf = (html: string): string => /<main[^>]*>\n([^]*)\n<\/main>/u.exec(html)?.[1] ?? '';

test('each footnote is reached from where it is used, and leads back', () => {
  const html = page('Ada leads Depots[^1]. So she said![^1][^2]\n\n[^1]: “One.”\n[^2]: Two.\n');
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
  const targets = [...html.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => id);
  expect(targets.length).toBe(6);
  expect(targets.filter(target => !ids.has(target))).toEqual([]);
});

test('neither scripts nor styles nor their texts come in, whatever the Markdown holds', () => {
  const html = bodyOf(
    page(
      '<style>*{color:red}</style>\n\n<script>alert(1)</script>\n\nA <img src=x onerror=alert(1)> [b](javascript:alert(1)) ![c](http://e.example/c.png) [d](http://e.example)',
    ),
  );
  expect(html).not.toMatch(/color:red|alert|script|img|http/u);
});

test('links lead to notes beside the page and to its own parts', () => {
  expect(
    bodyOf(
      page('# Ada\n\nBo met Ada.', {
        mentions: [
          { from: 7, to: 9, href: 'people/bo%20lind.md' },
          { from: 14, to: 17, href: '#about-1' },
        ],
        ids: [{ from: 0, id: 'about-1' }],
      }),
    ),
  ).toBe(
    '<h1 id="about-1">Ada</h1>\n<p><a href="people/bo%20lind.md">Bo</a> met <a href="#about-1">Ada</a>.</p>',
  );
});

test('a title is text, whatever it holds', () => {
  expect(page('x', { title: '</title><script>"&\n' })).toContain(
    '<title>&lt;/title&gt;&lt;script&gt;&quot;&amp; </title>',
  );
});
