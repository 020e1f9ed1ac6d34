import * as l10n from '@vscode/l10n';
import type { Card } from './card.ts';
import type { FactSource } from '../wording/fact-source.ts';
import { kindWord } from '../wording/kind-words.ts';

/** How much of a summary, a name or a value is shown, in UTF-16 code units. */
const LONGEST = 240;

/** What a card calls its entity's kind. */
export function kindOf({ kind, isAccount, isCandidate }: Card): string {
  if (isAccount) return kindWord('account');
  return isCandidate ? l10n.t('{0}, not yet defined by a note', kindWord(kind)) : kindWord(kind);
}

/** A text of the notes, not too long: a heading can be a megabyte. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.lastIndexOf(' ', LONGEST);
  // Not between the two halves of a character outside the basic plane.
  return cut > 0 ? `${text.slice(0, cut)} …` : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** “Last mentioned: minutes (2 mentions in all)”: `note` is how the note of the last mention is shown. */
export function lastMentioned({ mentions, lastMention }: Card, note: string): string {
  if (!lastMention) return l10n.t('Not mentioned anywhere else');
  const day = lastMention.date?.slice(0, 10);
  const last =
    day === undefined ? l10n.t('Last mentioned: {0}', note) : l10n.t('Last mentioned: {0} in {1}', day, note);
  const all = mentions === 1 ? l10n.t('1 mention in all') : l10n.t('{0} mentions in all', mentions);
  return `${last} (${all})`;
}

/** “said by Ben Ries, 2026-01-14”: `who` is how the author and the day, or the note, are shown. */
export function saidBy({ author, hedged }: Pick<FactSource, 'author' | 'hedged'>, who: string): string {
  if (author === undefined) return l10n.t('in {0}', who);
  return hedged ? l10n.t('assumed by {0}', who) : l10n.t('said by {0}', who);
}
