import { ASKING_COMMANDS, COMMANDS } from '../protocol/requests.ts';

/** Every command that the manifest contributes. */
export const COMMAND_NAMES = [
  COMMANDS.openEntity,
  'accountNotes.openNote',
  COMMANDS.showMentions,
  COMMANDS.revealInTree,
  ASKING_COMMANDS.merge,
  ASKING_COMMANDS.split,
  'accountNotes.showChart',
  'accountNotes.exportChart',
  'accountNotes.filterOrganization',
  'accountNotes.clearFilter',
  'accountNotes.moveUnder',
  'accountNotes.addUnder',
  'accountNotes.addMember',
  'accountNotes.addReport',
  'accountNotes.addSubteam',
  'accountNotes.addTeam',
  'accountNotes.addSystem',
  'accountNotes.showTimeline',
  'accountNotes.pickTimeline',
  'accountNotes.timelineSince',
  'accountNotes.wholeTimeline',
  'accountNotes.followCursor',
  'accountNotes.acceptSuggestion',
  'accountNotes.rejectSuggestion',
  'accountNotes.noteOfName',
  'accountNotes.ignoreName',
  'accountNotes.acceptAll',
  'accountNotes.rejectAll',
  'accountNotes.followActiveNote',
  'accountNotes.stopFollowingActiveNote',
  'accountNotes.restartServer',
  'accountNotes.showLog',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];
