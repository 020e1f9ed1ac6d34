import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal, withoutQuoted, type Change } from '../../../src/edit/change.ts';
import { rename } from '../../../src/features/rename/rename.ts';
import { writtenLinks } from '../../../src/features/links/written-links.ts';
import { idOf } from '../../../src/index/entities.ts';
import type { NoteIndex } from '../../../src/index/note-index.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import type { NotePath } from '../../../src/model/note-path.ts';
import { indexOf, notePath } from '../../support/fixture.ts';
import { textsAfterChange } from '../../support/changed-notes.ts';
import { OPTIONS } from '../../support/renamed.ts';
import { runs } from '../../support/runs.ts';

/** Who is in the folders: each by a name, the link that people write to it, and the text that defines it. */
const cast = [
  { path: 'acme.md', name: 'Acme', type: 'account', style: 'heading' },
  { path: 'people/ben-ries.md', name: 'Ben Ries', type: 'person', style: 'heading' },
  { path: 'people/Ana Ruiz.md', name: 'Ana Ruiz', type: 'person', style: 'file' },
  { path: 'zoe.md', name: 'Zoë van Quinn', type: 'person', style: 'name' },
  { path: 'teams/data.md', name: 'Data Platform', type: 'team', style: 'heading' },
  { path: 'systems.md', name: 'Cosmos-DB', type: 'system', style: 'section' },
  { path: 'rockset.md', name: 'Rockset', type: 'system', style: 'markup' },
  // Two that share a file name with one above.
  { path: 'ops/ben-ries.md', name: 'Benno Riesling', type: 'person', style: 'heading' },
  { path: 'notes/2024/data.md', name: 'Data Lake', type: 'system', style: 'heading' },
] as const;

type Member = (typeof cast)[number];

const definitionOf = ({ name, type, style }: Member, alias: string, body: string): string => {
  const aliases = alias === '' ? '' : `aliases: [${alias}]\n`;
  const head = (more = ''): string => `---\ntype: ${type}\n${more}${aliases}---\n`;
  switch (style) {
    case 'heading':
      return `${head()}# ${name}\n\n${body}`;
    case 'markup':
      return `${head()}# **${name}**\n\n${body}`;
    case 'file':
      return `${head()}${body}`;
    case 'name':
      return `${head(`name: "${name}"\n`)}${body}`;
    case 'section':
      return `# All\n\n## ${name}\n\n- type:: ${type}\n- status:: fine\n\n${body}`;
  }
};

const member = fc.constantFrom(...cast);
const base = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
const whole = (path: string): string => path.replace(/\.md$/, '');
const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
const encoded = (path: string): string => path.replaceAll(' ', '%20');

/** Everything by which a text may mean a member; `up` leads from the note's folder to the root. */
const words = (up: string): fc.Arbitrary<string> =>
  fc.tuple(member, fc.nat(15)).map(([{ path, name, style }, form]) => {
    const heading = style === 'section' ? `#${name}` : '';
    const anchor = style === 'section' ? `#${slug(name)}` : '';
    const forms = [
      name,
      name,
      name.toUpperCase().includes(' ') ? name.toUpperCase() : name,
      name.replace(' ', '\n'),
      name.replace(' ', '  '),
      name.normalize('NFD'),
      `**${name}**`,
      name.replace(/^(\S+) /, '**$1** '),
      `@${name}`,
      `[[${name}]]`,
      `[[${base(path)}${heading}]]`,
      `[[${whole(path)}${heading}|${name}]]`,
      `[[${up}${path}${heading}|somebody]]`,
      `[${name}](${up}${encoded(path)}${anchor})`,
      `[it](<${up}${path}${anchor}>)`,
      `![[${base(path)}${heading}]]`,
    ];
    return forms[form] ?? name;
  });

const filler = fc.constantFrom('met', 'and', 'about,', 'said.', '🚀', '`Ben Ries`', 'café', '*so*');
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
const body = (up: string): fc.Arbitrary<string> =>
  fc.array(block(up), { maxLength: 4 }).map(blocks => blocks.join('\n\n'));

