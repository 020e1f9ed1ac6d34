import type { Note } from '../../model/note.ts';
import { lastStarting } from '../../text/sorted-spans.ts';

/** Whether a link that is written at `at` needs a backslash before its `|`, which would end the cell of a table. */
export function isInTable({ syntax }: Note, at: number): boolean {
  const block = lastStarting(syntax.blocks, at);
  return block?.kind === 'cell' && at < block.to;
}
