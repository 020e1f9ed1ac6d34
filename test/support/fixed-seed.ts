import fc from 'fast-check';

/** `npm test` tries the same examples each time, so that it says something about the code; `npm run nightly` new ones. */
if (process.env['ACCOUNT_NOTES_RUNS'] === undefined) fc.configureGlobal({ seed: 12 });
