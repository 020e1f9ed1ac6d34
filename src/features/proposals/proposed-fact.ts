import * as l10n from '@vscode/l10n';
import { isRefusal, type Refusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Proposed } from '../../model/decisions.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Note } from '../../model/note.ts';
import type { NotePath } from '../../model/note-path.ts';
import { isRelation, relation, type RelationName } from '../../model/relation.ts';
import { foldName } from '../../text/names.ts';
import { contains, type Span } from '../../text/span.ts';
import type { SaidSentence } from '../wording/sentences.ts';
import { nameOfProposal } from './proposed-name.ts';
import { comparedWords, quotedSentence } from './quoted-sentence.ts';
import { RELATION_WORDS } from './relation-words.ts';
import { sayingOfWords, type Saying } from './said-between.ts';

/** A name of the quoted sentence, and whom it means. */
interface NamedHere {
  readonly entity: Entity | undefined;
  /** In the sentence as it is shown. */
  readonly place: Span;
  readonly text: string;
}

/**
 * The fact that a model proposes, where its quote is one sentence of the note, word for word, that names both sides and
 * says the relation in this direction; otherwise why not. It is no fact of the notes before a person agrees.
 */
export function proposedFact(index: NoteIndex, proposal: Proposed): Fact | Refusal {
  const note = index.notes.get(proposal.note as NotePath);
  if (!note) return { refusal: l10n.t('There is no note {0}.', proposal.note) };
  if (proposal.relation === 'type') return nameOfProposal(index, note, proposal);
  if (!isRelation(proposal.relation))
    return { refusal: l10n.t('“{0}” is no relation that can be proposed.', proposal.relation) };
  const sentence = quotedSentence(index, note, proposal.quote);
  if (!sentence) return { refusal: l10n.t('The quote is no sentence of the note, word for word.') };
  const names = namesIn(index, note, sentence);
  const subject = meant(names, proposal.subject);
  if (isRefusal(subject)) return subject;
  const object = meant(names, proposal.object);
  if (isRefusal(object)) return object;
  const misfit = misfitOf(proposal.relation, subject.entity, object.entity);
  if (misfit) return misfit;
  const saying =
    readSaying(index, note, sentence, proposal.relation, [subject.entity.id, object.entity.id]) ??
    sayingOfWords(
      {
        text: sentence.text,
        names: names.map(({ place }) => place),
        subject: subject.place,
        object: object.place,
      },
      RELATION_WORDS[proposal.relation],
    );
  if (saying !== 'said') return { refusal: whyNot(saying, proposal) };
  return {
    subject: subject.entity.id,
    relation: proposal.relation,
    object: object.entity.id,
    text: undefined,
    basis: 'statement',
    hedged: false,
    status: 'current',
    author: sentence.author,
    date: sentence.date,
    period: undefined,
    path: note.path,
    span: sentence.span,
    proposedBy: proposal.by,
  };
}

/** What the sentence names, by our own reader, in its order. */
function namesIn(index: NoteIndex, note: Note, sentence: SaidSentence): NamedHere[] {
  let from = 0;
  return index.mentionsIn(note.path, sentence.span).flatMap(({ span, entity }) => {
    if (!contains(sentence.span, span)) return [];
    const text = comparedWords(note.text.slice(span.from, span.to).replace(/\n[ >]*/gu, ' '));
    const at = sentence.text.indexOf(text, from);
    if (at < 0) return [];
    from = at + text.length;
    return [
      {
        text,
        place: { from: at, to: from },
        entity: entity === undefined ? undefined : index.entities.get(entity),
      },
    ];
  });
}

/** The one that a proposal calls so; a name that several bear means nobody. */
function meant(
  names: readonly NamedHere[],
  name: string,
): (NamedHere & { readonly entity: Entity }) | Refusal {
  const folded = foldName(name);
  const isMeant = ({ text, entity }: NamedHere): boolean =>
    foldName(text) === folded ||
    (entity !== undefined && [entity.name, ...entity.aliases].some(other => foldName(other) === folded));
  const found = names.find(isMeant);
  if (!found)
    return { refusal: l10n.t('The sentence does not name “{0}”, or the notes do not know that name.', name) };
  const { entity } = found;
  return entity ? { ...found, entity } : { refusal: l10n.t('“{0}” may mean several there.', name) };
}

function misfitOf(name: RelationName, subject: Entity, object: Entity): Refusal | undefined {
  const { from, to } = relation(name);
  if (subject.id === object.id) return { refusal: l10n.t('Both sides are the same.') };
  return from.includes(subject.kind) && to.includes(object.kind)
    ? undefined
    : { refusal: l10n.t('“{0}” does not go from a {1} to a {2}.', name, subject.kind, object.kind) };
}

/** What our reader itself has read of these two in that sentence; undefined where it has read nothing of them. */
function readSaying(
  index: NoteIndex,
  note: Note,
  sentence: SaidSentence,
  name: RelationName,
  [subject, object]: readonly [EntityId, EntityId],
): Saying | undefined {
  const same = new Set<string>(name === 'lead' || name === 'leads' ? ['lead', 'leads'] : [name]);
  const read = index
    .claimsOf(note)
    .filter(({ fact, ends }) => !ends && same.has(fact.relation) && contains(sentence.span, fact.span));
  const says = (a: EntityId, b: EntityId): boolean =>
    read.some(({ fact }) => {
      const isTurned = fact.relation !== name;
      return fact.subject === (isTurned ? b : a) && fact.object === (isTurned ? a : b);
    });
  if (says(subject, object)) return 'said';
  return says(object, subject) ? 'swapped' : undefined;
}

function whyNot(saying: Exclude<Saying, 'said'>, { subject, relation: name, object }: Proposed): string {
  switch (saying) {
    case 'wordless':
      return l10n.t('The sentence holds no word of “{0}”.', name);
    case 'swapped':
      return l10n.t('The sentence says it the other way round: not {0}, but {1}.', subject, object);
    case 'denied':
      return l10n.t('The sentence denies it, asks it, or only thinks of it.');
    case 'open':
      return l10n.t('The sentence does not say it of these two for sure.');
  }
}
