import * as l10n from '@vscode/l10n';
import type { Refusal } from '../../edit/change.ts';
import { candidateId } from '../../index/names/candidates.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Proposed } from '../../model/decisions.ts';
import { ENTITY_KINDS, type Entity, type EntityKind } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Note } from '../../model/note.ts';
import type { NotePath } from '../../model/note-path.ts';
import { foldName, refusalOf, tidyName } from '../../text/names.ts';
import { isOrdinary } from '../../text/ordinary-words.ts';
import type { SaidSentence } from '../wording/sentences.ts';
import { saidKinds } from './kind-words.ts';
import { quotedSentence } from './quoted-sentence.ts';

const isKind = (kind: string): kind is EntityKind => (ENTITY_KINDS as readonly string[]).includes(kind);

/**
 * The name that a model proposes (`type`, of the kind in `object`), where its quote is one sentence of the note, word for
 * word, that holds the whole name, and our reader or a word beside the name says the kind; otherwise why not. Nobody of
 * that name is known before a person agrees.
 */
export function nameOfProposal(index: NoteIndex, note: Note, proposal: Proposed): Fact | Refusal {
  const { subject: name, object: kind } = proposal;
  if (!isKind(kind)) return { refusal: l10n.t('“{0}” is no kind of name.', kind) };
  const sentence = quotedSentence(index, note, proposal.quote);
  if (!sentence) return { refusal: l10n.t('The quote is no sentence of the note, word for word.') };
  const at = placeOf(sentence.text, name);
  if (at === undefined) return { refusal: l10n.t('The sentence does not hold “{0}” as a whole name.', name) };
  const account = index.directory.scopes.accountOf(note.path);
  const known = knownAs(index, account, name);
  if (known) return { refusal: l10n.t('The notes know “{0}” already, as {1}.', name, known.kind) };
  const isIgnored = index.decisions.ignored.some(ignored => foldName(ignored) === foldName(name));
  if (isIgnored || isInLongerName(index, note, sentence, name))
    return { refusal: l10n.t('“{0}” is a part of another name there, or was ruled to be none.', name) };
  const misfit = misfitOf(note, sentence.text, { name, kind, at });
  if (misfit) return misfit;
  return {
    subject: candidateId(kind, name, account, index.entities),
    relation: 'type',
    object: undefined,
    text: kind,
    basis: 'statement',
    hedged: false,
    status: 'current',
    author: sentence.author,
    date: sentence.date,
    period: undefined,
    path: note.path,
    span: sentence.span,
    proposedBy: proposal.by,
    proposedName: name,
  };
}

/** Whether a sentence of the note holds what a proposal names, and the notes know it, of that kind: then nothing is to be asked. */
export function isKnownName(index: NoteIndex, proposal: Proposed): boolean {
  const { subject: name, relation, object: kind } = proposal;
  const note = index.notes.get(proposal.note as NotePath);
  if (relation !== 'type' || !note) return false;
  const sentence = quotedSentence(index, note, proposal.quote);
  if (!sentence || placeOf(sentence.text, name) === undefined) return false;
  return knownAs(index, index.directory.scopes.accountOf(note.path), name)?.kind === kind;
}

function knownAs(index: NoteIndex, account: Entity['account'], name: string): Entity | undefined {
  const folded = foldName(name);
  return [...index.entities.values()].find(
    entity =>
      (entity.account === account || entity.account === undefined) &&
      [entity.name, ...entity.aliases].some(other => foldName(other) === folded),
  );
}

/** A name as it is written in prose: some words, each with a capital or a digit, but for small ones between them. */
const WRITTEN =
  /^[\p{Lu}\p{Lo}\d][\p{L}\p{M}\p{N}.'’&+-]*(?: (?:(?:of|and|the|for|de|van|von|der|la|du) |& )?[\p{Lu}\p{Lo}\d][\p{L}\p{M}\p{N}.'’&+-]*){0,5}$/u;

/** Where the sentence holds a name, which no capitalised word beside it makes longer. */
function placeOf(sentence: string, name: string): number | undefined {
  if (name.length > 80 || tidyName(name) !== name || refusalOf(name) !== undefined || !WRITTEN.test(name))
    return undefined;
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    const before = sentence.slice(0, at);
    const behind = sentence.slice(at + name.length);
    if (/[\p{L}\p{M}\p{N}_@#/-]$/u.test(before) || /^[\p{L}\p{M}\p{N}_@/]/u.test(behind)) continue;
    if (!/^(?:-| | & | and the )\p{Lu}/u.test(behind) && endsOpen(before)) return at;
  }
  return undefined;
}

/** Whether no word before a name belongs to it: none with a capital, but for a form of address or an ordinary first word. */
function endsOpen(before: string): boolean {
  const word = /(?:^|\s)(\p{Lu}[\p{L}\p{M}.'’-]*) $/u.exec(before)?.[1];
  if (word === undefined || /^(?:Mr|Ms|Mrs|Dr|Prof)\.?$/u.test(word)) return true;
  return before.trim() === word && (isOrdinary(word) || word.length < 3);
}

/** Whether a name that is known covers a part of it, or it a part of that. */
function isInLongerName(index: NoteIndex, note: Note, sentence: SaidSentence, name: string): boolean {
  return index.mentionsIn(note.path, sentence.span).some(({ span }) => {
    const text = note.text.slice(span.from, span.to).replace(/\s+/gu, ' ');
    return text !== name && (text.includes(name) || name.includes(text));
  });
}

function misfitOf(
  { reading }: Note,
  sentence: string,
  { name, kind, at }: { readonly name: string; readonly kind: EntityKind; readonly at: number },
): Refusal | undefined {
  if (/\?\s*$/u.test(sentence) || /\b(?:no|not|never|none|if|whether)\b|n[’']t\b/iu.test(sentence))
    return { refusal: l10n.t('The sentence denies it, asks it, or only thinks of it.') };
  const folded = foldName(name);
  const read = reading.proposals.find(each => foldName(each.name) === folded)?.votes ?? {};
  const votes = ENTITY_KINDS.filter(each => (read[each] ?? 0) > 0);
  const said = saidKinds(sentence, name, at);
  const kinds = new Set([...votes, ...said]);
  if (kinds.size === 1 && kinds.has(kind)) return undefined;
  return kinds.has(kind) || kinds.size === 0
    ? { refusal: l10n.t('Nothing in the sentence says for sure of what kind “{0}” is.', name) }
    : {
        refusal: l10n.t('The sentence says that “{0}” is of another kind: {1}.', name, [...kinds].join(', ')),
      };
}
