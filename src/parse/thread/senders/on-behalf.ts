import { NOBODY, type WrittenAddress } from '../../../model/thread.ts';
import type { QuotedLines } from '../../../text/quoted-lines.ts';
import type { Boundary } from '../boundaries/boundary.ts';
import { nameOn } from '../signatures/closing-lines.ts';
import { ownNamesOf } from './own-names.ts';

const mostLines = 25;

/**
 * Who wrote a message: its author, or of two that its header names the one who signs it. If neither or both do, nobody can
 * tell.
 */
export function writerOf(
  lines: QuotedLines,
  own: readonly number[],
  { author, principal }: Boundary,
): WrittenAddress {
  if (!principal) return author;
  const [byAuthor, byPrincipal] = [signs(lines, own, author), signs(lines, own, principal)];
  if (byAuthor === byPrincipal) return NOBODY;
  return byAuthor ? author : principal;
}

function signs(lines: QuotedLines, own: readonly number[], who: WrittenAddress): boolean {
  const names = ownNamesOf(who);
  let seen = 0;
  for (let at = own.length - 1; at > 0 && seen < mostLines; at--) {
    const line = own[at] ?? 0;
    if (lines.isBlank(line)) continue;
    seen++;
    if (nameOn(lines.said(line, 160), names)) return true;
  }
  return false;
}
