import { l10n } from 'vscode';
import type { ShownCard } from '../../protocol/chart-messages.ts';
import type { CardLine, CardResult, CardValue } from '../../protocol/requests.ts';
import { kindName } from '../entity-icons.ts';
import { saidByWords } from '../source-words.ts';

/** A card as plain texts, for a page that shows no Markdown. */
export function shownCard(card: CardResult): ShownCard {
  const { name, role = '', place, summary = '', lines } = card;
  return {
    name,
    kind: kindOf(card),
    role: role === '' ? '' : role + saying(card.roleSource),
    place: place.map(({ text }) => text).join(' ▸ '),
    summary: shortened(summary),
    lines: [...lines.map(lineOf), { label: l10n.t('Mentions'), text: String(card.mentions) }],
  };
}

function kindOf({ kind, isAccount, isCandidate }: CardResult): string {
  if (isAccount) return l10n.t('account');
  return isCandidate ? l10n.t('{0}, not yet defined by a note', kindName(kind)) : kindName(kind);
}

function lineOf({ label, values, arrangement, more }: CardLine): ShownCard['lines'][number] {
  const texts = values.map(value => shortened(value.text) + saying(value));
  const text = texts.join(arrangement === 'chain' ? ' ▸ ' : ', ');
  return { label, text: more > 0 ? l10n.t('{0} and {1} more', text, more) : text };
}

/** “ (said by John Mao, 2025-12-12: “Ben reports to my friend”; in conflict with …)”. */
function saying({ said, rivals = [] }: Pick<CardValue, 'said' | 'rivals'>): string {
  const parts = [
    ...(said ? [`${saidByWords(said)}: “${said.text}”`] : []),
    ...rivals.map(({ text, source, status }) => {
      return status === 'conflicting'
        ? l10n.t('in conflict with “{0}”, {1}', text, saidByWords(source))
        : l10n.t('superseding “{0}”, {1}', text, saidByWords(source));
    }),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

const LONGEST = 240;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
