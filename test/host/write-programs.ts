import { writeFileSync } from 'node:fs';
import { context } from 'esbuild';
import { buildPrograms, programs } from './programs.ts';

/** `npm run build`: makes all programs in `dist/`, and lists what is in them for their notices; `--watch`: makes them again at every change. */
const OUT = 'dist';
if (process.argv.includes('--watch'))
  for (const options of programs(OUT)) await (await context({ ...options, logLevel: 'info' })).watch();
else writeFileSync('dist/inputs.json', JSON.stringify(await buildPrograms(OUT)));
