export const COVERAGE_ORDERS = ['last', 'silence', 'mails', 'name'] as const;
/** By the latest contact, the longest silence, the most mails in 90 days, or the name. */
export type CoverageOrder = (typeof COVERAGE_ORDERS)[number];

/** Whoever translates: VS Code in the extension, `@vscode/l10n` in a page. */
interface Translator {
  t(text: string): string;
}

/** What an order is called where it can be chosen. */
export function orderName(order: CoverageOrder, l10n: Translator): string {
  switch (order) {
    case 'last':
      return l10n.t('Latest Contact First');
    case 'silence':
      return l10n.t('Longest Silence First');
    case 'mails':
      return l10n.t('Most Mails in 90 Days First');
    case 'name':
      return l10n.t('By Name');
  }
}

/** What of people an order looks at. */
export interface Covered {
  readonly name: string;
  readonly last: string | null;
  readonly mails: { readonly d90: number; readonly all: number };
}

/** People in an order; those of one place in it by name. */
export function coveredInOrder<Person extends Covered>(
  people: readonly Person[],
  order: CoverageOrder,
): readonly Person[] {
  const before = BEFORE[order];
  return people.toSorted((a, b) => before(a, b) || a.name.localeCompare(b.name));
}

type Before = (a: Covered, b: Covered) => number;

const latest: Before = (a, b) => (b.last ?? '').localeCompare(a.last ?? '');

const BEFORE: Readonly<Record<CoverageOrder, Before>> = {
  last: latest,
  silence: (a, b) => latest(b, a),
  mails: (a, b) => b.mails.d90 - a.mails.d90 || b.mails.all - a.mails.all,
  name: () => 0,
};
