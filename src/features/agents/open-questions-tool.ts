import { isRefusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { openQuestions } from '../review/open-questions.ts';
import { askedFacts } from '../review/suggestions.ts';
import { sentenceOf } from '../wording/fact-words.ts';
import { Sentences } from '../wording/sentences.ts';
import { namedEntity, WHO } from './named-entity.ts';
import { NEXT, PAGE, PAGED, pageLine, pageOf } from './pages.ts';
import { NOTICE, quotation } from './quotation.ts';
import { list, oneOf, record, text } from './schema.ts';
import { ENTITY, entityLine, toldEntity } from './sources.ts';
import { FACT, factLine, toldFact } from './told-fact.ts';
import { readingTool } from './tool.ts';

const SIZE = 20;

const QUESTION = record(
  { kind: oneOf(['conflict', 'question', 'suggestion']), text: text(), about: ENTITY },
  { fact: FACT },
);

export const openQuestionsTool = readingTool({
  name: 'open_questions',
  title: 'What is not known or not decided yet',
  description:
    'What the notes leave open, of one account, of one entity or of all: conflicting statements, missing managers, leads and owners, people known by a description only, and statements that nobody has accepted or rejected yet (suggestions).',
  input: record({}, { entity: WHO, kind: oneOf(['conflict', 'question', 'suggestion']), page: PAGE }),
  output: record({ notice: text(), open: list(QUESTION), ...PAGED }, NEXT),
  answer(index, { entity: who, kind, page }) {
    const about = who === undefined ? undefined : namedEntity(index, who);
    if (about && isRefusal(about)) return about;
    const all = openIn(index, about).filter(question => kind === undefined || question.kind === kind);
    const { items, total, nextPage } = pageOf(all, SIZE, page);
    const sentences = new Sentences(index);
    const open = items.flatMap(({ kind: own, words, entity, fact }) => {
      const of = index.entities.get(entity);
      const told = fact && toldFact(index, fact, sentences);
      return of ? [{ kind: own, text: words, about: toldEntity(index, of), fact: told }] : [];
    });
    return { notice: NOTICE, open, total, nextPage };
  },
  told: ({ open, total, nextPage }) => [
    ...open.map(
      ({ kind, text: words, about, fact }) =>
        `- ${kind}: ${fact ? factLine(fact) : quotation(words)}; about ${entityLine(about)}`,
    ),
    pageLine({ total, nextPage }),
  ],
});

interface Open {
  readonly kind: 'conflict' | 'question' | 'suggestion';
  readonly words: string;
  readonly entity: EntityId;
  readonly fact?: Fact;
}

/** Conflicts first, since somebody is wrong there; then what nobody knows; then what waits for a decision. */
function openIn(index: NoteIndex, about: Entity | undefined): Open[] {
  const isMeant = (...ids: readonly (EntityId | undefined)[]): boolean =>
    about === undefined ||
    ids.some(
      id => id === about.id || (about.isAccount && id && index.entities.get(id)?.account === about.id),
    );
  const openFact =
    (kind: Open['kind']) =>
    (fact: Fact): Open => ({ kind, words: sentenceOf(index, fact), entity: fact.subject, fact });
  const conflicts = index.facts.filter(
    ({ status, subject, object }) => status === 'conflicting' && isMeant(subject, object),
  );
  const asked = askedFacts(index).filter(
    ({ status, subject, object }) => status !== 'conflicting' && isMeant(subject, object),
  );
  return [
    ...conflicts.map(openFact('conflict')),
    ...openQuestions(index)
      .filter(({ entity }) => isMeant(entity))
      .map(({ entity, text: words }): Open => ({ kind: 'question', words, entity })),
    ...asked.map(openFact('suggestion')),
  ];
}
