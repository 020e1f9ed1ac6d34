import { workspace, type Uri } from 'vscode';

/** Files of mail, wherever they stand in an opened folder. */
const MAILS = '**/*.{eml,msg,mbox}';

/** At most so many files of mail in the opened folders. */
export const findMails = (most: number): Thenable<readonly Uri[]> =>
  workspace.findFiles(MAILS, '**/node_modules/**', most);
