import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NoteIndex } from '../../../src/index/note-index.ts';
import type { NotePath } from '../../../src/model/note-path.ts';
import { slugOf } from '../../../src/text/slug.ts';
import { offersIn, PLACES } from '../../support/completed.ts';
import { entityNote } from '../../support/places.ts';
import { runs } from '../../support/runs.ts';

const CAST = [
  entityNote('acme/acme.md', 'account', 'Acme'),
  entityNote('acme/people/vr.md', 'person', 'Venkat Rao', 'aliases: [Venkat, VR]\n'),
  entityNote('acme/teams/research.md', 'team', 'Research'),
  '--- acme/notes/2025-12-12-kick-off.md\n# First meeting\n\n## Open questions\n\n### Costs | plan\n\n## Open questions\n',
  '--- acme/notes/minutes.md\nNo heading.\n',
  '--- acme/old/minutes.md\n# Minutes of old\n',
  '--- acme/systems.md\n# Systems\n\n## C# tools\n- type:: system\n',
].join('');

/** `label (detail) → what the note says then`, a line each. */
const offered = (text: string, note = 'acme/notes/note.md'): string[] => {
  const { source, offers } = offersIn(CAST, text, { way: { asked: 'again' }, note });
  return offers.map(({ label, detail, span, text: written }) => {
    const line = source.slice(0, span.from) + written + source.slice(span.to);
    return `${label} (${detail}) → ${line.trimEnd()}`;
  });
};

test('after [[ stand entities, then the other notes, by file name, first heading and path', () => {
  expect(offered('See [[re<|>')).toEqual(['Research (team · Acme) → See [[research|Research]]']);
  expect(offered('See [[2025<|>]]')).toEqual([
    '2025-12-12-kick-off (First meeting · acme/notes) → See [[2025-12-12-kick-off]]',
  ]);
  const kickOff = ['2025-12-12-kick-off (First meeting · acme/notes) → See [[2025-12-12-kick-off]]'];
  expect(offered('See [[kick<|>')).toEqual(kickOff);
  expect(offered('See [[kick off<|>')).toEqual(kickOff);
  expect(offered('See [[first me<|>')).toEqual(kickOff);
  expect(offered('See [[notes/2025<|>')).toEqual(kickOff);
  expect(offered('See [[acme/people/v<|>')).toEqual(['Venkat Rao (person) → See [[vr|Venkat Rao]]']);
  expect(offered('See [[<|>')).toEqual([
    'Acme (account) → See [[acme|Acme]]',
    'C# tools (system) → See [[systems#c-tools|C# tools]]',
    'Research (team · Acme) → See [[research|Research]]',
    'Venkat Rao (person) → See [[vr|Venkat Rao]]',
    'Venkat (Venkat Rao · person) → See [[vr|Venkat]]',
    'VR (Venkat Rao · person) → See [[vr|VR]]',
    '2025-12-12-kick-off (First meeting · acme/notes) → See [[2025-12-12-kick-off]]',
    'minutes (acme/notes) → See [[acme/notes/minutes]]',
    'minutes (Minutes of old · acme/old) → See [[acme/old/minutes]]',
    'systems (Systems · acme) → See [[systems]]',
  ]);
});

test('what begins as typed stands before who merely has its letters', () => {
  const cast = `${CAST}${entityNote('acme/people/ki.md', 'person', 'Karl Icks')}`;
  const labels = (text: string) =>
    offersIn(cast, text, { way: { asked: 'again', places: PLACES } }).offers.map(({ label }) => label);
  expect(labels('See [[kick<|>')).toEqual(['2025-12-12-kick-off', 'Karl Icks']);
  // By the name of the file.
  expect(labels('See [[ki<|>')).toEqual(['Karl Icks', '2025-12-12-kick-off']);
  expect(labels('Ask @K Icks<|>')).toEqual([
    'Keep “K Icks”',
    'Karl Icks',
    ...['person', 'team', 'system', 'organization'].map(kind => `Create ${kind} “K Icks”`),
  ]);
});

test('after the # of a link stand the headings of its note', () => {
  expect(offered('See [[2025-12-12-kick-off#<|>')).toEqual([
    'First meeting (2025-12-12-kick-off #) → See [[2025-12-12-kick-off#First meeting]]',
    'Open questions (2025-12-12-kick-off ##) → See [[2025-12-12-kick-off#Open questions]]',
    'Costs | plan (2025-12-12-kick-off ###) → See [[2025-12-12-kick-off#costs--plan]]',
    'Open questions (2025-12-12-kick-off ##) → See [[2025-12-12-kick-off#open-questions-1]]',
  ]);
  expect(offered('See [[2025-12-12-kick-off#qu<|>|there]] soon')).toEqual([
    'Open questions (2025-12-12-kick-off ##) → See [[2025-12-12-kick-off#Open questions|there]] soon',
    'Open questions (2025-12-12-kick-off ##) → See [[2025-12-12-kick-off#open-questions-1|there]] soon',
  ]);
  expect(offered('# Here\n\n## There\n\nSee [[#th<|>]]')).toEqual([
    'There (##) → # Here\n\n## There\n\nSee [[#There]]',
  ]);
  expect(offered('See [[nowhere#<|>')).toEqual([]);
  // From here both are as near.
  expect(offered('See [[minutes#<|>', 'acme/note.md')).toEqual([
    'Minutes of old (acme/old/minutes #) → See [[acme/old/minutes#Minutes of old]]',
  ]);
  expect(offered('See [[c#<|>')).toEqual(['C# tools (system) → See [[systems#c-tools|C# tools]]']);
});

