import { NoteIndex } from '../../src/index/note-index.ts';
import { isCandidate, type Entity, type EntityId } from '../../src/model/entity.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { NotePath } from '../../src/model/note-path.ts';
import { parseNote } from '../../src/parse/parse-note.ts';
import type { Case, ExpectedCandidate, ExpectedFact } from './read-corpus.ts';

/** How many answers were right, wrong and missed. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** What came out of one case beside what was expected; each difference is a line that a person can read. */
export interface Result {
  readonly file: string;
  readonly candidates: Score;
  readonly facts: Score;
  /** Spellings that must lead to one candidate. */
  readonly spellings: Score;
  readonly differences: readonly string[];
}

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /u, '')
    .replace(/ (?:team|group|org|platform|service|database|system|pipeline)$/u, '')
    .replace(/’/gu, "'");

export function scoreCase(given: Case): Result {
  const notes = given.notes.map(({ path, text }) => parseNote(path as NotePath, text));
  const index = NoteIndex.of(notes);
  const differences: string[] = [];
  checkMessages(given, index, differences);
  const { candidates, spellings } = scoreCandidates(given, index, differences);
  const facts = scoreFacts(given, index, differences);
  for (const name of given.never)
    if ([...index.entities.values()].some(entity => isCandidate(entity) && isCalled(entity, name)))
      differences.push(`never: ${name}`);
  return { file: given.file, candidates, facts, spellings, differences };
}

const isCalled = (entity: Entity, name: string): boolean =>
  [entity.name, ...entity.aliases].some(each => folded(each) === folded(name));

function checkMessages(given: Case, index: NoteIndex, differences: string[]): void {
  const found = given.notes.flatMap(({ path }) =>
    index
      .messagesIn(path as NotePath)
      .map(({ author, date, embedded }) =>
        [author && index.entities.get(author)?.name, date, embedded ? 'embedded' : ''].filter(Boolean).join(' · '),
      ),
  );
  if (found.join('\n') !== given.messages.join('\n'))
    differences.push(`messages: ${found.join('; ')} instead of ${given.messages.join('; ')}`);
}

function scoreCandidates(
  given: Case,
  index: NoteIndex,
  differences: string[],
): { candidates: Score; spellings: Score } {
  const found = [...index.entities.values()].filter(isCandidate);
  const isOne = (entity: Entity, { kind, name, spellings }: ExpectedCandidate): boolean =>
    entity.kind === kind && [name, ...spellings].some(each => isCalled(entity, each));
  let right = 0;
  let wrong = 0;
  let missed = 0;
  const spelled = { right: 0, missed: 0 };
  const taken = new Set<ExpectedCandidate>();
  for (const entity of found) {
    const expected = given.candidates.find(each => isOne(entity, each) && (each.maybe || !taken.has(each)));
    if (!expected) {
      wrong++;
      differences.push(`wrong candidate: ${entity.kind} ${entity.name} (${entity.aliases.join(', ')})`);
      continue;
    }
    if (expected.maybe) continue;
    taken.add(expected);
    right++;
    for (const each of expected.spellings)
      if (isCalled(entity, each)) spelled.right++;
      else spelled.missed++;
  }
  for (const expected of given.candidates) {
    if (expected.maybe || taken.has(expected)) continue;
    missed++;
    differences.push(`missed candidate: ${expected.kind} ${expected.name}`);
  }
  return { candidates: { right, wrong, missed }, spellings: { ...spelled, wrong: 0 } };
}

function scoreFacts(given: Case, index: NoteIndex, differences: string[]): Score {
  const called = (id: EntityId | undefined, name: string): boolean => {
    const entity = id && index.entities.get(id);
    if (!entity) return false;
    const expected = given.candidates.find(each => [each.name, ...each.spellings].some(one => folded(one) === folded(name)));
    return [name, ...(expected ? [expected.name, ...expected.spellings] : [])].some(each => isCalled(entity, each));
  };
  const isSaidBy = (id: EntityId | undefined, name: string): boolean =>
    name === 'nobody' ? id === undefined : called(id, name);
  const isSame = (fact: Fact, expected: ExpectedFact): boolean => {
    const turned = turnedRound(expected);
    return [expected, ...(turned ? [turned] : [])].some(
      each =>
        fact.relation === each.relation &&
        called(fact.subject, each.subject) &&
        (each.isText
          ? fact.text?.toLowerCase() === each.object.toLowerCase()
          : called(fact.object, each.object)) &&
        fact.hedged === each.hedged &&
        fact.basis === each.basis &&
        fact.status === each.status &&
        (each.author === undefined || isSaidBy(fact.author, each.author)) &&
        (each.day === undefined || fact.date?.slice(0, 10) === each.day),
    );
  };
  let right = 0;
  let wrong = 0;
  let missed = 0;
  const taken = new Set<ExpectedFact>();
  for (const fact of index.facts) {
    const expected = given.facts.find(each => isSame(fact, each));
    if (!expected) {
      wrong++;
      differences.push(`wrong fact: ${printFact(index, fact)}`);
    } else if (!expected.maybe && !taken.has(expected)) {
      taken.add(expected);
      right++;
    }
  }
  for (const expected of given.facts) {
    if (expected.maybe || taken.has(expected)) continue;
    missed++;
    const { subject, relation, object, status } = expected;
    differences.push(`missed fact: ${subject} -${relation}-> ${object} (${status})`);
  }
  return { right, wrong, missed };
}

function turnedRound(expected: ExpectedFact): ExpectedFact | undefined {
  const { relation, subject, object } = expected;
  if (relation === 'leads') return { ...expected, relation: 'lead', subject: object, object: subject };
  if (relation === 'lead') return { ...expected, relation: 'leads', subject: object, object: subject };
  return undefined;
}

/** A fact as the corpus writes it. */
export function printFact(index: NoteIndex, fact: Fact): string {
  const name = (id: EntityId | undefined): string | undefined => id && index.entities.get(id)?.name;
  const tags = [
    fact.author && `by ${name(fact.author) ?? ''}`,
    fact.date?.slice(0, 10),
    fact.hedged ? 'hedged' : undefined,
    fact.basis === 'property' ? 'property' : undefined,
    fact.status === 'current' ? undefined : fact.status,
  ].filter(tag => tag !== undefined);
  const object = name(fact.object) ?? `"${fact.text ?? ''}"`;
  return [`${name(fact.subject) ?? ''} -${fact.relation}-> ${object}`, ...tags].join(' · ');
}

export const sum = (scores: readonly Score[]): Score => ({
  right: scores.reduce((total, { right }) => total + right, 0),
  wrong: scores.reduce((total, { wrong }) => total + wrong, 0),
  missed: scores.reduce((total, { missed }) => total + missed, 0),
});

export const precision = ({ right, wrong }: Score): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Score): number => (right + missed === 0 ? 1 : right / (right + missed));
