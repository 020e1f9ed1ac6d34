import * as l10n from '@vscode/l10n';
import { BUYING_ROLE_CHOICES, STANCE_CHOICES } from '../protocol/standing.ts';
import { CONTACT_MARKS, type ChartNode, type ContactMark } from '../protocol/chart.ts';

/** A stance, a buying role or a contact that somebody in a chart has, for legends and filters. */
export interface StandingKey {
  readonly of: 'stance' | 'role' | 'contact';
  /** As the notes say it; of a contact a mark. */
  readonly value: string;
}

/** The same as a text: “stance champion”. */
export const keyText = ({ of, value }: StandingKey): string => `${of} ${value}`;

/** Whether a text of a key is of what notes say, as opposed to what mails and meetings tell. */
export const isOfNotes = (text: string): boolean => !text.startsWith('contact ');

/** “Champion”; a buying role of other words as it is written. */
export function standingName({ of, value }: StandingKey): string {
  const name = NAMES[of][value];
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

const CONTACT_NAMES: Readonly<Record<ContactMark, () => string>> = {
  left: () => l10n.t('Left?'),
  cooling: () => l10n.t('Cooling'),
  none: () => l10n.t('No contact'),
  ghost: () => l10n.t('Ghost'),
  singleThread: () => l10n.t('Single thread'),
};

const NAMES: Readonly<Record<StandingKey['of'], Readonly<Record<string, () => string>>>> = {
  stance: STANCE_NAMES,
  role: ROLE_NAMES,
  contact: CONTACT_NAMES,
};

/** How many know somebody, and what is open about it, is said by a sign: letters would look like those of a role. */
const CONTACT_SIGNS: Readonly<Record<string, string>> = {
  left: '×',
  cooling: '…',
  none: '0',
  ghost: '?',
  singleThread: '1',
} satisfies Record<ContactMark, string>;

/** What stands on the badge: the initials of two words (“EB”), else the first two letters (“Ch”); of a contact a sign. */
export function lettersOf(key: StandingKey): string {
  const sign = key.of === 'contact' ? CONTACT_SIGNS[key.value] : undefined;
  if (sign !== undefined) return sign;
  const [first = '', second = ''] = standingName(key).split(/[\s/&,]+/u);
  const letters = [...first];
  return second === ''
    ? letters.slice(0, 2).join('')
    : [...letters.slice(0, 1), ...[...second].slice(0, 1)].join('').toUpperCase();
}

const NONE: readonly StandingKey[] = [];

/** The stance and the buying role of a node, and what there is to ask about the contact, the most pressing first. */
export function standingsOf({ stance, buyingRole, contact }: ChartNode): readonly StandingKey[] {
  // Of most there is nothing to say.
  if (stance === undefined && buyingRole === undefined && contact === undefined) return NONE;
  return [
    ...(stance === undefined ? [] : [{ of: 'stance' as const, value: stance }]),
    ...(buyingRole === undefined ? [] : [{ of: 'role' as const, value: buyingRole.toLowerCase() }]),
    ...(contact?.marks ?? []).map(value => ({ of: 'contact' as const, value })),
  ];
}

/** Whether a node is among those that a filter lets stand out: it has one of its stances, of its roles and of its contacts. */
export function passes(node: ChartNode, filter: readonly string[]): boolean {
  const keys = standingsOf(node);
  return (['stance', 'role', 'contact'] as const).every(of => {
    const wanted = filter.filter(text => text.startsWith(`${of} `));
    return wanted.length === 0 || keys.some(key => key.of === of && wanted.includes(keyText(key)));
  });
}

/** Every stance, buying role and contact to ask about in a chart, with how many people have it, each person once. */
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

const CONTACTS: readonly string[] = CONTACT_MARKS.map(value => keyText({ of: 'contact', value }));

function rank(key: StandingKey): number {
  const text = keyText(key);
  // Roles in words of the notes' own stand between.
  if (key.of === 'contact') return ORDER.length + 1 + CONTACTS.indexOf(text);
  const at = ORDER.indexOf(text);
  return at < 0 ? ORDER.length : at;
}
