import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { runs } from '../../support/runs.ts';

const message = (date: string, text: string): string =>
  `## ${date} 09:00:00 — June Alder <june@acme.example>\n**Subject:** Data\n\n> ${text}\n`;
const thread = (...messages: readonly string[]): string =>
  `# Data\n\n- Exported: 2026-03-01 10:00:00\n- Messages: ${messages.length}\n---\n\n${messages.join('\n---\n\n')}`;

const THREAD = `--- mail.md\n${thread(
  message('2025-12-01', 'Ada Park leads the Data team.'),
  message('2026-01-02', 'Cy Moss reports to Ada Park.'),
)}`;

const names = (index: NoteIndex): string[] => [...index.entities.values()].map(({ name }) => name).toSorted();

test('whom nobody had spoken of by a day is not known on that day', () => {
  const index = indexOf(readFixture(THREAD));
  expect(names(index.asOf('2025-11-30'))).not.toContain('Ada Park');
  expect(names(index.asOf('2025-12-01'))).toContain('Ada Park');
  expect(names(index.asOf('2025-12-01'))).not.toContain('Cy Moss');
  expect(names(index.asOf('2026-01-02'))).toEqual(names(index));
});

test('who has a note without a date is always known', () => {
  const index = indexOf(readFixture(`--- ada.md\n---\ntype: person\n---\n# Ada Park\n${THREAD}`));
  expect(names(index.asOf('2000-01-01'))).toEqual(['Ada Park']);
});

test('a later sentence supersedes an earlier one only from its day on', () => {
  const index = indexOf(
    readFixture(
      `--- mail.md\n${thread(
        message('2025-12-01', 'Ada Park leads the Data team.'),
        message('2026-01-02', 'Cy Moss leads the Data team.'),
      )}`,
    ),
  );
  const lead = (day: string): (string | undefined)[] => {
    const then = index.asOf(day);
    return then.facts
      .filter(({ relation, status }) => /^leads?$/.test(relation) && status === 'current')
      .flatMap(({ subject, object }) => [subject, object])
      .map(id => id && then.entities.get(id))
      .filter(entity => entity?.kind === 'person')
      .map(entity => entity?.name);
  };
  expect(lead('2025-12-31')).toEqual(['Ada Park']);
  expect(lead('2026-01-02')).toEqual(['Cy Moss']);
});

const days = ['2025-01-01', '2025-06-15', '2026-01-02'];
const sentences = [
  'Ada Park leads the Data team.',
  'Cy Moss reports to Ada Park.',
  'Cy Moss reports to Bo Lind.',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...days), fc.constantFrom(...sentences)), { minLength: 1, maxLength: 3 })
  .map(said => thread(...said.map(([day, sentence]) => message(day, sentence))));
const edits = fc.array(fc.tuple(fc.constantFrom('a.md', 'b.md'), text), { minLength: 1, maxLength: 4 });

test('after any edits, the notes as of a day are those of a fresh start', () => {
  fc.assert(
    fc.property(edits, fc.constantFrom(...days), (changes, day) => {
      let index = NoteIndex.of([]);
      const texts = new Map<string, string>();
      for (const [path, content] of changes) {
        texts.set(path, content);
        index = index.with([parseNote(notePath(path), content)]);
        void index.asOf(day).facts;
      }
      const fresh = NoteIndex.of([...texts].map(([path, content]) => parseNote(notePath(path), content)));
      expect(index.asOf(day).facts).toEqual(fresh.asOf(day).facts);
      expect(names(index.asOf(day))).toEqual(names(fresh.asOf(day)));
    }),
    runs(12),
  );
});

test('as of a later day one knows at least whom one knew before', () => {
  fc.assert(
    fc.property(text, content => {
      const index = NoteIndex.of([parseNote(notePath('a.md'), content)]);
      const [first = '', second = '', third = ''] = days;
      const known = [first, second, third].map(day => names(index.asOf(day)));
      expect(known[1]).toEqual(expect.arrayContaining(known[0] ?? []));
      expect(known[2]).toEqual(expect.arrayContaining(known[1] ?? []));
    }),
    runs(12),
  );
});
