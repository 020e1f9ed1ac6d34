import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organization } from '../../src/features/organization/organization.ts';
import { NoteIndex } from '../../src/index/note-index.ts';
import { NO_DECISIONS, type Decisions } from '../../src/model/decisions.ts';
import type { EntityId } from '../../src/model/entity.ts';
import { parseNote } from '../../src/parse/parse-note.ts';
import { foldName, givenName } from '../../src/text/names.ts';
import { indexOf, notePath, readFixture } from '../support/fixture.ts';
import { decided } from '../support/decided.ts';
import { runs } from '../support/runs.ts';

const paths = ['acme.md', 'x/x.md', 'x/ben.md', 'x/Data.md', 'y/y.md', 'y/ben.md', 'ben.md', 'z/note.md'].map(
  notePath,
);
const names = [
  'Ben Ries',
  'Ben Okafor',
  'Ben',
  'Data',
  'Data Platform',
  'C++',
  'Zoë',
  '東京',
  "Shaun O'Neill",
  'x',
  'ben',
];
const types = ['account', 'organization', 'team', 'person', 'system', 'meeting', ''];
const keys = [
  'reports_to',
  'reportsTo',
  'team',
  'lead',
  'leads',
  'part_of',
  'owner',
  'organization',
  'role',
  'focus',
];

const name = fc.constantFrom(...names);
const value = fc.oneof(
  name,
  name.map(to => `[[${to}]]`),
  fc
    .tuple(fc.constantFrom('ben', 'x/ben', '../y/y', 'Data#Data', 'x/Data#data'), name)
    .map(([to, label]) => `[[${to}|${label}]]`),
  name.map(to => `[[${to}]] (2024-01 – 2025-05)`),
);
const property = fc.tuple(fc.constantFrom(...keys), value);

const frontmatter = fc
  .record({
    type: fc.constantFrom(...types),
    aliases: fc.array(name, { maxLength: 2 }),
    properties: fc.array(property, { maxLength: 3 }),
    match: fc.boolean(),
  })
  .map(({ type, aliases, properties, match }) =>
    [
      '---',
      `type: ${type}`,
      `aliases: ${JSON.stringify(aliases)}`,
      ...(match ? ['match: link-only'] : []),
      ...properties.map(([key, text]) => `${key}: ${JSON.stringify(text)}`),
      '---\n',
    ].join('\n'),
  );
const section = fc
  .tuple(
    fc.constantFrom('#', '##', '###'),
    name,
    fc.constantFrom(...types),
    fc.array(property, { maxLength: 2 }),
  )
  .map(([level, title, type, fields]) =>
    [
      `${level} ${title}`,
      type === '' ? '' : `- type:: ${type}`,
      ...fields.map(([key, text]) => `- ${key}:: ${text}`),
    ].join('\n'),
  );
const sentence = fc
  .array(
    fc.oneof(
      name,
      name,
      value,
      fc.constantFrom('and', 'is', '. ', '> ', '**', '`', '@', '- ', '| a | b |', '\n', '\r\n', '🚀'),
    ),
    { maxLength: 12 },
  )
  .map(words => words.join(' '));
const statement = fc
  .tuple(
    fc.constantFrom('', '', 'I think ', 'Correction: '),
    name,
    fc.constantFrom('reports to', 'leads', 'no longer reports to', 'is part of', 'owns'),
    name,
  )
  .map(([opening, subject, verb, object]) => `${opening}${subject} ${verb} ${object}.`);
const noteText = fc
  .tuple(
    fc.option(frontmatter, { nil: '' }),
    fc.array(fc.oneof(section, sentence, sentence, statement, statement), { maxLength: 5 }),
  )
  .map(([head, parts]) => head + parts.join('\n\n'));

const decisions: fc.Arbitrary<Decisions> = fc.record({
  include: fc.constant(NO_DECISIONS.include),
  exclude: fc.constant([]),
  ignored: fc.array(name, { maxLength: 2 }),
  distinct: fc.array(
    fc.record({
      note: fc.constantFrom(...paths),
      name,
      not: fc.constantFrom('ben', 'x/ben', 'y/ben').map(id => id as EntityId),
    }),
    { maxLength: 2 },
  ),
  spoken: fc.constant([]),
  rejected: fc.constant([]),
  proposed: fc.constant([]),
  ours: fc.constant([]),
});

type Edit =
  | { readonly kind: 'write'; readonly notes: readonly (readonly [path: string, text: string])[] }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'decide'; readonly decisions: Decisions };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      notes: fc.array(fc.tuple(fc.constantFrom(...paths), noteText), { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), path: fc.constantFrom(...paths) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('decide' as const), decisions }) },
);

function after(index: NoteIndex, change: Edit): NoteIndex {
  switch (change.kind) {
    case 'write':
      return index.with(change.notes.map(([path, text]) => parseNote(notePath(path), text)));
    case 'remove':
      return index.with([], [notePath(change.path)]);
    case 'decide':
      return index.withDecisions(decided(change.decisions));
  }
}

