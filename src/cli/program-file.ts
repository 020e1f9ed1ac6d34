import path from 'node:path';

/** The file that is called: workers run it, and what is loaded later stands beside it, as what holds this line does. */
export const PROGRAM = path.join(__dirname, 'account-notes.js');
