import type { ProseKind } from '../../../text/prose.ts';
import type { Span } from '../../../text/span.ts';
import type { ReadSentence } from '../sentences/sentence-context.ts';
import type { Token } from '../tokens/tokens.ts';

/** A line of a note as its layout shows it: of a heading, a paragraph or a list item, or a row of a table. */
export interface NoteLine extends Span {
  readonly kind: ProseKind;
  /** The sentence that it stands in, or the first of those in it. */
  readonly sentence: ReadSentence;
  /** The cells of a row; none of another line. */
  readonly cells: readonly Cell[];
}

export interface Cell extends Span {
  readonly column: number;
  readonly sentence: ReadSentence;
}

/** The texts that a note is read from: what is shown of it, and the note itself. */
export interface NoteTexts {
  readonly prose: string;
  readonly source: string;
}

/** The lines of a note, in document order; `sentences` are all of its sentences, those of headings included. */
export function noteLines(
  { prose, source }: NoteTexts,
  sentences: readonly ReadSentence[],
): readonly NoteLine[] {
  const lines: NoteLine[] = [];
  let row: Cell[] = [];
  let before: Span | undefined;
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.kind !== 'cell') {
      addLines(lines, prose, sentence);
      continue;
    }
    const next = sentences[at + 1];
    const { span } = sentence;
    const last = row.at(-1);
    if (last?.sentence.passage === sentence.passage) row[row.length - 1] = { ...last, to: sentence.to };
    else
      row.push({
        from: sentence.from,
        to: sentence.to,
        column: columnOf(source, row.at(-1), before, span),
        sentence,
      });
    before = span;
    const endsRow = next?.kind !== 'cell' || source.slice(span.to, next.span.from).includes('\n');
    if (!endsRow) continue;
    lines.push({ kind: 'cell', from: row[0]?.from ?? 0, to: sentence.to, sentence, cells: row });
    row = [];
    before = undefined;
  }
  return lines;
}

/** Which column a cell stands in: how many bars stand before it in its line. */
function columnOf(source: string, last: Cell | undefined, before: Span | undefined, { from }: Span): number {
  const start = before?.to ?? source.lastIndexOf('\n', from - 1) + 1;
  let column = last?.column ?? 0;
  for (let at = start; at < from; at++) if (source.charCodeAt(at) === BAR) column++;
  return column;
}

const BAR = 0x7c;
const NONE: readonly Cell[] = [];

function addLines(lines: NoteLine[], prose: string, sentence: ReadSentence): void {
  const { kind, to } = sentence;
  // Of the sentence alone: the next line end may stand at the end of a long note.
  const text = prose.slice(sentence.from, to);
  for (let from = sentence.from; from < to;) {
    const end = text.indexOf('\n', from - sentence.from);
    const lineEnd = end === -1 ? to : sentence.from + end;
    if (lineEnd > from) lines.push({ kind, from, to: lineEnd, sentence, cells: NONE });
    from = lineEnd + 1;
  }
}

/** The tokens of a sentence that stand in a stretch of it; none of one that nobody would read to its end. */
export function tokensIn({ tokens }: ReadSentence, { from, to }: Span): readonly Token[] {
  return tokens.length > MOST_TOKENS ? [] : tokens.filter(token => token.from >= from && token.to <= to);
}

const MOST_TOKENS = 400;
