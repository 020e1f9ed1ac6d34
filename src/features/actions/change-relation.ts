import type { NoteIndex } from '../../index/note-index.ts';
import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import { applied, difference } from '../../edit/text-edit.ts';
import { withoutItem } from '../../edit/without-item.ts';
import { writeProperties, writtenValue } from '../edits/write-property.ts';
import { factOf, type FactRef } from '../edits/fact-ref.ts';
import { gone } from './gone.ts';

/**
 * The value in another property. Where it is the only one of its own, that gets the other name; else the value is taken
 * out and added to the other: two steps, seen as one edit.
 */
export function changeRelation(
  index: NoteIndex,
  { fact: ref, relation: key }: { readonly fact: FactRef; readonly relation: string },
): Change | Refusal {
  const fact = factOf(index, ref);
  if (!fact) return gone();
  const { path, subject, span } = fact;
  const note = index.notes.get(path);
  const entity = index.entities.get(subject);
  const definition = entity && index.definitionOf(entity);
  const property = definition?.properties.find(({ values }) => values.some(other => other.span === span));
  const value = property?.values.find(other => other.span === span);
  if (!note || !definition || !property || !value) return gone();
  if (property.values.length === 1 && !definition.properties.some(other => other.key === key))
    return { edits: [{ path, span: property.keySpan, text: key }], created: [] };
  const taken = { edits: withoutItem(note, span), created: [] };
  const without = index.after(taken).notes.get(path);
  const same = without?.definitions.find(({ section }) => section === definition.section);
  if (!without) return gone();
  const text = writtenValue(value.text, value.period);
  const added = writeProperties(without, same, [{ kind: 'add', key, values: [text] }]);
  if (isRefusal(added)) return added;
  return { edits: [{ path, ...difference(note.text, applied(without.text, added)) }], created: [] };
}
