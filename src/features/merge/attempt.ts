import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { readDecisions } from '../../parse/decisions.ts';
import { parseNote } from '../../parse/parse-note.ts';
import { foldName } from '../../text/names.ts';
import { composed, offsetAfter } from '../../edit/composed.ts';
import { type Refusal, type TextEdit } from '../../edit/change.ts';
import { closesCircle } from './circles.ts';
import type { Assembly } from './assemble.ts';
import type { Defined } from './defined.ts';
import { lostMentions, type LostMention } from './lost-mentions.ts';
import { mergedDecisions } from './merged-decisions.ts';
import type { MergeOptions, Merging } from './merging.ts';
import { applied, type Replacement } from '../../edit/text-edit.ts';

/** A merge as it would be, and what would come of it. */
export interface Attempt extends Merging {
  readonly lost: readonly LostMention[];
  /** Whether the kept entity would be found by one of these names where nobody was before. */
  readonly namesOthers: (names: readonly string[]) => boolean;
}

/** The parts of a merge; edits of an assembly are those of texts whose links have been changed. */
interface Parts {
  readonly links: ReadonlyMap<NotePath, readonly Replacement[]>;
  readonly assembly: Assembly;
  readonly identities: ReadonlyMap<string, string>;
}

/** Puts the parts together and looks at the notes that come of it. A refusal where lines would go round in a circle. */
export function attempted(
  index: NoteIndex,
  from: Defined,
  into: Defined,
  { links, assembly, identities }: Parts,
  { decisions }: MergeOptions,
): Attempt | Refusal {
  const { deleted } = assembly;
  const two = [from.entity.id, into.entity.id];
  const paths = new Set([...links.keys(), ...assembly.edits.keys()]);
  const edits: TextEdit[] = [...paths]
    .filter(path => path !== deleted)
    .flatMap(path => {
      const text = index.notes.get(path)?.text ?? '';
      return composed(path, text, links.get(path) ?? [], assembly.edits.get(path) ?? []);
    });
  const means = (note: string, name: string, id: EntityId): boolean =>
    isCalled(index.entities.get(id), name) ||
    index
      .mentionsIn(note as NotePath)
      .some(({ entity, span }) => entity === id && foldName(textAt(index, note, span)) === foldName(name));
  const ruled = mergedDecisions(decisions.text, identities, [from.entity, into.entity], means);
  const changed = [...paths].filter(path => path !== deleted);
  const after = index
    .with(
      changed.map(path =>
        parseNote(
          path,
          applied(
            index.notes.get(path)?.text ?? '',
            edits.filter(edit => edit.path === path),
          ),
        ),
      ),
      deleted === undefined ? [] : [deleted],
    )
    .withDecisions(ruled.length === 0 ? index.decisionsFile : readDecisions(applied(decisions.text, ruled)));
  const circle = closesCircle(index, after, from.entity, into.entity);
  if (circle) return circle;
  const kept = (identities.get(into.entity.id) ?? into.entity.id) as EntityId;
  const place: Assembly['place'] = (path, offset) =>
    assembly.place(path, offsetAfter(links.get(path) ?? [], offset));
  const known = new Set(
    two
      .flatMap(id => index.mentionsOf(id))
      .map(({ path, outer }) => {
        const now = place(path, outer.from);
        return `${now?.path ?? ''}\n${now?.offset ?? ''}`;
      }),
  );
  return {
    edits: [...edits, ...ruled.map(edit => ({ path: decisions.path, ...edit }))],
    created: [],
    deleted: deleted === undefined ? [] : [deleted],
    says: saysOf(from, into, assembly, [...links.keys()]),
    lost: lostMentions({ before: index, after, two, kept, place }),
    namesOthers: names =>
      after
        .mentionsOf(kept)
        .filter(({ path, outer }) => !known.has(`${path}\n${outer.from}`))
        .some(({ path, span }) => names.some(name => foldName(name) === foldName(textAt(after, path, span)))),
  };
}

const textAt = (
  index: NoteIndex,
  path: string,
  { from, to }: { readonly from: number; readonly to: number },
): string => (index.notes.get(path as NotePath)?.text.slice(from, to) ?? '').replace(/[\s>]+/gu, ' ');

const isCalled = (entity: Entity | undefined, name: string): boolean =>
  entity !== undefined && [entity.name, ...entity.aliases].some(other => foldName(other) === foldName(name));

function saysOf(
  { entity: from, note }: Defined,
  { entity: into, note: keptNote }: Defined,
  { added, noted, deleted }: Assembly,
  linked: readonly NotePath[],
): string[] {
  const list = (keys: readonly string[]): string => [...new Set(keys)].join(', ');
  const others = linked.filter(path => path !== note.path && path !== keptNote.path).length;
  return [
    l10n.t(
      '{0} gets the names of {1}, and the text about {1} under a heading of its own.',
      into.name,
      from.name,
    ),
    ...(added.length > 0 ? [l10n.t('Properties that {0} gets: {1}.', into.name, list(added))] : []),
    ...(noted.length > 0
      ? [
          l10n.t(
            'Properties that stay as {0} has them, with the other value noted as code: {1}.',
            into.name,
            list(noted),
          ),
        ]
      : []),
    ...(others > 0
      ? [
          others === 1
            ? l10n.t('Links change in one other note.')
            : l10n.t('Links change in {0} other notes.', others),
        ]
      : []),
    ...(deleted === undefined ? [] : [l10n.t('{0} is deleted.', deleted)]),
  ];
}
