import { expect } from 'vitest';
import { isRefusal } from '../../src/edit/change.ts';
import type { Answer } from '../../src/features/agents/tool.ts';
import { READING_TOOLS } from '../../src/features/agents/tools.ts';
import type { NoteIndex } from '../../src/index/note-index.ts';

const MOST_CALLS = 3;
/** Some four thousand tokens. */
const LONGEST = 16_000;

export type Call = readonly [tool: string, input: Readonly<Record<string, unknown>>];

/** A question of a person, the calls by which an agent asks it, and what the answer has to hold. */
export interface AskedQuestion {
  readonly question: string;
  readonly calls: readonly Call[];
  /** The id of who or what it is. */
  readonly entity: string;
  /** The sentence word for word, and who said it. */
  readonly quote: string;
  readonly saidBy?: string;
}

/** Holds that the answers are few and short, and have the entity and the sentence, as data and as text. */
export function expectAnswered(
  index: NoteIndex,
  { calls, entity, quote, saidBy }: AskedQuestion,
  today: string,
): void {
  expect(calls.length).toBeLessThanOrEqual(MOST_CALLS);
  const answers = calls.map(call => answered(index, call, today));
  expect(answers.map(({ text }) => text).join('').length).toBeLessThan(LONGEST);
  const values = answers.flatMap(({ data }) => valuesIn(data));
  expect(values).toContainEqual(entity);
  const sayings = values.filter(value => isSaying(value) && value.quote === quote);
  expect(sayings).not.toEqual([]);
  if (saidBy !== undefined) expect(sayings).toContainEqual(expect.objectContaining({ saidBy }));
  // Whoever gets the text alone has both, too.
  const text = answers.map(answer => answer.text).join('\n');
  expect(text).toContain(JSON.stringify(entity));
  expect(text).toContain(JSON.stringify(quote));
}

function answered(index: NoteIndex, [name, input]: Call, today: string): Answer {
  const answer = READING_TOOLS.find(tool => tool.name === name)?.answer(index, input, today);
  if (!answer || isRefusal(answer)) throw new Error(answer?.refusal ?? `There is no tool ${name}.`);
  return answer;
}

/** Everything in an answer, objects and what they hold. */
const valuesIn = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(valuesIn)] : [value];

const isSaying = (value: unknown): value is { readonly quote: string } =>
  typeof value === 'object' && value !== null && 'quote' in value;