test('after the | of a link stand the names of what it leads to', () => {
  expect(offered('See [[vr|<|>')).toEqual([
    'Venkat Rao () → See [[vr|Venkat Rao]]',
    'Venkat () → See [[vr|Venkat]]',
    'VR () → See [[vr|VR]]',
  ]);
  expect(offered('See [[venkat|ra<|>]] soon')).toEqual(['Venkat Rao () → See [[venkat|Venkat Rao]] soon']);
  expect(offered('See [[2025-12-12-kick-off|<|>')).toEqual([
    'First meeting () → See [[2025-12-12-kick-off|First meeting]]',
  ]);
  expect(offered('See [[2025-12-12-kick-off#Open questions|<|>')[0]).toBe(
    'Open questions () → See [[2025-12-12-kick-off#Open questions|Open questions]]',
  );
  expect(offered('See [[nowhere|<|>')).toEqual([]);
  expect(offered('| who |\n|---|\n| [[vr\\|ra<|>]] |\n')).toEqual([
    'Venkat Rao () → | who |\n|---|\n| [[vr\\|Venkat Rao]] |',
  ]);
});

test('in a property the links to entities go on so too', () => {
  const yaml = (line: string): string => `---\ntype: person\n${line}\n---\n# X\n`;
  const label = (line: string) => offered(yaml(line)).map(each => each.split('\n')[2]);
  expect(label('reports_to: [[vr|ra<|>')).toEqual(['reports_to: "[[vr|Venkat Rao]]"']);
  expect(label('see: "[[kick<|>]]"')).toEqual(['see: "[[2025-12-12-kick-off]]"']);
  expect(label('see: [[2025-12-12-kick-off#first<|>')).toEqual([
    'see: "[[2025-12-12-kick-off#First meeting]]"',
  ]);
  expect(label('see: [[ven<|>')).toEqual(['see: "[[vr|Venkat Rao]]"', 'see: "[[vr|Venkat]]"']);
  expect(label('see: ven<|>')).toEqual([]);
  expect(label('team: "[[systems#c<|>]]"')).toEqual(['team: "[[systems#c-tools]]"']);
});

/** Where an offered link leads, by the label that it was offered with. */
function leadsThere(
  index: NoteIndex,
  from: NotePath,
  link: string,
  offer: { label: string; detail: string },
): boolean {
  const to = link.slice(2, -2).split('|')[0] ?? '';
  const found = index.directory.targets.resolve({ to, byName: true }, from);
  if (found?.kind === 'entity')
    return [found.entity.name, ...found.entity.aliases].includes(offer.label) || found.heading !== undefined;
  if (found?.kind !== 'note') return false;
  return found.heading === undefined
    ? found.path.endsWith(`${offer.label}.md`) &&
        found.path.startsWith(offer.detail.split(' · ').at(-1) ?? '')
    : slugOf(found.heading).startsWith(slugOf(offer.label));
}

const fileNames = fc.constantFrom(
  'plan',
  'Plan',
  'kick-off',
  'ben',
  '2025-01-02',
  "what's new",
  'a & b',
  'C#',
  'x.y',
);
const folders = fc.constantFrom('acme', 'acme/notes', 'acme/old', 'other', 'other/notes');
const titles = fc.constantFrom(
  'Plan',
  'Ben',
  'Ben Ries',
  'A | b',
  'C#',
  'x [y] z',
  'Ólafur',
  'Costs',
  'costs',
);
const notes = fc.record({
  folder: folders,
  file: fileNames,
  type: fc.constantFrom('', '', 'person', 'team'),
  title: titles,
  sections: fc.array(titles, { maxLength: 3 }),
});

test('a link that is offered leads to what was offered', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(notes, {
        selector: ({ folder, file }) => `${folder}/${file}`.toLowerCase(),
        maxLength: 6,
      }),
      fc.constantFrom('', 'p', 'be', 'c', 'plan#', 'ben#', '#', 'kick-off#c', 'acme/'),
      (written, typed) => {
        const cast = [
          entityNote('acme/acme.md', 'account', 'Acme'),
          entityNote('other/other.md', 'account', 'Other'),
          ...written.map(({ folder, file, type, title, sections }) => {
            const yaml = type === '' ? '' : `---\ntype: ${type}\n---\n`;
            return `--- ${folder}/${file}.md\n${yaml}# ${title}\n${sections.map(each => `\n## ${each}\n`).join('')}`;
          }),
        ].join('');
        const { index, path, offers } = offersIn(cast, `See [[${typed}<|>`, {
          way: { asked: 'again' },
          note: 'acme/notes/note.md',
        });
        for (const offer of offers) expect(leadsThere(index, path, offer.text, offer), offer.text).toBe(true);
      },
    ),
    runs(100),
  );
});
