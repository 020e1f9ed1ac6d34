import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** The first of `names` that a folder of the PATH holds as a program; an earlier name wins over an earlier folder. */
export function programOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap(name => folders.map(folder => path.join(folder, name))).find(isExecutable);
}

/** Whether `file` is a file that may be run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
