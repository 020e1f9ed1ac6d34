import * as l10n from '@vscode/l10n';
import { definitionOf } from '../../../features/navigation/definition.ts';
import { refOf } from '../../../features/edits/fact-ref.ts';
import { sentenceOf } from '../../../features/wording/fact-words.ts';
import { disputes } from '../../../features/problems/disputes.ts';
import { alwaysRejected } from '../../../features/review/always-rejected.ts';
import { openQuestions, type OpenQuestion } from '../../../features/review/open-questions.ts';
import { Sentences, type SaidSentence } from '../../../features/wording/sentences.ts';
import { suggestions, type Suggestions } from '../../../features/review/suggestions.ts';
import type { NoteIndex } from '../../../index/note-index.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Steps } from '../../../model/steps.ts';
import type { EntityRef, Source } from '../../../protocol/requests.ts';
import type { AccountSuggestions, SuggestionsResult } from '../../../protocol/suggestions.ts';
import { groupBy } from '../../../text/grouping.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import { sourceResult } from '../../lsp/source-result.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import type { Session } from '../../session.ts';
import { setUpsIn } from './organization.ts';

/** `accountNotes/suggestions` */
export function* suggestionsOf({ folders, settings }: Session): Steps<SuggestionsResult> {
  const accounts: AccountSuggestions[] = [];
  if (settings.suggestions.enabled)
    for (const [uri, folder] of folders.byUri) accounts.push(...(yield* accountsOf(uri, folder)));
  return { accounts, setUps: settings.suggestions.enabled ? setUpsIn(folders.byUri) : [] };
}

function* accountsOf(uri: string, folder: NotesFolder): Steps<AccountSuggestions[]> {
  const { index } = folder;
  const questions = groupBy(openQuestions(index), ({ account }) => account);
  yield;
  const disputed = groupBy(disputes(index), ({ account }) => account);
  yield;
  const waiting = yield* suggestions(index);
  const sentences = new Sentences(index);
  const rejected = alwaysRejected(index);
  const without = [...new Set([...questions.keys(), ...disputed.keys()])]
    .filter(account => !waiting.some(other => other.account === account))
    .map((account): Suggestions => ({ account, entities: [], facts: [] }));
  const toLsp = new ToLsp(folder, index);
  const ref = (entity: EntityId): EntityRef => ({ folder: uri, entity });
  const said = (sentence: SaidSentence, hedged: boolean): Source =>
    sourceResult(toLsp, {
      ...sentence,
      author: sentence.author && index.entities.get(sentence.author)?.name,
      hedged,
    });
  return [...waiting, ...without].map(found => ({
    folder: uri,
    ...(found.account !== undefined && { account: ref(found.account) }),
    name: (found.account && index.entities.get(found.account)?.name) ?? l10n.t('Outside any account'),
    candidates: found.entities.map(({ entity, seenIn, more, evidence, isSure }) => ({
      ref: ref(entity.id),
      kind: entity.kind,
      name: entity.name,
      aliases: entity.aliases,
      seenIn: seenIn.map(sentence => said(sentence, false)),
      more,
      ...(evidence && { evidence: sourceResult(toLsp, evidence) }),
      isSure,
    })),
    statements: found.facts.map(({ fact, sentence, conflicts }) => ({
      fact: refOf(fact),
      text: sentenceOf(index, fact),
      source: { ...said(sentence, fact.hedged), ...proposerOf(fact) },
      isConflicting: conflicts.length > 0,
    })),
    conflicts: (disputed.get(found.account) ?? []).map(dispute => ({
      question: dispute.question,
      ref: ref(dispute.entity),
      sides: dispute.sides.map(fact => ({
        fact: refOf(fact),
        text: sentenceOf(index, fact),
        source: said(sentences.ofFact(fact), fact.hedged),
        isProperty: fact.basis === 'property',
      })),
    })),
    alwaysRejected: rejected,
    questions: (questions.get(found.account) ?? []).map(question => ({
      kind: question.kind,
      text: question.text,
      ref: ref(question.entity),
      ...locationOf(index, toLsp, question),
    })),
  }));
}

const proposerOf = ({ proposedBy }: Fact) => (proposedBy === undefined ? {} : { proposedBy });

function locationOf(index: NoteIndex, toLsp: ToLsp, { entity }: OpenQuestion) {
  const place = definitionOf(index, entity) ?? index.mentionsOf(entity)[0] ?? index.factsAbout(entity)[0];
  return place && { location: toLsp.location(place.path, place.span) };
}
