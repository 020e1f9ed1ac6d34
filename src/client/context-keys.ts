import { commands } from 'vscode';

/**
 * `accountNotes.state`, which welcome texts and menus are gated on; unset before there is a folder. `elsewhere`: the server
 * reaches none of the folders.
 */
export type NotesState = 'indexing' | 'empty' | 'ready' | 'stopped' | 'elsewhere';

export function setNotesState(state: NotesState): void {
  void commands.executeCommand('setContext', 'accountNotes.state', state);
}

/** `accountNotes.inBrowser`: notes are on any file system there, and what needs a program is not offered. */
export function setInBrowser(inBrowser: boolean): void {
  void commands.executeCommand('setContext', 'accountNotes.inBrowser', inBrowser);
}

/** Whether the organization is filtered: only then there is a filter to clear. */
export function setIsFiltered(isFiltered: boolean): void {
  void commands.executeCommand('setContext', 'accountNotes.organization.isFiltered', isFiltered);
}

/** `accountNotes.organization.order`: which switch the title of the view has. */
export function setOrganizationOrder(order: 'team' | 'line'): void {
  void commands.executeCommand('setContext', 'accountNotes.organization.order', order);
}

/** `accountNotes.review.state`, which the welcome text of the view *Review* is gated on. */
export function setReviewState(state: 'empty' | 'some'): void {
  void commands.executeCommand('setContext', 'accountNotes.review.state', state);
}

/** Whether the timeline keeps to one entity, and whether it starts at a day: there is something to turn off then. */
export function setTimelineState(state: { readonly isPinned: boolean; readonly hasSince: boolean }): void {
  void commands.executeCommand('setContext', 'accountNotes.timeline.isPinned', state.isPinned);
  void commands.executeCommand('setContext', 'accountNotes.timeline.hasSince', state.hasSince);
}

/** `accountNotes.hasShownCard`, for the walkthrough. */
export function setHasShownCard(): void {
  void commands.executeCommand('setContext', 'accountNotes.hasShownCard', true);
}

/**
 * `accountNotes.offersTools`: whether language models are offered our tools. One key, since VS Code 1.100 cannot hand tools
 * with a longer condition on to extensions.
 */
export function setOffersTools(offers: boolean): void {
  void commands.executeCommand('setContext', 'accountNotes.offersTools', offers);
}
