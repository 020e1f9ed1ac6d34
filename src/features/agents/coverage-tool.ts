import { isRefusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { finished } from '../../model/steps.ts';
import { coverage, type Coverage, type CoveredPerson } from '../coverage/coverage.ts';
import { namedEntity, WHO } from './named-entity.ts';
import { NEXT, PAGE, PAGED, pageLine, pageOf } from './pages.ts';
import { NOTICE, quotation } from './quotation.ts';
import { count, day, flag, list, oneOf, record, text, type Fitting } from './schema.ts';
import { LINE, lineAt, placeLine } from './sources.ts';
import { readingTool } from './tool.ts';

const SIZE = 15;

const CONTACT = record({ id: text(), name: text(), mails: count() }, { last: text() });

const MARK = record({
  kind: oneOf(['cooling', 'singleThread', 'ghost', 'left']),
  why: text(),
  note: text(),
  line: count(undefined, 1),
});

const COVERED = record(
  {
    id: text(),
    name: text(),
    mails: record({ d30: count(), d90: count(), all: count() }),
    by: list(CONTACT, 'Who of ours is in touch, the latest first.'),
    marks: list(MARK, 'What to ask oneself.'),
    lastSeen: LINE,
  },
  { first: text(), last: text(), introducedBy: text('A name.') },
);

type Covered = Fitting<typeof COVERED>;

export const coverageTool = readingTool({
  name: 'coverage',
  title: 'Who on our side is in touch with whom',
  description:
    'Who on our side is in touch with whom of theirs, by the headers of mails and the attendees of meetings: first and last contact, mails in 30 and 90 days, who introduced whom, and who is cooling, known to one of us alone, only ever copied, or seems to have left. Latest contact first.',
  input: record(
    {},
    {
      entity: WHO,
      marked: flag('Only people about whom there is something to ask.'),
      asOf: day('The day to ask about; by default today.'),
      page: PAGE,
    },
  ),
  output: record(
    {
      notice: text(),
      asOf: text(),
      ours: list(text(), 'Our mail domains.'),
      people: list(COVERED),
      ...PAGED,
    },
    NEXT,
  ),
  answer(index, { entity: who, marked, asOf: asked, page }, today) {
    const about = who === undefined ? undefined : namedEntity(index, who);
    if (about && isRefusal(about)) return about;
    const asOf = asked ?? today;
    const found = coverageOn(index, asOf);
    const meant = found.people.filter(
      person => (marked !== true || person.marks.length > 0) && isMeant(person, about),
    );
    const paged = pageOf(meant, SIZE, page);
    if (isRefusal(paged)) return paged;
    const { items, total, nextPage } = paged;
    const people = items.map(person => coveredOf(index, found, person));
    return { notice: NOTICE, asOf, ours: found.ours, people, total, nextPage };
  },
  told: ({ asOf, ours, people, total, nextPage }) => [
    `As of ${asOf}. Our side: ${ours.length === 0 ? 'not known' : ours.map(quotation).join(', ')}.`,
    ...people.map(personLine),
    pageLine({ total, nextPage }),
  ],
});

const known = new WeakMap<NoteIndex, Coverage>();

/** Kept as it was worked out last: whoever asks for the next page, or for somebody else, asks for the same day. */
function coverageOn(index: NoteIndex, asOf: string): Coverage {
  const before = known.get(index);
  if (before?.asOf === asOf) return before;
  const found = finished(coverage(index, asOf));
  known.set(index, found);
  return found;
}

/** Of an account its people; of anybody else who that is, or whom they are in touch with. */
const isMeant = ({ id, account, by }: CoveredPerson, about: Entity | undefined): boolean =>
  about === undefined || id === about.id || account === about.id || by.some(own => own.id === about.id);

function coveredOf(index: NoteIndex, found: Coverage, person: CoveredPerson): Covered {
  const { id, name, first, last, mails, by, marks, introducedBy, place } = person;
  const lineOf = ({ path, span }: CoveredPerson['place']) => ({
    note: path,
    line: lineAt(index, path, span.from),
  });
  return {
    id,
    name,
    mails,
    by: by.map(({ place: _, ...own }) => own),
    marks: marks.map(({ kind, why, path, span }) => ({ kind, why, ...lineOf({ path, span }) })),
    lastSeen: lineOf(place),
    first,
    last,
    introducedBy: introducedBy && nameIn(index, found, introducedBy),
  };
}

/** Whom headers alone name is no entity. */
const nameIn = ({ entities }: NoteIndex, { people }: Coverage, id: EntityId): string =>
  entities.get(id)?.name ?? people.find(person => person.id === id)?.name ?? id;

function personLine({ id, name, mails, by, marks, lastSeen, first, last, introducedBy }: Covered): string {
  return [
    `- ${quotation(name)} (id ${quotation(id)}): ${first === undefined ? 'undated' : `${quotation(first)} to ${quotation(last ?? first)}`}, last at ${placeLine(lastSeen)}`,
    `mails: ${mails.d30} in 30 days, ${mails.d90} in 90 days, ${mails.all} in all`,
    ...(by.length > 0 ? [`by ${by.map(own => `${quotation(own.name)} (${own.mails})`).join(', ')}`] : []),
    ...(introducedBy === undefined ? [] : [`introduced by ${quotation(introducedBy)}`]),
    ...marks.map(mark => `${mark.kind}: ${quotation(mark.why)} at ${placeLine(mark)}`),
  ].join('; ');
}
