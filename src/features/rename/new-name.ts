import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Definition, type Entity } from '../../model/entity.ts';
import { fileName, folderOf, type NotePath } from '../../model/note-path.ts';
import { foldName, refusalOf } from '../../text/names.ts';
import type { Refusal } from '../../edit/change.ts';
import { fileNameFor } from '../edits/file-name.ts';
import { aKind } from '../wording/kind-words.ts';
import { whyNot } from '../../text/name-refusal.ts';

/** Why an entity cannot bear this name; `name` is tidy. */
export function refusalOfName(index: NoteIndex, entity: Entity, name: string): Refusal | undefined {
  if (name === '') return { refusal: l10n.t('A name cannot be blank.') };
  const refusal = refusalOf(name);
  if (refusal !== undefined)
    return { refusal: l10n.t('“{0}” cannot be a name: it {1}.', name, whyNot(refusal)) };
  const forbidden = /[\x00-\x1f\x7f\u2028\u2029[\]|]/u.exec(name)?.[0];
  if (forbidden !== undefined)
    return {
      refusal: /\p{Cc}|\s/u.test(forbidden)
        ? l10n.t('“{0}” cannot be a name: no link could hold its line break or control character.', name)
        : l10n.t('“{0}” cannot be a name: no link could hold the “{1}” in it.', name, forbidden),
    };
  const [bearer] = bearersOf(index, entity, name);
  return (
    bearer && {
      refusal: l10n.t('“{0}” already names {1} in {2}.', name, aKind(bearer.kind), bearer.path ?? bearer.id),
    }
  );
}

/** Who else bears a name that an entity is to get, where both can be seen from one note. */
export function bearersOf(index: NoteIndex, entity: Entity, name: string): Entity[] {
  const folded = foldName(name);
  return [...index.entities.values()].filter(
    other =>
      other.id !== entity.id &&
      !isCandidate(other) &&
      meet(index, entity, other) &&
      [other.name, ...other.aliases].some(each => foldName(each) === folded),
  );
}

/** Whether there is a note that sees both: two accounts that do not hold each other may each have a Ben Ries. */
export function meet({ directory }: NoteIndex, a: Entity, b: Entity): boolean {
  const sees = (from: Entity, other: Entity): boolean =>
    from.account === other.account ||
    other.account === undefined ||
    (from.path !== undefined && directory.scopes.enclosing(from.path).includes(other.account));
  return sees(a, b) || sees(b, a);
}

/** What of the disk decides where a note may move. */
export interface Places {
  /** Whether something other than the note itself is at the path already. */
  readonly isTaken: (path: NotePath, by: NotePath) => boolean;
}

/**
 * The path of a note that is named after its entity once that has another name: in the same folder, with the same
 * ending, and written the way it was (`ben-ries.md` or `Ben Ries.md`). Undefined where the note is not named after the
 * entity, or another file has the new name already; a refusal where the entity's name is nothing but the file's and
 * that cannot change.
 */
export function movedPath(
  path: NotePath,
  entity: Pick<Entity, 'kind' | 'name'>,
  { namedByFile }: Pick<Definition, 'namedByFile'>,
  name: string,
  isTaken: (path: NotePath) => boolean,
): NotePath | Refusal | undefined {
  const old = fileName(path);
  const base = namedByFile ? name : newFileName(old, entity, name);
  if (base === undefined || base === old) return undefined;
  const problem = problemOfFileName(base);
  if (problem !== undefined)
    return { refusal: l10n.t('“{0}” cannot be the name of a file: it {1}.', name, problem) };
  const folder = folderOf(path);
  const ending = path.slice(path.lastIndexOf('/') + 1).slice(old.length);
  const moved = `${folder === '' ? '' : `${folder}/`}${base}${ending}` as NotePath;
  if (!isTaken(moved)) return moved;
  return namedByFile ? { refusal: l10n.t('{0} is there already.', moved) } : undefined;
}

function newFileName(
  old: string,
  { kind, name: oldName }: Pick<Entity, 'kind' | 'name'>,
  name: string,
): string | undefined {
  const written = old.normalize('NFC');
  if (written === fileNameFor(oldName, kind)) return fileNameFor(name, kind);
  if (foldName(written) === foldName(oldName)) return name;
  for (const joint of ['-', '_'])
    if (foldName(written) === foldName(joinedBy(oldName, joint)))
      return joinedBy(written === written.toLowerCase() ? name.toLowerCase() : name, joint);
  return undefined;
}

const joinedBy = (name: string, joint: string): string =>
  name
    .normalize('NFC')
    .replace(/['’‘ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .replaceAll(' ', joint);

/** What file systems allow, in bytes, with room for an ending. */
const LONGEST = 240;
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Why some system would not take a file of that name, as the end of the sentence “… cannot be …: it …”. */
function problemOfFileName(base: string): string | undefined {
  const forbidden = /[<>:"/\\|?*\x00-\x1f]/.exec(base)?.[0];
  if (forbidden !== undefined) return l10n.t('holds “{0}”', forbidden);
  if (base.startsWith('.')) return l10n.t('starts with a dot, which hides it');
  if (/[. ]$/.test(base)) return l10n.t('ends in a dot or a blank');
  if (devices.test(base)) return l10n.t('is kept for a device');
  if (new TextEncoder().encode(base).length > LONGEST) return l10n.t('is too long');
  return undefined;
}
