import { hover } from '../../src/features/card/hover.ts';
import { chart } from '../../src/features/chart/chart.ts';
import { completion } from '../../src/features/completion/completion.ts';
import type { ClientEdits } from '../../src/features/completion/offer.ts';
import { lensesOf, lensTitle } from '../../src/features/display/code-lenses.ts';
import { folds } from '../../src/features/display/folding.ts';
import { roleHints } from '../../src/features/display/inlay-hints.ts';
import { previewMarks } from '../../src/features/display/preview-marks.ts';
import { selectionRanges } from '../../src/features/display/selection-ranges.ts';
import { tokens } from '../../src/features/display/tokens.ts';
import { codeActions, fixAll } from '../../src/features/light-bulb/code-actions.ts';
import { definition } from '../../src/features/navigation/definition.ts';
import { documentLinks } from '../../src/features/navigation/document-links.ts';
import { hierarchyAt } from '../../src/features/navigation/hierarchy.ts';
import { highlights } from '../../src/features/navigation/highlights.ts';
import { references } from '../../src/features/navigation/references.ts';
import { outline, workspaceSymbols } from '../../src/features/navigation/symbols.ts';
import { organization } from '../../src/features/organization/organization.ts';
import { allProblems } from '../../src/features/problems/problems.ts';
import { suggestions } from '../../src/features/review/suggestions.ts';
import { splitPlaces } from '../../src/features/split/split-places.ts';
import { coverage } from '../../src/features/coverage/coverage.ts';
import { timeline } from '../../src/features/timeline/timeline.ts';
import type { NoteIndex } from '../../src/index/note-index.ts';
import type { Note } from '../../src/model/note.ts';
import { finished } from '../../src/model/steps.ts';
import type { Span } from '../../src/text/span.ts';
import { PLACES } from '../support/completed.ts';

/**
 * Asks every feature at every offset, and of every entity. Fails where one throws, or names a place that is not in its
 * note. Gives what should be the same for the same notes, however the index came about.
 */
export function askEverything(index: NoteIndex): unknown {
  const ofNotes = [...index.notes.values()].toSorted(byPath).map(note => {
    for (let offset = 0; offset <= note.text.length; offset++) askAt(index, note, offset);
    return askOf(index, note);
  });
  const ofEntities = [...index.entities.keys()]
    .toSorted()
    .map(id => [
      references(index, id, { includeDefinition: true }),
      finished(timeline(index, id)),
      splitPlaces(index, id).length,
      lensTitle(index, id, 'mentions'),
    ]);
  organization(index);
  chart(index, { asOf: undefined, since: undefined, withSystems: true, orders: {} });
  finished(suggestions(index));
  finished(coverage(index, '2026-01-01'));
  return [ofNotes, ofEntities, allProblems(index), workspaceSymbols(index, 'a')];
}

const EDITS: readonly ClientEdits[] = ['anywhere', 'toCaret', 'atWord', 'asTyped'];

const byPath = (a: Note, b: Note): number => (a.path < b.path ? -1 : 1);

function askAt(index: NoteIndex, note: Note, offset: number): void {
  const { path } = note;
  const shown = hover(index, path, offset);
  if (shown) hold(note, shown.span);
  definition(index, path, offset);
  hierarchyAt(index, path, offset);
  for (const span of highlights(index, path, offset)) hold(note, span);
  const edits = EDITS[offset % EDITS.length] ?? 'anywhere';
  const { offers } = completion(index, path, offset, {
    insert: 'name',
    asked: 'request',
    places: PLACES,
    edits,
  });
  for (const { span } of offers) hold(note, span);
  codeActions(index, path, { range: { from: offset, to: offset }, style: 'wikilink', wants: () => true });
}

function askOf(index: NoteIndex, note: Note): unknown {
  const { path, text } = note;
  const whole = { from: 0, to: text.length };
  const offsets = Array.from({ length: text.length + 1 }, (_, at) => at);
  for (const ranges of selectionRanges(index, path, offsets)) for (const span of ranges) hold(note, span);
  const found = tokens(index, path);
  for (const token of found) hold(note, token.span);
  lensesOf(index, path);
  fixAll(index, path);
  roleHints(index, path, whole);
  previewMarks(index, path);
  folds(index, path);
  return [found, documentLinks(index, path), outline(index, path)];
}

function hold({ path, text }: Note, { from, to }: Span): void {
  if (!(0 <= from && from <= to && to <= text.length))
    throw new Error(`${path}: ${from}–${to} is no place among ${text.length} characters.`);
}
