import * as l10n from '@vscode/l10n';
import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import { composed, placesAfter } from '../../edit/composed.ts';
import type { Replacement } from '../../edit/text-edit.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { foldName } from '../../text/names.ts';
import { redefined, type DefinedEntity } from '../edits/defined-entity.ts';
import { changedIdentities } from '../links/succession.ts';
import { assemble, textChange, type Assembly } from './assemble.ts';
import { closesCircle } from './circles.ts';
import { lostMentions, wordsAt, type LostMention } from './lost-mentions.ts';
import { mergedDecisions } from './merged-decisions.ts';
import { mergedLinkEdits } from './merged-links.ts';
import { mergeSentences } from './merge-sentences.ts';
import { successionOfMerge } from './succession-of-merge.ts';

/** A merge as it would be, and what would come of it. */
export interface Attempt {
  readonly change: Change;
  readonly lost: readonly LostMention[];
  /** Whether the kept entity would be found by one of these names where nobody was before. */
  readonly namesOthers: (names: readonly string[]) => boolean;
}

/**
 * Puts two entities together, with `names` as further aliases, and looks at the notes that come of it. A refusal where
 * that cannot be written, where a link could lead nowhere, or where lines would go round in a circle.
 */
export function attempt(
  index: NoteIndex,
  from: DefinedEntity,
  into: DefinedEntity,
  names: readonly string[],
): Attempt | Refusal {
  const first = assemble(index, from, into, names);
  if (isRefusal(first)) return first;
  const assembled = index.after(textChange(first));
  const succession = successionOfMerge(index, assembled, from, into, first);
  if (isRefusal(succession)) return succession;
  const links = mergedLinkEdits(succession);
  if (isRefusal(links)) return links;
  // The links first, so that the text that moves takes along where they lead.
  const linked = index.after({
    edits: [from.note.path, into.note.path].flatMap(path => editsAt(path, links.get(path) ?? [])),
    created: [],
  });
  const source = redefined(from, linked.notes.get(from.note.path));
  const kept = redefined(into, linked.notes.get(into.note.path));
  if (!source || !kept) return { refusal: l10n.t('{0} cannot be changed.', from.note.path) };
  const assembly = assemble(assembled, source, kept, names);
  if (isRefusal(assembly)) return assembly;
  const ids = changedIdentities(succession);
  return lookedAt(index, source, kept, { links, assembly, ids });
}

const editsAt = (path: NotePath, edits: readonly Replacement[]) => edits.map(edit => ({ path, ...edit }));

/** The parts of a merge; edits of an assembly are those of texts whose links have been changed. */
interface Parts {
  readonly links: ReadonlyMap<NotePath, readonly Replacement[]>;
  readonly assembly: Assembly;
  /** Paths and identities that are others afterwards. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The parts put together, and the notes that come of them. */
function lookedAt(
  index: NoteIndex,
  from: DefinedEntity,
  into: DefinedEntity,
  { links, assembly, ids }: Parts,
): Attempt | Refusal {
  const two = [from.entity.id, into.entity.id];
  const paths = new Set([...links.keys(), ...assembly.edits.keys()]);
  if (assembly.deleted !== undefined) paths.delete(assembly.deleted);
  const texts = [...paths].flatMap(path => {
    const text = index.notes.get(path)?.text ?? '';
    return composed(path, text, links.get(path) ?? [], assembly.edits.get(path) ?? []);
  });
  const change: Change = {
    edits: [...texts, ...mergedDecisions(index, ids, two)],
    created: [],
    deleted: assembly.deleted === undefined ? [] : [assembly.deleted],
    says: mergeSentences(from, into, assembly, [...links.keys()]),
  };
  const after = index.after(change);
  const circle = closesCircle(index, after, from.entity, into.entity);
  if (circle) return circle;
  const kept = (ids.get(into.entity.id) ?? into.entity.id) as EntityId;
  const afterLinks = new Map([...links].map(([path, edits]) => [path, placesAfter(edits)]));
  const place: Assembly['place'] = (path, offset) =>
    assembly.place(path, afterLinks.get(path)?.(offset) ?? offset);
  return {
    change,
    lost: lostMentions({ before: index, after, two, kept, place }),
    namesOthers(names) {
      const folded = new Set(names.map(foldName));
      const known = new Set(
        two.flatMap(id => index.mentionsOf(id)).map(({ path, outer }) => keyOf(place(path, outer.from))),
      );
      return after
        .mentionsOf(kept)
        .some(
          mention =>
            !known.has(keyOf({ path: mention.path, offset: mention.outer.from })) &&
            folded.has(foldName(wordsAt(after, mention))),
        );
    },
  };
}

const keyOf = (place: ReturnType<Assembly['place']>): string =>
  place ? `${place.path}\n${place.offset}` : '';
