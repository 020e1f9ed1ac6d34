import { isRefusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { ENTITY_KINDS, isCandidate, type Entity } from '../../model/entity.ts';
import { definitionOf } from '../navigation/definition.ts';
import { announcedOf, type ComingFact } from '../wording/announced.ts';
import { entityDetail } from '../wording/entity-words.ts';
import { foldName } from '../../text/names.ts';
import { askedWords, scoreOf, searchedWords } from './asked-words.ts';
import { likeness, spellings } from './named-entity.ts';
import { NEXT, PAGE, PAGED, pageLine, pageOf } from './pages.ts';
import { NOTICE, quotation } from './quotation.ts';
import { list, oneOf, record, text } from './schema.ts';
import { ENTITY, LINE, entityLine, lineAt, placeLine, toldEntity } from './sources.ts';
import { readingTool } from './tool.ts';

const SIZE = 20;

const FOUND = record(
  {
    entity: ENTITY,
    detail: text(
      'Role, employer and team, as far as they are known, and what is announced for a day to come.',
    ),
  },
  { defined: LINE },
);

export const findEntity = readingTool({
  name: 'find_entity',
  title: 'Find a person, team, system or organization',
  description:
    'Finds people, teams, systems and organizations of the notes by name, alias, role or what they are about ("CTO", "big data"), best match first. Use it to get an id; to search what was said use search_mentions.',
  input: record({ query: text('A name, or words of a role.') }, { kind: oneOf(ENTITY_KINDS), page: PAGE }),
  output: record({ notice: text(), found: list(FOUND), ...PAGED }, NEXT),
  answer(index, { query, kind, page }) {
    if (query.trim() === '') return { refusal: 'Say a name, or words of a role.' };
    const entities = [...index.entities.values()].filter(
      entity => kind === undefined || entity.kind === kind,
    );
    const paged = pageOf(bestFor(index, entities, query), SIZE, page);
    if (isRefusal(paged)) return paged;
    const { items, total, nextPage } = paged;
    return { notice: NOTICE, found: items.map(entity => foundOf(index, entity)), total, nextPage };
  },
  told: ({ found, total, nextPage }) => [
    ...found.map(
      ({ entity, detail, defined }) =>
        `- ${entityLine(entity)}: ${quotation(detail)}${defined ? ` at ${placeLine(defined)}` : ''}`,
    ),
    pageLine({ total, nextPage }),
  ],
});

function foundOf(index: NoteIndex, entity: Entity) {
  const at = definitionOf(index, entity.id);
  return {
    entity: toldEntity(index, entity),
    detail: [entityDetail(index, entity), ...announcedOf(index, entity.id).map(announced)].join(' · '),
    defined: at && { note: at.path, line: lineAt(index, at.path, at.span.from) },
  };
}

/** "announced: Ada Park leads Data from 2031-05-01" */
const announced = ({ text: sentence }: ComingFact): string => `announced: ${sentence}`;

/** Those that answer to a query: called so, then by words of a name, then by a slip of the pen, then by what is known. */
function bestFor(index: NoteIndex, entities: readonly Entity[], query: string): Entity[] {
  const asked = askedWords(query);
  const name = foldName(query);
  return entities
    .map(entity => ({ entity, rank: rankOf(index, entity, { name, asked }) }))
    .filter(({ rank }) => rank > 0)
    .toSorted(
      (a, b) =>
        b.rank - a.rank ||
        Number(isCandidate(a.entity)) - Number(isCandidate(b.entity)) ||
        (a.entity.id < b.entity.id ? -1 : 1),
    )
    .map(({ entity }) => entity);
}

function rankOf(
  index: NoteIndex,
  entity: Entity,
  { name, asked }: { readonly name: string; readonly asked: readonly string[] },
): number {
  const names = spellings(entity);
  if (names.some(spelling => foldName(spelling) === name)) return 4;
  const share = (words: readonly string[]): number => scoreOf(asked, new Set(words)) / asked.length;
  const byName = share(names.flatMap(searchedWords));
  if (byName === 1) return 3;
  const like = likeness(entity, name);
  if (like > 0) return 2 + like - 1;
  const known = `${entityDetail(index, entity)} ${index.definitionOf(entity)?.summary ?? ''}`;
  const byWords = share([...names.flatMap(searchedWords), ...searchedWords(known)]);
  return byWords >= 0.5 ? byWords : byName / 2;
}
