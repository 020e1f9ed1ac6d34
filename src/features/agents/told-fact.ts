import type { NoteIndex } from '../../index/note-index.ts';
import { toldStatus, type Fact } from '../../model/fact.ts';
import { sayingOf, sentenceOf } from '../wording/fact-words.ts';
import type { Sentences } from '../wording/sentences.ts';
import { quotation } from './quotation.ts';
import { flag, list, oneOf, record, text, type Fitting } from './schema.ts';
import { LINE, SAID, lineAt, placeLine, said, saidLine } from './sources.ts';

export const FACT = record(
  {
    statement: text(),
    subject: text(),
    relation: text(),
    status: oneOf(['current', 'superseded', 'conflicting']),
    isWritten: flag('A property says so; otherwise sentences alone.'),
    hedged: flag('Said as a guess.'),
    said: SAID,
    alsoAt: list(LINE),
  },
  {
    object: text('An id, or plain text.'),
    announced: flag('Told before it came.'),
    since: text(),
    until: text(),
  },
);

export type ToldFact = Fitting<typeof FACT>;

/** So many more places are told that say the same. */
const MOST_PLACES = 4;

/** A fact with the sentence that says it. Who tells several of one note in a row hands on the same `sentences`. */
export function toldFact(index: NoteIndex, fact: Fact, sentences: Sentences): ToldFact {
  const saying = sayingOf(fact);
  const same = index.sameTopic(fact).filter(other => sayingOf(other) === saying);
  const elsewhere = same.filter(({ path, span }) => path !== fact.path || span.from !== fact.span.from);
  return {
    statement: sentenceOf(index, fact),
    subject: fact.subject,
    relation: fact.relation,
    status: toldStatus(fact),
    isWritten: same.some(({ basis }) => basis === 'property'),
    hedged: fact.hedged,
    said: said(index, sentences.ofFact(fact)),
    alsoAt: elsewhere
      .slice(0, MOST_PLACES)
      .map(({ path, span }) => ({ note: path, line: lineAt(index, path, span.from) })),
    object: fact.object ?? fact.text,
    announced: fact.announced,
    since: fact.period?.since,
    until: fact.period?.until,
  };
}

/** `"Ben Ries reports to Ada Park" ("a/ben" "reports_to" "a/ada", current): "…" said by …` */
export function factLine(fact: ToldFact): string {
  const { statement, subject, relation, object = '', said: source, alsoAt } = fact;
  const { status, isWritten, hedged, announced, since, until } = fact;
  const marks = [
    [subject, relation, object].map(quotation).join(' '),
    status,
    ...(hedged ? ['a guess'] : []),
    ...(announced ? ['announced'] : []),
    ...(isWritten ? ['written as a property'] : []),
    ...(since === undefined ? [] : [`since ${quotation(since)}`]),
    ...(until === undefined ? [] : [`until ${quotation(until)}`]),
  ];
  const also = alsoAt.length > 0 ? ` and at ${alsoAt.map(placeLine).join(', ')}` : '';
  return `${quotation(statement)} (${marks.join(', ')}): ${saidLine(source)}${also}`;
}
