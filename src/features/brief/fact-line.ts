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
export function changeLine({ index, sources }: BriefReading, fact: Fact): BriefLine {
  const replaced = whatItReplaced(index, fact)
    .slice(0, 1)
    .map(rival => filled(l10n.t('no longer: {0}', slot(0)), factWords(index, rival)));
  const notes: NamedWords[] = [
    ...(fact.announced ? [[l10n.t('announced')]] : []),
    ...(fact.hedged ? [[l10n.t('a guess')]] : []),
    ...(fact.status === 'superseded' ? [[l10n.t('superseded since')]] : []),
    ...replaced,
  ];
  return {
    words: [
      `${fact.date?.slice(0, 10) ?? ''} `,
      ...factWords(index, fact),
      ...(notes.length === 0 ? [] : [' (', ...sideBySide(notes, '; '), ')']),
    ],
    sources: [sources.ofFact(fact)],
  };
}
