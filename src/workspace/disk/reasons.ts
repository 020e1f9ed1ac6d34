import * as l10n from '@vscode/l10n';

const reasons: Readonly<Record<string, () => string>> = {
  EACCES: () => l10n.t('permission denied'),
  EPERM: () => l10n.t('permission denied'),
  ENOENT: () => l10n.t('it is not there'),
  EISDIR: () => l10n.t('it is a folder'),
  EMFILE: () => l10n.t('too many files are open'),
  ELOOP: () => l10n.t('its links go round in a circle'),
};

/** Why an operation on a file failed, as the middle of a sentence. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  return (code && reasons[code]?.()) ?? code ?? l10n.t('unknown error');
}

export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;
