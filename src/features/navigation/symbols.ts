import { idOf } from '../../index/entities.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { contains, type Span } from '../../text/span.ts';
import { definitionOf, type Destination } from './definition.ts';
import { references } from './references.ts';
import { textOf } from '../wording/entity-text.ts';
import { kindWord } from '../wording/kind-words.ts';

/** An entity under one of its names, as a list of symbols shows it. */
export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: EntityKind;
  /** The full name for an alias, else the team or account that it belongs to. */
  readonly container: string;
  readonly destination: Pick<Destination, 'path' | 'span'>;
}

/** How many are listed where nothing is asked for in particular, and how many of those that no note defines at all. */
const MOST = 100;

/**
 * Entities whose name or alias holds the letters of `query` in their order, whatever the case, candidates last; the
 * first hundred for `''`.
 */
export function workspaceSymbols(index: NoteIndex, query: string): WorkspaceSymbol[] {
  const entities = [...index.entities.values()];
  const defined = entities.filter(entity => !isCandidate(entity));
  const candidates = entities
    .filter(entity => isCandidate(entity) && namesHolding(entity, query).length > 0)
    .slice(0, MOST);
  const symbols = [...defined, ...candidates].flatMap(entity => symbolsOf(index, entity, query));
  return query === '' ? symbols.slice(0, MOST) : symbols;
}

function symbolsOf(index: NoteIndex, entity: Entity, query: string): WorkspaceSymbol[] {
  const names = namesHolding(entity, query);
  const destination = names.length > 0 ? placeOf(index, entity) : undefined;
  if (!destination) return [];
  return names.map(name => ({
    name,
    kind: entity.kind,
    container: name === entity.name ? containerOf(index, entity) : entity.name,
    destination,
  }));
}

const namesHolding = ({ name, aliases }: Entity, query: string): string[] =>
  [...new Set([name, ...(query === '' ? [] : aliases)])].filter(each => holdsInOrder(each, query));

/** Where an entity is defined, or a candidate named for the first time. */
function placeOf(index: NoteIndex, { id }: Entity): Pick<Destination, 'path' | 'span'> | undefined {
  return (
    definitionOf(index, id) ??
    index.mentionsOf(id).find(mention => mention.entity === id && !mention.repeat) ??
    references(index, id, { includeDefinition: false })[0]
  );
}

function holdsInOrder(name: string, query: string): boolean {
  const letters = name.normalize('NFC').toLowerCase();
  let at = 0;
  for (const letter of query.normalize('NFC').toLowerCase().replace(/\s+/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const belonging = { person: 'team', team: 'part_of', system: 'owner', organization: undefined } as const;

function containerOf(index: NoteIndex, entity: Entity): string {
  const relation = belonging[entity.kind];
  const team = relation && index.relations.objects(relation, entity.id)[0];
  const container = team ?? (entity.isAccount ? undefined : entity.account);
  return (container && index.entities.get(container)?.name) ?? '';
}

/** An entity that a note defines, for its outline. */
export interface OutlineItem {
  readonly name: string;
  readonly kind: EntityKind;
  readonly detail: string;
  readonly span: Span;
  readonly whole: Span;
  readonly children: readonly OutlineItem[];
}

/**
 * The entities that a note defines, sections below the note. What it mentions is no part of its outline, and headings are
 * shown by the editor itself.
 */
export function outline(index: NoteIndex, path: NotePath): OutlineItem[] {
  const definitions = index.notes.get(path)?.definitions ?? [];
  const items: OutlineItem[] = definitions.map(definition => ({
    name: definition.name,
    kind: definition.kind,
    detail: [
      kindWord(definition.isAccount ? 'account' : definition.kind),
      textOf(index, idOf(path, definition), 'role') ?? '',
    ]
      .filter(part => part !== '')
      .join(' · '),
    span: definition.nameSpan,
    whole: definition.span,
    children: [],
  }));
  return nested(items.toSorted((a, b) => a.whole.from - b.whole.from || b.whole.to - a.whole.to));
}

/** Items below those whose whole holds theirs; they come sorted from outer to inner. */
function nested(sorted: readonly OutlineItem[]): OutlineItem[] {
  const roots: (OutlineItem & { children: OutlineItem[] })[] = [];
  const open: (OutlineItem & { children: OutlineItem[] })[] = [];
  for (const item of sorted) {
    const node = { ...item, children: [] as OutlineItem[] };
    while (open.length > 0 && !contains(open.at(-1)?.whole ?? node.whole, node.whole)) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}
