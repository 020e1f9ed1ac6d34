import type { Reference } from '../../../src/model/statement.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

function printReference(reference: Reference): string {
  switch (reference.kind) {
    case 'name':
      return reference.name;
    case 'author':
      return `@${reference.address.name ?? ''}`;
    case 'placeholder':
      return `${reference.owner.name ?? ''}'s ${reference.noun}`;
  }
}

/** What a text states, one string each: `Ada Roe reports_to Ben Poe`, `not` for an ending, `?` at the end for a hedge. */
export const statementsIn = (text: string): string[] =>
  parseNote(notePath('a.md'), text).reading.statements.map(
    ({ subject, relation, object, text: plain, polarity, hedged }) =>
      `${printReference(subject)} ${polarity === 'ends' ? 'not ' : ''}${relation} ${object ? printReference(object) : `"${plain ?? ''}"`}${hedged ? '?' : ''}`,
  );

/** The names that a text proposes, with their kind: `person Ada Roe`. */
export const namesIn = (text: string): string[] =>
  parseNote(notePath('a.md'), text).reading.proposals.flatMap(({ name, votes }) => {
    const [best] = Object.entries(votes).toSorted(([, a], [, b]) => b - a);
    return best ? [`${best[0]} ${name}`] : [];
  });
