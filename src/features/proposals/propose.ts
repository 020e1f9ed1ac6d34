import * as l10n from '@vscode/l10n';
import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Proposed } from '../../model/decisions.ts';
import type { Fact } from '../../model/fact.ts';
import { list, record, text, whyUnfit, type Fitting } from '../agents/schema.ts';
import { decide } from '../edits/decide.ts';
import { isSaid } from './is-said.ts';
import { isKnownName } from './proposed-name.ts';
import { proposedFact } from './proposed-fact.ts';

/** What a model may propose, one fact each; names as the quote writes them. */
const PROPOSALS = list(
  record(
    { note: text(), quote: text(), subject: text(), relation: text(), object: text() },
    { kindOfSubject: text(), kindOfObject: text() },
  ),
);

type Proposal = Fitting<typeof PROPOSALS>[number];

/** So many are looked at; who has more gives them in parts. */
const MOST = 1000;

export interface WeighedProposal {
  readonly proposal: Proposal;
  /** `known`: the notes say so already, so nothing has to be asked. */
  readonly verdict: 'taken' | 'known' | 'refused';
  /** Of a refused one. */
  readonly why?: string;
  /** Of one that is taken, and of a relation that is known. */
  readonly fact?: Fact;
}

/** What becomes of proposals: each by itself, and the change that has those that were taken wait in Review. */
export interface WeighedProposals {
  readonly all: readonly WeighedProposal[];
  readonly change: Change;
}

/** `by` is the name of the model. A refusal where this is no list of proposals, or nothing can be written. */
export function weighedProposals(index: NoteIndex, given: unknown, by: string): WeighedProposals | Refusal {
  const wrong = whyUnfit(PROPOSALS, given, l10n.t('the list'));
  if (wrong !== undefined) return { refusal: `${wrong}.` };
  const proposals = given as readonly Proposal[];
  if (proposals.length > MOST)
    return { refusal: l10n.t('More than {0} proposals: give them in parts.', MOST) };
  const all = proposals.map(proposal => weighed(index, proposal, by));
  const taken = all.filter(({ verdict }) => verdict === 'taken');
  const change = decide(
    index,
    ...taken.map(({ proposal }) => ({ kind: 'proposed' as const, ...proposed(proposal, by) })),
  );
  if (isRefusal(change)) return change;
  return { all, change: taken.length === 0 ? { edits: [], created: [] } : change };
}

/** In the order in which `account-notes.yaml` tells them, without the kinds. */
const proposed = ({ note, quote, subject, relation, object }: Proposal, by: string): Proposed => ({
  note,
  quote: quote.replace(/\s+/gu, ' ').trim(),
  subject,
  relation,
  object,
  by,
});

function weighed(index: NoteIndex, proposal: Proposal, by: string): WeighedProposal {
  if (isKnownName(index, proposed(proposal, by))) return { proposal, verdict: 'known' };
  const fact = proposedFact(index, proposed(proposal, by));
  if (isRefusal(fact)) return { proposal, verdict: 'refused', why: fact.refusal };
  return { proposal, verdict: isSaid(index, fact) ? 'known' : 'taken', fact };
}
