import fs from 'node:fs';
import path from 'node:path';
import { Account, EVERYWHERE, RARE, type Generated } from './corpus-account.ts';
import { Dice } from './dice.ts';

/** Changes when the same numbers would give other notes, so that folders of an older making are made anew. */
const MAKING = 1;

/** So many notes stand in the folder of one account. */
const ACCOUNT_NOTES = 1000;

/** A folder of generated notes, and what the benchmark asks about it. */
export interface Corpus {
  readonly root: string;
  readonly notes: number;
  readonly bytes: number;
  /** Every name that a note defines, aliases included. */
  readonly names: readonly string[];
  /** Stands in every note that is no entity's own: where it is defined, and a note to open that holds it. */
  readonly everywhere: { readonly name: string; readonly path: string; readonly open: string };
  /** A name that few notes hold and none defines; the entity that is to get it as an alias, and a note that holds it. */
  readonly rare: { readonly name: string; readonly entity: string; readonly open: string };
}

/**
 * A folder of `notes` notes of about 4 KB below `home`, made once: accounts of a thousand notes each, one note in twenty
 * an entity's own, the rest mail threads, meeting notes and prose with names, wikilinks, tables and code.
 */
export function makeFolder(home: string, notes: number): Corpus {
  return madeOnce(path.join(home, `notes-${notes}`), function* () {
    yield EVERYWHERE_NOTE;
    for (let number = 0; number * ACCOUNT_NOTES < notes; number++) {
      const size = Math.min(ACCOUNT_NOTES, notes - number * ACCOUNT_NOTES) - (number === 0 ? 1 : 0);
      const account = newAccount(number, size);
      const own = [...account.entityNotes()];
      yield* own;
      yield* account.otherNotes(size - own.length);
    }
  });
}

/** One account of `people` people in a tenth as many teams, with a note for each and for nothing else. */
export function makeOrganization(home: string, people: number): Corpus {
  return madeOnce(path.join(home, `people-${people}`), function* () {
    const account = new Account(0, new Dice(7), { people, teams: Math.ceil(people / 10) });
    yield EVERYWHERE_NOTE;
    yield* account.entityNotes();
    yield* account.otherNotes(20);
  });
}

/** A note of this many characters that speaks of the first account of a made folder. */
export const longNote = (notes: number, length: number): string =>
  newAccount(0, Math.min(notes, ACCOUNT_NOTES)).longNote(length);

const newAccount = (number: number, size: number): Account =>
  new Account(number, new Dice(number + 1), {
    people: Math.ceil(size * 0.029),
    teams: Math.ceil(size * 0.01),
  });

const EVERYWHERE_NOTE: Generated = {
  path: 'harborlight.md',
  text: `---\ntype: organization\n---\n# ${EVERYWHERE}\n\nWhere we work.\n`,
};

function madeOnce(root: string, notes: () => Iterable<Generated>): Corpus {
  const about = `${root}.json`;
  const known = readAbout(about);
  if (known) return known;
  fs.rmSync(root, { recursive: true, force: true });
  const written = [...write(root, notes())];
  const open = written.find(({ text }) => text.startsWith('# ') && text.includes(EVERYWHERE));
  const rare = written.find(({ text }) => text.includes(RARE));
  const system = written.find(({ text }) => text.includes('type: system'));
  const corpus: Corpus = {
    root,
    notes: written.length,
    bytes: written.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    names: written.flatMap(({ text }) => namesOf(text)),
    everywhere: { name: EVERYWHERE, path: EVERYWHERE_NOTE.path, open: open?.path ?? '' },
    rare: { name: RARE, entity: system?.path ?? '', open: rare?.path ?? '' },
  };
  fs.writeFileSync(about, JSON.stringify({ making: MAKING, ...corpus }));
  return corpus;
}

function* write(root: string, notes: Iterable<Generated>): Generator<Generated> {
  for (const note of notes) {
    const file = path.join(root, note.path);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, note.text);
    yield note;
  }
}

function namesOf(text: string): string[] {
  if (!text.startsWith('---\n')) return [];
  const name = /^# (.*)$/m.exec(text)?.[1];
  const aliases = /^aliases: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? [];
  return [...(name === undefined ? [] : [name]), ...aliases];
}

function readAbout(file: string): Corpus | undefined {
  try {
    const about = JSON.parse(fs.readFileSync(file, 'utf8')) as Corpus & { readonly making: number };
    return about.making === MAKING ? about : undefined;
  } catch {
    return undefined; // not made yet
  }
}
