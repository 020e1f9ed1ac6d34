import type { PreviewMark, PreviewResult } from '../../protocol/preview.ts';
import type { Position } from '../../protocol/requests.ts';

/** A mark by offsets (UTF-16) of a stretch of the rendered text. */
export interface PlacedMark {
  readonly from: number;
  readonly to: number;
  readonly labelFrom: number;
  readonly labelTo: number;
  readonly written: 'wikilink' | 'link' | 'name';
  readonly mark: PreviewMark;
}

const linesOf = (text: string): string[] => text.split(/\r\n?|\n/);

/**
 * The text that a preview renders, against the text that the server answered for. While somebody types, the two differ
 * in some lines; the marks of all lines before and after those still hold.
 */
export class RenderedText {
  readonly #lines: readonly string[];
  /** The last comparison: a preview asks block by block. */
  #compared: { readonly answer: PreviewResult; readonly marks: readonly MarkedLine[][] } | undefined;

  constructor(text: string) {
    this.#lines = linesOf(text);
  }

  /** The lines from `first` up to `end`, and the marks that stand wholly in them. */
  block(first: number, end: number, answer: PreviewResult): { text: string; marks: readonly PlacedMark[] } {
    const marked = this.#marksOf(answer).slice(first, end);
    if (marked.every(marks => marks.length === 0)) return { text: '', marks: [] };
    const lines = this.#lines.slice(first, end);
    const text = lines.join('\n');
    const starts: number[] = [];
    let length = 0;
    for (const line of lines) {
      starts.push(length);
      length += line.length + 1;
    }
    const placed = marked.flat().flatMap(({ mark, shift }) => {
      const at = ({ line, character }: Position): number =>
        (starts[line + shift - first] ?? Number.NaN) + character;
      const [from, to] = [at(mark.range.start), at(mark.range.end)];
      const [labelFrom, labelTo] = [at(mark.label.start), at(mark.label.end)];
      return from < to && to < length
        ? [{ from, to, labelFrom, labelTo, written: writtenAs(text, from), mark }]
        : [];
    });
    return { text, marks: placed };
  }

  /** The marks of the answer by the line of this text in which they start. */
  #marksOf(answer: PreviewResult): readonly MarkedLine[][] {
    if (this.#compared?.answer === answer) return this.#compared.marks;
    const lines = linesOf(answer.text);
    const [before, after] = commonEnds(lines, this.#lines);
    const grown = this.#lines.length - lines.length;
    const marks: MarkedLine[][] = this.#lines.map(() => []);
    for (const mark of answer.marks) {
      const { start, end } = mark.range;
      const isBefore = end.line < before;
      if (!isBefore && start.line < lines.length - after) continue;
      const shift = isBefore ? 0 : grown;
      marks[start.line + shift]?.push({ mark, shift });
    }
    this.#compared = { answer, marks };
    return marks;
  }
}

const writtenAs = (text: string, from: number): PlacedMark['written'] =>
  text.startsWith('[[', from) ? 'wikilink' : text.startsWith('[', from) ? 'link' : 'name';

interface MarkedLine {
  readonly mark: PreviewMark;
  /** How many lines further down it stands here. */
  readonly shift: number;
}

/** How many lines are the same at the start and, of the rest, at the end. */
function commonEnds(one: readonly string[], other: readonly string[]): [before: number, after: number] {
  const most = Math.min(one.length, other.length);
  let before = 0;
  while (before < most && one[before] === other[before]) before++;
  let after = 0;
  while (after < most - before && one.at(-1 - after) === other.at(-1 - after)) after++;
  return [before, after];
}
