/** A file of a program in CommonJS. */
export interface ProgramFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The files of a program as one script that loads nothing, which a worker made of a blob could not: each is a function that
 * runs when another first asks for it by its name, whatever folder that writes before it. The last one starts the program.
 */
export const asOneScript = (files: readonly ProgramFile[]): string =>
  [
    `const files = {}, modules = {};
const require = path => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!(name in modules)) {
    const module = modules[name] = { exports: {} };
    try {
      files[name](module, module.exports);
    } catch (error) {
      delete modules[name]; // half of it is worse than none
      throw error;
    }
  }
  return modules[name].exports;
};`,
    ...files.map(({ name, text }) => `files[${JSON.stringify(name)}] = (module, exports) => {${text}\n};`),
    `require(${JSON.stringify(files.at(-1)?.name)});`,
  ].join('\n');

/**
 * Files of another program as a script for the same worker, which has some of them already. What its last file gives is
 * left behind in `self` under a name.
 */
export const asAddedScript = (files: readonly ProgramFile[], result: string): string =>
  [
    ...files.map(({ name, text }) => `files[${JSON.stringify(name)}] ??= (module, exports) => {${text}\n};`),
    `self[${JSON.stringify(result)}] = require(${JSON.stringify(files.at(-1)?.name)});`,
  ].join('\n');
