import fs from 'node:fs';
import path from 'node:path';

/** All Markdown files below a folder, by the quickest way that Node has. */
export function* walk(folder: string): Generator<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const whole = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(whole);
    else if (entry.name.endsWith('.md')) yield whole;
  }
}
