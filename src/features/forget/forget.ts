import * as l10n from '@vscode/l10n';
import type { Change, Refusal, TextEdit } from '../../edit/change.ts';
import { withoutItem } from '../../edit/without-item.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import { DECISIONS_FILE } from '../../model/decisions.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { fileName, type NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { wholeLines } from '../../text/lines.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { isWritable } from '../edits/writable.ts';
import { forgetSentences } from './forget-sentences.ts';
import { writtenOf, type Written } from './written-of.ts';

/** Stands where a name or an address was: of one length, so that it does not tell how long that was. */
const BAR = '▇▇▇▇';

/**
 * Makes the notes forget a person: the note or section that defines them goes, so do properties that name them and what was
 * decided about them, and wherever else a name, an address or a number of theirs is written there is a bar, in mails and
 * quotes too. A refusal for whoever is no person, or where a note cannot be written.
 */
export function forget(index: NoteIndex, id: EntityId): Change | Refusal {
  const entity = index.entities.get(id);
  if (entity?.kind !== 'person') return { refusal: l10n.t('Only people can be forgotten.') };
  const written = writtenOf(index, entity);
  const deleted = entity.path !== undefined && entity.section === undefined ? [entity.path] : [];
  const edits: TextEdit[] = [];
  for (const note of index.notes.values()) {
    if (deleted.includes(note.path)) continue;
    const own = editsIn(index, note, entity, written);
    if (own.length > 0 && !isWritable(note)) return { refusal: l10n.t('{0} cannot be changed.', note.path) };
    edits.push(...own);
  }
  const decided = decisionEdits(index, entity, written);
  const change: Change = {
    title: l10n.t('Forget a person'),
    edits: [...edits, ...decided],
    created: [],
    deleted,
    confirm: 'parts',
  };
  return {
    ...change,
    says: forgetSentences(index, entity, {
      change,
      decided: decided.length,
      left: leftIn(index, written, deleted),
    }),
  };
}

function editsIn(
  index: NoteIndex,
  note: Note,
  { id, path, section }: Entity,
  { pattern }: Written,
): TextEdit[] {
  const definition =
    path === note.path && section !== undefined
      ? note.definitions.find(each => each.section === section)
      : undefined;
  const properties = propertyPlaces(note, index.directory)
    .filter(({ entity }) => entity === id)
    .flatMap(({ span }) => withoutItem(note, span));
  const mentions = index
    .mentionsIn(note.path)
    .filter(({ entity }) => entity === id)
    .map(({ outer }) => outer);
  const words = [...note.text.matchAll(pattern)].map(({ index: from, 0: text }) => ({
    from,
    to: from + text.length,
  }));
  const removed = [
    ...(definition ? [{ path: note.path, span: definition.span, text: '' }] : []),
    ...properties,
  ];
  const blackened = merged([...mentions, ...words])
    .filter(span => !removed.some(edit => overlaps(edit.span, span)))
    .map(span => ({ path: note.path, span, text: BAR }));
  return withoutOverlaps([...removed, ...blackened]);
}

/** Places that touch are one: a name with an address behind it, a link with a name in it. */
function merged(spans: readonly Span[]): Span[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

function withoutOverlaps(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.from - b.span.from || b.span.to - a.span.to))
    if ((kept.at(-1)?.span.to ?? 0) <= edit.span.from) kept.push(edit);
  return kept;
}

/** The lines of `account-notes.yaml` that name the person; in a list within a line the item becomes a bar. */
function decisionEdits({ decisionsFile }: NoteIndex, { id }: Entity, { pattern }: Written): TextEdit[] {
  const { text } = decisionsFile;
  if (text === undefined) return [];
  const spans = [...text.matchAll(pattern)].map(({ index: from, 0: { length } }) => ({
    from,
    to: from + length,
  }));
  for (let from = text.indexOf(id); from !== -1; from = text.indexOf(id, from + 1))
    spans.push({ from, to: from + id.length });
  const edits = merged(spans).map((span): TextEdit => {
    const line = wholeLines(text, span);
    const isItem = /^\s*- /u.test(text.slice(line.from, line.to));
    return { path: DECISIONS_FILE, span: isItem ? line : span, text: isItem ? '' : BAR };
  });
  return withoutOverlaps(edits);
}

/** The notes whose own file names hold a name of the person, which no edit of a text reaches. */
const leftIn = (
  { notes }: NoteIndex,
  { inFileName }: Written,
  deleted: readonly NotePath[],
): readonly NotePath[] =>
  [...notes.keys()].filter(path => !deleted.includes(path) && inFileName(fileName(path)));
