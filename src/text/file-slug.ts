/** In UTF-16 code units: even in Chinese well below the 255 bytes that file systems allow, ending and number included. */
const LONGEST = 60;

/** Windows keeps these for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/;

/**
 * A name as a file name that every system and every other tool for notes takes: lower case, letters and digits with
 * hyphens between. What is left of it can neither climb out of a folder nor mean anything in a link. `kind` stands where
 * nothing is left, and behind what is no file name.
 */
export function fileSlug(name: string, kind: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  if (words === '') return kind;
  return devices.test(words) ? `${words}-${kind}` : words;
}
