import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Problem } from '../../model/problem.ts';
import type { Note } from '../../model/note.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { candidateOffers } from './candidate-offers.ts';
import { choiceOffers, propertyChoices } from './choice-offers.ts';
import { entityOffers } from './entity-offers.ts';
import { mentionOffers } from './mention-offers.ts';
import { missingLinkOffers, missingValueOffers } from './missing-offers.ts';
import type { LinkStyle, Offer } from './offer.ts';
import {
  aliasOffers,
  misfitOffers,
  placesAt,
  plainValueOffers,
  quoted,
  quoteOffers,
  unquotedLinks,
} from './property-offers.ts';
import { selectionOffers } from './selection-offers.ts';
import { cycleOffers, duplicateOffers, secondAccountOffers } from './shared-offers.ts';
import { twiceOffers, wordOffers } from './word-offers.ts';
import { deadLinks, isNoNote, problems } from '../problems/problems.ts';
import { quickFixes, touchesRange } from './quick-fixes.ts';

/**
 * Everything that the light bulb offers for a stretch of a note, in the order in which it is shown: what mends a problem,
 * then what can be decided, then what can be rewritten. Nothing is written before one is chosen.
 */
export function codeActions(index: NoteIndex, path: NotePath, range: Span, style: LinkStyle): Offer[] {
  const note = index.notes.get(path);
  if (!note) return [];
  const touches = (span: Span): boolean => touchesRange(span, range);
  const decisions = quickFixes(index, path, range).map(({ problem, ...fix }): Offer => ({
    ...fix,
    kind: 'quickfix',
    problem: problem && { codes: ['conflictingFacts', 'outdatedProperty'], span: problem },
  }));
  const mentions = index
    .mentionsIn(path)
    .filter(({ outer }) => overlaps(outer, range) || (outer.from <= range.from && range.to <= outer.to));
  return unique([
    ...problems(index, path)
      .filter(({ span }) => touches(span))
      .flatMap(problem => problemOffers(index, note, problem)),
    ...placeOffers(index, note, touches),
    ...mentions
      .filter(({ grade, span }) => grade === 'ambiguous' && !isDefined(note, span))
      .flatMap(mention => choiceOffers(index, note, mention)),
    ...decisions,
    ...mentions.flatMap(mention => candidateOffers(index, note, mention)),
    ...selectionOffers(index, note, range),
    ...mentions.flatMap(mention => mentionOffers(index, note, mention, style)),
    ...mentions.flatMap(mention => entityOffers(index, note, mention)),
  ]);
}

/** What is safe to do in the whole of a note without looking: an edit that leaves what the note says as it is. */
export function fixAll(index: NoteIndex, path: NotePath): Offer[] {
  const note = index.notes.get(path);
  const links = note ? unquotedLinks(note) : [];
  if (!note || links.length === 0) return [];
  return [
    {
      title: l10n.t('Put links in frontmatter in quotes'),
      kind: 'source.fixAll.accountNotes',
      problem: undefined,
      edits: links.map(link => quoted(note, link)),
    },
  ];
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
      return unquotedLinks(note).includes(problem)
        ? quoteOffers(note, problem)
        : [
            ...wordOffers(note, problem),
            ...twiceOffers(note, problem),
            ...secondAccountOffers(note, problem),
          ];
    default:
      return [];
  }
}

/** What can be done where links and properties stand: those that lead nowhere, to several, or are no links yet. */
function placeOffers(index: NoteIndex, note: Note, touches: (span: Span) => boolean): Offer[] {
  const facts = index.factsIn(note.path).filter(({ span }) => touches(span));
  const places = placesAt(index, note, touches).filter(({ text }) => !isNoNote(text));
  return [
    ...facts.flatMap(fact => misfitOffers(index, note, fact)),
    ...places.flatMap(place => [
      ...propertyChoices(index, note, place),
      ...missingValueOffers(index, note, place),
      ...plainValueOffers(index, note, place),
    ]),
    ...deadLinks(index.directory, note)
      .filter(link => touches(link))
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
