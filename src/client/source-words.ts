import { l10n } from 'vscode';
import type { Source } from '../protocol/requests.ts';
import type { StatementSource } from '../protocol/suggestions.ts';

/** “said by John Mao, 2025-12-12”, and of what a model reads there “proposed by Model 7, said by …”. */
export function saidByWords(source: StatementSource | undefined): string {
  if (!source) return l10n.t('said in a note');
  const said = saidWords(source);
  return source.proposedBy === undefined ? said : l10n.t('proposed by {0}, {1}', source.proposedBy, said);
}

function saidWords(source: Source): string {
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
