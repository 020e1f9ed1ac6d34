import * as l10n from '@vscode/l10n';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Span } from '../../text/span.ts';
import type { CoveredPerson } from '../coverage/coverage.ts';

/** The last mail or meeting that names a person of theirs. */
export interface LastContact {
  /** ISO 8601. */
  readonly day: string;
  /** Who of ours it names too; undefined where it names nobody of ours. */
  readonly with: { readonly id: EntityId; readonly name: string } | undefined;
  /** How many mails named the person in the last 90 days. */
  readonly mails: number;
  readonly path: NotePath;
  readonly span: Span;
}

/** Undefined where no contact has a date. */
export function lastContactOf({ last, by, mails, place }: CoveredPerson): LastContact | undefined {
  if (last === undefined) return undefined;
  const own = by.find(({ last: day }) => day === last);
  return { day: last, with: own && { id: own.id, name: own.name }, mails: mails.d90, ...place };
}

/** “Last contact 2026-05-12 with Vlad Horn; 4 mails in 90 days”: `day` and `who` are how these two are shown. */
export function lastContactWords({ mails }: LastContact, day: string, who: string | undefined): string {
  const last =
    who === undefined ? l10n.t('Last contact {0}', day) : l10n.t('Last contact {0} with {1}', day, who);
  const count =
    mails === 0
      ? l10n.t('no mail in 90 days')
      : mails === 1
        ? l10n.t('1 mail in 90 days')
        : l10n.t('{0} mails in 90 days', mails);
  return `${last}; ${count}`;
}