/** Everything that can be asked of an index. */
const answers = (index: NoteIndex) => ({
  entities: [...index.entities],
  mentions: paths.map(path => index.mentionsIn(path)),
  mentionsOf: [...index.entities.keys()].map(id => index.mentionsOf(id)),
  facts: index.facts,
  factsIn: paths.map(path => index.factsIn(path)),
  factsNaming: [...index.entities.keys()].map(id => [index.factsAbout(id), index.factsNaming(id)]),
  rivals: index.facts.map(fact => [index.rivalsOf(fact), index.sameTopic(fact)]),
  chains: [...index.entities.keys()].map(id => index.relations.chain('reports_to', id)),
  organization: organization(index),
});

test('Any sequence of edits gives the same index as a rebuild from scratch.', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 8 }), fc.context(), (edits, context) => {
      let index = NoteIndex.of([], { today: '2025-01-01' });
      for (const [change, isAsked] of edits) {
        if (isAsked) answers(index); // what was asked before an edit must not be remembered too long
        index = after(index, change);
      }
      const sorted = [...index.notes].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const rebuilt = NoteIndex.of(
        sorted.map(([path, { text }]) => parseNote(path, text)),
        { today: '2025-01-01', decisionsFile: index.decisionsFile },
      );
      context.log(JSON.stringify(sorted.map(([path, { text }]) => [path, text])));
      expect(answers(index)).toEqual(answers(rebuilt));
    }),
    runs(100),
  );
});

const texts = fc.oneof(
  noteText,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        name,
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.constantFrom(
          '[[',
          ']]',
          '|',
          '](',
          ')',
          '`',
          '*',
          '_',
          '> ',
          '%%',
          '<!--',
          '::',
          '&amp;',
          '\u0301',
        ),
      ),
      { maxLength: 30 },
    )
    .map(parts => parts.join('')),
);

const cast = [
  ['ben.md', '---\ntype: person\naliases: [benny, C++]\n---\n# Ben Ries'],
  ['data.md', '---\ntype: team\naliases: ["東京"]\n---\n# Data'],
  ['platform.md', '---\ntype: team\n---\n# Data Platform'],
  ['oneill.md', '---\ntype: person\naliases: [Zoë, "R&D"]\n---\n# Shaun O\'Neill'],
].map(([path, text]) => parseNote(notePath(path ?? ''), text ?? ''));

test('Who was linked and is only a sender now is looked for anew where a given name stands alone.', () => {
  const notes = (manager: string) =>
    readFixture(
      `--- bo.md\n---\ntype: person\nreports_to: "[[${manager}]]"\n---\n# Bo Lind\n--- a.md\nAda\n--- mail.md\n# Re: x\n\n- Exported: 2026-01-03 10:00:00\n- Messages: 1\n---\n\n## 2026-01-01 09:00:00 — Ada Park <ada@example.com>\n\n> Hi\n`,
    );
  const after = indexOf(notes('Cy Moss'));
  const before = indexOf(notes('Ada Park'));
  expect(before.mentionsIn(notePath('a.md'))).toHaveLength(1);
  const bo = [...after.notes.values()].filter(({ path }) => path === 'bo.md');
  expect(before.with(bo).mentionsIn(notePath('a.md'))).toEqual(after.mentionsIn(notePath('a.md')));
  expect(after.mentionsIn(notePath('a.md'))).toEqual([]);
});

test('In any text mentions ascend, do not overlap, and say a name of what they mean.', () => {
  const index = NoteIndex.of(cast);
  fc.assert(
    fc.property(texts, text => {
      const note = parseNote(notePath('note.md'), text);
      const edited = index.with([note]);
      let end = 0;
      for (const mention of edited.mentionsIn(note.path)) {
        const { span, outer } = mention;
        expect(outer.from).toBeGreaterThanOrEqual(end);
        expect(span.from).toBeGreaterThanOrEqual(outer.from);
        expect(span.to).toBeGreaterThan(span.from);
        expect(outer.to).toBeGreaterThanOrEqual(span.to);
        expect(outer.to).toBeLessThanOrEqual(text.length);
        end = outer.to;
        expect(mention.among.length > 1).toBe(mention.entity === undefined);
        if (mention.grade === 'explicit') continue;
        const written = shownIn(text.slice(span.from, span.to));
        for (const id of mention.among) {
          const entity = edited.entities.get(id);
          const called = [entity?.name ?? '', ...(entity?.aliases ?? [])];
          const given = called.flatMap(name => givenName(name)?.given ?? []);
          expect(called.concat(given).map(foldName)).toContain(foldName(written));
        }
      }
    }),
    runs(500),
  );
});

/** Words without the markup that may stand between them. */
const shownIn = (written: string): string =>
  written
    .replaceAll('&amp;', '&')
    .replace(/\r?\n[ \t]*(?:>[ \t]?)*/g, ' ')
    .replace(/[*_`[\]~\\\u00ad\u200b\u2060\ufeff]/g, '');
