import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Steps } from '../../model/steps.ts';
import type { Span } from '../../text/span.ts';
import { employmentOf } from '../wording/employment.ts';
import { Correspondents } from '../coverage/correspondents.ts';
import { writtenDay } from '../coverage/days.ts';
import type { Brief, BriefLine, BriefOptions, BriefSection } from './brief.ts';
import { DAYS_OF_CHANGES, dayBefore, newsSince } from './changes.ts';
import { changeLine } from './fact-line.ts';
import { upTo } from './known-lines.ts';
import { lastSaidOf, lastWords } from './last-words.ts';
import { onOnePage } from './one-page.ts';
import { openLines, type OpenLines } from './open-lines.ts';
import { contactLine, noContactLine, profileOf, standingLine } from './person-lines.ts';
import type { BriefReading } from './reading.ts';
import { sideBySide, named, plainWords, type NamedWords } from './words.ts';

/** A meeting that is to come. */
export interface PlannedMeeting {
  readonly title: string;
  /** ISO 8601; undefined where nobody says. */
  readonly day: string | undefined;
  /** Its note; undefined for people who are merely named. */
  readonly path: NotePath | undefined;
  readonly attendees: readonly EntityId[];
  /** Attendees whom no other note knows: how they are written, and where. */
  readonly strangers: readonly { readonly name: string; readonly span: Span }[];
}

/** What is chosen, so that a meeting of six is one page. */
const MOST = { questions: 2, changes: 4, lines: 4 };

/** The meeting that a note is about; undefined where it lists nobody as present. */
export function meetingIn(index: NoteIndex, path: NotePath): PlannedMeeting | undefined {
  const note = index.notes.get(path);
  if (!note) return undefined;
  const correspondents = new Correspondents(index);
  const attendees = new Set<EntityId>();
  const strangers: { name: string; span: Span }[] = [];
  for (const { who, span } of note.syntax.attendees) {
    const id = correspondents.referred(who, note);
    if (id !== undefined) attendees.add(id);
    else strangers.push({ name: note.text.slice(span.from, span.to).trim(), span });
  }
  if (attendees.size + strangers.length === 0) return undefined;
  return {
    title: note.headings[0]?.title ?? path,
    day: writtenDay(note.date),
    path,
    attendees: [...attendees],
    strangers,
  };
}

/** What to know before a meeting: each of theirs in a few lines, then what changed since we met last. */
export function* meetingBrief(
  reading: BriefReading,
  meeting: PlannedMeeting,
  options: BriefOptions,
): Steps<Brief> {
  const { index, ours } = reading;
  const theirs = meeting.attendees.filter(id => !ours.has(id));
  const own = meeting.attendees.filter(id => ours.has(id));
  const open = openLines(reading);
  const employer = sharedEmployer(reading, theirs);
  const people: BriefSection[] = [];
  for (const id of theirs) {
    people.push(personSection(reading, id, { open, employer }));
    yield;
  }
  const met = lastMet(reading, meeting, new Set(theirs));
  yield;
  const sections: BriefSection[] = [
    ...people,
    { heading: [l10n.t('Not known from any other note')], lines: strangerLines(reading, meeting) },
    changes(reading, theirs, { met: options.since === undefined ? met : undefined, ...options }),
    { heading: [l10n.t('From our side')], lines: ownLines(reading, own) },
  ];
  return {
    kind: 'meeting',
    title: meeting.title,
    detail: detailOf(meeting, options, employer === undefined ? undefined : named(index, employer).name),
    sections: onOnePage(sections.filter(({ lines, about }) => lines.length > 0 || about !== undefined)),
  };
}

function detailOf(
  { day, path }: PlannedMeeting,
  { asOf }: BriefOptions,
  employer: string | undefined,
): string {
  const isDated = path !== undefined && day !== undefined;
  if (employer === undefined)
    return isDated ? l10n.t('Meeting on {0}, as of {1}', day, asOf) : l10n.t('Meeting, as of {0}', asOf);
  return isDated
    ? l10n.t('Meeting with {0} on {1}, as of {2}', employer, day, asOf)
    : l10n.t('Meeting with {0}, as of {1}', employer, asOf);
}

