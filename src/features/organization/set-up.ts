import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId, type EntityKind } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { isHinted } from '../../model/standing.ts';
import { withoutEnding } from '../../model/note-path.ts';
import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { accept } from '../review/accept.ts';
import { askedFacts } from '../review/suggestions.ts';
import { newAccount, type WantedAccount } from './new-account.ts';
import { suggestedAccount } from './suggested-account.ts';
import { proseName } from './prose-name.ts';

/** What notes in which no account is written down name, of which an account can be made. */
export interface SetUp {
  /** The suggested account, and what it is to be called; undefined where a person has to say what the notes are about. */
  readonly account: { readonly entity: EntityId; readonly name: string } | undefined;
  /** How many candidates there are of each kind, without the account. */
  readonly counts: Readonly<Record<EntityKind, number>>;
}

/** Undefined where there is an account, or where a note defines somebody and no account is clear. */
export function possibleSetUp(index: NoteIndex): SetUp | undefined {
  const suggested = suggestedAccount(index);
  const counts = { person: 0, team: 0, system: 0, organization: 0 };
  let isDefined = false;
  for (const entity of index.entities.values()) {
    if (entity.isAccount) return undefined;
    if (!isCandidate(entity)) isDefined = true;
    else if (entity.id !== suggested) counts[entity.kind]++;
  }
  const account = suggested === undefined ? undefined : index.entities.get(suggested);
  const isNew = account ? isCandidate(account) : !isDefined;
  if (!isNew || counts.person + counts.team + counts.system === 0) return undefined;
  return { account: account && { entity: account.id, name: proseName(index, account) }, counts };
}

export interface WantedSetUp {
  /** The account's name. */
  readonly name: string;
  readonly candidates: readonly EntityId[];
}

/**
 * The note of an account at the root of the notes, and those of the candidates, with what is said for sure between them
 * as properties. No other file is touched.
 */
export function setUp(
  index: NoteIndex,
  { name, candidates }: WantedSetUp,
  places: NewNotePlaces,
): Change | Refusal {
  const suggested = index.entities.get(suggestedAccount(index) ?? ('' as EntityId));
  const isSuggested = suggested !== undefined && proseName(index, suggested) === name;
  const wanted = isSuggested ? { ...knownBy(suggested, name), name } : { name };
  const note = newAccount(index, { ...wanted, folder: '' }, places.isTaken);
  if (isRefusal(note)) return note;
  const after = index.after({ edits: [], created: [note] });
  const account = withoutEnding(note.path) as EntityId;
  const chosen = candidates.filter(id => {
    const entity = after.entities.get(id);
    return entity !== undefined && isCandidate(entity);
  });
  const facts = factsAmong(after, new Set(chosen), account);
  const change = accept(after, { candidates: chosen, facts }, places);
  return isRefusal(change) ? change : { ...change, created: [note, ...change.created] };
}

/** A domain that has been the only name places people by their addresses. */
function knownBy(account: Entity, name: string): Pick<WantedAccount, 'aliases' | 'url'> {
  const aliases = account.aliases.filter(alias => alias !== name);
  return account.name === name ? { aliases } : { aliases, url: account.name };
}

/** What stands of the chosen ones, and leads to nobody else; a guess and what disagrees is for a person to decide. */
function factsAmong(index: NoteIndex, chosen: ReadonlySet<EntityId>, account: EntityId): Fact[] {
  return askedFacts(index).filter(
    fact =>
      fact.status === 'current' &&
      !fact.hedged &&
      !isHinted(fact.relation) &&
      chosen.has(fact.subject) &&
      (fact.object === undefined || fact.object === account || chosen.has(fact.object)),
  );
}
