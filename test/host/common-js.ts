import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transform, type Metafile, type OutputFile, type Plugin } from 'esbuild';

/** The program of those that run together which is for browsers. */
const WEB = 'web-server.js';

/** Those that browsers load when they are needed. */
const WEB_LATER = ['mail-import', 'brief'];

/** Writes programs that share parts (`part-….js`) as CommonJS into `out`, and in `web/*.json` what browsers load of them. */
export const asCommonJs = (out: string): Plugin => ({
  name: 'CommonJS',
  setup: build => {
    build.onEnd(async ({ outputFiles, metafile }) => {
      if (!outputFiles || !metafile) return;
      mkdirSync(path.join(out, 'web'), { recursive: true });
      const old = readdirSync(out).filter(file => file.startsWith('part-'));
      for (const file of old) rmSync(path.join(out, file));
      const exportsOf = new Map(
        Object.entries(metafile.outputs).map(([file, output]) => [path.basename(file), output.exports]),
      );
      for (const file of outputFiles)
        await writeProgram(out, file, exportsOf.get(path.basename(file.path)) ?? []);
      const files = partsOf(metafile, WEB).map(part => (part === WEB ? 'web/server.js' : part));
      writeFileSync(path.join(out, 'web/server.json'), JSON.stringify(['web/host.js', ...files]));
      for (const program of WEB_LATER) {
        const more = partsOf(metafile, `${program}.js`).filter(part => !files.includes(part));
        writeFileSync(path.join(out, `web/${program}.json`), JSON.stringify(more));
      }
    });
  },
});

async function writeProgram(out: string, file: OutputFile, names: readonly string[]): Promise<void> {
  const name = path.basename(file.path);
  const { code, map } = await transform(file.text, {
    format: 'cjs',
    minify: true,
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    sourcefile: name,
    sourcemap: 'external',
  });
  const target = path.join(out, name === WEB ? 'web/server.js' : name);
  writeFileSync(target, `${code}${plainExports(names)}//# sourceMappingURL=${path.basename(target)}.map\n`);
  writeFileSync(`${target}.map`, map);
  if (code.startsWith('#!')) chmodSync(target, 0o755);
}

/**
 * What a part gives, as plain values: esbuild has it asked for by two functions at each use, since a module of ECMAScript
 * may give another value later. None of ours does, and until V8 has compiled what asks, it costs a sixth of finding names.
 */
const plainExports = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `(e=>{module.exports={${names.map(name => `${name}:e.${name}`).join()}}})(module.exports);\n`;

/** A program with all that it loads, each behind what it loads itself. */
function partsOf({ outputs }: Metafile, program: string): readonly string[] {
  const imports = new Map(
    Object.entries(outputs).map(([file, output]) => [
      path.basename(file),
      output.imports.filter(({ external }) => external !== true).map(each => path.basename(each.path)),
    ]),
  );
  const parts = new Set<string>();
  const visited = new Set<string>();
  const visit = (part: string): void => {
    if (visited.has(part)) return;
    visited.add(part);
    for (const next of imports.get(part) ?? []) visit(next);
    parts.add(part);
  };
  visit(program);
  return [...parts];
}
