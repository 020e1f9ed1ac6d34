import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { NOTICE } from './quotation.ts';
import { whyUnfit, type Schema } from './schema.ts';

/** What a model reads of a tool before it asks. */
export interface ToolDescription {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Schema;
  readonly output: Schema;
}

/** A line of a note that an answer speaks of; lines are counted from 1. */
export interface SourceLine {
  readonly note: string;
  readonly line: number;
}

/** One answer in its three forms. */
export interface Answer {
  /** Fits the tool's `output` to the field. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The same as short text. */
  readonly text: string;
  /** The lines that it speaks of, each once. */
  readonly lines: readonly SourceLine[];
}

/** A tool that answers from the notes and writes nothing. */
export interface ReadingTool extends ToolDescription {
  /** `today` is a day (ISO 8601). */
  readonly answer: (index: NoteIndex, input: unknown, today: string) => Answer | Refusal;
}

/** A tool that gives what is to be written, as one change. */
export interface WritingTool extends ToolDescription {
  readonly change: (index: NoteIndex, input: unknown, places: NewNotePlaces) => Change | Refusal;
}

interface ToolEntry<Input, Output> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Schema<Input>;
  readonly output: Schema<Output>;
}

/** A reading tool: `answer` takes an input that fits, `told` says its result in lines of text. */
export function readingTool<Input, Output extends object>({
  answer,
  told,
  ...description
}: ToolEntry<Input, Output> & {
  readonly answer: (index: NoteIndex, input: Input, today: string) => Output | Refusal;
  readonly told: (output: Output) => readonly string[];
}): ReadingTool {
  return {
    ...description,
    answer(index, input, today) {
      const wrong = whyUnfit(description.input, input);
      if (wrong !== undefined) return { refusal: `${wrong}.` };
      const found = answer(index, input as Input, today);
      return isRefusal(found) ? found : answerOf(found, told(found));
    },
  };
}

/** A writing tool: `change` takes an input that fits. */
export function writingTool<Input, Output>({
  change,
  ...description
}: ToolEntry<Input, Output> & {
  readonly change: (index: NoteIndex, input: Input, places: NewNotePlaces) => Change | Refusal;
}): WritingTool {
  return {
    ...description,
    change(index, input, places) {
      const wrong = whyUnfit(description.input, input);
      return wrong === undefined ? change(index, input as Input, places) : { refusal: `${wrong}.` };
    },
  };
}

/** An answer of this data: what is undefined in it is left out, as JSON does. */
export function answerOf(data: object, told: readonly string[]): Answer {
  const plain = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  return { data: plain, text: [NOTICE, ...told].join('\n'), lines: linesIn(plain) };
}

/** Whatever has a `note` and a `line` in the data, in its order, each once. */
function linesIn(data: unknown): SourceLine[] {
  const found = new Map<string, SourceLine>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { note, line } = value as Partial<SourceLine>;
    if (typeof note === 'string' && typeof line === 'number') found.set(`${note}\n${line}`, { note, line });
    for (const inner of Object.values(value)) look(inner);
  };
  look(data);
  return [...found.values()];
}
