import { isRefusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { sayingOf, sentenceOf } from '../wording/fact-words.ts';
import { Sentences } from '../wording/sentences.ts';
import { namedEntity, WHO } from './named-entity.ts';
import { NEXT, PAGE, PAGED, pageLine, pageOf } from './pages.ts';
import { NOTICE, quotation } from './quotation.ts';
import { day, list, record, text } from './schema.ts';
import { FACT, factLine, toldFact } from './told-fact.ts';
import { readingTool } from './tool.ts';

const SIZE = 15;
/** So many statements that lost are told beside the one that stands. */
const MOST_INSTEAD = 3;

const CHANGED = record({ fact: FACT, insteadOf: list(text(), 'What it took the place of.') });

export const changesSince = readingTool({
  name: 'changes_since',
  title: 'What changed since a day',
  description:
    'What was said for the first time on a day or later, of one account or entity or of all, newest first: each fact with its sentence and with what it took the place of. Undated notes are left out.',
  input: record({ since: day('The first day, such as 2025-12-31.') }, { entity: WHO, page: PAGE }),
  output: record({ notice: text(), changes: list(CHANGED), ...PAGED }, NEXT),
  answer(index, { since, entity: who, page }) {
    const about = who === undefined ? undefined : namedEntity(index, who);
    if (about && isRefusal(about)) return about;
    const { items, total, nextPage } = pageOf(newSince(index, since, about), SIZE, page);
    const sentences = new Sentences(index);
    const changes = items.map(fact => ({
      fact: toldFact(index, fact, sentences),
      insteadOf: insteadOf(index, fact),
    }));
    return { notice: NOTICE, changes, total, nextPage };
  },
  told: ({ changes, total, nextPage }) => [
    ...changes.map(({ fact, insteadOf: lost }) =>
      [
        `- ${factLine(fact)}`,
        ...(lost.length > 0 ? [`instead of ${lost.map(quotation).join(', ')}`] : []),
      ].join('; '),
    ),
    pageLine({ total, nextPage }),
  ],
});

/** The facts that nobody had stated before that day, each where it was said first, newest first. */
function newSince(index: NoteIndex, since: string, about: Entity | undefined): Fact[] {
  const isMeant = ({ subject, object }: Fact): boolean =>
    about === undefined ||
    subject === about.id ||
    object === about.id ||
    (about.isAccount && index.entities.get(subject)?.account === about.id);
  const first = new Map<string, Fact & { readonly date: string }>();
  for (const fact of index.facts) {
    const { date } = fact;
    if (date === undefined || !isMeant(fact)) continue;
    const known = first.get(sayingOf(fact));
    if (!known || date < known.date) first.set(sayingOf(fact), { ...fact, date });
  }
  return [...first.values()]
    .filter(({ date }) => date.slice(0, 10) >= since)
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

const insteadOf = (index: NoteIndex, fact: Fact): string[] =>
  fact.status === 'current'
    ? [
        ...new Set(
          index
            .rivalsOf(fact)
            .filter(({ status }) => status === 'superseded')
            .map(rival => sentenceOf(index, rival)),
        ),
      ].slice(0, MOST_INSTEAD)
    : [];
