import fs from 'node:fs';
import path from 'node:path';
import { version } from '../../package.json';
import { graphJson } from '../cli/graph-json.ts';
import { CurrentNotes } from '../mcp/current-notes.ts';
import { offeredTools, useTool } from '../mcp/toolbox.ts';
import { notesOnDisk } from '../workspace/disk/notes-on-disk.ts';

// All types that other programs see stand in this file: its declaration is published as it is.

/** A folder of notes that has been read. Each question holds it against the disk first, so answers follow the files. */
export interface AccountNotes {
  /** The version of Account Notes. */
  readonly version: string;
  /** What can be asked; the tools of `account-notes mcp`, which write nothing. */
  readonly tools: readonly NotesTool[];
  /** Asks one of the tools. What is wrong with a question is a refusal; nothing is thrown. */
  ask(tool: string, input?: Readonly<Record<string, unknown>>): Promise<NotesAnswer>;
  /** Entities, mentions, messages, facts and problems, as `account-notes graph --format json` prints them. */
  graph(): Promise<NotesGraph>;
}

export interface NotesTool {
  readonly name: string;
  readonly title: string;
  /** What it answers, for a model. */
  readonly description: string;
  /** JSON Schema of what it takes. */
  readonly input: object;
  /** JSON Schema of the `data` that it gives. */
  readonly output: object;
}

/** An answer as data and as text, with the lines of notes that it speaks of (from 1); or why there is none. */
export type NotesAnswer =
  | {
      readonly data: Readonly<Record<string, unknown>>;
      readonly text: string;
      readonly lines: readonly { readonly note: string; readonly line: number }[];
    }
  | { readonly refusal: string };

/** Paths are relative to the folder with `/`; positions count lines and UTF-16 code units from 0. */
export interface NotesGraph {
  readonly version: 1;
  readonly entities: readonly GraphEntity[];
  readonly mentions: readonly GraphMention[];
  readonly messages: readonly GraphMessage[];
  readonly facts: readonly GraphFact[];
  readonly problems: readonly GraphProblem[];
}

export interface GraphPosition {
  readonly line: number;
  readonly character: number;
}

export interface GraphEntity {
  readonly id: string;
  readonly kind: 'person' | 'team' | 'system' | 'organization';
  readonly name: string;
  readonly aliases: readonly string[];
  /** The id of its account. */
  readonly account: string | null;
  readonly isAccount: boolean;
  /** Null for a candidate, which no note defines. */
  readonly defined: { readonly file: string; readonly line: number } | null;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

export interface GraphMention {
  /** Null where it is ambiguous: `among` then has the ids, and `more` how many there are besides. */
  readonly entity: string | null;
  readonly among?: readonly string[];
  readonly more?: number;
  readonly file: string;
  readonly start: GraphPosition;
  readonly end: GraphPosition;
  readonly text: string;
  readonly grade: 'explicit' | 'sure' | 'likely' | 'ambiguous';
  /** Whether a quoted message repeats an earlier one. */
  readonly repeat: boolean;
}

export interface GraphMessage {
  readonly file: string;
  readonly line: number;
  /** An id; null where it cannot be read. */
  readonly author: string | null;
  readonly date: string | null;
  readonly embedded: boolean;
}

export interface GraphFact {
  readonly subject: string;
  readonly relation: string;
  /** An id, or null with a `text`. */
  readonly object: string | null;
  readonly text: string | null;
  readonly basis: 'property' | 'statement';
  readonly hedged: boolean;
  readonly announced: boolean;
  readonly status: 'current' | 'superseded' | 'conflicting';
  readonly author: string | null;
  readonly date: string | null;
  readonly period?: { readonly since: string | null; readonly until: string | null };
  readonly file: string;
  readonly start: GraphPosition;
  readonly end: GraphPosition;
}

export interface GraphProblem {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly start: GraphPosition;
  readonly end: GraphPosition;
}

/** Reads a folder of notes. Throws the error of the file system where the folder cannot be read. */
export async function readNotes(folder: string): Promise<AccountNotes> {
  const root = path.resolve(folder);
  fs.readdirSync(root);
  const notes = notesOnDisk(root, { worker: path.join(__dirname, 'account-notes.js') });
  const loading = notes.load();
  await loading;
  const current = new CurrentNotes(notes, loading);
  return {
    version,
    tools: offeredTools(false).map(({ name, title, description, input, output }) => ({
      name,
      title,
      description,
      input,
      output,
    })),
    ask: (name, input = {}) => useTool(current, { name, input, allowsWrites: false }),
    graph: async () => JSON.parse(await current.ask(graphJson)) as NotesGraph,
  };
}
