import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Address } from '../../model/thread.ts';
import { fileName } from '../../model/note-path.ts';
import { fileSlug } from '../../text/file-slug.ts';
import { mailAddress } from '../../text/domains.ts';
import { Correspondents } from '../coverage/correspondents.ts';

/** How a person is written, wherever that stands: names, mail addresses, phone numbers. */
export interface Written {
  /** Finds them in any text, code and headers too. */
  readonly pattern: RegExp;
  /** Whether the name of a file holds a name of the person. */
  readonly inFileName: (name: string) => boolean;
}

/** All that notes write of a person. A given name alone is found where it means them, as a mention, and not here. */
export function writtenOf(index: NoteIndex, entity: Entity): Written {
  const { name, shown, aliases } = entity;
  const names = [name, ...(shown === undefined ? [] : [shown]), ...aliases].filter(isTelling);
  const facts = index
    .factsAbout(entity.id)
    .filter(({ relation }) => relation === 'email' || relation === 'phone');
  const addresses = [
    ...facts.flatMap(({ text }) => text ?? []).flatMap(text => mailAddress(text) ?? text),
    ...addressesOf(index, entity),
  ];
  const file = entity.path === undefined ? '' : fileName(entity.path);
  const all = [...new Set([...names.flatMap(bothWays), ...addresses, ...(/[-_]/u.test(file) ? [file] : [])])];
  const slugs = names.map(each => fileSlug(each, '')).filter(slug => slug.length > 2);
  return {
    // Where nothing is known by which somebody is written, nothing is found.
    pattern: new RegExp(
      all.length === 0
        ? '(?!)'
        : String.raw`(?<![\p{L}\p{N}]|[\p{L}\p{N}]-)(?:${all
            .toSorted((a, b) => b.length - a.length)
            .map(asPattern)
            .join('|')})(?![\p{L}\p{N}]|-[\p{L}\p{N}])`,
      'giu',
    ),
    inFileName: file => slugs.some(slug => fileSlug(file, '').includes(slug)),
  };
}

/** A name of one word may be a word of any text; where it means the person it is a mention. */
const isTelling = (name: string): boolean => /\s/u.test(name.trim());

/** “Bo Lind” and “Lind, Bo”. */
function bothWays(name: string): string[] {
  const words = name.trim().split(/\s+/u);
  return [name, `${words.at(-1) ?? ''}, ${words.slice(0, -1).join(' ')}`];
}

/** White space of any kind, as line ends of quotes too, may stand between the words. */
const asPattern = (text: string): string =>
  text
    .trim()
    .split(/\s+/u)
    .map(word => word.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`))
    .join(String.raw`[\s>]{1,40}`);

/** The addresses from which the person wrote, or to which somebody wrote to them. */
function addressesOf(index: NoteIndex, { id }: Entity): string[] {
  const correspondents = new Correspondents(index);
  const found = new Set<string>();
  for (const note of index.notes.values()) {
    const met = (address: Address): void => {
      if (address.address !== undefined && correspondents.person(address, note) === id)
        found.add(address.address);
    };
    for (const { author, recipients } of note.thread?.messages ?? []) [author, ...recipients].forEach(met);
    for (const { who } of note.syntax.attendees) if (who.kind === 'author') met(who.address);
  }
  return [...found];
}
