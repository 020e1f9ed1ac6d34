import { Disposable, Uri, window, workspace, type LogOutputChannel, type TextEditor } from 'vscode';
import type { OrganizationView } from './organization-view.ts';
import type { Row } from './organization-tree.ts';

const SETTING = 'accountNotes.organization.followActiveNote';

/** With the setting on, the tree selects what the active note defines. The focus stays where it is. */
export function followActiveNote(view: OrganizationView, log: LogOutputChannel): Disposable {
  const follow = (): void => {
    if (!view.isVisible || !workspace.getConfiguration().get<boolean>(SETTING)) return;
    const editor = window.activeTextEditor;
    if (editor) revealNoteOf(editor, view).catch((error: unknown) => log.error('Following failed.', error));
  };
  return Disposable.from(
    window.onDidChangeActiveTextEditor(follow),
    view.onDidChangeVisibility(follow),
    workspace.onDidChangeConfiguration(change => change.affectsConfiguration(SETTING) && follow()),
  );
}

async function revealNoteOf({ document, selection }: TextEditor, view: OrganizationView): Promise<void> {
  const { rows } = await view.current();
  const row = definedIn(document.uri.toString(), rows.values(), selection.active.line);
  if (row?.node.ref) await view.reveal(row.node.ref, { focus: false });
}

/**
 * What the section around the line defines, else the note itself, else the first of what the note defines. `note` is
 * the note's URI.
 */
export function definedIn(note: string, rows: Iterable<Row>, line = 0): Row | undefined {
  let nearest: Row | undefined;
  for (const row of rows) {
    const { definition } = row.node;
    if (!definition || Uri.parse(definition.uri).toString() !== note) continue;
    if (!nearest || isNearer(row, nearest, line)) nearest = row;
  }
  return nearest;
}

/** Nearer to a line is the last definition above it, and where there is none, the first one below it. */
function isNearer(row: Row, than: Row, line: number): boolean {
  const [one, other] = [lineOf(row), lineOf(than)];
  if (one <= line && other <= line) return one > other;
  return one < other;
}

const lineOf = ({ node }: Row): number => node.definition?.range.start.line ?? 0;

/** Turns following on or off where the user has it set, in the user's own settings otherwise. */
export async function setFollowing(isOn: boolean): Promise<void> {
  const configuration = workspace.getConfiguration();
  const isInWorkspace = configuration.inspect(SETTING)?.workspaceValue !== undefined;
  await configuration.update(SETTING, isOn, !isInWorkspace);
}
