import { isRefusal } from '../../edit/change.ts';
import { leftOpen } from '../review/left-open.ts';
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
    const all = leftOpen(index, about).filter(question => kind === undefined || question.kind === kind);
    const paged = pageOf(all, SIZE, page);
    if (isRefusal(paged)) return paged;
    const { items, total, nextPage } = paged;
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
