import type { ShownCard } from '../protocol/chart-messages.ts';
import type { CardLine, CardResult, CardValue, Source } from '../protocol/requests.ts';

/** A card as plain texts, for a page that shows no Markdown. */
export function shownCard(card: CardResult): ShownCard {
  const { name, role = '', place, summary = '', lines } = card;
  return {
    name,
    kind: kindOf(card),
    role: role === '' ? '' : role + saying(card.roleSource),
    place: place.map(({ text }) => text).join(' ▸ '),
    summary: shortened(summary),
    lines: [...lines.map(lineOf), { label: 'Mentions', text: String(card.mentions) }],
  };
}

function kindOf({ kind, isAccount, isCandidate }: CardResult): string {
  if (isAccount) return 'account';
  return isCandidate ? `${kind}, not yet defined by a note` : kind;
}

function lineOf({ label, values, arrangement, more }: CardLine): ShownCard['lines'][number] {
  const texts = values.map(value => shortened(value.text) + saying(value));
  const text = texts.join(arrangement === 'chain' ? ' ▸ ' : ', ');
  return { label, text: more > 0 ? `${text} and ${more} more` : text };
}

/** “ (said by John Mao, 2025-12-12: “Ben reports to my friend”; in conflict with …)”. */
function saying({ said, rivals = [] }: Pick<CardValue, 'said' | 'rivals'>): string {
  const parts = [
    ...(said ? [`${whose(said)}: “${said.text}”`] : []),
    ...rivals.map(({ text, source, status }) => {
      const how = status === 'conflicting' ? 'in conflict with' : 'superseding';
      return `${how} “${text}”, ${whose(source)}`;
    }),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

function whose({ author, date, hedged }: Source): string {
  const who = author === undefined ? 'stated' : `${hedged ? 'assumed' : 'said'} by ${author}`;
  return date === undefined ? who : `${who}, ${date.slice(0, 10)}`;
}

const LONGEST = 240;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
