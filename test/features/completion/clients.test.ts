import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InsertedAs } from '../../../src/features/completion/drafts.ts';
import { CLIENTS, completedIn, offersIn, PLACES, type ClientName } from '../../support/completed.ts';
import { entityNote } from '../../support/places.ts';
import { runs } from '../../support/runs.ts';

const CAST = [
  entityNote('acme/acme.md', 'account', 'Acme'),
  entityNote('acme/people/ben-ries.md', 'person', 'Ben Ries', 'aliases: [Benny]\n'),
  entityNote('acme/people/jak.md', 'person', 'Jakub Pachocki'),
  entityNote('acme/people/jl.md', 'person', "Jean-Luc O'Hara"),
  entityNote('acme/teams/data.md', 'team', 'Data Platform'),
].join('');

const clients = Object.keys(CLIENTS) as ClientName[];
const styles: InsertedAs[] = ['name', 'wikilink', 'markdownLink'];

/** What each client makes of a text, in each of the three styles: the clients of one result together. */
function results(text: string, label = 'Ben Ries'): Record<string, string> {
  const found: Record<string, string> = {};
  for (const client of clients) {
    const texts = styles.map(insert => completedIn(client, CAST, label, text, { way: { insert } }) ?? '–');
    const written = [...new Set(texts)].join(' / ');
    found[written] = [found[written], client].filter(part => part !== undefined).join(', ');
  }
  return Object.fromEntries(Object.entries(found).map(([written, by]) => [by, written]));
}

const MOST = 'VS Code, CodeMirror, Eglot, Kate';

test.each([
  ['@Ries', 'Ben Ries', 'Ben Ries', '[[ben-ries|Ben Ries]]', '[Ben Ries](people/ben-ries.md)'],
  ['@ries', 'Ben Ries', 'Ben Ries', '[[ben-ries|Ben Ries]]', '[Ben Ries](people/ben-ries.md)'],
  ['@ben ri', 'Ben Ries', 'Ben Ries', '[[ben-ries|Ben Ries]]', '[Ben Ries](people/ben-ries.md)'],
  [
    '@Pachocki',
    'Jakub Pachocki',
    'Jakub Pachocki',
    '[[jak|Jakub Pachocki]]',
    '[Jakub Pachocki](people/jak.md)',
  ],
  [
    '@Jean-Lu',
    "Jean-Luc O'Hara",
    "Jean-Luc O'Hara",
    "[[jl|Jean-Luc O'Hara]]",
    "[Jean-Luc O'Hara](people/jl.md)",
  ],
  ["@o'h", "Jean-Luc O'Hara", "Jean-Luc O'Hara", "[[jl|Jean-Luc O'Hara]]", "[Jean-Luc O'Hara](people/jl.md)"],
  ['platf', 'Data Platform', 'Data Platform', '[[data|Data Platform]]', '[Data Platform](teams/data.md)'],
  ['data pl', 'Data Platform', 'Data Platform', '[[data|Data Platform]]', '[Data Platform](teams/data.md)'],
])(
  'any word of a name completes `%s` in every client that looks beyond how it begins',
  (typed, label, ...texts) => {
    expect(results(`Ask ${typed}<|> soon`, label)[MOST]).toBe(
      texts.map(text => `Ask ${text} soon`).join(' / '),
    );
  },
);

test('Neovim before 0.11 completes what begins as typed, and an @ stays, so the name stands behind it', () => {
  const all = 'Ask Ben Ries / Ask [[ben-ries|Ben Ries]] / Ask [Ben Ries](people/ben-ries.md)';
  expect(results('Ask @Ben<|>')).toEqual({ [MOST]: all, Neovim: 'Ask @Ben Ries' });
  expect(results('Ask @<|>')).toEqual({ [MOST]: all, Neovim: 'Ask @Ben Ries' });
  expect(results('Ask @Ben Ri<|>')).toEqual({ [MOST]: all, Neovim: 'Ask @Ben Ries' });
  expect(results('Ask Ben Ri<|>')).toEqual({ [MOST]: all, Neovim: 'Ask Ben Ries' });
  expect(results('Ask @Ries<|>')).toEqual({ [MOST]: all, Neovim: '–' });
  expect(results('Ask <|>')).toEqual({ [[...clients].join(', ')]: all });
});

