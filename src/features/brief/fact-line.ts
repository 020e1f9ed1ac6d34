import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Fact } from '../../model/fact.ts';
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

/** A fact that is new: with its day, whether it is a guess, and what it took the place of. */
export function changeLine({ index, asOf, sources }: BriefReading, fact: Fact): BriefLine {
  const start = fact.announced ? fact.period?.since : undefined;
  const isToCome = start !== undefined && start > asOf.slice(0, start.length);
  const standing = fact.status === 'superseded' && !isToCome ? standingRival(index, fact) : undefined;
  const replaced = whatItReplaced(index, fact)
    .slice(0, 1)
    .map(rival => filled(l10n.t('no longer: {0}', slot(0)), factWords(index, rival)));
  const notes: NamedWords[] = [
    ...(fact.announced ? [[isToCome ? l10n.t('announced for {0}', start) : l10n.t('announced')]] : []),
    ...(fact.hedged ? [[l10n.t('a guess')]] : []),
    ...(fact.status !== 'superseded' || isToCome ? [] : [otherwise(index, standing)]),
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

/** What stands in its place. */
const standingRival = (index: NoteIndex, fact: Fact): Fact | undefined =>
  index.rivalsOf(fact).find(({ status }) => status === 'current');

/** A property stands over a sentence, and need not be the later of the two. */
const otherwise = (index: NoteIndex, standing: Fact | undefined): NamedWords =>
  standing?.basis === 'property'
    ? filled(l10n.t('a property says otherwise: {0}', slot(0)), factWords(index, standing))
    : [l10n.t('superseded since')];
