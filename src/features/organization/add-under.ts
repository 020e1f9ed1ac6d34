import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId, type EntityKind } from '../../model/entity.ts';
import { withoutEnding } from '../../model/note-path.ts';
import { foldName, tidyName } from '../../text/names.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { isRefusal, type Change, type Refusal, type TextEdit } from '../../edit/change.ts';
import { newEntityIn } from '../edits/new-entity.ts';
import { moveUnder } from './move-under.ts';
import { applied } from '../../edit/text-edit.ts';

export interface Addition {
  readonly kind: EntityKind;
  readonly name: string;
  /** What it is to stand below. */
  readonly under: EntityId;
}

/**
 * The note of somebody or something new that stands below another: a report, a member, a subteam, a system. A candidate
 * of that name gets its note there. Who has a note already is refused: moving it is something else.
 */
export function addUnder(index: NoteIndex, addition: Addition, places: NewNotePlaces): Change | Refusal {
  const { kind, under } = addition;
  const name = tidyName(addition.name);
  const above = index.entities.get(under);
  if (!above) return { refusal: l10n.t('The notes do not name it any more.') };
  const known = namesakes(index, name, above.account);
  const defined = known.find(entity => !isCandidate(entity));
  if (defined)
    return { refusal: l10n.t('{0} has a note already: “Move Under…” puts it elsewhere.', defined.name) };
  const candidate = known.find(entity => entity.kind === kind);
  if (candidate) return moveUnder(index, { moved: candidate.id, onto: under, from: undefined }, places);

  const made = newEntityIn(index, above.account, { kind, name }, places);
  if (isRefusal(made)) return made;
  // A top team of an account needs no property: its note stands in the folder of the account.
  if (kind === 'team' && above.isAccount)
    return { ...made, says: [l10n.t('{0} is part of {1}.', name, above.name)] };
  const after = index.after(made);
  const [note] = made.created;
  const moved = withoutEnding(note?.path ?? '') as EntityId;
  const placed = moveUnder(after, { moved, onto: under, from: undefined }, places);
  if (isRefusal(placed)) return placed;
  const isOwn = ({ path }: TextEdit): boolean => path === note?.path;
  const own = placed.edits.filter(isOwn);
  const created = made.created.map(({ path, text }) => ({ path, text: applied(text, own) }));
  return {
    ...placed,
    edits: placed.edits.filter(edit => !isOwn(edit)),
    created: [...created, ...placed.created],
  };
}

/** Who is called so in the account, or where there is none. */
function namesakes({ entities }: NoteIndex, name: string, account: EntityId | undefined): Entity[] {
  const folded = foldName(name);
  return [...entities.values()].filter(
    entity =>
      entity.account === account &&
      [entity.name, ...entity.aliases].some(other => foldName(other) === folded),
  );
}
