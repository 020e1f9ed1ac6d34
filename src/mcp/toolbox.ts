import { isRefusal, type Change, type Refusal } from '../edit/change.ts';
import { entityCard } from '../features/agents/entity-card.ts';
import { NOTICE, quotation, askedWith } from '../features/agents/quotation.ts';
import { answerOf, type Answer, type ToolDescription, type WritingTool } from '../features/agents/tool.ts';
import { READING_TOOLS } from '../features/agents/tools.ts';
import { WRITING_TOOLS } from '../features/agents/writing-tools.ts';
import type { NoteIndex } from '../index/note-index.ts';
import { DECISIONS_FILE } from '../model/decisions.ts';
import type { NotePath } from '../model/note-path.ts';
import { DEFAULT_SETTINGS } from '../protocol/settings.ts';
import { indexOnDisk, refusalOfChange } from '../server/handlers/views/surroundings.ts';
import { writeChange } from '../workspace/disk/write-change.ts';
import type { CurrentNotes } from './current-notes.ts';

/** A tool as it is offered to a client. */
export interface OfferedTool extends ToolDescription {
  readonly writes: boolean;
}

export const offeredTools = (allowsWrites: boolean): readonly OfferedTool[] => [
  ...READING_TOOLS.map(tool => ({ ...tool, writes: false })),
  ...(allowsWrites ? WRITING_TOOLS.map(tool => ({ ...tool, writes: true })) : []),
];

/** What a tool answers to an input of whatever shape; a refusal where there is no such tool. */
export function useTool(
  notes: CurrentNotes,
  {
    name,
    input,
    allowsWrites,
  }: { readonly name: string; readonly input: unknown; readonly allowsWrites: boolean },
): Promise<Answer | Refusal> {
  const reading = READING_TOOLS.find(tool => tool.name === name);
  if (reading) return notes.ask(index => reading.answer(index, input, todayIs()));
  const writing = allowsWrites ? WRITING_TOOLS.find(tool => tool.name === name) : undefined;
  return writing
    ? written(notes, writing, input)
    : Promise.resolve({ refusal: `There is no tool ${quotation(askedWith(name))}.` });
}

const todayIs = (): string => new Date().toISOString().slice(0, 10);

/** What the tool `entity_card` answers about somebody. */
export const cardOf = (index: NoteIndex, who: string): Answer | Refusal =>
  entityCard.answer(index, { entity: who }, todayIs());

/** Writes what a tool gives as one change, or nothing. */
function written(notes: CurrentNotes, tool: WritingTool, input: unknown): Promise<Answer | Refusal> {
  const { folder } = notes;
  const places = {
    folders: DEFAULT_SETTINGS.notes.folders,
    isTaken: (path: NotePath) => folder.files.stat(path) !== undefined,
  };
  return notes.ask(
    () => {
      const index = indexOnDisk(folder);
      return isRefusal(index) ? index : tool.change(index, input, places);
    },
    (change, index) => {
      if (isRefusal(change)) return change;
      const refused = refusalOfChange(folder, change);
      if (refused) return refused;
      try {
        writeChange(folder.files.root, change, path =>
          path === DECISIONS_FILE ? index.decisionsFile.text : index.notes.get(path)?.text,
        );
      } catch (error) {
        return { refusal: error instanceof Error ? error.message : String(error) };
      }
      return toldWritten(change);
    },
  );
}

function toldWritten({ created, edits }: Change): Answer {
  const paths = [...new Set([...created, ...edits].map(({ path }) => path))];
  return answerOf({ notice: NOTICE, written: paths }, [`Written: ${paths.map(quotation).join(', ')}.`]);
}
