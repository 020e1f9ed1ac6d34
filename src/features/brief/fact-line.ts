import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isLost, type Fact } from '../../model/fact.ts';
import { whatItReplaced } from '../timeline/first-said.ts';
import { factText } from '../wording/fact-words.ts';
import type { BriefLine } from './brief.ts';
import type { BriefReading } from './reading.ts';
import { filled, sideBySide, named, slot, type NamedWords } from './words.ts';

/** A fact as a short sentence whose names are known as such: “Ben Ries reports to Ada Park”. */
export const factWords = (index: NoteIndex, { subject, relation, object, text }: Fact): NamedWords =>
  filled(
    factText(relation, slot(0), slot(1)),
    [named(index, subject)],
    [object === undefined ? (text ?? '') : named(index, object)],
  );

/** A fact that is new: with its day, whether it is a guess or still to come, and what stands in its place or had it. */
export function changeLine(reading: BriefReading, fact: Fact): BriefLine {
  const { index, sources } = reading;
  const start = startToCome(reading, fact);
  const standing = isLost(fact) && start === undefined ? standingRival(index, fact) : undefined;
  const replaced = whatItReplaced(index, fact)
    .slice(0, 1)
    .map(rival => filled(l10n.t('no longer: {0}', slot(0)), factWords(index, rival)));
  const notes: NamedWords[] = [
    ...announcement(fact, start),
    ...(fact.hedged ? [[l10n.t('a guess')]] : []),
    ...(isLost(fact) && start === undefined ? [otherwise(index, standing)] : []),
    ...replaced,
  ];
  return {
    words: [
      `${fact.date?.slice(0, 10) ?? ''} `,
      ...factWords(index, fact),
      ...(notes.length === 0 ? [] : [' (', ...sideBySide(notes, '; '), ')']),
    ],
    sources: [sources.ofFact(fact), ...(standing?.basis === 'property' ? [sources.ofFact(standing)] : [])],
  };
}

/** From when an announced fact holds, where that is later than the day of the brief: until then nothing supersedes it. */
function startToCome({ asOf }: BriefReading, { announced, period }: Fact): string | undefined {
  const start = announced ? period?.since : undefined;
  return start !== undefined && start > asOf.slice(0, start.length) ? start : undefined;
}

function announcement({ announced }: Fact, start: string | undefined): NamedWords[] {
  if (!announced) return [];
  return [[start === undefined ? l10n.t('announced') : l10n.t('announced for {0}', start)]];
}

/** What stands in its place. */
const standingRival = (index: NoteIndex, fact: Fact): Fact | undefined =>
  index.rivalsOf(fact).find(({ status }) => status === 'current');

/** A property stands over a sentence, and need not be the later of the two. */
const otherwise = (index: NoteIndex, standing: Fact | undefined): NamedWords =>
  standing?.basis === 'property'
    ? filled(l10n.t('a property says otherwise: {0}', slot(0)), factWords(index, standing))
    : [l10n.t('superseded since')];
