import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One case of the corpus; README.md beside this file says what its lines mean. */
export interface Case {
  readonly file: string;
  readonly heldOut: boolean;
  readonly title: string;
  readonly covers: readonly string[];
  readonly notes: readonly { readonly path: string; readonly text: string }[];
  readonly messages: readonly string[];
  readonly candidates: readonly ExpectedCandidate[];
  readonly facts: readonly ExpectedFact[];
  readonly never: readonly string[];
}

export interface ExpectedCandidate {
  readonly maybe: boolean;
  readonly kind: string;
  readonly name: string;
  readonly spellings: readonly string[];
}

export interface ExpectedFact {
  readonly maybe: boolean;
  readonly subject: string;
  readonly relation: string;
  /** The other entity's name, or the plain text. */
  readonly object: string;
  readonly isText: boolean;
  /** Undefined where the case leaves it open. */
  readonly author: string | undefined;
  readonly day: string | undefined;
  readonly hedged: boolean;
  readonly basis: 'property' | 'statement';
  readonly status: 'current' | 'superseded' | 'conflicting';
}

const folder = fileURLToPath(new URL('.', import.meta.url));

/** All cases, in the order of their files; a line that cannot be read is an error. */
export const readCorpus = (): readonly Case[] =>
  ['', 'held-out/'].flatMap(part =>
    readdirSync(folder + part)
      .filter(name => name.endsWith('.txt'))
      .sort()
      .map(name => readCase(part + name, readFileSync(folder + part + name, 'utf8'))),
  );

function readCase(file: string, text: string): Case {
  const [head = '', ...parts] = text.split(/^=== /mu);
  const [title = '', covers = ''] = head.split('\n');
  const notes: { path: string; text: string }[] = [];
  let expected: readonly string[] = [];
  for (const part of parts) {
    const newline = part.indexOf('\n');
    const [kind, path = 'note.md'] = part.slice(0, newline).trim().split(' ');
    const content = part.slice(newline + 1).replace(/\n+$/u, '\n');
    if (kind === 'note') notes.push({ path, text: content });
    else if (kind === 'expected') expected = content.split('\n').filter(line => line.trim() !== '');
    else throw new Error(`${file}: what is “=== ${kind ?? ''}”?`);
  }
  const read = { messages: [], candidates: [], facts: [], never: [] };
  for (const line of expected) readLine(file, line, read);
  const heldOut = file.startsWith('held-out/');
  return { file, heldOut, title, covers: covers.replace(/^covers: /u, '').split(' '), notes, ...read };
}

interface Lines {
  readonly messages: string[];
  readonly candidates: ExpectedCandidate[];
  readonly facts: ExpectedFact[];
  readonly never: string[];
}

function readLine(file: string, line: string, lines: Lines): void {
  const maybe = line.startsWith('maybe ');
  const rest = maybe ? line.slice('maybe '.length) : line;
  const fact = /^(.+?) -(\w+)-> (.+)$/u.exec(rest);
  const candidate = /^(person|team|system|organization) (.+)$/u.exec(rest);
  if (fact) lines.facts.push(readFact(file, fact, maybe));
  else if (candidate) lines.candidates.push(readCandidate(candidate, maybe));
  else if (line.startsWith('message ')) lines.messages.push(line.slice('message '.length));
  else if (line.startsWith('never ')) lines.never.push(line.slice('never '.length));
  else throw new Error(`${file}: what does “${line}” mean?`);
}

function readCandidate([, kind = '', rest = '']: RegExpExecArray, maybe: boolean): ExpectedCandidate {
  const [name = '', spellings = ''] = rest.split(' = ');
  return { maybe, kind, name, spellings: spellings === '' ? [] : spellings.split(', ') };
}

function readFact(file: string, [, subject = '', relation = '', rest = '']: RegExpExecArray, maybe: boolean): ExpectedFact {
  const [object = '', ...tags] = rest.split(' · ');
  const isText = /^".*"$/u.test(object);
  let author: string | undefined;
  let day: string | undefined;
  let status: ExpectedFact['status'] = 'current';
  for (const tag of tags) {
    if (tag.startsWith('by ')) author = tag.slice('by '.length);
    else if (/^\d{4}-\d\d-\d\d$/u.test(tag)) day = tag;
    else if (tag === 'superseded' || tag === 'conflicting') status = tag;
    else if (tag !== 'hedged' && tag !== 'property') throw new Error(`${file}: what does “· ${tag}” mean?`);
  }
  return {
    ...{ maybe, subject, relation, isText, author, day, status },
    object: isText ? object.slice(1, -1) : object,
    hedged: tags.includes('hedged'),
    basis: tags.includes('property') ? 'property' : 'statement',
  };
}
