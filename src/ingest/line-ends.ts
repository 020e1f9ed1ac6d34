/** Writes text with the line ends that a note has. */
export const linesOf = (note: string): ((written: string) => string) =>
  note.includes('\r\n') ? written => written.replaceAll('\n', '\r\n') : written => written;
