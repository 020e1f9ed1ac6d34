import { withoutQuoted, isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { ENTITY_KINDS, isCandidate } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';
import { foldName } from '../../text/names.ts';
import { gone } from '../actions/gone.ts';
import { perform } from '../actions/actions.ts';
import { refOf } from '../edits/fact-ref.ts';
import { newEntityIn } from '../edits/new-entity.ts';
import { namedEntity, spellings, WHO } from './named-entity.ts';
import { quotation } from './quotation.ts';
import { count, list, oneOf, record, text, type Fitting } from './schema.ts';
import { entityLine, lineAt, toldEntity } from './sources.ts';
import { writingTool, type WritingTool } from './tool.ts';

const WRITTEN = record({ notice: text(), written: list(text(), 'The files that were made or changed.') });

/** Either a candidate, or a fact by what an answer says of it. */
const SUGGESTION = record(
  {},
  {
    entity: text('The id of somebody or something without a note.'),
    note: text('Of a fact: the note where it is said.'),
    line: count('Of a fact: the line where it is said.', 1),
    subject: text('Of a fact: its subject.'),
    relation: text('Of a fact: its relation.'),
    object: text('Of a fact: its object.'),
  },
);

type Suggestion = Fitting<typeof SUGGESTION>;

const acceptSuggestion = writingTool({
  name: 'accept_suggestion',
  title: 'Accept a suggestion',
  description:
    'Writes down what the notes only say: a note for an entity that has none (entity), or a stated fact as a property (note, line, subject, relation, object as an answer gives them). Ask the user first.',
  input: SUGGESTION,
  output: WRITTEN,
  change(index, suggestion, places) {
    const { entity } = suggestion;
    if (entity !== undefined) {
      const found = namedEntity(index, entity);
      return isRefusal(found) ? found : perform(index, { kind: 'create', entity: found.id }, places);
    }
    const fact = suggestedFact(index, suggestion);
    return isRefusal(fact) ? fact : perform(index, { kind: 'accept', fact: refOf(fact) }, places);
  },
});

const rejectSuggestion = writingTool({
  name: 'reject_suggestion',
  title: 'Reject a suggestion',
  description:
    'Writes into account-notes.yaml that a name is nobody (entity), or that a statement is wrong (note, line, subject, relation, object as an answer gives them). Ask the user first.',
  input: SUGGESTION,
  output: WRITTEN,
  change(index, suggestion, places) {
    const { entity } = suggestion;
    if (entity !== undefined) {
      const found = namedEntity(index, entity);
      if (isRefusal(found)) return found;
      return isCandidate(found)
        ? perform(index, { kind: 'ignore', name: found.name }, places)
        : { refusal: `${quotation(found.name)} has a note: it is no suggestion.` };
    }
    const fact = suggestedFact(index, suggestion);
    return isRefusal(fact) ? fact : perform(index, { kind: 'reject', fact: refOf(fact) }, places);
  },
});

const createNote = writingTool({
  name: 'create_note',
  title: 'Create a note',
  description:
    'Makes the note of a person, team, system or organization that the notes do not know yet, in the folder of its account. For one that they name already use accept_suggestion. Ask the user first.',
  input: record({ kind: oneOf(ENTITY_KINDS), name: text() }, { account: WHO }),
  output: WRITTEN,
  change(index, { kind, name, account: who }, places) {
    const account = who === undefined ? undefined : namedEntity(index, who);
    if (account && isRefusal(account)) return account;
    const folded = foldName(name);
    const known = [...index.entities.values()].find(
      entity =>
        spellings(entity).some(spelling => foldName(spelling) === folded) &&
        (account === undefined || (entity.account ?? entity.id) === account.id),
    );
    return known
      ? { refusal: `There is one of that name: ${entityLine(toldEntity(index, known))}.` }
      : newEntityIn(index, account?.account ?? account?.id, { kind, name }, places);
  },
});

/** What an agent may write where that is allowed. What a person has to agree to first is left out. */
export const WRITING_TOOLS: readonly WritingTool[] = [acceptSuggestion, rejectSuggestion, createNote].map(
  tool => ({
    ...tool,
    change(index, input, places): Change | Refusal {
      const change = tool.change(index, input, places);
      return isRefusal(change) ? change : withoutQuoted(change);
    },
  }),
);

/** The statement that a suggestion means. */
function suggestedFact(
  index: NoteIndex,
  { note, line, subject, relation, object }: Suggestion,
): Fact | Refusal {
  if (note === undefined || line === undefined || subject === undefined || relation === undefined)
    return { refusal: 'Say either an entity, or note, line, subject, relation and object of a fact.' };
  const path = note as NotePath;
  const found = index
    .factsIn(path)
    .find(
      fact =>
        fact.basis === 'statement' &&
        lineAt(index, path, fact.span.from) === line &&
        isSaying(fact, { subject, relation, object }),
    );
  return found ?? gone();
}

/** Answers may tell that Ben leads Data as the lead of Data. */
const isSaying = (
  fact: Fact,
  {
    subject,
    relation,
    object,
  }: { readonly subject: string; readonly relation: string; readonly object: string | undefined },
): boolean => {
  const value = fact.object ?? fact.text;
  if (fact.relation === relation) return fact.subject === subject && value === object;
  return (
    fact.relation === 'leads' && relation === 'lead' && fact.subject === object && fact.object === subject
  );
};
