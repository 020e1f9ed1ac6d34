import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Span } from '../../text/span.ts';
import type { Contact } from './contact.ts';
import type { MetPerson } from './correspondents.ts';
import type { CoveringPerson } from './covering-person.ts';
import { daysBetween } from './days.ts';

export type CoverageMarkKind = 'cooling' | 'singleThread' | 'ghost' | 'left';

/** Something to ask oneself about a person, with the mail that it rests on. */
export interface CoverageMark {
  readonly kind: CoverageMarkKind;
  readonly path: NotePath;
  readonly span: Span;
  /** A question, with what raises it. */
  readonly why: string;
}

/** What is known of one person of theirs. */
export interface CoverageHistory {
  readonly who: MetPerson;
  /** In the order of time, not empty. */
  readonly contacts: readonly Contact[];
  readonly by: readonly CoveringPerson[];
  readonly asOf: string;
}

/** The marks that headers alone give. */
export function marksOf(index: NoteIndex, history: CoverageHistory): CoverageMark[] {
  return [cooling(history), singleThread(history), ghost(index, history)].filter(mark => mark !== undefined);
}

/** Silent for so many days is no longer in touch. */
const SILENT = 60;
/** A contact in each of so many months of the calendar, up to that of the last one, is monthly. */
const MONTHS = 3;

function cooling({ who, contacts, asOf }: CoverageHistory): CoverageMark | undefined {
  const last = contacts.findLast(({ day }) => day !== undefined);
  if (last?.day === undefined) return undefined;
  const silence = daysBetween(last.day, asOf);
  if (silence < SILENT) return undefined;
  const months = new Set(contacts.map(({ day }) => day && monthOf(day)));
  for (let before = 0; before < MONTHS; before++)
    if (!months.has(monthOf(last.day) - before)) return undefined;
  const why = l10n.t(
    'Has the contact with {0} ended? It was monthly, and nothing has come for {1} days.',
    who.name,
    silence,
  );
  return { kind: 'cooling', path: last.path, span: last.span, why };
}

/** Months of the calendar, counted on. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

function singleThread({ who, by, contacts }: CoverageHistory): CoverageMark | undefined {
  const [only, ...others] = by;
  const last = contacts.at(-1);
  if (!only || others.length > 0 || !last) return undefined;
  const why = l10n.t('Who else knows {0}? Only {1} is in touch.', who.name, only.name);
  return { kind: 'singleThread', path: last.path, span: last.span, why };
}

function ghost(index: NoteIndex, { who, contacts }: CoverageHistory): CoverageMark | undefined {
  const entity = index.entities.get(who.id);
  const last = contacts.at(-1);
  if (!last || (entity && !isCandidate(entity))) return undefined;
  if (contacts.some(({ kind, author }) => kind === 'meeting' || author === who.id)) return undefined;
  const why = l10n.t('Who is {0}? Mails name them as a recipient only, and no note is about them.', who.name);
  return { kind: 'ghost', path: last.path, span: last.span, why };
}
