import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { whyNot } from '../../text/name-refusal.ts';
import { foldName, refusalOf } from '../../text/names.ts';
import { oneLine } from '../../text/one-line.ts';
import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import type { Decision } from '../../edit/with-decision.ts';
import { addAliases } from '../edits/add-aliases.ts';
import { decide } from '../edits/decide.ts';
import { gone } from './gone.ts';

/** The name becomes an alias of the entity, in the note that defines it. */
export function addAlias(
  index: NoteIndex,
  { of: id, name }: { readonly of: EntityId; readonly name: string },
): Change | Refusal {
  const entity = index.entities.get(id);
  const note = entity?.path === undefined ? undefined : index.notes.get(entity.path);
  const definition = entity && index.definitionOf(entity);
  if (!note || !definition) return gone();
  const why = refusalOf(name);
  if (why !== undefined) return { refusal: l10n.t('“{0}” cannot be an alias: it {1}.', name, whyNot(why)) };
  const edits = addAliases(note, definition, [name]);
  return isRefusal(edits) ? edits : { edits, created: [] };
}

/** Of those that share a name, in this note it means one: it is none of the others that it may mean there. */
export function chooseMeant(
  index: NoteIndex,
  { note, name, is }: { readonly note: NotePath; readonly name: string; readonly is: EntityId },
): Change | Refusal {
  const text = index.notes.get(note)?.text ?? '';
  const others = index
    .mentionsIn(note)
    .filter(({ grade, span }) => grade === 'ambiguous' && isCalled(text.slice(span.from, span.to), name))
    .flatMap(({ among }) => (among.includes(is) ? among.filter(id => id !== is) : []));
  const decisions = [...new Set(others)].map((not): Decision => ({ kind: 'distinct', note, name, not }));
  return decisions.length === 0 ? gone() : decide(index, ...decisions);
}

const isCalled = (written: string, name: string): boolean => foldName(oneLine(written)) === foldName(name);
