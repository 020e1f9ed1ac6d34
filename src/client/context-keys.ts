import { commands } from 'vscode';

/** `accountNotes.state`, which welcome texts and menus are gated on; unset before there is a folder. */
export type NotesState = 'indexing' | 'empty' | 'ready' | 'stopped';

export function setNotesState(state: NotesState): void {
  void commands.executeCommand('setContext', 'accountNotes.state', state);
}

/** `accountNotes.hasShownCard`, for the walkthrough. */
export function setHasShownCard(): void {
  void commands.executeCommand('setContext', 'accountNotes.hasShownCard', true);
}
