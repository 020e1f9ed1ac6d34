import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Steps } from '../../model/steps.ts';
import { stanceNamed, type Stance } from '../../model/standing.ts';
import { organization, type OrganizationNode } from '../organization/organization.ts';
import { kindWord } from '../wording/kind-words.ts';
import { standingOf } from '../organization/standing.ts';
import type { Brief, BriefLine, BriefOptions, BriefSection } from './brief.ts';
import { changesSection, DAYS_OF_CHANGES, dayBefore } from './changes.ts';
import { upTo } from './known-lines.ts';
import { latestNotes } from './latest-notes.ts';
import { openLines } from './open-lines.ts';
import { ownNoteLines } from './own-note.ts';
import { contactLine, profileOf, standingLine } from './person-lines.ts';
import type { BriefReading } from './reading.ts';
import { quoted } from './last-words.ts';
import { filled, named, sideBySide, slot, type NamedWords } from './words.ts';

/** How much of each is told: what decides something first, so that the first page has it. */
const MOST = {
  own: 6,
  standing: 12,
  open: 10,
  changes: 8,
  latest: 5,
  contacts: 15,
  outline: 60,
  systems: 20,
};

/** How much of a summary is told, in UTF-16 code units. */
const LONGEST_SUMMARY = 120;

/** What to know of an account. */
export function* accountBrief(reading: BriefReading, account: Entity, options: BriefOptions): Steps<Brief> {
  const { index } = reading;
  const isOfIt = (id: EntityId): boolean => {
    const entity = index.entities.get(id);
    return id === account.id || (entity !== undefined && (entity.account ?? account.id) === account.id);
  };
  const people = [...index.entities.values()].filter(entity => entity.kind === 'person' && isOfIt(entity.id));
  yield;
  const all = new Set([...index.entities.keys()].filter(isOfIt));
  const since = options.since ?? dayBefore(options.asOf, DAYS_OF_CHANGES);
  const covered = reading.covered.filter(person => (person.account ?? account.id) === account.id);
  yield;
  const open = openLines(reading).of(new Set([...all, ...covered.map(({ id }) => id)]));
  yield;
  const changes = changesSection(reading, { since, about: account, most: MOST.changes });
  yield;
  const sections: BriefSection[] = [
    { heading: [l10n.t('In short')], lines: ownNoteLines(reading, account.id, MOST.own) },
    { heading: [l10n.t('Where people stand')], lines: standingLines(reading, people) },
    { heading: [l10n.t('Open questions')], lines: upTo(open, MOST.open) },
    changes,
    { heading: [l10n.t('Latest notes')], lines: latestNotes(reading, account, MOST.latest) },
    {
      heading: [l10n.t('Who is in touch with whom')],
      lines: upTo(
        covered.flatMap(({ id }) => {
          const contact = contactLine(reading, id);
          return contact ? [{ ...contact, words: [named(index, id), ': ', ...contact.words] }] : [];
        }),
        MOST.contacts,
      ),
    },
    { heading: [l10n.t('Organization')], lines: outline(reading, account) },
    { heading: [l10n.t('Systems')], lines: systemLines(reading, account, isOfIt) },
  ];
  return {
    kind: 'account',
    title: account.shown ?? account.name,
    detail: l10n.t('Account, as of {0}', options.asOf),
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

/** Those who decide first, then those against, then those for. */
function standingLines(reading: BriefReading, people: readonly Entity[]): readonly BriefLine[] {
  const { index } = reading;
  const found = people.flatMap(({ id, name }) => {
    const line = standingLine(reading, id);
    return line ? [{ id, name, line, rank: rankOf(standingOf(index, id)) }] : [];
  });
  const lines = found
    .toSorted((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .map(({ id, line }) => {
      const { words, sources } = profileOf(reading, id);
      const last = reading.coveredBy.get(id)?.last;
      return {
        words: [
          named(index, id),
          ': ',
          ...line.words,
          ' — ',
          ...words,
          ...(last === undefined ? [] : [`; ${l10n.t('last contact {0}', last)}`]),
        ],
        sources: [...line.sources, ...sources],
      };
    });
  return upTo(lines, MOST.standing);
}

/** As a reader asks: who is against it, who is for it, who has not said. */
const STANCE_ORDER: readonly Stance[] = ['blocker', 'critic', 'champion', 'supporter', 'neutral'];

function rankOf({ stance, buyingRole }: ReturnType<typeof standingOf>): number {
  if (/\b(?:economic|decision)/iu.test(buyingRole ?? '')) return -1;
  const known = stance === undefined ? undefined : stanceNamed(stance);
  return known === undefined ? STANCE_ORDER.length : STANCE_ORDER.indexOf(known);
}

/** The organization tree of the account as nested lines, as many as fit. */
function outline(reading: BriefReading, account: Entity): readonly BriefLine[] {
  const root = organization(reading.index).find(({ entity }) => entity === account.id);
  let left = MOST.outline;
  const lineOf = (node: OrganizationNode): BriefLine[] => {
    if (left <= 0) return [];
    left--;
    const { entity, label, description } = node;
    const below = node.children.flatMap(lineOf);
    const leftOut = countOf(node.children) - countOfLines(below);
    return [
      {
        words: [
          entity === undefined ? label : { entity, name: label },
          ...(description === '' ? [] : [` — ${description}`]),
        ],
        sources: entity === undefined ? [] : profileOf(reading, entity).sources,
        below: leftOut > 0 ? [...below, { words: [l10n.t('and {0} more', leftOut)], sources: [] }] : below,
      },
    ];
  };
  return [...theirNodes(root?.children ?? [], reading.ours).flatMap(lineOf), ...partLines(reading, account)];
}

/** The accounts within an account, which have briefs of their own. */
const partLines = ({ index, sources }: BriefReading, { id }: Entity): BriefLine[] =>
  index.relations
    .subjectFacts('part_of', id)
    .filter(({ subject }) => index.entities.get(subject)?.isAccount === true)
    .map(fact => ({
      words: [named(index, fact.subject), ` — ${kindWord('account')}`],
      sources: [sources.ofFact(fact)],
    }));

/** The tree without those of our own side, whom nobody looks for there, and without what only held them. */
const theirNodes = (
  nodes: readonly OrganizationNode[],
  ours: ReadonlySet<EntityId>,
): readonly OrganizationNode[] =>
  nodes.flatMap(node => {
    if (node.entity !== undefined && ours.has(node.entity)) return [];
    const children = theirNodes(node.children, ours);
    const heldOurs = children.length === 0 && node.children.length > 0;
    return heldOurs && (node.kind === 'group' || node.kind === 'organization') ? [] : [{ ...node, children }];
  });

const countOf = (nodes: readonly OrganizationNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + countOf(node.children), 0);

/** Of lines that stand for nodes; those that count others have no names in them. */
const countOfLines = (lines: readonly BriefLine[]): number =>
  lines.reduce((sum, { below = [] }) => sum + 1 + countOfLines(below), 0);

const namesOf = (index: NoteIndex, facts: readonly Fact[]): NamedWords[] =>
  [...new Set(facts.flatMap(({ object }) => object ?? []))].map(id => [named(index, id)]);

function systemLines(
  reading: BriefReading,
  account: Entity,
  isOfIt: (id: EntityId) => boolean,
): readonly BriefLine[] {
  const { index } = reading;
  const systems = [...index.entities.values()]
    .filter(({ kind, id }) => kind === 'system' && isOfIt(id) && id !== account.id)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const lines = systems.map(system => {
    const factsOf = (relation: 'owner' | 'lead' | 'vendor'): readonly Fact[] =>
      index.relations.objectFacts(relation, system.id).filter(({ object }) => object !== system.id);
    const [owners, vendors] = [[...factsOf('owner'), ...factsOf('lead')], factsOf('vendor')];
    const who = [
      ...namesOf(index, owners),
      ...namesOf(index, vendors).map(name => filled(l10n.t('made by {0}', slot(0)), name)),
    ];
    const summary = index.definitionOf(system)?.summary;
    return {
      words: [
        named(index, system.id),
        ...(who.length === 0 ? [] : [' — ', ...sideBySide(who)]),
        ...(summary === undefined ? [] : [`: ${quoted(summary, LONGEST_SUMMARY)}`]),
      ],
      sources: [
        ...[...owners, ...vendors].map(fact => reading.sources.ofFact(fact)),
        ...reading.sources.ofEntity(system.id),
      ],
    };
  });
  return upTo(lines, MOST.systems);
}
