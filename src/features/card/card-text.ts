import * as l10n from '@vscode/l10n';
import { fileName } from '../../model/note-path.ts';
import {
  lastMentioned,
  opening,
  shortened,
  shownLines,
  smallPrint,
  sourceWords,
  wordsOf,
  type SmallPrint,
} from './card-words.ts';
import type { CardLine } from './card-lines.ts';
import type { Card } from './card.ts';
import { lastContactWords } from './last-contact.ts';
import { toldApart } from './told-apart.ts';
import type { FactSource } from '../wording/fact-source.ts';

/** A name and what stands behind it in one line of plain text: “Ben Ries — Engineer · Acme · Storage”. */
const cardTitle = (card: Card): string =>
  `${shortened(card.name)} — ${wordsOf(card)
    .map(({ text }) => shortened(text))
    .join(' · ')}`;

/** Several cards as a line each, which tells where each is defined where the rest of two is the same. */
export const cardTitles = (cards: readonly Card[]): string[] =>
  toldApart(cards).map(({ card, id }) => cardTitle(card) + (id === undefined ? '' : ` · ${shortened(id)}`));

/** A card as lines of plain text, for where nothing can be formatted: the title of a link, say. */
export function cardText(card: Card): string {
  const { evidence } = card;
  const { lines, more } = shownLines(card);
  const parts = [
    cardTitle(card),
    aboutText(card),
    ...lines.map(line => lineText(line, evidence)),
    more === 0 ? '' : more === 1 ? l10n.t('1 more line') : l10n.t('{0} more lines', more),
  ];
  return parts.filter(line => line !== '').join('\n');
}

/** The opening of the summary, of a candidate the sentence that names it; empty where there is neither. */
export function aboutText({ summary, evidence }: Card): string {
  if (evidence) return `“${shortened(evidence.text)}” (${sourceWords(evidence)})`;
  return summary === undefined ? '' : opening(summary);
}

/** The same with the last contact and when it was last mentioned, for a hover that shows plain text. */
export function wholeCardText(card: Card): string {
  const note = card.lastMention ? shortened(fileName(card.lastMention.path)) : '';
  const mentioned = card.evidence ? '' : lastMentioned(card, note);
  return [cardText(card), contactText(card), mentioned].filter(line => line !== '').join('\n');
}

/** “Last contact 2026-05-12 with Vlad Horn; 4 mails in 90 days”; empty where there was none, or it was not asked for. */
export const contactText = ({ lastContact: last }: Card): string =>
  last ? lastContactWords(last, last.day, last.with && shortened(last.with.name)) : '';

const lineText = (line: CardLine, evidence: FactSource | undefined): string =>
  `${shortened(line.label)}: ${valuesText(line, evidence)}`;

/** What a line says behind its label. */
export function valuesText(
  { values, arrangement, more }: CardLine,
  evidence: FactSource | undefined,
): string {
  const prints = smallPrint(arrangement === 'chain' ? values.slice(0, 1) : values, evidence);
  const parts = values.map(({ text }, at) => shortened(text) + printText(prints[at]));
  const all = parts.join(arrangement === 'chain' ? ' ▸ ' : ', ');
  return more > 0 ? l10n.t('{0} and {1} more', all, more) : all;
}

/** “ (John Mao, 2025-12-12, disputed)”. */
function printText(print: SmallPrint | undefined): string {
  const parts = [
    ...(print?.sources.map(sourceWords) ?? []),
    ...(print?.disputed ? [l10n.t('disputed')] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
