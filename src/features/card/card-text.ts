import * as l10n from '@vscode/l10n';
import { fileName } from '../../model/note-path.ts';
import { kindOf, lastMentioned, saidBy, shortened } from './card-words.ts';
import type { Card, CardLine, CardValue } from './card.ts';

/** A card as lines of plain text, for where nothing can be formatted: the title of a link, say. */
export function cardText(card: Card): string {
  const lines = [
    `${shortened(card.name)} — ${kindOf(card)}`,
    card.role === undefined ? '' : shortened(card.role) + sourceText(card.roleSource),
    card.place.map(valueText).join(' ▸ '),
    card.summary === undefined ? '' : shortened(card.summary),
    ...card.lines.map(lineText),
  ];
  return lines.filter(line => line !== '').join('\n');
}

/** The same with when it was last mentioned, for a hover that shows plain text. */
export function wholeCardText(card: Card): string {
  const note = card.lastMention ? shortened(fileName(card.lastMention.path)) : '';
  return `${cardText(card)}\n${lastMentioned(card, note)}`;
}

function lineText({ label, values, arrangement, more }: CardLine): string {
  const all = values.map(valueText).join(arrangement === 'chain' ? ' ▸ ' : ', ');
  const counted = more > 0 ? l10n.t('{0} and {1} more', all, more) : all;
  return `${shortened(label)}: ${counted}`;
}

const valueText = ({ text, ...source }: CardValue): string => shortened(text) + sourceText(source);

/** “ (said by John Mao, 2025-12-12)”; what speaks against it is for a card that can be gone on from. */
function sourceText({ said }: Card['roleSource']): string {
  if (!said) return '';
  const { author, date, path, hedged } = said;
  const who = [author ?? fileName(path), ...(date === undefined ? [] : [date.slice(0, 10)])];
  return ` (${saidBy({ author, hedged }, shortened(who.join(', ')))})`;
}
