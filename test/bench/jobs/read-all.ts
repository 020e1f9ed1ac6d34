import fs from 'node:fs';
import { walk } from './walk.ts';

/** The floor: a process that reads and decodes every note of a folder, and does nothing with them. */
let characters = 0;
for (const file of walk(process.argv[2] ?? '.')) characters += fs.readFileSync(file, 'utf8').length;
process.stdout.write(String(characters));
