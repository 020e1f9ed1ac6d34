import * as l10n from '@vscode/l10n';
import type { Entity } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { isSelfEvident } from '../review/self-evident.ts';
import { firstSaidSince } from '../timeline/first-said.ts';
import { sayingOf } from '../wording/fact-words.ts';
import type { BriefSection } from './brief.ts';
import { changeLine } from './fact-line.ts';
import { upTo } from './known-lines.ts';
import type { BriefReading } from './reading.ts';

/** What changed is told for so many days, where nobody says since when. */
export const DAYS_OF_CHANGES = 90;

const DAY = 24 * 60 * 60 * 1000;

/** The day (ISO 8601) so many days before another. */
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) - days * DAY).toISOString().slice(0, 10);

/**
 * What was said for the first time since a day about an entity, an account or at all, and not after the brief's own day.
 * What goes without saying is no news, and neither is what a note says without a date.
 */
export function newsSince(
  { index, asOf }: BriefReading,
  since: string,
  about: Entity | undefined,
): readonly Fact[] {
  return firstSaidSince(index, since, about).filter(
    fact =>
      (fact.date ?? '').slice(0, 10) <= asOf &&
      !isSelfEvident(index, fact) &&
      !index
        .factsNaming(fact.subject)
        .some(other => other.basis === 'property' && sayingOf(other) === sayingOf(fact)),
  );
}

/** What was said for the first time since a day about an entity or account, and not after the brief's own day. */
export function changesSection(
  reading: BriefReading,
  { since, about, most }: { readonly since: string; readonly about: Entity; readonly most: number },
): BriefSection {
  const facts = newsSince(reading, since, about);
  return {
    heading: [l10n.t('What changed since {0}', since)],
    lines: upTo(
      facts.map(fact => changeLine(reading, fact)),
      most,
    ),
  };
}
