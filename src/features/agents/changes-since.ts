import { isRefusal } from '../../edit/change.ts';
import { firstSaidSince, whatItReplaced } from '../timeline/first-said.ts';
import { sentenceOf } from '../wording/fact-words.ts';
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
    const paged = pageOf(firstSaidSince(index, since, about), SIZE, page);
    if (isRefusal(paged)) return paged;
    const { items, total, nextPage } = paged;
    const sentences = new Sentences(index);
    const changes = items.map(fact => ({
      fact: toldFact(index, fact, sentences),
      insteadOf: whatItReplaced(index, fact)
        .slice(0, MOST_INSTEAD)
        .map(rival => sentenceOf(index, rival)),
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
