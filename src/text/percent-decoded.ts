/** A path with its percent codes undone; what is no code of a character stays as it is written. */
export const percentDecoded = (written: string): string =>
  written.includes('%') ? written.replace(/(?:%[\da-f]{2})+/gi, decodedRun) : written;

function decodedRun(codes: string): string {
  try {
    return decodeURIComponent(codes);
  } catch {
    return codes;
  }
}
