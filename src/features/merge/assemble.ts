import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import { placesAfter } from '../../edit/composed.ts';
import type { Replacement } from '../../edit/text-edit.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import { lineEndingOf } from '../../text/lines.ts';
import { addAliases } from '../edits/add-aliases.ts';
import { holds, type DefinedEntity } from '../edits/defined-entity.ts';
import { writeProperties } from '../edits/write-property.ts';
import { mergedFields, yamlLeft } from './merged-fields.ts';
import { takenProperties } from './merged-properties.ts';
import { movedText, type MovedText } from './moved-text.ts';

/** What happens to the notes that define two entities when one becomes part of the other. */
export interface Assembly {
  readonly edits: ReadonlyMap<NotePath, readonly Replacement[]>;
  /** The note of which nothing is left. */
  readonly deleted: NotePath | undefined;
  /** Where a place of a note stands afterwards; undefined for what is not kept as it was. */
  readonly place: (path: NotePath, offset: number) => Place | undefined;
  /** Properties that the kept entity gets, and those whose value is only noted, since it has another. */
  readonly added: readonly string[];
  readonly noted: readonly string[];
}

interface Place {
  readonly path: NotePath;
  readonly offset: number;
}

/** The names become aliases of the kept entity. `index` says where links lead. */
export function assemble(
  index: NoteIndex,
  from: DefinedEntity,
  into: DefinedEntity,
  names: readonly string[],
): Assembly | Refusal {
  const { targets } = index.defined;
  const fields = mergedFields(from, into, targets);
  if (holds(into, from)) {
    const aliases = addAliases(into.note, into.definition, names);
    return isRefusal(aliases) ? aliases : inPlace(into, [...aliases, ...fields.edits], fields.noted);
  }
  const { taken, noted } = takenProperties(from, into, targets, names);
  const properties = writeProperties(into.note, into.definition, taken);
  if (isRefusal(properties)) return properties;
  const moved = movedText(index, from, into, { edits: fields.edits, yaml: yamlLeft(from, into, noted) });
  if (isRefusal(moved)) return moved;
  return {
    ...placed(from, into, properties, moved),
    added: taken.map(({ key }) => key).filter(key => key !== 'aliases'),
    noted: [...noted, ...fields.noted],
  };
}

/** The notes of an assembly, without what happens to links elsewhere. */
export const textChange = ({ edits, deleted }: Assembly): Change => ({
  edits: [...edits].flatMap(([path, own]) => own.map(edit => ({ ...edit, path }))),
  created: [],
  deleted: deleted === undefined ? [] : [deleted],
});

/** A section inside the text about the kept entity only loses what made it an entity. */
function inPlace({ note }: DefinedEntity, edits: readonly Replacement[], noted: readonly string[]): Assembly {
  const after = placesAfter(edits);
  return {
    edits: new Map([[note.path, edits]]),
    deleted: undefined,
    place: (path, offset) => ({ path, offset: path === note.path ? after(offset) : offset }),
    added: [],
    noted,
  };
}

function placed(
  from: DefinedEntity,
  into: DefinedEntity,
  properties: readonly Replacement[],
  { region, text, place: inText }: MovedText,
): Pick<Assembly, 'edits' | 'deleted' | 'place'> {
  const isWhole = from.definition.section === undefined || isAll(from.note.text, region);
  const isSameNote = from.note.path === into.note.path;
  const removal: Replacement[] = isWhole && !isSameNote ? [] : [{ span: region, text: '' }];
  const at = into.definition.section === undefined ? into.note.text.length : into.definition.span.to;
  const insertion = insertionAt(into.note.text, at, text);
  // An insertion where something is removed comes first.
  const intoEdits = [...properties, ...insertion.edits, ...(isSameNote ? removal : [])];
  const edits = new Map<NotePath, readonly Replacement[]>([[into.note.path, intoEdits]]);
  if (!isSameNote && removal.length > 0) edits.set(from.note.path, removal);
  const base = placesAfter(isSameNote ? [...properties, ...removal] : properties)(at) + insertion.before;
  const after = new Map([...edits].map(([path, own]) => [path, placesAfter(own)]));
  return {
    edits,
    deleted: isWhole && !isSameNote ? from.note.path : undefined,
    place(path, offset) {
      const isMoved =
        path === from.note.path &&
        (isWhole || (region.from <= offset && offset < region.to)) &&
        !(isSameNote && offset === at && at === region.to);
      if (!isMoved) return { path, offset: after.get(path)?.(offset) ?? offset };
      const inside = inText(offset);
      return inside === undefined ? undefined : { path: into.note.path, offset: base + inside };
    },
  };
}

/** Whether nothing but white space stands around a stretch of a text. */
const isAll = (text: string, { from, to }: MovedText['region']): boolean =>
  (text.slice(0, from) + text.slice(to)).replace('\ufeff', '').trim() === '';

/** A text between blank lines; `before` is how much stands before it. */
function insertionAt(
  note: string,
  at: number,
  text: string,
): { readonly edits: readonly Replacement[]; readonly before: number } {
  if (text === '') return { edits: [], before: 0 };
  const eol = lineEndingOf(note);
  const above = note.slice(0, at);
  const blank =
    /(?:^|\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(above) || above.replace('\ufeff', '') === '';
  const before = blank ? '' : /[\r\n]$/.test(above) ? eol : eol + eol;
  const isLast = at === note.length;
  const after = isLast ? '' : /[\r\n]$/.test(text) ? eol : eol + eol;
  return { edits: [{ span: { from: at, to: at }, text: before + text + after }], before: before.length };
}
