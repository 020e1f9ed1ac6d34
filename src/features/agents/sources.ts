import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import { isCandidate, ENTITY_KINDS, type Entity } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { positionAt } from '../../text/lines.ts';
import type { SaidSentence } from '../wording/sentences.ts';
import { quotation } from './quotation.ts';
import { count, flag, oneOf, record, text, type Fitting } from './schema.ts';

const lineNumber = count(undefined, 1);

export const LINE = record({ note: text(), line: lineNumber });

export const SAID = record(
  { quote: text(), note: text(), line: lineNumber },
  { saidBy: text(), date: text() },
);

export type Quotation = Fitting<typeof SAID>;

export const ENTITY = record(
  {
    id: text(),
    name: text(),
    kind: oneOf(['account', ...ENTITY_KINDS]),
    hasNote: flag(),
  },
  { account: text() },
);

export type ToldEntity = Fitting<typeof ENTITY>;

/** What tells an entity from all others. */
export function toldEntity(index: NoteIndex, entity: Entity): ToldEntity {
  const account = entity.isAccount ? undefined : entity.account && index.entities.get(entity.account);
  return {
    id: entity.id,
    name: entity.shown ?? entity.name,
    kind: entity.isAccount ? 'account' : entity.kind,
    hasNote: !isCandidate(entity),
    account: account?.name,
  };
}

/** `"Ben Ries" (person, id "openai/people/ben-ries")` */
export const entityLine = ({ id, name, kind, hasNote, account }: ToldEntity): string =>
  `${quotation(name)} (${[
    kind,
    ...(account === undefined ? [] : [`of ${quotation(account)}`]),
    `id ${quotation(id)}`,
    ...(hasNote ? [] : ['no note yet']),
  ].join(', ')})`;

/** The line of an offset, from 1. */
export const lineAt = ({ notes }: NoteIndex, path: NotePath, offset: number): number =>
  positionAt(notes.get(path)?.lines ?? [0], offset).line + 1;

/** A sentence as an answer quotes it. */
export function said(
  index: NoteIndex,
  {
    path,
    span,
    text: quote,
    author,
    date,
  }: Omit<SaidSentence, 'isSentence' | 'author'> & {
    readonly author: EntityId | undefined;
  },
): Quotation {
  const name = author && index.entities.get(author)?.name;
  return { quote, note: path, line: lineAt(index, path, span.from), saidBy: name, date };
}

/** `"He leads Storage." said by "Ada Park" on 2025-12-12, at "notes/a.md:7"` */
export const saidLine = ({ quote, note, line, saidBy, date }: Quotation): string =>
  [
    quotation(quote),
    ...(saidBy === undefined ? [] : [`said by ${quotation(saidBy)}`]),
    ...(date === undefined ? [] : [`on ${quotation(date)}`]),
    `at ${placeLine({ note, line })}`,
  ].join(' ');

/** `"notes/a.md:7"` */
export const placeLine = ({ note, line }: { readonly note: string; readonly line: number }): string =>
  quotation(`${note}:${line}`);
