import { l10n } from 'vscode';
import type { ShownCard } from '../../protocol/chart-messages.ts';
import type { CardResult } from '../../protocol/card.ts';

/** A card of the chart shows no more lines than a hover. */
const MOST_LINES = 5;

/** A card as plain texts, for a page that shows no Markdown. */
export const shownCard = ({
  name,
  words,
  about,
  lines,
  mentions,
  lastContact,
  isCandidate,
}: CardResult): ShownCard => ({
  name,
  words: [...words.map(({ text }) => text), ...(isCandidate ? [l10n.t('no note yet')] : [])].join(' · '),
  about,
  lines: [
    ...lines.slice(0, MOST_LINES).map(({ label, text }) => ({ label, text })),
    ...(lastContact ? [{ label: l10n.t('In touch'), text: lastContact.text }] : []),
    { label: l10n.t('Mentions'), text: String(mentions) },
  ],
});
