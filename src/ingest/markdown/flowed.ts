/** A line of a plain text without its quote marks. */
export interface BodyLine {
  /** How many `>` stand before it. */
  readonly depth: number;
  readonly text: string;
}

/** Deeper quotes are not told apart: nobody writes them, and each mark would be copied into every line. */
const deepest = 30;

/** The lines of a text as it stands, quote marks counted with or without blanks between them. */
export const fixedLines = (text: string): BodyLine[] => text.split('\n').map(withoutMarks);

function withoutMarks(line: string): BodyLine {
  if (!line.startsWith('>')) return { depth: 0, text: line };
  let depth = 0;
  let at = 0;
  for (;;) {
    const next = depth > 0 && line[at] === ' ' ? at + 1 : at;
    if (line[next] !== '>') break;
    depth++;
    at = next + 1;
  }
  if (depth > 0 && line[at] === ' ') at++;
  return { depth: Math.min(depth, deepest), text: line.slice(at) };
}

/**
 * The lines of a text in `format=flowed` (RFC 3676), put together again where a program broke them: a line that ends in a
 * blank goes on in the next one, if that is quoted as deep. `deletesSpace`: the blank was put in by the program.
 */
export function flowedLines(text: string, deletesSpace: boolean): BodyLine[] {
  const lines: BodyLine[] = [];
  let open: { readonly depth: number; readonly parts: string[] } | undefined;
  const close = (): void => {
    if (open) lines.push({ depth: open.depth, text: open.parts.join('') });
    open = undefined;
  };
  for (const raw of text.split('\n')) {
    const { depth, text: written } = unstuffed(raw);
    if (open && open.depth !== depth) close();
    // The mark of a signature ends in a blank, and is a line of its own.
    const flows = written.endsWith(' ') && written !== '-- ';
    if (written === '-- ') close();
    open ??= { depth, parts: [] };
    open.parts.push(flows && deletesSpace ? written.slice(0, -1) : written);
    if (!flows) close();
  }
  close();
  return lines;
}

/** A blank that was put before what would else look like a quote or a mark of mailboxes is taken away. */
function unstuffed(line: string): BodyLine {
  const marked = withoutMarks(line);
  return marked.depth === 0 && line.startsWith(' ') ? { depth: 0, text: line.slice(1) } : marked;
}