/** Line ends, a byte-order mark and the newline at the end differ from note to note. */
const writing = fc.record({ crlf: fc.boolean(), bom: fc.boolean(), newline: fc.boolean() });
const written = (text: string, { crlf, bom, newline }: { crlf: boolean; bom: boolean; newline: boolean }) =>
  (bom ? '\ufeff' : '') + (newline ? `${text}\n` : text).replaceAll('\n', crlf ? '\r\n' : '\n');

const upOf = (path: string): string => '../'.repeat(path.split('/').length - 1);
const memberNote = (each: Member) =>
  fc
    .tuple(body(upOf(each.path)), fc.constantFrom('', `Old ${base(each.path).replace(/\W/g, '')}`), writing)
    .map(
      ([text, alias, how]) => [notePath(each.path), written(definitionOf(each, alias, text), how)] as const,
    );
const otherNote = (path: string) =>
  fc.tuple(body(upOf(path)), member, writing).map(([text, { name, path: to }, how]) => {
    const head = `---\ntype: team\nlead: "[[${whole(to)}|${name}]]"\nmembers: ["[[${name}]]", '[[${base(to)}]]']\n---\n# Others\n- with:: [[${base(to)}|${name}]]\n\n`;
    return [notePath(path), written(path === 'others.md' ? head + text : text, how)] as const;
  });
const folder = fc.tuple(
  ...cast.map(memberNote),
  otherNote('notes/2024/a.md'),
  otherNote('n.md'),
  otherNote('others.md'),
);
const newName = fc.constantFrom(
  'Jo Okafor',
  'Jo van der Okafor',
  'Zylophant',
  "Shaun O'Neill",
  '小林 健',
  'R_d_ ~~x~~ &amp; Co',
  'UPPER',
);

interface Seen {
  readonly links: readonly string[];
  readonly mentions: readonly (readonly string[])[];
}

/** What the links and mentions of each note lead to, in the order in which they stand. */
function seen(index: NoteIndex, path: NotePath, identity: (id: EntityId) => string): Seen {
  const note = index.notes.get(path);
  const links = (note ? writtenLinks(note) : []).toSorted((a, b) => a.span.from - b.span.from);
  return {
    links: links.map(({ to, kind }) => {
      const target = index.directory.targets.resolve({ to, byName: kind === 'wikilink' }, path);
      if (target?.kind === 'entity') return identity(target.entity.id);
      return target?.kind === 'note' ? target.path : String(target?.kind);
    }),
    mentions: index.mentionsIn(path).map(({ among }) => among.map(identity)),
  };
}

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

test('after a rename all links and mentions mean what they meant, and what it did can be taken back', () => {
  fc.assert(
    fc.property(folder, member, newName, fc.boolean(), (notes, { path, name }, to, confirmed) => {
      const texts = new Map(notes);
      const before = indexOf({ texts, cursor: undefined });
      const entity = [...before.entities.values()].find(each => each.name === name && each.path === path);
      if (!entity) throw new Error(`${name} is not defined.`);
      const renaming = rename(before, entity.id, to, OPTIONS);
      if (isRefusal(renaming)) throw new Error(renaming.refusal);
      const change = confirmed ? renaming : withoutQuoted(renaming);
      const moved = (at: NotePath): NotePath => change.moved?.find(({ from }) => from === at)?.to ?? at;
      const textsNow = textsAfterChange(texts, change);
      const after = indexOf({ texts: textsNow, cursor: undefined });

      const identities = new Map<string, string>();
      for (const note of before.notes.values())
        note.definitions.forEach((definition, at) => {
          const same = after.notes.get(moved(note.path))?.definitions[at];
          if (same) identities.set(idOf(note.path, definition), idOf(moved(note.path), same));
        });
      expect(after.entities.get(identities.get(entity.id) as EntityId)?.name).toBe(to);
      for (const note of texts.keys()) {
        const was = seen(before, note, id => identities.get(id) ?? id);
        const wasPaths = was.links.map(link => moved(link as NotePath));
        expect({ note, ...seen(after, moved(note), id => id) }).toEqual({ note, ...was, links: wasPaths });
        const made = change.edits.filter(edit => edit.path === note);
        const text = texts.get(note) ?? '';
        expect(undone(textsNow.get(moved(note)) ?? '', made, text)).toBe(text);
      }
    }),
    runs(100),
  );
});
