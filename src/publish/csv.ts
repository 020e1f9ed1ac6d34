/** Rows of cells as a CSV file by RFC 4180, which no spreadsheet takes for anything but text. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map(cells => `${cells.map(cellText).join(',')}\r\n`).join('');

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = defused(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that spreadsheets do not run. They take for a formula what begins with one of these signs, whatever blanks and
 * unseen characters stand before it, its full-width forms included; behind an apostrophe it is text.
 */
export const defused = (text: string): string =>
  /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
