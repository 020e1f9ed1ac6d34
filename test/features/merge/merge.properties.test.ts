import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal, type Change } from '../../../src/edit/change.ts';
import { merge } from '../../../src/features/merge/merge.ts';
import { allProblems } from '../../../src/features/problems/problems.ts';
import { writtenLinks } from '../../../src/features/links/written-links.ts';
import { propertyPlaces } from '../../../src/index/links/property-links.ts';
import type { NoteIndex } from '../../../src/index/note-index.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import type { NotePath } from '../../../src/model/note-path.ts';
import { overlaps } from '../../../src/text/span.ts';
import { folderOfNotes, textsAfterChange } from '../../support/changed-notes.ts';
import { indexOf, notePath } from '../../support/fixture.ts';
import { runs } from '../../support/runs.ts';

/** Two of each kind, in every way in which an entity is defined. */
const cast = [
  { path: 'people/ben-ries.md', name: 'Ben Ries', type: 'person', style: 'heading' },
  { path: 'people/Ana Ruiz.md', name: 'Ana Ruiz', type: 'person', style: 'file' },
  { path: 'zoe.md', name: 'Zoë van Quinn', type: 'person', style: 'name' },
  { path: 'staff.md', name: 'Jo Okafor', type: 'person', style: 'section' },
  { path: 'teams/data.md', name: 'Data Platform', type: 'team', style: 'heading' },
  { path: 'all.md', name: 'Search Group', type: 'team', style: 'section' },
] as const;
type Member = (typeof cast)[number];

const upOf = (path: string): string => '../'.repeat(path.split('/').length - 1);
const base = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
const member = fc.constantFrom(...cast);

/** Everything by which a text may mean a member; `up` leads from the note's folder to the root. */
const words = (up: string): fc.Arbitrary<string> =>
  fc.tuple(member, fc.nat(11)).map(([{ path, name, style }, form]) => {
    const heading = style === 'section' ? `#${name}` : '';
    const anchor = style === 'section' ? `#${slug(name)}` : '';
    const forms = [
      name,
      name.replace(' ', '\n'),
      `**${name}**`,
      `@${name}`,
      name.split(' ')[0] ?? name,
      `[[${name}]]`,
      `[[${base(path)}${heading}]]`,
      `[[${path.replace(/\.md$/, '')}${heading}|${name}]]`,
      `[[${up}${path}${heading}|somebody]]`,
      `[${name}](${up}${path.replaceAll(' ', '%20')}${anchor})`,
      `[it](<${up}${path}${anchor}>)`,
      `![[${base(path)}${heading}]]`,
    ];
    return forms[form] ?? name;
  });

const filler = fc.constantFrom('met', 'and', 'about,', 'said.', '🚀', '`Ben Ries`', 'café');
const paragraph = (up: string): fc.Arbitrary<string> =>
  fc.array(fc.oneof(words(up), filler), { minLength: 1, maxLength: 8 }).map(parts =>
    parts
      .map((part, at) => (at % 2 ? `, ${part}` : ` x ${part}`))
      .join('')
      .trim(),
  );
const block = (up: string): fc.Arbitrary<string> =>
  fc.tuple(paragraph(up), fc.nat(6)).map(([text, kind]) => {
    if (kind === 0) return `## ${text.replaceAll('\n', ' ')}`;
    if (kind === 1) return text.replace(/^/gm, '> ');
    if (kind === 2) return `- ${text.replaceAll('\n', '\n  ')}`;
    if (kind === 3)
      return `| a | b |\n|---|---|\n| ${text.replaceAll('\n', ' ').replaceAll('|', '\\|')} | c |`;
    return text;
  });
