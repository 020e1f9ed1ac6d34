import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { definitionOf } from '../../features/navigation/definition.ts';
import { isAction } from '../../features/actions/action.ts';
import { refOf } from '../../features/edits/fact-ref.ts';
import { sentenceOf } from '../../features/wording/fact-words.ts';
import type { FactSource } from '../../features/wording/fact-source.ts';
import { disputes } from '../../features/problems/disputes.ts';
import { openQuestions, type OpenQuestion } from '../../features/review/open-questions.ts';
import { Sentences, type SaidSentence } from '../../features/wording/sentences.ts';
import { suggestions, type Suggestions } from '../../features/review/suggestions.ts';
import type { EntityId } from '../../model/entity.ts';
import {
  CHANGE,
  type ChangeParams,
  type ChangeResult,
  type EntityRef,
  type Source,
} from '../../protocol/requests.ts';
import { SUGGESTIONS, type AccountSuggestions, type SuggestionsResult } from '../../protocol/suggestions.ts';
import { groupBy } from '../../text/grouping.ts';
import { editFor, type VersionOf } from './changes.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';
import type { Session } from '../session.ts';
import { ToLsp } from '../lsp/to-lsp.ts';
import { FAILED } from '../answer.ts';

/** Answers what waits for a decision, and turns decisions into edits. */
export function answerSuggestionRequests(
  connection: Connection,
  session: Session,
  versionOf: VersionOf,
): void {
  const { answer } = session;
  connection.onRequest(
    SUGGESTIONS,
    answer('suggestions', { accounts: [] }, (): SuggestionsResult => ({
      accounts: session.settings.suggestions.enabled
        ? session.folders.byUri.flatMap(([uri, folder]) => accountsOf(uri, folder))
        : [],
    })),
  );
  connection.onRequest(
    CHANGE,
    answer('change', FAILED, (params: ChangeParams): ChangeResult => {
      const folder = session.folders.at(params.folder);
      if (!folder) return { refusal: l10n.t('This folder is not open any more.') };
      if (!isAction(params.action)) return { refusal: l10n.t('This is nothing that can be decided.') };
      const { action, isConfirmed } = params;
      return editFor(session, folder, { action, isConfirmed: isConfirmed === true }, versionOf);
    }),
  );
}

function accountsOf(uri: string, folder: NotesFolder): AccountSuggestions[] {
  const { index } = folder;
  const questions = groupBy(openQuestions(index), ({ account }) => account);
  const disputed = groupBy(disputes(index), ({ account }) => account);
  const waiting = suggestions(index);
  const sentences = new Sentences(index);
  const without = [...new Set([...questions.keys(), ...disputed.keys()])]
    .filter(account => !waiting.some(other => other.account === account))
    .map((account): Suggestions => ({ account, entities: [], facts: [] }));
  return [...waiting, ...without].map(found => {
    const toLsp = new ToLsp(folder);
    const ref = (entity: EntityId): EntityRef => ({ folder: uri, entity });
    const said = (sentence: SaidSentence, hedged: boolean): Source =>
      sourceResult(toLsp, {
        ...sentence,
        author: sentence.author && index.entities.get(sentence.author)?.name,
        hedged,
      });
    return {
      folder: uri,
      ...(found.account !== undefined && { account: ref(found.account) }),
      name: (found.account && index.entities.get(found.account)?.name) ?? l10n.t('Outside any account'),
      candidates: found.entities.map(({ entity, seenIn, more }) => ({
        ref: ref(entity.id),
        kind: entity.kind,
        name: entity.name,
        aliases: entity.aliases,
        seenIn: seenIn.map(sentence => said(sentence, false)),
        more,
      })),
      statements: found.facts.map(({ fact, sentence, conflicts }) => ({
        fact: refOf(fact),
        text: sentenceOf(index, fact),
        source: said(sentence, fact.hedged),
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
      questions: (questions.get(found.account) ?? []).map(question => ({
        kind: question.kind,
        text: question.text,
        ref: ref(question.entity),
        ...locationOf(folder, toLsp, question),
      })),
    };
  });
}

function locationOf({ index }: NotesFolder, toLsp: ToLsp, { entity }: OpenQuestion) {
  const place = definitionOf(index, entity) ?? index.mentionsOf(entity)[0] ?? index.factsAbout(entity)[0];
  return place && { location: toLsp.location(place.path, place.span) };
}

/** A source without what is undefined, which JSON has no word for. */
export const sourceResult = (
  toLsp: ToLsp,
  { path, span, text, author, date, hedged }: FactSource,
): Source => ({
  location: toLsp.location(path, span),
  text,
  ...(author !== undefined && { author }),
  ...(date !== undefined && { date }),
  hedged,
});
