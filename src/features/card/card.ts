import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId, type EntityKind } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { NotePath } from '../../model/note-path.ts';
import { contains, type Span } from '../../text/span.ts';
import { entityWords, type EntityWord } from '../wording/entity-words.ts';
import { textOf } from '../wording/entity-text.ts';
import { evidenceOf } from '../wording/evidence.ts';
import type { FactSource } from '../wording/fact-source.ts';
import { isMentionOfName } from '../wording/name-mention.ts';
import { cardLines, cardValueOf, type CardLine, type CardValue } from './card-lines.ts';
import { sourced, type Sourced } from './card-sources.ts';
import type { CoveredPerson } from '../coverage/coverage.ts';
import { lastContactOf, type LastContact } from './last-contact.ts';

/** What a hover card shows of an entity. All texts come from notes: whoever renders them escapes them. */
export interface Card {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly isAccount: boolean;
  readonly isCandidate: boolean;
  readonly name: string;
  /** What stands behind the name: the role or else the kind, the employer, the team. */
  readonly words: readonly CardValue[];
  readonly role: string | undefined;
  /** Who said so, and what speaks against it. */
  readonly roleSource: Sourced;
  /** The organization and the teams that it stands in, outermost first. */
  readonly place: readonly CardValue[];
  readonly summary: string | undefined;
  /** Of a candidate the sentence that names it. */
  readonly evidence: FactSource | undefined;
  /** All lines that there are; a hover shows the first of them. What the words say is not said again. */
  readonly lines: readonly CardLine[];
  /** Undefined where they were not counted. */
  readonly mentions: number | undefined;
  /** The latest mention outside the entity's own note or section. */
  readonly lastMention: LastMention | undefined;
  /** Of a person of theirs, where it was asked for. */
  readonly lastContact: LastContact | undefined;
}

export interface LastMention {
  readonly path: NotePath;
  readonly span: Span;
  /** ISO 8601; undefined where no mention stands in a dated note. */
  readonly date: string | undefined;
}

/** How many teams around one another a card names before it leaves some out. */
const DEEPEST = 10;

export interface CardOptions {
  /** Whether mentions are counted and the last is named, which all notes are looked through for; true unless said otherwise. */
  readonly countsMentions?: boolean;
  /** Who of theirs is in touch with us, where a card is to say so. */
  readonly covered?: ReadonlyMap<EntityId, CoveredPerson> | undefined;
}

/** The card of an entity, or undefined where there is no such entity. */
export function card(
  index: NoteIndex,
  id: EntityId,
  { countsMentions = true, covered }: CardOptions = {},
): Card | undefined {
  const entity = index.entities.get(id);
  if (!entity) return undefined;
  const words = entityWords(index, entity);
  const role = textOf(index, id, 'role');
  const contact = covered?.get(id);
  return {
    id,
    kind: entity.kind,
    isAccount: entity.isAccount,
    isCandidate: isCandidate(entity),
    name: entity.shown ?? entity.name,
    words: words.map(({ text, entity: named, facts }) => ({
      text,
      entity: named,
      ...sourced(index, entity, facts),
    })),
    role,
    roleSource: sourced(index, entity, rolesOf(index, id, role)),
    place: placeOf(index, entity, words),
    summary: index.definitionOf(entity)?.summary,
    evidence: isCandidate(entity) ? evidenceOf(index, entity) : undefined,
    lines: cardLines(index, entity, words),
    ...(countsMentions ? mentioned(index, entity) : { mentions: undefined, lastMention: undefined }),
    lastContact: contact && lastContactOf(contact),
  };
}

function mentioned(index: NoteIndex, entity: Entity): Pick<Card, 'mentions' | 'lastMention'> {
  const definition = index.definitionOf(entity);
  const mentions = index
    .mentionsOf(entity.id)
    .filter(
      mention => !mention.repeat && mention.grade !== 'ambiguous' && !isMentionOfName(index, entity, mention),
    );
  const isElsewhere = ({ path, span }: Mention): boolean =>
    !(definition && path === entity.path && contains(definition.span, span));
  return { mentions: mentions.length, lastMention: lastMention(index, mentions.filter(isElsewhere)) };
}

/** What says the role that a card shows. */
const rolesOf = (index: NoteIndex, id: EntityId, role: string | undefined) =>
  index
    .factsAbout(id)
    .filter(({ relation, status, text }) => relation === 'role' && status !== 'superseded' && text === role);

/** The employer or organization, then the teams from the outermost to the entity's own. */
function placeOf(index: NoteIndex, entity: Entity, words: readonly EntityWord[]): CardValue[] {
  const ids = words.flatMap(word => word.entity ?? []);
  const isTeam = (id: EntityId): boolean => index.entities.get(id)?.kind === 'team';
  const own = ids.find(isTeam);
  const organization = ids.find(id => !isTeam(id));
  const teams = own === undefined ? [] : [own, ...index.relations.chain('part_of', own)];
  const around = teams.filter(id => id !== organization && id !== entity.id);
  const leftOut: CardValue[] = around.length > DEEPEST ? [{ text: '…', entity: undefined }] : [];
  return [
    ...(organization === undefined ? [] : [cardValueOf(index, organization)]),
    ...leftOut,
    ...around
      .slice(0, DEEPEST)
      .toReversed()
      .map(id => cardValueOf(index, id)),
  ];
}

/** The latest mention by the dates of the notes; without dates the last by path. */
function lastMention(index: NoteIndex, mentions: readonly Mention[]): LastMention | undefined {
  let last: LastMention | undefined;
  for (const { path, span } of mentions) {
    const date = index.notes.get(path)?.date;
    if (last === undefined || (date ?? '') >= (last.date ?? '')) last = { path, span, date };
  }
  return last;
}
