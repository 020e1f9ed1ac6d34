import type { Refusal } from '../edit/change.ts';
import type { Answer, SourceLine } from '../features/agents/tool.ts';
import type { NotesFolder } from '../workspace/notes-folder.ts';
import { CurrentNotes } from './current-notes.ts';
import { meetingRequest } from './meeting.ts';
import {
  readables,
  readableTemplates,
  resourceText,
  uriOfLine,
  type DrawChart,
  type ListedResource,
  type ResourceText,
  type Unreadable,
} from './resources.ts';
import { offeredTools, useTool, type OfferedTool } from './toolbox.ts';

/** All that agents may ask of one folder, in no protocol's words. */
export interface Desk {
  readonly version: string;
  readonly tools: readonly OfferedTool[];
  readonly use: (name: string, input: unknown) => Promise<Answer | Refusal>;
  readonly readables: () => Promise<readonly ListedResource[]>;
  readonly templates: ReturnType<typeof readableTemplates>;
  readonly read: (uri: string) => Promise<ResourceText | Unreadable>;
  readonly uriOf: (line: SourceLine) => string;
  readonly meeting: (who: string, about: string | undefined) => Promise<string | Refusal>;
}

/** `loading` is done when the folder has been read. */
export function deskOf(
  folder: NotesFolder,
  {
    loading,
    version,
    allowsWrites,
    drawChart,
  }: {
    readonly loading: Promise<unknown>;
    readonly version: string;
    readonly allowsWrites: boolean;
    readonly drawChart: DrawChart;
  },
): Desk {
  const notes = new CurrentNotes(folder, loading);
  return {
    version,
    tools: offeredTools(allowsWrites),
    use: (name, input) => useTool(notes, { name, input, allowsWrites }),
    readables: () => readables(notes),
    templates: readableTemplates(folder),
    read: uri => resourceText(notes, uri, drawChart),
    uriOf: line => uriOfLine(folder, line),
    meeting: (who, about) => meetingRequest(notes, { who, about }),
  };
}