const body = (up: string, below: number): fc.Arbitrary<string> =>
  fc
    .array(block(up), { maxLength: 4 })
    .map(blocks => blocks.join('\n\n').replace(/^## /gm, `${'#'.repeat(below)} `));

const writing = fc.record({ crlf: fc.boolean(), bom: fc.boolean(), newline: fc.boolean() });
const written = (text: string, { crlf, bom, newline }: { crlf: boolean; bom: boolean; newline: boolean }) =>
  (bom ? '\ufeff' : '') + (newline ? `${text}\n` : text).replaceAll('\n', crlf ? '\r\n' : '\n');

const properties = fc.record({
  alias: fc.constantFrom('', 'Old Hand', 'Nick'),
  values: fc.subarray(['location: Austin, TX', 'tags: [a, b]', 'phone: "555 0100"', 'note: "x # y" # why']),
});
const definitionOf = (
  { name, type, style, path }: Member,
  { alias, values }: { alias: string; values: string[] },
  text: string,
): string => {
  const own = alias === '' ? '' : `${alias} ${base(path).replace(/\W/g, '')}`;
  const head = (more = ''): string =>
    `---\ntype: ${type}\n${more}${own === '' ? '' : `aliases: [${own}]\n`}${values.map(line => `${line}\n`).join('')}---\n`;
  switch (style) {
    case 'heading':
      return `${head()}# ${name}\n\n${text}`;
    case 'file':
      return `${head()}${text}`;
    case 'name':
      return `${head(`name: "${name}"\n`)}${text}`;
    case 'section':
      return `# All\n\nBefore.\n\n## ${name}\n\n- type:: ${type}\n- status:: fine\n\n${text}\n\n## Others\n\nAfter.`;
  }
};

const memberNote = (each: Member) =>
  fc
    .tuple(body(upOf(each.path), each.style === 'section' ? 3 : 2), properties, writing)
    .map(([text, more, how]) => [notePath(each.path), written(definitionOf(each, more, text), how)] as const);
const otherNote = (path: string) =>
  fc.tuple(body(upOf(path), 2), member, writing).map(([text, { name, path: to, style }, how]) => {
    const heading = style === 'section' ? `#${name}` : '';
    const head = `---\ntype: system\nused_by: ["[[${name}]]", '[[${base(to)}${heading}]]', ${name}]\n---\n# ${base(path)}\n- with:: [[${base(to)}${heading}|${name}]]\n\n`;
    return [notePath(path), written(head + text, how)] as const;
  });
const folder = fc.tuple(
  ...cast.map(memberNote),
  otherNote('notes/2024/a.md'),
  otherNote('n.md'),
  fc.constant([notePath('acme.md'), '---\ntype: account\n---\n# Acme\n'] as const),
);
const pair = fc
  .tuple(fc.constantFrom('person', 'team'), fc.nat(11), fc.nat(2))
  .map(([type, one, step]): readonly [Member, Member] => {
    const same = cast.filter(each => each.type === type);
    const from = same[one % same.length];
    const into = same[(one + 1 + (step % (same.length - 1))) % same.length];
    if (!from || !into) throw new Error('There are two of each kind.');
    return [from, into];
  });

/** How often each entity is meant by mentions, by links anywhere, and by properties. */
function meant(index: NoteIndex, one: (id: EntityId) => EntityId): Record<string, number> {
  const counts = new Map<string, number>();
  const count = (what: string, id: EntityId | undefined): void => {
    if (id === undefined) return;
    const key = `${what} ${one(id)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const note of index.notes.values()) {
    // Where a name is defined is no mention of it that has to stay.
    for (const { entity, span } of index.mentionsIn(note.path))
      if (!note.definitions.some(({ nameSpan }) => overlaps(nameSpan, span))) count('mention', entity);
    for (const { to, kind } of writtenLinks(note)) {
      const target = index.directory.targets.resolve({ to, byName: kind === 'wikilink' }, note.path);
      count('link', target?.kind === 'entity' ? target.entity.id : undefined);
    }
    for (const { entity, key } of propertyPlaces(note, index.directory))
      if (key === 'used_by' || key === undefined) count('property', entity);
  }
  return Object.fromEntries(counts);
}

const problemsOf = (index: NoteIndex): string[] =>
  allProblems(index).flatMap(({ path, problems }) =>
    problems.map(({ code, message }) => `${path} ${code}: ${message}`),
  );

/** Edits as text of the result, so that they can be taken back. */
function undone(after: string, edits: Change['edits'], before: string): string {
  let result = '';
  let at = 0;
  let shift = 0;
  for (const { span, text } of edits.toSorted((a, b) => a.span.from - b.span.from)) {
    const from = span.from + shift;
    if (after.slice(from, from + text.length) !== text)
      throw new Error(`“${text}” is not where it should be.`);
    result += after.slice(at, from) + before.slice(span.from, span.to);
    at = from + text.length;
    shift += text.length - (span.to - span.from);
  }
  return result + after.slice(at);
}

test('after a merge all that led to either leads to the one that is left, no word is lost, and it can be taken back', () => {
  fc.assert(
    fc.property(folder, pair, (notes, [from, into]) => {
      const texts = new Map<NotePath, string>(notes);
      const before = indexOf({ texts, cursor: undefined });
      const idOf = (each: Member): EntityId => {
        const found = [...before.entities.values()].find(
          ({ name, path }) => name === each.name && path === each.path,
        );
        if (!found) throw new Error(`${each.name} is not defined.`);
        return found.id;
      };
      const [one, other] = [idOf(from), idOf(into)];
      const { around } = folderOfNotes({ texts, cursor: undefined });
      const merging = merge(before, one, other, around);
      if (isRefusal(merging)) throw new Error(merging.refusal);
      const textsNow = textsAfterChange(texts, merging);
      const after = indexOf({ texts: textsNow, cursor: undefined });

      expect(after.entities.has(one)).toBe(false);
      expect(after.entities.get(other)?.name).toBe(into.name);
      const wasMeant = meant(before, id => (id === one ? other : id));
      const isMeant = meant(after, id => id);
      for (const [what, times] of Object.entries(wasMeant))
        expect([what, (isMeant[what] ?? 0) >= times]).toEqual([what, true]);
      for (const id of ['mention', 'link', 'property'])
        for (const each of before.entities.keys())
          if (each !== one && each !== other)
            expect([id, each, isMeant[`${id} ${each}`]]).toEqual([id, each, wasMeant[`${id} ${each}`]]);
      expect(problemsOf(after).length).toBeLessThanOrEqual(problemsOf(before).length);
      for (const [path, text] of texts) {
        const made = merging.edits.filter(edit => edit.path === path);
        if (merging.deleted?.includes(path)) expect(made).toEqual([]);
        else expect(undone(textsNow.get(path) ?? '', made, text)).toBe(text);
      }
    }),
    runs(100),
  );
});
