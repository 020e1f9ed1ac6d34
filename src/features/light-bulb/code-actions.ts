import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Problem } from '../../model/problem.ts';
import type { Note } from '../../model/note.ts';
import type { Span } from '../../text/span.ts';
import type { Mention } from '../../model/mention.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import { candidateOffers } from './candidate-offers.ts';
import { choiceOffers, propertyChoices } from './choice-offers.ts';
import { entityOffers } from './entity-offers.ts';
import { linkOffers } from './link-offers.ts';
import { missingLinkOffers, missingValueOffers } from './missing-offers.ts';
import type { LinkStyle } from '../actions/link-mentions.ts';
import type { Offer, OfferKind } from './offer.ts';
import { pathOffers } from './path-offers.ts';
import { aliasOffers, misfitOffers, plainValueOffers } from './property-offers.ts';
import { selectionOffers } from './selection-offers.ts';
import { cycleOffers, duplicateOffers, secondAccountOffers } from './shared-offers.ts';
import { twiceOffers, wordOffers } from './word-offers.ts';
import { deadLinks, isNoNote, problems } from '../problems/problems.ts';
import { quickFixes, touchesRange } from './quick-fixes.ts';

/** What is asked of the light bulb. */
export interface CodeActionContext {
  /** The stretch of the note that is selected, or where the caret stands. */
  readonly range: Span;
  /** How a mention is written as a link. */
  readonly style: LinkStyle;
  /** Whether offers of a kind are wanted; the others are not looked for. */
  readonly wants: (kind: OfferKind) => boolean;
}

/** So many problems, mentions and facts of a selection are looked at: nobody reads the offers for more. */
const MOST = 30;

/**
 * Everything that the light bulb offers for a stretch of a note without asking anything first, in the order in which it
 * is shown: what mends a problem, then what can be decided, then what can be rewritten. Nothing is written before one is
 * chosen.
 */
export function codeActions(
  index: NoteIndex,
  path: NotePath,
  { range, style, wants }: CodeActionContext,
): Offer[] {
  const note = index.notes.get(path);
  if (!note) return [];
  const mentions = index
    .mentionsIn(path, range)
    .filter(({ outer }) => touchesRange(outer, range))
    .slice(0, MOST);
  return unique([
    ...(wants('quickfix') ? quickFixOffers(index, note, range, mentions) : []),
    ...(wants('refactor.extract') ? selectionOffers(index, note, range) : []),
    ...(wants('refactor.rewrite') ? linkOffers(index, note, mentions, style) : []),
    ...(wants('refactor.entity') ? mentions.flatMap(mention => entityOffers(index, note, mention)) : []),
  ]);
}

function quickFixOffers(index: NoteIndex, note: Note, range: Span, mentions: readonly Mention[]): Offer[] {
  const decisions = quickFixes(index, note.path, range).map(({ problem, ...fix }): Offer => ({
    ...fix,
    kind: 'quickfix',
    problem: problem && { codes: ['conflictingFacts', 'outdatedProperty'], span: problem },
  }));
  const ambiguous = mentions.filter(({ grade, span }) => grade === 'ambiguous' && !isDefined(note, span));
  return [
    ...problems(index, note.path, range)
      .filter(({ span }) => touchesRange(span, range))
      .slice(0, MOST)
      .flatMap(problem => problemOffers(index, note, problem)),
    ...placeOffers(index, note, range),
    ...pathOffers(index, note, range),
    ...choiceOffers(index, note, ambiguous),
    ...decisions,
    ...mentions.flatMap(mention => candidateOffers(index, note, mention)),
  ];
}

/** What is safe to do in the whole of a note without looking: edits that leave what the note says as it is. */
export function fixAll(index: NoteIndex, path: NotePath): Offer[] {
  const fixes = index.notes.get(path)?.problems.flatMap(({ fix }) => fix ?? []) ?? [];
  if (fixes.length === 0) return [];
  return [
    {
      title: l10n.t('Write what other programs misread so that all read the same'),
      kind: 'source.fixAll.accountNotes',
      problem: undefined,
      edits: fixes.flatMap(({ edits }) => edits.map(edit => ({ path, ...edit }))),
    },
  ];
}

function fixOffers({ path }: Note, { code, span, fix }: Problem): Offer[] {
  if (!fix) return [];
  const edits = fix.edits.map(edit => ({ path, ...edit }));
  return [{ title: fix.title, kind: 'quickfix', problem: { codes: [code], span }, edits, isPreferred: true }];
}

function problemOffers(index: NoteIndex, note: Note, problem: Problem): Offer[] {
  switch (problem.code) {
    case 'invalidAlias':
      return aliasOffers(note, problem);
    case 'reportingCycle':
      return cycleOffers(index, note, problem);
    case 'duplicateName':
      return duplicateOffers(index, note, problem);
    case 'invalidProperty':
      return problem.fix
        ? fixOffers(note, problem)
        : [
            ...wordOffers(note, problem),
            ...twiceOffers(note, problem),
            ...secondAccountOffers(note, problem),
          ];
    default:
      return fixOffers(note, problem);
  }
}

/** What can be done where links and properties stand: those that lead nowhere, to several, or are no links yet. */
function placeOffers(index: NoteIndex, note: Note, range: Span): Offer[] {
  const isMeant = ({ span }: { readonly span: Span }): boolean => touchesRange(span, range);
  const facts = index.factsIn(note.path, range).filter(isMeant);
  const places = propertyPlaces(note, index.directory, range).filter(
    place => isMeant(place) && !isNoNote(place.text),
  );
  const links = note.links.filter(link => touchesRange(link, range));
  return [
    ...facts.slice(0, MOST).flatMap(fact => misfitOffers(index, note, fact)),
    ...places
      .slice(0, MOST)
      .flatMap(place => [
        ...propertyChoices(index, note, place),
        ...missingValueOffers(index, note, place),
        ...plainValueOffers(index, note, place),
      ]),
    ...deadLinks(index.directory, note, links)
      .slice(0, MOST)
      .flatMap(link => missingLinkOffers(index, note, link)),
  ];
}

/** Where a name is defined it means its own entity, however many others share it. */
const isDefined = ({ definitions }: Note, { from }: Span): boolean =>
  definitions.some(({ nameSpan }) => nameSpan.from === from);

/** The first of those that say and do the same. */
function unique(offers: readonly Offer[]): Offer[] {
  const seen = new Set<string>();
  return offers.filter(offer => {
    const key = JSON.stringify([offer.title, 'action' in offer ? offer.action : offer.edits]);
    return !seen.has(key) && seen.add(key);
  });
}
