import type { Entity } from '../model/entity.ts';
import { toldStatus, type Fact } from '../model/fact.ts';
import { canonicalKey } from '../model/relation.ts';
import type { NoteIndex } from '../index/note-index.ts';
import type { Note } from '../model/note.ts';
import { positionAt, type LineStarts, type Position } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { lineStartsOf } from '../workspace/lines-of.ts';
import { foundProblems } from './found-problems.ts';

/** The whole graph of a folder as the JSON text that `interfaces.md` describes; keys and order are stable. */
export function graphJson(index: NoteIndex): string {
  const positions = new Positions(index);
  const notes = [...index.notes.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const result = {
    version: 1,
    entities: [...index.entities.values()].map(entity => entityJson(index, entity, positions)),
    mentions: notes.flatMap(note => mentionsJson(index, note, positions)),
    messages: notes.flatMap(note => messagesJson(index, note, positions)),
    facts: index.facts.map(fact => factJson(fact, positions)),
    problems: foundProblems(index),
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

/** Offsets of notes as lines and characters. */
class Positions {
  readonly #index: NoteIndex;
  readonly #starts = new Map<string, LineStarts>();

  constructor(index: NoteIndex) {
    this.#index = index;
  }

  at(path: Note['path'], offset: number): Position {
    const known = this.#starts.get(path) ?? lineStartsOf(this.#index, path);
    this.#starts.set(path, known);
    return positionAt(known, offset);
  }

  of(path: Note['path'], span: Span): { start: Position; end: Position } {
    return { start: this.at(path, span.from), end: this.at(path, span.to) };
  }
}

function entityJson(index: NoteIndex, entity: Entity, positions: Positions) {
  const definition = index.definitionOf(entity);
  const { path } = entity;
  return {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    aliases: entity.aliases,
    account: entity.account ?? null,
    isAccount: entity.isAccount,
    defined:
      path && definition ? { file: path, line: positions.at(path, definition.nameSpan.from).line } : null,
    properties: path && definition ? propertiesJson(index, path, definition.properties) : {},
  };
}

function propertiesJson(
  index: NoteIndex,
  path: Note['path'],
  properties: NonNullable<ReturnType<NoteIndex['definitionOf']>>['properties'],
): Record<string, string[]> {
  const text = index.notes.get(path)?.text ?? '';
  const byKey = new Map<string, string[]>();
  for (const { keySpan, values } of properties) {
    // As written but for separators and case: `title` of a person stays `title` here, its fact is a `role`.
    const key = canonicalKey(text.slice(keySpan.from, keySpan.to), undefined);
    byKey.set(key, [...(byKey.get(key) ?? []), ...values.map(value => value.text)]);
  }
  return Object.fromEntries(byKey);
}

function mentionsJson(index: NoteIndex, note: Note, positions: Positions) {
  return index.mentionsIn(note.path).map(({ entity, among, more, span, grade, repeat }) => ({
    entity: entity ?? null,
    ...(entity === undefined && { among }),
    ...(more > 0 && { more }),
    file: note.path,
    ...positions.of(note.path, span),
    text: note.text.slice(span.from, span.to),
    grade,
    repeat,
  }));
}

function messagesJson(index: NoteIndex, note: Note, positions: Positions) {
  return index.messagesIn(note.path).map(({ author, date, embedded, span }) => ({
    file: note.path,
    line: positions.at(note.path, span.from).line,
    author: author ?? null,
    date: date ?? null,
    embedded,
  }));
}

function factJson(fact: Fact, positions: Positions) {
  return {
    subject: fact.subject,
    relation: fact.relation,
    object: fact.object ?? null,
    text: fact.text ?? null,
    basis: fact.basis,
    hedged: fact.hedged,
    announced: fact.announced === true,
    status: toldStatus(fact),
    author: fact.author ?? null,
    date: fact.date ?? null,
    ...(fact.period && { period: { since: fact.period.since ?? null, until: fact.period.until ?? null } }),
    file: fact.path,
    ...positions.of(fact.path, fact.span),
  };
}
