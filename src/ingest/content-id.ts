/**
 * An identifier for a mail that has none, the same for the same bytes: two hashes of 32 bits by FNV-1a. Whoever makes two
 * mails with one on purpose keeps their own out.
 */
export function contentId(bytes: Uint8Array): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (const byte of bytes) {
    if (byte === 13) continue;
    one = Math.imul(one ^ byte, 0x01000193);
    two = Math.imul(two ^ byte, 0x85ebca6b) + 1;
  }
  const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
  return `${hex(one)}${hex(two)}@content`;
}
