import * as l10n from '@vscode/l10n';
import type { EntityId } from '../../model/entity.ts';
import type { CoveredPerson } from '../coverage/coverage.ts';
import { standingOf } from '../organization/standing.ts';
import { kindWord } from '../wording/kind-words.ts';
import { entityWords } from '../wording/entity-words.ts';
import type { BriefLine, BriefSource } from './brief.ts';
import type { BriefReading } from './reading.ts';
import { filled, sideBySide, named, slot, type NamedWords } from './words.ts';

/** What a profile leaves out, since the reader knows it from where it stands. */
export interface KnownAlready {
  readonly entities: ReadonlySet<EntityId>;
  /** “person” or “team”, where nothing else is known. */
  readonly kind: boolean;
}

const NOTHING_KNOWN: KnownAlready = { entities: new Set(), kind: false };

/** Who an entity is: “VP Operations · Larkfield · Depots; reports to Ada Park”, with what says so. */
export function profileOf(
  reading: BriefReading,
  id: EntityId,
  known: KnownAlready = NOTHING_KNOWN,
): BriefLine {
  const { index, sources } = reading;
  const entity = index.entities.get(id);
  if (!entity) return { words: [], sources: contactSource(reading, id) };
  const isNew = (of: EntityId | undefined): boolean => of === undefined || !known.entities.has(of);
  const kind = kindWord(entity.isAccount ? 'account' : entity.kind);
  const words = entityWords(index, entity).filter(
    ({ text, entity: of }) => isNew(of) && !(known.kind && of === undefined && text === kind),
  );
  const shown = words.map(({ text, entity: of }): NamedWords => [
    of === undefined ? text : { entity: of, name: text },
  ]);
  const managers = index.relations.objectFacts('reports_to', id).filter(({ object }) => object !== id);
  const manager = managers.map(({ object }) => object).find(isNew);
  const found = [
    ...words.flatMap(({ facts }) => sources.ofFacts(facts)),
    ...sources.ofFacts(managers.filter(({ object }) => object === manager)),
  ];
  const parts = [
    ...(shown.length === 0 ? [] : [sideBySide(shown, ' · ')]),
    ...(manager === undefined ? [] : [filled(l10n.t('reports to {0}', slot(0)), [named(index, manager)])]),
  ];
  return {
    words: sideBySide(parts, '; '),
    sources: found.length > 0 ? found : sourceOfExistence(reading, id),
  };
}

/** Where nothing is said of somebody, the place that names them: their note, a sentence, or a mail. */
function sourceOfExistence(reading: BriefReading, id: EntityId): readonly BriefSource[] {
  const own = reading.sources.ofEntity(id);
  if (own.length > 0) return own;
  const contact = contactSource(reading, id);
  return contact.length > 0 ? contact : reading.sources.ofFacts(reading.index.factsNaming(id).slice(0, 1));
}

function contactSource({ coveredBy, sources }: BriefReading, id: EntityId): readonly BriefSource[] {
  const contact = coveredBy.get(id)?.lastContact;
  return contact ? [sources.ofContact(contact)] : [];
}

/** Where somebody stands: “economic buyer, neutral; influences Ada Park”; undefined where nothing says so. */
export function standingLine({ index, sources }: BriefReading, id: EntityId): BriefLine | undefined {
  const { stance, buyingRole, influences } = standingOf(index, id);
  const parts: NamedWords[] = [
    ...(buyingRole === undefined ? [] : [[buyingRole]]),
    ...(stance === undefined ? [] : [[stance]]),
    ...(influences.length === 0
      ? []
      : [
          filled(
            l10n.t('influences {0}', slot(0)),
            sideBySide(influences.map(other => [named(index, other)])),
          ),
        ]),
  ];
  if (parts.length === 0) return undefined;
  const facts = index
    .factsAbout(id)
    .filter(
      ({ relation, status }) =>
        status !== 'superseded' && ['stance', 'buying_role', 'influences'].includes(relation),
    );
  return { words: sideBySide(parts, ' · '), sources: facts.map(fact => sources.ofFact(fact)) };
}

/** What a brief says of somebody whom no mail and no meeting names. */
export const noContactLine = ({ sources }: BriefReading, id: EntityId): BriefLine => ({
  words: [l10n.t('No mail and no meeting names them yet')],
  sources: sources.ofEntity(id),
});

/** “Last contact 2026-05-12 with Vlad Horn; 4 mails in 90 days”; undefined where there was none. */
export function contactLine(reading: BriefReading, id: EntityId): BriefLine | undefined {
  const person = reading.coveredBy.get(id);
  return person && { words: contactWords(reading, person), sources: contactSource(reading, id) };
}

function contactWords(reading: BriefReading, { last, by, mails, introducedBy }: CoveredPerson): NamedWords {
  const { index } = reading;
  // Those of ours who had no part in the last contact were not it.
  const [own, ...others] = by.filter(({ last: theirs }) => theirs === last);
  const day = last ?? l10n.t('undated');
  const withWhom: NamedWords =
    own === undefined
      ? [l10n.t('Last contact {0}', day)]
      : filled(l10n.t('Last contact {0} with {1}', day, slot(0)), [
          named(index, own.id),
          ...(others.length === 0 ? [] : [` ${l10n.t('(and {0} more of us)', others.length)}`]),
        ]);
  const count = mails.all === 1 ? l10n.t('1 mail in all') : l10n.t('{0} mails in all', mails.all);
  return sideBySide(
    [
      withWhom,
      ...(mails.all === 0 ? [] : [[l10n.t('{0}, {1} in 90 days', count, mails.d90)]]),
      ...(introducedBy === undefined
        ? []
        : [filled(l10n.t('introduced by {0}', slot(0)), [named(index, introducedBy)])]),
    ],
    '; ',
  );
}
