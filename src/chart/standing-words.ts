import * as l10n from '@vscode/l10n';
import { BUYING_ROLE_CHOICES, STANCE_CHOICES } from '../protocol/standing.ts';
import type { ChartNode } from '../protocol/chart.ts';

/** A stance or a buying role that somebody in a chart has, for legends and filters. */
export interface StandingKey {
  readonly of: 'stance' | 'role';
  /** As the notes say it. */
  readonly value: string;
}

/** The same as a text: “stance champion”. */
export const keyText = ({ of, value }: StandingKey): string => `${of} ${value}`;

/** “Champion”; a buying role of other words as it is written. */
export function standingName({ of, value }: StandingKey): string {
  const name = (of === 'stance' ? STANCE_NAMES : ROLE_NAMES)[value];
  return name?.() ?? value;
}

const STANCE_NAMES: Readonly<Record<string, () => string>> = {
  champion: () => l10n.t('Champion'),
  supporter: () => l10n.t('Supporter'),
  neutral: () => l10n.t('Neutral'),
  critic: () => l10n.t('Critic'),
  blocker: () => l10n.t('Blocker'),
};

const ROLE_NAMES: Readonly<Record<string, () => string>> = {
  'economic buyer': () => l10n.t('Economic buyer'),
  'technical buyer': () => l10n.t('Technical buyer'),
  user: () => l10n.t('User'),
  coach: () => l10n.t('Coach'),
};

/** What stands on the badge: the initials of two words (“EB”), else the first two letters (“Ch”). */
export function lettersOf(key: StandingKey): string {
  const [first = '', second = ''] = standingName(key).split(/[\s/&,]+/u);
  const letters = [...first];
  return second === ''
    ? letters.slice(0, 2).join('')
    : [...letters.slice(0, 1), ...[...second].slice(0, 1)].join('').toUpperCase();
}

/** The stance and the buying role of a node. */
export function standingsOf({ stance, buyingRole }: ChartNode): StandingKey[] {
  return [
    ...(stance === undefined ? [] : [{ of: 'stance' as const, value: stance }]),
    ...(buyingRole === undefined ? [] : [{ of: 'role' as const, value: buyingRole.toLowerCase() }]),
  ];
}

/** Whether a node is among those that a filter lets stand out: it has one of its stances, and one of its roles. */
export function passes(node: ChartNode, filter: readonly string[]): boolean {
  const keys = standingsOf(node);
  return (['stance', 'role'] as const).every(of => {
    const wanted = filter.filter(text => text.startsWith(`${of} `));
    return wanted.length === 0 || keys.some(key => key.of === of && wanted.includes(keyText(key)));
  });
}

/** Every stance and buying role in a chart, with how many people have it, each person once. */
export function standingsIn(
  roots: readonly ChartNode[],
): { readonly key: StandingKey; readonly count: number }[] {
  const found = new Map<string, { readonly key: StandingKey; readonly people: Set<string> }>();
  const look = (node: ChartNode): void => {
    for (const key of standingsOf(node)) {
      const known = found.get(keyText(key)) ?? { key, people: new Set<string>() };
      known.people.add(node.ref?.entity ?? node.id);
      found.set(keyText(key), known);
    }
    node.children.forEach(look);
  };
  roots.forEach(look);
  return [...found.values()]
    .toSorted((a, b) => rank(a.key) - rank(b.key) || (a.key.value < b.key.value ? -1 : 1))
    .map(({ key, people }) => ({ key, count: people.size }));
}

const ORDER: readonly string[] = [
  ...STANCE_CHOICES.map(value => keyText({ of: 'stance', value })),
  ...BUYING_ROLE_CHOICES.map(value => keyText({ of: 'role', value })),
];

function rank(key: StandingKey): number {
  const at = ORDER.indexOf(keyText(key));
  return at < 0 ? ORDER.length : at;
}
