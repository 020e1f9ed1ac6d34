import * as l10n from '@vscode/l10n';
import { fileName } from '../../model/note-path.ts';
import { openingOf } from '../../text/opening.ts';
import { noNoteYet } from '../wording/entity-words.ts';
import type { FactSource } from '../wording/fact-source.ts';
import type { Sourced } from './card-sources.ts';
import type { CardLine, CardValue } from './card-lines.ts';
import type { Card } from './card.ts';

/** How much of a name or a value is shown, in UTF-16 code units. */
const LONGEST = 240;
/** How much of a summary is shown, where it can be cut behind a sentence. */
const LONGEST_OPENING = 160;
/** A card shows no more facts: what is more stands in the note. */
const MOST_LINES = 5;

/** What stands behind the name: “Engineer · Acme · Storage · no note yet”. */
export const wordsOf = ({ words, isCandidate }: Card): readonly CardValue[] =>
  isCandidate ? [...words, { text: noNoteYet(), entity: undefined }] : words;

/** The lines that a hover shows, and how many it leaves out. */
export const shownLines = ({
  lines,
}: Card): { readonly lines: readonly CardLine[]; readonly more: number } => ({
  lines: lines.slice(0, MOST_LINES),
  more: Math.max(0, lines.length - MOST_LINES),
});

/** A text of the notes, not too long: a heading can be a megabyte. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.lastIndexOf(' ', LONGEST);
  // Not between the two halves of a character outside the basic plane.
  return cut > 0 ? `${text.slice(0, cut)} …` : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The first sentences of a summary, as far as they are short. */
export const opening = (summary: string): string => shortened(openingOf(summary, LONGEST_OPENING));

/** “Last mentioned: minutes (2 mentions in all)”: `note` is how the note of the last mention is shown. Empty where they were not counted. */
export function lastMentioned({ mentions, lastMention }: Card, note: string): string {
  if (mentions === undefined) return '';
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

/** Who said something and when, as short as can be: “Ben Ries, 2026-01-14”, “assumed by Ben Ries”, “minutes”. */
export function sourceWords({ author, date, path, hedged, announced }: FactSource): string {
  const day = date === undefined ? [] : [date.slice(0, 10)];
  const who = shortened([author ?? fileName(path), ...day].join(', '));
  if (announced) return l10n.t('announced by {0}', who);
  return hedged ? l10n.t('assumed by {0}', who) : who;
}

/** What stands in parentheses behind one or several values: each source once, and whether something is disputed. */
export interface SmallPrint {
  readonly sources: readonly FactSource[];
  /** Where the rival is said, of what nothing ranks. */
  readonly disputed: FactSource | undefined;
}

/** Of several values the sources behind each, where they differ; behind the last alone, where all have the same. */
export function smallPrint(values: readonly Sourced[], known?: FactSource): readonly SmallPrint[] {
  const own = values.map(({ said, rivals = [] }) => ({
    sources: said && !isWithin(said, known) ? [said] : [],
    disputed: rivals.find(({ status }) => status === 'conflicting')?.source,
  }));
  const words = new Set(own.map(({ sources }) => sources.map(sourceWords).join('\n')));
  return words.size > 1
    ? own
    : own.map(({ sources, disputed }, at) => ({ sources: at === own.length - 1 ? sources : [], disputed }));
}

/** Whether the sentence that a card quotes says it. */
const isWithin = ({ path, span }: FactSource, known: FactSource | undefined): boolean =>
  known?.path === path && known.span.from <= span.from && span.to <= known.span.to;
