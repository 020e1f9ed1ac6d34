import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { folderOf, type NotePath } from '../../model/note-path.ts';
import type { Problem } from '../../model/problem.ts';
import type { RelationName } from '../../model/relation.ts';
import { addTo, groupBy } from '../../text/grouping.ts';
import { foldName } from '../../text/names.ts';
import { cyclesOf } from './cycles.ts';
import { relatedDefinition } from '../navigation/definition.ts';
import { relatedFact } from './fact-problems.ts';

type ByPath = ReadonlyMap<NotePath, readonly Problem[]>;

const known = new WeakMap<NoteIndex, ByPath>();

/** The problems that several notes make together: cycles, names borne twice, second accounts. Found once a snapshot. */
export function sharedProblems(index: NoteIndex): ByPath {
  const found = known.get(index) ?? findProblems(index);
  known.set(index, found);
  return found;
}

function findProblems(index: NoteIndex): ByPath {
  const byPath = new Map<NotePath, Problem[]>();
  const report = (path: NotePath, problem: Problem): void => addTo(byPath, path, problem);
  for (const name of ['reports_to', 'part_of'] as const) reportCycles(index, name, report);
  reportDuplicates(index, report);
  reportSecondAccounts(index, report);
  return byPath;
}

type Report = (path: NotePath, problem: Problem) => void;

/** Each line that lies on a cycle is a place of the same problem, with the others beside it. */
function reportCycles(index: NoteIndex, name: RelationName, report: Report): void {
  const { relations } = index;
  const lines = new Map<EntityId, Fact>();
  for (const id of index.entities.keys()) {
    const [line] = relations.objectFacts(name, id);
    if (line) lines.set(id, line);
  }
  for (const members of cyclesOf(new Map([...lines].map(([id, line]) => [id, line.object])))) {
    const names = [...members, members[0]].map(id => (id && index.entities.get(id)?.name) ?? '');
    const circle = (names.length > SHOWN ? [...names.slice(0, SHOWN), '…'] : names).join(' → ');
    const message =
      name === 'part_of'
        ? l10n.t('These teams are part of each other in a circle: {0}.', circle)
        : l10n.t('These people report to each other in a circle: {0}.', circle);
    const facts = members.flatMap(id => lines.get(id) ?? []);
    facts.forEach((fact, at) => {
      const related = othersAfter(facts, at).map(other => relatedFact(index, other));
      report(fact.path, { code: 'reportingCycle', message, span: fact.span, related });
    });
  }
}

/** How many names and places a problem shows at most, so that a circle of thousands is not told thousands of times. */
const SHOWN = 10;

/** Those that follow in a circle, the nearest first, up to the item itself. */
const othersAfter = <Item>(items: readonly Item[], at: number): Item[] =>
  [...items.slice(at + 1, at + 1 + SHOWN), ...items.slice(0, Math.min(at, SHOWN))].slice(0, SHOWN);

function reportDuplicates(index: NoteIndex, report: Report): void {
  const defined = [...index.entities.values()].filter(entity => entity.path !== undefined);
  const groups = groupBy(
    defined,
    entity => `${entity.account ?? ''}\n${foldName(entity.shown ?? entity.name)}`,
  );
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const [at, entity] of group.entries()) {
      const others = othersAfter(group, at).flatMap(other => relatedDefinition(index, other));
      for (const { path, span } of relatedDefinition(index, entity))
        report(path, {
          code: 'duplicateName',
          message: l10n.t(
            '{0} entities of this account are called “{1}”, so the name alone means none of them.',
            group.length,
            entity.name,
          ),
          span,
          related: others,
        });
    }
  }
}

function reportSecondAccounts(index: NoteIndex, report: Report): void {
  for (const entity of index.entities.values()) {
    if (!entity.isAccount || entity.path === undefined) continue;
    const owner = index.directory.scopes.ownerOf(folderOf(entity.path));
    if (owner === entity.id) continue;
    const first = owner && index.entities.get(owner);
    for (const { path, span } of relatedDefinition(index, entity))
      report(path, {
        code: 'invalidProperty',
        message: first
          ? l10n.t('This folder is about {0} already. Give {1} a folder of its own.', first.name, entity.name)
          : l10n.t(
              'This folder is about another account already. Give {0} a folder of its own.',
              entity.name,
            ),
        span,
        related: first ? relatedDefinition(index, first) : [],
      });
  }
}
