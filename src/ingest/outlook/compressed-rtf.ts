import { decompressRTF } from '@kenjiuno/decompressrtf';

/** Longer ones hold pictures; the package keeps each byte that comes out as a number. */
const LONGEST = 4_000_000;
const HEADER = 16;

/**
 * The RTF that Outlook keeps compressed (MS-OXRTFCP), a character for each byte. Undefined where it is none or is longer
 * than 4 MB.
 */
export function decompressedRtf(compressed: Uint8Array): string | undefined {
  if (compressed.length < HEADER || compressed.length > LONGEST) return undefined;
  const bytes = Uint8Array.from(compressed);
  const header = new DataView(bytes.buffer);
  // The package believes the length that stands at the beginning, and would go on behind the end.
  header.setUint32(0, Math.min(header.getUint32(0, true), bytes.length - 4), true);
  try {
    return latin1Text(decompressRTF([...bytes]));
  } catch {
    return undefined;
  }
}

/** In pieces, since a call takes only so many characters. */
function latin1Text(bytes: readonly number[]): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.slice(at, at + 8192)));
  return pieces.join('');
}
