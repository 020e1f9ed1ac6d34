import fs from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { errorCode } from './reasons.ts';

/** See `Files.circleAt`; of the absolute path of a link. */
export function circleAt(link: string): string | undefined {
  try {
    const target = fs.realpathSync(link);
    const from = fs.realpathSync(path.dirname(link));
    return from === target || from.startsWith(target + path.sep)
      ? l10n.t('This symbolic link leads back to a folder that holds it, so it is not followed.')
      : undefined;
  } catch (error) {
    return errorCode(error) === 'ELOOP' ? l10n.t('This symbolic link leads round in a circle.') : undefined;
  }
}

/** Whether a folder that exists really is a root or lies in it, whatever links lead there. */
export function isInside(root: string, folder: string): boolean {
  try {
    const relative = path.relative(fs.realpathSync(root), fs.realpathSync(folder));
    return relative === '' || (!path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..');
  } catch {
    return false;
  }
}
