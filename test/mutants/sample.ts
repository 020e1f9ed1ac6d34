import { createHash } from 'node:crypto';

/** Chance decides by the number of the mutant, so that the same seed chooses the same ones while the sources stay as they are. */
export function isInSample({ id }: { readonly id: string }): boolean {
  const share = Number(process.env['ACCOUNT_NOTES_MUTANT_SHARE'] ?? 1);
  if (share >= 1) return true;
  const key = `${process.env['ACCOUNT_NOTES_MUTANT_SEED'] ?? ''} ${id}`;
  return createHash('sha256').update(key).digest().readUInt32BE() / 2 ** 32 < share;
}
