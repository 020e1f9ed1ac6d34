import type { Entity, EntityId } from '../../model/entity.ts';
import { readDecisions } from '../../parse/decisions.ts';
import { yamlLayout } from '../../edit/yaml-layout.ts';
import type { YamlValue } from '../../model/yaml.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { decisionEdits } from '../rename/decision-edits.ts';
import { lineStartAt, wholeLines } from '../../text/lines.ts';
import type { Replacement } from '../../edit/text-edit.ts';

/**
 * The edits of `account-notes.yaml` for two entities that become one: `changes` are paths and identities before and
 * after. “Not this one here” goes where the name there means the other of the two, says `means`: it would now rule
 * out the one that is left.
 */
export function mergedDecisions(
  text: string,
  changes: ReadonlyMap<string, string>,
  two: readonly Pick<Entity, 'id'>[],
  means: (note: string, name: string, id: EntityId) => boolean,
): Replacement[] {
  const ids = two.map(({ id }) => id);
  const gone = removedDistinct(text, ({ note, name, not }) => {
    const other = ids.find(id => id !== not);
    return ids.includes(not) && other !== undefined && means(note, name, other);
  });
  const followed = decisionEdits(text, changes).filter(
    ({ span }) => !gone.some(edit => overlaps(edit.span, span)),
  );
  return [...gone, ...followed];
}

type Line = ReturnType<typeof readDecisions>['decisions']['distinct'][number];

function removedDistinct(text: string, isGone: (line: Line) => boolean): Replacement[] {
  const layout = yamlLayout(text);
  if ('refusal' in layout) return [];
  return layout.entries.flatMap(({ key, value }) =>
    key === 'distinct' && value && value.kind !== 'scalar' ? removedFrom(text, value, isGone) : [],
  );
}

function removedFrom(
  text: string,
  { kind, items }: Exclude<YamlValue, { kind: 'scalar' }>,
  isGone: (line: Line) => boolean,
): Replacement[] {
  return items.flatMap((item, at) => {
    const start = lineStartAt(text, item.from);
    const alone = `distinct:\n${' '.repeat(Math.max(0, item.from - start - 2))}- ${text.slice(item.from, item.to)}`;
    const [line] = readDecisions(
      kind === 'flow-list' ? `distinct: [${text.slice(item.from, item.to)}]` : alone,
    ).decisions.distinct;
    if (!line || !isGone(line)) return [];
    return [{ span: kind === 'flow-list' ? inList(items, at, item) : wholeLines(text, item), text: '' }];
  });
}

const inList = (items: readonly Span[], at: number, item: Span): Span => {
  const next = items[at + 1];
  const before = items[at - 1];
  return next ? { from: item.from, to: next.from } : { from: before?.to ?? item.from, to: item.to };
};