/** Who they are, where they stand, the last contact, what was said last by them or of them, and what is open. */
function personSection(
  reading: BriefReading,
  id: EntityId,
  { open, employer }: { readonly open: OpenLines; readonly employer: EntityId | undefined },
): BriefSection {
  const { index } = reading;
  const profile = profileOf(reading, id, {
    entities: new Set(employer === undefined ? [] : [employer]),
    kind: true,
  });
  const standing = standingLine(reading, id);
  const who: BriefLine = {
    words: sideBySide([profile.words, ...(standing ? [standing.words] : [])], ' — '),
    sources: [...profile.sources, ...(standing?.sources ?? [])],
  };
  // A question waits for an answer: it goes before the first sentence.
  const own = lastWords(reading, id).at(-1);
  const of = lastSaidOf(reading, id, own ? (reading.coveredBy.get(id)?.lastWritten?.day ?? '') : '');
  const said = of ?? own;
  const contact = contactLine(reading, id);
  const lines = [
    ...(who.words.length === 0 ? [] : [who]),
    ...(contact ? [contact] : []),
    ...(said ? [said] : []),
    ...open.of(new Set([id])).slice(0, MOST.questions),
    ...(contact ? [] : [noContactLine(reading, id)]),
  ];
  return { heading: [named(index, id)], about: id, lines: lines.slice(0, MOST.lines) };
}

/** Whom all of them work for; undefined where that is not one. */
function sharedEmployer({ index }: BriefReading, ids: readonly EntityId[]): EntityId | undefined {
  const employers = ids.map(id => {
    const entity = index.entities.get(id);
    return entity && employmentOf(index, entity)?.employer;
  });
  const [first] = employers;
  return ids.length > 1 && employers.every(employer => employer === first) ? first : undefined;
}

function strangerLines({ sources }: BriefReading, { path, strangers }: PlannedMeeting): BriefLine[] {
  return path === undefined
    ? []
    : strangers.map(({ name, span }) => ({ words: [name], sources: [sources.ofPlace(path, span)] }));
}

function ownLines({ index, sources }: BriefReading, own: readonly EntityId[]): BriefLine[] {
  if (own.length === 0) return [];
  const known = own.flatMap(id => sources.ofEntity(id));
  return [{ words: sideBySide(own.map((id): NamedWords => [named(index, id)])), sources: known }];
}

/** The day on which some of us last met some of them, before the meeting. */
function lastMet(
  { index, asOf }: BriefReading,
  { path, day }: PlannedMeeting,
  theirs: ReadonlySet<EntityId>,
): string | undefined {
  const before = day !== undefined && day <= asOf ? day : undefined;
  const correspondents = new Correspondents(index);
  let last: string | undefined;
  for (const note of index.notes.values()) {
    const held = writtenDay(note.date);
    if (note.path === path || held === undefined || held > asOf) continue;
    if ((before !== undefined && held >= before) || (last !== undefined && held <= last)) continue;
    const isShared = note.syntax.attendees.some(({ who }) => {
      const id = correspondents.referred(who, note);
      return id !== undefined && theirs.has(id);
    });
    if (isShared) last = held;
  }
  return last;
}

function changes(
  reading: BriefReading,
  theirs: readonly EntityId[],
  { met, since: asked, asOf }: BriefOptions & { readonly met: string | undefined },
): BriefSection {
  const { index } = reading;
  const since = asked ?? met ?? dayBefore(asOf, DAYS_OF_CHANGES);
  const here = new Set(theirs);
  const accounts = new Set(theirs.map(id => index.entities.get(id)?.account));
  const facts = newsSince(reading, since, undefined).filter(
    ({ subject, object }) =>
      here.has(subject) ||
      (object !== undefined && here.has(object)) ||
      accounts.has(index.entities.get(subject)?.account),
  );
  const isAboutThem = ({ subject, object }: (typeof facts)[number]): boolean =>
    here.has(subject) || (object !== undefined && here.has(object));
  const lines = facts
    .toSorted((a, b) => Number(isAboutThem(b)) - Number(isAboutThem(a)))
    .map(fact => changeLine(reading, fact));
  return {
    heading: [
      met === undefined
        ? l10n.t('What changed since {0}', since)
        : l10n.t('What changed since we met on {0}', since),
    ],
    lines: upTo(lines, MOST.changes),
  };
}

/** The title of a meeting with some people of whom no note of a meeting tells. */
export const meetingWith = (index: NoteIndex, attendees: readonly EntityId[]): PlannedMeeting => ({
  title: l10n.t(
    'Meeting with {0}',
    plainWords(sideBySide(attendees.map((id): NamedWords => [named(index, id)]))),
  ),
  day: undefined,
  path: undefined,
  attendees,
  strangers: [],
});
