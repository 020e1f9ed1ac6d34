import { l10n } from 'vscode';
import type { Source } from '../protocol/requests.ts';

/** “said by John Mao, 2025-12-12”. */
export function saidByWords(source: Source | undefined): string {
  if (!source) return l10n.t('said in a note');
  const { author, hedged } = source;
  const day = dayOf(source);
  if (author === undefined) {
    if (day === undefined) return hedged ? l10n.t('assumed in a note') : l10n.t('said in a note');
    return hedged ? l10n.t('assumed in a note, {0}', day) : l10n.t('said in a note, {0}', day);
  }
  if (day === undefined) return hedged ? l10n.t('assumed by {0}', author) : l10n.t('said by {0}', author);
  return hedged ? l10n.t('assumed by {0}, {1}', author, day) : l10n.t('said by {0}, {1}', author, day);
}

/** The day of a source, as `2025-12-12`. */
export const dayOf = ({ date }: Pick<Source, 'date'>): string | undefined => date?.slice(0, 10);
