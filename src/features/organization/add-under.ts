import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId, type EntityKind } from '../../model/entity.ts';
import { folderOf, withoutEnding } from '../../model/note-path.ts';
import { foldName, refusalOf, tidyName } from '../../text/names.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import { newNotePath } from '../edits/file-name.ts';
import { isPathTaken } from '../edits/free-path.ts';
import { moveUnder } from './move-under.ts';
import { newEntityNote } from '../edits/new-entity-note.ts';
import { whyNot } from '../../text/name-refusal.ts';
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
  const why = refusalOf(name);
  if (!above) return { refusal: l10n.t('The notes do not name it any more.') };
  if (why !== undefined)
    return { refusal: l10n.t('Nobody can be called “{0}”: the name {1}.', name, whyNot(why)) };
  const known = namesakes(index, name, above.account);
  const defined = known.find(entity => !isCandidate(entity));
  if (defined)
    return { refusal: l10n.t('{0} has a note already: “Move Under…” puts it elsewhere.', defined.name) };
  const candidate = known.find(entity => entity.kind === kind);
  if (candidate) return moveUnder(index, { moved: candidate.id, onto: under, from: undefined }, places);

  const account = above.account === undefined ? undefined : index.entities.get(above.account);
  const isTaken = isPathTaken(index, places);
  const path = newNotePath({ kind, name }, folderOf(account?.path ?? ''), places.folders, isTaken);
  if (typeof path !== 'string') return path;
  const note = newEntityNote(index, path, { kind, name, aliases: [], properties: [], seenIn: [] });
  // A top team of an account needs no property: its note stands in the folder of the account.
  if (kind === 'team' && above.isAccount)
    return { edits: [], created: [note], says: [l10n.t('{0} is part of {1}.', name, above.name)] };
  const after = index.after({ edits: [], created: [note] });
  const moved = withoutEnding(path) as EntityId;
  const placed = moveUnder(after, { moved, onto: under, from: undefined }, places);
  if (isRefusal(placed)) return placed;
  const own = placed.edits.filter(edit => edit.path === path);
  return {
    ...placed,
    edits: placed.edits.filter(edit => edit.path !== path),
    created: [{ path, text: applied(note.text, own) }, ...placed.created],
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
