import * as l10n from '@vscode/l10n';

/**
 * Notes longer than this are not read: an editor does not open them as text comfortably either. In bytes on disk, in
 * UTF-16 code units in an editor.
 */
export const LONGEST_NOTE = 10 * 1024 * 1024;

/** Why a note of this length is not read, a sentence; undefined where it is. */
export const refusalOfLength = (length: number): string | undefined =>
  length > LONGEST_NOTE
    ? l10n.t(
        'This note is {0} MB long; notes over 10 MB are not read.',
        Math.max(11, Math.round(length / 1024 / 1024)),
      )
    : undefined;
