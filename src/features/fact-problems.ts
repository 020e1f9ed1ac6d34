import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../index/note-index.ts';
import { topicOf } from '../index/standing-facts.ts';
import type { Fact } from '../model/fact.ts';
import type { NotePath } from '../model/note.ts';
import type { Problem, Related } from '../model/problem.ts';
import { addTo, groupBy } from '../text/grouping.ts';
import { sayingOf, sentenceOf } from './fact-words.ts';

type Report = (path: NotePath, problem: Problem) => void;

/** More of them tell nobody anything new. */
const MOST_RIVALS = 8;
const MOST_LOOKED_AT = 200;

/** Facts that nothing ranks, and properties that a dated statement speaks against (model.md §5), at both places. */
export function reportFactProblems(index: NoteIndex, report: Report): void {
  const topics = new Map<string, Fact[]>();
  for (const fact of index.facts) addTo(topics, topicOf(fact).topic, fact);
  const lines = groupBy(
    index.facts.filter(({ relation }) => relation === 'reports_to'),
    ({ subject, object }) => `${subject} ${object ?? ''}`,
  );
  const rivalsOf = (fact: Fact): readonly Fact[] => {
    const { topic, value } = topicOf(fact);
    const same = (topics.get(topic) ?? []).slice(0, MOST_LOOKED_AT);
    const reversed = fact.relation === 'reports_to' ? lines.get(`${fact.object ?? ''} ${fact.subject}`) : [];
    return [...same.filter(other => topicOf(other).value !== value), ...(reversed ?? [])];
  };
  for (const fact of index.facts)
    if (fact.status === 'conflicting') reportConflict(index, fact, rivalsOf(fact), report);
    else if (fact.basis === 'property' && fact.status === 'current')
      reportOutdated(index, fact, rivalsOf(fact), topics.get(topicOf(fact).topic) ?? [], report);
}

function reportConflict(index: NoteIndex, fact: Fact, all: readonly Fact[], report: Report): void {
  const rivals = all.filter(({ status }) => status === 'conflicting').slice(0, MOST_RIVALS);
  const [rival] = rivals;
  if (!rival) return;
  report(fact.path, {
    code: 'conflictingFacts',
    message: l10n.t(
      '{0}, and elsewhere {1}: nothing tells which of them holds.',
      sentenceOf(index, fact),
      sentenceOf(index, rival),
    ),
    span: fact.span,
    related: rivals.map(other => related(index, other)),
  });
}

/** Properties have no date of their own, so what somebody said on a day may be newer, unless somebody agreed since. */
function reportOutdated(
  index: NoteIndex,
  fact: Fact,
  all: readonly Fact[],
  topic: readonly Fact[],
  report: Report,
): void {
  const agreed = topic
    .filter(other => other !== fact && sayingOf(other) === sayingOf(fact) && other.date !== undefined)
    .reduce((latest, { date = '' }) => (date > latest ? date : latest), fact.period?.since ?? '');
  const written = index.notes.get(fact.path)?.date ?? '';
  const rivals = all
    .filter(
      ({ basis, hedged, date }) =>
        basis === 'statement' && !hedged && date !== undefined && date > agreed && date > written,
    )
    .slice(0, MOST_RIVALS);
  const [rival] = rivals;
  if (!rival || index.rivalsOf(fact).every(other => other !== rival)) return;
  report(fact.path, {
    code: 'outdatedProperty',
    message: l10n.t(
      'This may be out of date: {0}, said on {1}.',
      sentenceOf(index, rival),
      rival.date?.slice(0, 10) ?? '',
    ),
    span: fact.span,
    related: rivals.map(other => related(index, other)),
  });
}

const related = (index: NoteIndex, fact: Fact): Related => ({
  path: fact.path,
  span: fact.span,
  message: sentenceOf(index, fact),
});