test('a link is the same in every client and style, and brackets that stand there are not doubled', () => {
  const all = [...clients].join(', ');
  expect(results('Ask [[<|>')).toEqual({ [all]: 'Ask [[ben-ries|Ben Ries]]' });
  expect(results('Ask [[<|>]] soon')).toEqual({ [all]: 'Ask [[ben-ries|Ben Ries]] soon' });
  expect(results('Ask [[ben<|>]] soon')).toEqual({ [all]: 'Ask [[ben-ries|Ben Ries]] soon' });
  expect(results('Ask [[Ben<|>]] soon')).toEqual({
    [MOST]: 'Ask [[ben-ries|Ben Ries]] soon',
    Neovim: 'Ask [[Ben Ries]] soon',
  });
  expect(results('Ask [[Ries<|>]]')).toEqual({ [MOST]: 'Ask [[ben-ries|Ben Ries]]', Neovim: '–' });
  expect(results('Ask [[ben ri<|>|him]]')[MOST]).toBe('Ask [[ben-ries|him]]');
  expect(completedIn('CodeMirror', CAST, 'Ben Ries', 'Ask [[be<|>n-ries|him]]')).toBe('Ask [[ben-ries|him]]');
});

const yaml = (line: string): string => `---\ntype: person\n${line}\n---\n# X\n`;

test.each([
  ['reports_to: [[ben<|>', 'reports_to: "[[ben-ries|Ben Ries]]"', 'reports_to: [[ben-ries|Ben Ries]]'],
  ['reports_to: [[ries<|>', 'reports_to: "[[ben-ries|Ben Ries]]"', undefined],
  ['reports_to: "[[ben<|>]]"', 'reports_to: "[[ben-ries|Ben Ries]]"', 'reports_to: "[[ben-ries|Ben Ries]]"'],
  ['reports_to: "[[Ben<|>"', 'reports_to: "[[ben-ries|Ben Ries]]"', 'reports_to: "[[Ben Ries]]"'],
  ['reports_to: <|>', 'reports_to: "[[ben-ries|Ben Ries]]"', 'reports_to: "[[ben-ries|Ben Ries]]"'],
  ['reports_to: Ben<|>', 'reports_to: "[[ben-ries|Ben Ries]]"', 'reports_to: Ben Ries'],
  [
    'reports_to:\n  - [[ben<|>',
    'reports_to:\n  - "[[ben-ries|Ben Ries]]"',
    'reports_to:\n  - [[ben-ries|Ben Ries]]',
  ],
])('in YAML `%s` is a link in every client', (typed, after, inNeovim) => {
  for (const client of ['VS Code', 'CodeMirror', 'Eglot', 'Kate'] as const)
    expect(completedIn(client, CAST, 'Ben Ries', yaml(typed))).toBe(yaml(after));
  const expected = inNeovim === undefined ? undefined : yaml(inNeovim);
  expect(completedIn('Neovim', CAST, 'Ben Ries', yaml(typed))).toBe(expected);
});

test('where only the word at the caret can be replaced, brackets behind it keep the link without quotes', () => {
  const after = (client: ClientName) => completedIn(client, CAST, 'Ben Ries', yaml('reports_to: [[ben<|>]]'));
  expect(after('CodeMirror')).toBe(yaml('reports_to: "[[ben-ries|Ben Ries]]"'));
  expect(after('Kate')).toBe(yaml('reports_to: [[ben-ries|Ben Ries]]'));
  const label = completedIn('Kate', CAST, 'Benny', yaml('reports_to: [[ben-ries|ben<|>]]'));
  expect(label).toBe(yaml('reports_to: [[ben-ries|Benny]]'));
});

const piece = fc.constantFrom(
  ...[
    '@',
    '[[',
    ']]',
    '|',
    '#',
    '"',
    ',',
    '(',
    '[',
    '`',
    ' ',
    '\n',
    '\r\n',
    'ben',
    'Ries',
    'Karen Miller',
    'é',
  ],
  ...['---\n', 'type: person\n', 'reports_to: ', '  - ', '- lead:: ', '## X\n- type:: team\n'],
);

test('whatever is typed, an offer changes its own line only, from what was typed on, and begins as it', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }),
      fc.array(piece, { maxLength: 3 }),
      fc.constantFrom('anywhere', 'toCaret', 'atWord', 'asTyped'),
      fc.constantFrom('request', 'again', 'character'),
      fc.constantFrom(...styles),
      (before, after, edits, asked, insert) => {
        const text = `${before.join('')}<|>${after.join('')}`;
        const way = { edits, asked, insert, places: PLACES } as const;
        const { source, caret, offers } = offersIn(CAST, text, { way });
        for (const { span, removed, filterText, text: written } of offers) {
          const from = removed?.from ?? span.from;
          expect(source.slice(from, span.to)).not.toMatch(/[\r\n]/);
          expect(written).not.toMatch(/[\r\n]/);
          expect([from <= span.from, span.from <= caret, caret <= span.to]).toEqual([true, true, true]);
          expect(removed?.to ?? span.from).toBeLessThanOrEqual(span.from);
          const begun = filterText ?? written;
          expect(begun.startsWith(source.slice(span.from, caret).trim())).toBe(true);
        }
      },
    ),
    runs(300),
  );
});
