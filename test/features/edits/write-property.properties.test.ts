import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import { writeProperties } from '../../../src/features/edits/write-property.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';
import { applied } from '../../../src/edit/text-edit.ts';
import { runs } from '../../support/runs.ts';

const key = fc.constantFrom('role', 'team', 'reports_to', 'location', 'leads');
const text = fc.oneof(
  fc.constantFrom('[[a|A]]', '[[b]]', 'VP', 'yes', 'a: b', 'x #y', "O'Neil", '"q"', '- x', '2024', 'R&D [x]'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map(each => each.trim()),
);
const written = fc.constantFrom(
  'role: VP # now',
  'team: ["[[x]]", "[[y]]"]',
  'team:\n  - "[[x]]" # one\n  - y\n',
  'team:\n- x',
  'team:',
  'reports_to: "[[raj]] (until 2024)"',
  'location: >\n  far\n  away',
  '# a comment',
  'tags: [a, b]',
  'leads: A, B',
  'role: VP: Data',
  'team: [[x]], [[y]] # both',
  'team:\n\t- [[x]] and [[y]]\n\t- VP: z',
  'reports_to:[[raj]]',
  'location: "far',
  'leads: [A, B #1',
  '<<<<<<< HEAD',
  '',
);
const frontmatterNote = fc
  .tuple(
    fc.uniqueArray(written, { maxLength: 5, selector: line => line.split(':')[0] }),
    fc.constantFrom('\n# Ada\n', '', '\n# Ada\n\nText.'),
  )
  .map(([lines, body]) => `---\ntype: person\n${lines.map(line => `${line}\n`).join('')}---${body}`);
const sectionNote = fc
  .uniqueArray(
    fc.constantFrom('role:: VP', 'team:: [[x]], [[y]]', 'reports_to:: [[raj]] (until 2024)', 'location::'),
    {
      maxLength: 4,
    },
  )
  .map(
    lines =>
      `# All\n\nText.\n\n## Ada\n- type:: person\n${lines.map(line => `- ${line}\n`).join('')}\nMore.\n\n## Bo\n- type:: person\n`,
  );

test('whatever is written, it is read back, and every byte outside the edit is as it was', () => {
  fc.assert(
    fc.property(
      fc.oneof(frontmatterNote, sectionNote),
      fc.boolean(),
      fc.constantFrom('', '\ufeff'),
      fc.constantFrom('set' as const, 'add' as const),
      key,
      fc.array(text, { minLength: 1, maxLength: 2 }),
      (source, isWindows, mark, kind, name, values) => {
        const before = mark + (isWindows ? source.replaceAll('\n', '\r\n') : source);
        const note = parseNote(notePath('a.md'), before);
        const [definition] = note.definitions;
        const edits = writeProperties(note, definition, [{ kind, key: name, values }]);
        if (isRefusal(edits)) return;
        const after = applied(before, edits);
        const untouched = edits
          .toSorted((a, b) => b.span.from - a.span.from)
          .reduce((rest, { span }) => rest.slice(0, span.from) + rest.slice(span.to), before);
        expect(after.length).toBe(untouched.length + edits.reduce((sum, edit) => sum + edit.text.length, 0));
        if (isWindows) expect(after.replaceAll('\r\n', '')).not.toMatch(/\n/);
        const found = parseNote(notePath('a.md'), after);
        const now = found.definitions[0]?.properties
          .filter(property => property.key === name)
          .flatMap(property => property.values.map(value => value.text));
        for (const value of values) if (!/\((?:since|until|\d)/.test(value)) expect(now).toContain(value);
        expect(found.definitions.slice(1).map(each => each.name)).toEqual(
          note.definitions.slice(1).map(each => each.name),
        );
      },
    ),
    runs(400),
  );
});

test('ordinary values are never refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(frontmatterNote, sectionNote),
      key,
      fc.constantFrom('[[a|A]]', '[[b]]'),
      (source, name, value) => {
        const note = parseNote(notePath('a.md'), source);
        const edits = writeProperties(note, note.definitions[0], [
          { kind: 'add', key: name, values: [value] },
        ]);
        expect(edits).not.toHaveProperty('refusal');
      },
    ),
    runs(300),
  );
});
