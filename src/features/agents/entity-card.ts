import { isRefusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { CardLine, CardValue } from '../card/card-lines.ts';
import { card } from '../card/card.ts';
import type { FactSource } from '../wording/fact-source.ts';
import { gone } from '../actions/gone.ts';
import { namedEntity, WHO } from './named-entity.ts';
import { NOTICE, quotation } from './quotation.ts';
import { count, list, oneOf, record, text, type Fitting } from './schema.ts';
import {
  ENTITY,
  LINE,
  SAID,
  entityLine,
  lineAt,
  placeLine,
  saidLine,
  toldEntity,
  type Quotation,
} from './sources.ts';
import { readingTool } from './tool.ts';

const RIVAL = record({ statement: text(), status: oneOf(['superseded', 'conflicting']), said: SAID });

const VALUE = record(
  { text: text() },
  { entity: text('The id of what it names.'), said: SAID, against: list(RIVAL, 'What was said against it.') },
);

const CARD_LINE = record({
  label: text(),
  arrangement: oneOf(['chain', 'list'], 'chain: each value stands above the one before.'),
  values: list(VALUE),
  more: count('How many values are left out; the tool facts has them.'),
});

export const entityCard = readingTool({
  name: 'entity_card',
  title: 'Who or what somebody or something is',
  description:
    'The card of one person, team, system or organization: role, employer, teams, managers, direct reports, systems, other names, and where it was mentioned last, with sources. Ask it first about anybody.',
  input: record({ entity: WHO }),
  output: record(
    {
      notice: text(),
      entity: ENTITY,
      words: list(VALUE, 'Role or kind, employer, team.'),
      lines: list(CARD_LINE),
      mentions: count(),
    },
    { summary: text(), evidence: SAID, lastMention: LINE, lastMentioned: text('ISO 8601.') },
  ),
  answer(index, { entity: who }) {
    const entity = namedEntity(index, who);
    if (isRefusal(entity)) return entity;
    const shown = card(index, entity.id);
    if (!shown) return gone();
    const { lastMention: last, evidence, summary, mentions = 0 } = shown;
    return {
      notice: NOTICE,
      entity: toldEntity(index, entity),
      words: shown.words.map(value => valueOf(index, value)),
      lines: shown.lines.map(line => lineOf(index, line)),
      mentions,
      summary,
      evidence: evidence && saidOf(index, evidence),
      lastMention: last && { note: last.path, line: lineAt(index, last.path, last.span.from) },
      lastMentioned: last?.date,
    };
  },
  told: ({ entity, words, lines, summary, evidence, mentions, lastMention, lastMentioned }) => [
    `${entityLine(entity)}: ${words.map(valueLine).join('; ')}`,
    ...(summary === undefined ? [] : [`Its note: ${quotation(summary)}`]),
    ...(evidence === undefined ? [] : [`Named in: ${saidLine(evidence)}`]),
    ...lines.map(
      ({ label, arrangement, values, more }) =>
        `- ${quotation(label)}: ${values.map(valueLine).join(arrangement === 'chain' ? ' < ' : '; ')}${more > 0 ? `; ${more} more` : ''}`,
    ),
    lastMention === undefined
      ? `Mentions: ${mentions}.`
      : `Mentions: ${mentions}, the last ${lastMentioned === undefined ? '' : `${quotation(lastMentioned)} `}at ${placeLine(lastMention)}.`,
  ],
});

const lineOf = (index: NoteIndex, { label, arrangement, values, more }: CardLine) => ({
  label,
  arrangement,
  values: values.map(value => valueOf(index, value)),
  more,
});

const valueOf = (
  index: NoteIndex,
  { text: shown, entity, said: source, rivals }: CardValue,
): Fitting<typeof VALUE> => ({
  text: shown,
  entity,
  said: source && saidOf(index, source),
  against: rivals?.map(rival => ({
    statement: rival.text,
    status: rival.status,
    said: saidOf(index, rival.source),
  })),
});

const saidOf = (index: NoteIndex, { path, span, text: quote, author, date }: FactSource): Quotation => ({
  quote,
  note: path,
  line: lineAt(index, path, span.from),
  saidBy: author,
  date,
});

const valueLine = ({ text: shown, said: source, against = [] }: Fitting<typeof VALUE>): string =>
  [
    quotation(shown),
    ...(source === undefined ? [] : [`(${saidLine(source)})`]),
    ...against.map(rival => `[${rival.status}: ${quotation(rival.statement)}, ${saidLine(rival.said)}]`),
  ].join(' ');
