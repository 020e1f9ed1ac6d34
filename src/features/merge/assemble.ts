import type { LinkTargets } from '../../index/links/link-targets.ts';
import type { NotePath } from '../../model/note-path.ts';
import { addAliases } from '../edits/add-aliases.ts';
import { offsetAfter } from '../../edit/composed.ts';
import { isRefusal, type Refusal } from '../../edit/change.ts';
import { writeProperties } from '../edits/write-property.ts';
import { holds, type Defined } from './defined.ts';
import { takenProperties } from './merged-properties.ts';
import { mergedFields, yamlLeft } from './merged-fields.ts';
import { movedText, type MovedText } from './moved-text.ts';
import { applied, type Replacement } from '../../edit/text-edit.ts';
import { lineEndingOf } from '../../text/lines.ts';

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

/** `targets` are those of the notes afterwards; `names` become aliases of the kept entity. */
export function assemble(
  from: Defined,
  into: Defined,
  targets: LinkTargets,
  names: readonly string[],
): Assembly | Refusal {
  const fields = mergedFields(from, into, targets);
  if (holds(into, from)) {
    const aliases = addAliases(into.note, into.definition, names);
    return isRefusal(aliases) ? aliases : inPlace(into, [...aliases, ...fields.edits], fields.noted);
  }
  const { taken, noted } = takenProperties(from, into, targets, names);
  const properties = writeProperties(into.note, into.definition, taken);
  if (isRefusal(properties)) return properties;
  const moved = movedText(from, into, fields.edits, yamlLeft(from, into, noted));
  if (isRefusal(moved)) return moved;
  return {
    ...placed(from, into, properties, moved),
    added: taken.map(({ key }) => key).filter(key => key !== 'aliases'),
    noted: [...noted, ...fields.noted],
  };
}

/** A section inside the text about the kept entity only loses what made it an entity. */
const inPlace = ({ note }: Defined, edits: readonly Replacement[], noted: readonly string[]): Assembly => ({
  edits: new Map([[note.path, edits]]),
  deleted: undefined,
  place: (path, offset) => ({ path, offset: path === note.path ? offsetAfter(edits, offset) : offset }),
  added: [],
  noted,
});

function placed(
  from: Defined,
  into: Defined,
  properties: readonly Replacement[],
  { region, text, place: inText }: MovedText,
): Pick<Assembly, 'edits' | 'deleted' | 'place'> {
  const isWhole =
    from.definition.section === undefined ||
    (from.note.text.slice(0, region.from) + from.note.text.slice(region.to)).replace('\ufeff', '').trim() ===
      '';
  const isSameNote = from.note.path === into.note.path;
  const removal: Replacement[] = isWhole && !isSameNote ? [] : [{ span: region, text: '' }];
  const at = into.definition.section === undefined ? into.note.text.length : into.definition.span.to;
  const insertion = insertionAt(into.note.text, at, text);
  const others = isSameNote ? [...properties, ...removal] : properties;
  // An insertion where something is removed comes first.
  const edits = new Map<NotePath, readonly Replacement[]>([
    [into.note.path, [...properties, ...insertion.edits, ...(isSameNote ? removal : [])]],
  ]);
  if (!isSameNote && removal.length > 0) edits.set(from.note.path, removal);
  const base = offsetAfter(others, at) + insertion.before;
  return {
    edits,
    deleted: isWhole && !isSameNote ? from.note.path : undefined,
    place(path, offset) {
      const isMoved =
        path === from.note.path &&
        (isWhole || (region.from <= offset && offset < region.to)) &&
        !(isSameNote && offset === at && at === region.to);
      if (!isMoved) return { path, offset: offsetAfter(edits.get(path) ?? [], offset) };
      const inside = inText(offset);
      return inside === undefined ? undefined : { path: into.note.path, offset: base + inside };
    },
  };
}

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

/** The texts of the notes afterwards, by path; what is deleted is not among them. */
export const assembledTexts = (
  { edits }: Assembly,
  textOf: (path: NotePath) => string,
): ReadonlyMap<NotePath, string> =>
  new Map([...edits].map(([path, own]) => [path, applied(textOf(path), own)]));
