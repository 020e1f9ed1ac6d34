/**
 * How many examples a property is tried on: as many as given, or in `npm run nightly` that many times as many as
 * ACCOUNT_NOTES_RUNS says.
 */
export const runs = (usual: number): { readonly numRuns: number } => ({
  numRuns: usual * Number(process.env['ACCOUNT_NOTES_RUNS'] ?? 1),
});
