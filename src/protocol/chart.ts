/** The org chart as it goes over the wire. Days are ISO 8601 dates. */
import type { AccountOrder, TreeOrder } from './organization.ts';
import type { EntityKind, EntityRef } from './requests.ts';

/** `accountNotes/chart`: the org chart of every workspace folder that holds an entity. */
export const CHART = 'accountNotes/chart';

export interface ChartParams {
  /** As it had been said, and held, by the end of this day; missing for now. */
  readonly asOf?: string;
  /** What changed since the end of this day is marked. */
  readonly since?: string;
  readonly withSystems?: boolean;
  /** Whether people of theirs are told with the contact that there is. */
  readonly withCoverage?: boolean;
  /** The orders that were chosen, by the `id` of an `AccountOrder`, as for the tree. */
  readonly orders?: Readonly<Record<string, TreeOrder>>;
}

export interface ChartResult {
  readonly roots: readonly ChartNode[];
  /** The days on which something was said, began or was over, in order. */
  readonly dates: readonly string[];
  readonly orders: readonly AccountOrder[];
}

/** A card, or a group such as “Unplaced”. */
export interface ChartNode {
  /** Unique over all folders, stable over edits; the same as in the organization tree. */
  readonly id: string;
  readonly kind: EntityKind | 'account' | 'group';
  readonly name: string;
  readonly role: string;
  /** Leads the team above. */
  readonly isLead: boolean;
  /** Undefined for a group. */
  readonly ref?: EntityRef;
  /** Named by notes, defined by none. */
  readonly isCandidate: boolean;
  /** Known by a description only: “John Mao's friend”. */
  readonly isPlaceholder: boolean;
  /** Its place rests on sentences alone. */
  readonly isStated: boolean;
  /** Who said so and when: “said by John Mao, 2025-12-12”. */
  readonly said?: string;
  /** The number of its team, the same in every order and on every day; missing where it has none. */
  readonly team?: number;
  /** Its lines that lead elsewhere than to what it stands below: “reports to Ada Park”, “also in Web”. */
  readonly elsewhere: readonly string[];
  /** The card of its manager, where that stands elsewhere in the chart. */
  readonly across?: { readonly to: string; readonly isStated: boolean };
  readonly change?: ChartChange;
  /** Where a person stands, one of `STANCE_CHOICES`; missing where nobody says so. */
  readonly stance?: string;
  /** The part that a person has in the purchase. */
  readonly buyingRole?: string;
  /** Of a person of theirs, where it was asked for. */
  readonly contact?: ChartContact;
  /** The cards of whom a person influences, as far as they stand in the chart. */
  readonly influences?: readonly string[];
  /** Nothing tells since when it stands where it does. */
  readonly isUndated?: true;
  /** How many people stand below it. */
  readonly people: number;
  /** How many systems stand below it; none where they are not drawn. */
  readonly systems: number;
  readonly children: readonly ChartNode[];
}

/** What mails and meetings tell of a person of theirs. */
export interface ChartContact {
  /** The day of the last one; missing where none has a date, and where there is none. */
  readonly last?: string;
  /** What to ask oneself about it, the most pressing first; `none` where no mail and no meeting names the person. */
  readonly marks: readonly ContactMark[];
}

export const CONTACT_MARKS = ['left', 'cooling', 'none', 'ghost', 'singleThread'] as const;
export type ContactMark = (typeof CONTACT_MARKS)[number];

export interface ChartChange {
  readonly kind: 'joined' | 'left' | 'moved';
  /** The name of what it stood below before. */
  readonly from?: string;
}

/** What is shown of stances and influence; kept with the workspace. */
export interface ChartLook {
  /** Whether lines of influence are drawn. */
  readonly influence: boolean;
  /** Whether the legend is shown. */
  readonly legend: boolean;
  /** The stances, buying roles and contacts that stand out, as `keyText` writes them; none for all. */
  readonly filter: readonly string[];
}

/** Whether a text is a day that there is, as ISO 8601 writes it. */
export function isDay(text: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // 30 February is read as a day in March.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
