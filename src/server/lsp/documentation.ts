import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The names under which the README stands beside our code: in the repository, and in a packaged extension. */
const NAMES = ['README.md', 'readme.md'];

/** Where the meaning of a problem's code is explained, as a URI: a code's line in the README of a folder, which is read when first asked for. */
export function documentationIn(folder: string): (code: string) => string | undefined {
  let known: ReadonlyMap<string, string> | undefined;
  return code => (known ??= readLines(folder)).get(code);
}

/** The row of the table of problems for each code. Editors take `#L12` for a line. */
function readLines(folder: string): Map<string, string> {
  const uris = new Map<string, string>();
  for (const name of NAMES) {
    const file = path.join(folder, name);
    if (!fs.existsSync(file)) continue;
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    for (const [at, line] of lines.entries()) {
      const code = /^\| `(\w+)` \|/.exec(line)?.[1];
      if (code !== undefined) uris.set(code, `${pathToFileURL(file).href}#L${at + 1}`);
    }
    return uris;
  }
  return uris;
}
