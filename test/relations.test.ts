import { describe, expect, test } from 'vitest';
import { NoteIndex } from '../src/index/note-index.ts';
import type { Fact } from '../src/model/fact.ts';
import type { NotePath } from '../src/model/note-path.ts';
import { parseNote } from '../src/parse/parse-note.ts';
import { castNotes, readRelations, type RelationCases } from './corpus/relations/read-relations.ts';
import { precision, recall, type Score } from './corpus/score.ts';

const cast = castNotes();

/** What stands of a relation by the sentence alone, as “subject > object”. */
function pairsIn(relation: string, text: string): readonly string[] {
  const index = NoteIndex.of([...cast, parseNote('notes/minutes.md' as NotePath, `${text}\n`)]);
  const name = (id: Fact['subject'] | undefined): string => (id && index.entities.get(id)?.name) ?? '';
  return index.facts.flatMap(({ subject, object, status, ...fact }) => {
    if (status !== 'current') return [];
    if (fact.relation === relation) return [`${name(subject)} > ${name(object)}`];
    return fact.relation === 'leads' && relation === 'lead' ? [`${name(object)} > ${name(subject)}`] : [];
  });
}

interface RelationScore extends Score {
  readonly differences: readonly string[];
}

/** What each file of sentences came to, read once by the first test that asks about it, which tells it. */
const known = new Map<RelationCases, RelationScore>();
function scoreOf(cases: RelationCases, title: string): RelationScore {
  const before = known.get(cases);
  if (before) return before;
  const score = scoreRelation(cases);
  console.info(told(title, score));
  known.set(cases, score);
  return score;
}

function scoreRelation({ relation, sentences }: RelationCases): RelationScore {
  const score = { right: 0, wrong: 0, missed: 0 };
  const differences: string[] = [];
  for (const { text, pairs } of sentences) {
    const found = new Set(pairsIn(relation, text));
    for (const pair of found) {
      if (pairs.includes(pair)) continue;
      score.wrong++;
      differences.push(`wrong: ${text} => ${pair}`);
    }
    for (const pair of pairs) {
      score[found.has(pair) ? 'right' : 'missed']++;
      if (!found.has(pair)) differences.push(`missed: ${text} => ${pair}`);
    }
  }
  return { ...score, differences };
}

const told = (relation: string, score: RelationScore): string =>
  [
    `${relation.padEnd(12)} precision ${(precision(score) * 100).toFixed(0)} % recall ${(recall(score) * 100).toFixed(0)} %`,
    ...score.differences,
  ].join('\n  ');

describe.each(readRelations().map(each => [each.relation, each] as const))('%s', (relation, cases) => {
  test('Of a hundred facts that are read, at least 95 are said.', () => {
    expect(precision(scoreOf(cases, relation))).toBeGreaterThanOrEqual(0.95);
  });

  test('Of a hundred facts that are said, at least 80 are read.', () => {
    expect(recall(scoreOf(cases, relation))).toBeGreaterThanOrEqual(0.8);
  });

  test('There are twenty-five true sentences and as many tempting ones.', () => {
    expect(cases.sentences.filter(({ pairs }) => pairs.length > 0).length).toBeGreaterThanOrEqual(25);
    expect(cases.sentences.filter(({ pairs }) => pairs.length === 0).length).toBeGreaterThanOrEqual(25);
  });
});

describe.each(
  (['held-out/', 'third-writer/', 'fourth-writer/', 'fifth-writer/', 'sixth-writer/'] as const).flatMap(
    folder => readRelations(folder).map(each => [each.relation, folder, each] as const),
  ),
)('%s, in the words of others (%s)', (relation, folder, cases) => {
  test('Of a hundred facts that are read, at least 95 are said.', () => {
    expect(precision(scoreOf(cases, `${relation}, ${folder}`))).toBeGreaterThanOrEqual(0.95);
  });
});
