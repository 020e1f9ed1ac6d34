import type { NoteIndex } from '../../index/note-index.ts';
import { ENTITY_KINDS, isCandidate } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { refusalOf, tidyName } from '../../text/names.ts';
import { lastStarting } from '../../text/sorted-spans.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Offer } from './offer.ts';
import { makeTitle } from '../wording/kind-words.ts';

/** Longer selections are no names, in words and in UTF-16 code units. */
const MOST_WORDS = 6;
const LONGEST = 200;

/** A note about what is selected in the prose, for each kind that it can be. The selected words stay as they are. */
export function selectionOffers(index: NoteIndex, note: Note, range: Span): Offer[] {
  const name = selectedName(note, range);
  if (name === undefined || refusalOf(name) !== undefined || name.split(' ').length > MOST_WORDS) return [];
  const known = index.directory.targets.named(name, note.path).filter(entity => !isCandidate(entity));
  if (known.length > 0) return [];
  return ENTITY_KINDS.map(kind => ({
    title: makeTitle(kind, name),
    kind: 'refactor.extract',
    problem: undefined,
    action: { kind: 'createNamed', note: note.path, entity: kind, name, link: '' },
  }));
}

/** The words of a selection that lies in one stretch of prose, without emphasis around them. */
function selectedName({ text, syntax }: Note, range: Span): string | undefined {
  if (range.from === range.to || range.to - range.from > LONGEST) return undefined;
  const block = lastStarting(syntax.blocks, range.from);
  const pieces = block && contains(block, range) ? block.pieces.filter(piece => overlaps(piece, range)) : [];
  const isProse = pieces.every(({ kind }) => kind === 'text' || kind === 'break' || kind === 'markup');
  if (pieces.length === 0 || !isProse) return undefined;
  const words = pieces.map(({ kind, from, to }) => {
    const part = text.slice(Math.max(from, range.from), Math.min(to, range.to));
    return kind === 'text' ? part : kind === 'break' ? ' ' : '';
  });
  const name = tidyName(withoutPunctuation(oneLine(words.join(''))));
  return /[\r\n[\]|]/.test(name) ? undefined : name;
}

/** What a quick selection takes along of the sentence around it; the full stop of “Inc.” and the signs of “C++” stay. */
const withoutPunctuation = (name: string): string =>
  name
    .replace(/(["'”’»)])\.$/u, '$1')
    .replace(/^[\s"'“”‘’«»(,;:!?]+/u, '')
    .replace(/[\s"'“”‘’«»),;:!?]+$/u, '')
    .replace(/(\p{L}{5,})\.$/u, '$1');
