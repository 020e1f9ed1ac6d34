import { ASKING_COMMANDS, COMMANDS } from '../protocol/requests.ts';

/** Every command that the manifest contributes. */
export const COMMAND_NAMES = [
  COMMANDS.openEntity,
  'accountNotes.openNote',
  COMMANDS.showMentions,
  COMMANDS.revealInTree,
  ASKING_COMMANDS.merge,
  ASKING_COMMANDS.split,
  'accountNotes.showNoteInTree',
  'accountNotes.getStarted',
  'accountNotes.createAccount',
  'accountNotes.openSample',
  'accountNotes.acceptAll',
  'accountNotes.rejectAll',
  'accountNotes.followActiveNote',
  'accountNotes.stopFollowingActiveNote',
  'accountNotes.restartServer',
  'accountNotes.showLog',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];
