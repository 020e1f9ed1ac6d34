import * as l10n from '@vscode/l10n';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Steps } from '../../model/steps.ts';
import { kindWord } from '../wording/kind-words.ts';
import { timeline } from '../timeline/timeline.ts';
import type { Brief, BriefLine, BriefOptions, BriefSection } from './brief.ts';
import { changesSection, DAYS_OF_CHANGES, dayBefore } from './changes.ts';
import { knownLines, upTo } from './known-lines.ts';
import { saysSomething, lastWords, quoted } from './last-words.ts';
import { openLines } from './open-lines.ts';
import { ownNoteLines } from './own-note.ts';
import { contactLine, profileOf, standingLine } from './person-lines.ts';
import type { BriefReading } from './reading.ts';
import { named } from './words.ts';

const MOST = { own: 4, open: 8, changes: 10, mentions: 6, contacts: 12 };

/** What to know of a person, team, system or organization. */
export function* entityBrief(reading: BriefReading, entity: Entity, options: BriefOptions): Steps<Brief> {
  const { index } = reading;
  const { id } = entity;
  const since = options.since ?? dayBefore(options.asOf, DAYS_OF_CHANGES);
  const relation = entity.kind === 'team' ? 'team' : 'organization';
  const holds = entity.kind === 'team' || entity.kind === 'organization';
  const around = holds ? [id, ...index.relations.subjects(relation, id)] : [id];
  const mentions = yield* lastMentions(reading, id);
  const sections: BriefSection[] = [
    { heading: [l10n.t('In short')], lines: shortLines(reading, id) },
    { heading: [l10n.t('Contact')], lines: contactLines(reading, around) },
    { heading: [l10n.t('Said last')], lines: lastWords(reading, id) },
    {
      heading: [l10n.t('Open questions')],
      lines: upTo(openLines(reading).of(new Set(around)), MOST.open),
    },
    { heading: [l10n.t('What is known')], lines: knownLines(reading, id) },
    changesSection(reading, { since, about: entity, most: MOST.changes }),
    { heading: [l10n.t('Where the notes speak of it last')], lines: mentions },
  ];
  const kind = kindWord(entity.kind);
  return {
    kind: 'entity',
    title: entity.shown ?? entity.name,
    detail: l10n.t('{0}, as of {1}', kind.charAt(0).toUpperCase() + kind.slice(1), options.asOf),
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

function shortLines(reading: BriefReading, id: EntityId): readonly BriefLine[] {
  const standing = standingLine(reading, id);
  return [
    profileOf(reading, id),
    ...(standing ? [standing] : []),
    ...ownNoteLines(reading, id, MOST.own),
  ].filter(({ words }) => words.length > 0);
}

/** Of one their own; of several each with the name, the latest first. */
function contactLines(reading: BriefReading, ids: readonly EntityId[]): readonly BriefLine[] {
  if (ids.length === 1) return ids.flatMap(id => contactLine(reading, id) ?? []);
  const wanted = new Set(ids);
  const lines = reading.covered
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ id }) => {
      const line = contactLine(reading, id);
      return line ? [{ ...line, words: [named(reading.index, id), ': ', ...line.words] }] : [];
    });
  return upTo(lines, MOST.contacts);
}

function* lastMentions({ index, asOf, sources }: BriefReading, id: EntityId): Steps<BriefLine[]> {
  const found = yield* timeline(index, id);
  const sentences = (found?.notes ?? [])
    .flatMap(({ entries }) => entries)
    .filter(
      ({ isProperty, text, date }) => !isProperty && saysSomething(text) && (date ?? '').slice(0, 10) <= asOf,
    );
  return sentences.slice(0, MOST.mentions).map(({ path, span, text, date }) => ({
    words: [`${date === undefined ? '' : `${date.slice(0, 10)} `}“${quoted(text, 200)}”`],
    sources: [{ ...sources.ofPlace(path, span), isQuoted: true as const }],
  }));
}
