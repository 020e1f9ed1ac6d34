/**
 * What VS Code's server loads but a test machine should not need: native modules that are compiled at installation,
 * telemetry, and a ripgrep package that holds every platform. Each is replaced by a few lines of CommonJS.
 */
export const standInModules: Readonly<Record<string, string>> = {
  // Without a logger that writes files, output channels stay empty.
  '@vscode/spdlog': `
const fs = require('node:fs');
const path = require('node:path');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; this.raw = false; fs.mkdirSync(path.dirname(file), { recursive: true }); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() { this.raw = false; }
  clearFormatters() { this.raw = true; }
  flush() {}
  drop() {}
}
levels.forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').slice(0, -1);
    // The folder of the logs may be gone when a run has ended.
    try { fs.appendFileSync(this.file, this.raw ? message : time + ' [' + name + '] ' + message + '\\n'); } catch {}
  };
});
const create = async (_name, file) => new Logger(file);
exports.createRotatingLogger = exports.createAsyncRotatingLogger = create;
exports.setLevel = exports.setFlushOn = () => {};
`,
  '@vscode/deviceid': `exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';`,
  '@vscode/native-watchdog': `exports.start = () => {};`,
  // Its name in VS Code 1.100.
  'native-watchdog': `exports.start = () => {};`,
  '@microsoft/1ds-core-js': `exports.AppInsightsCore = class { initialize() {} track() {} unload() {} };`,
  '@microsoft/1ds-post-js': `exports.PostChannel = class {};`,
  // The built-in git extension copies files through it.
  '@vscode/fs-copyfile': `
const fs = require('node:fs');
exports.copyFile = fs.promises.copyFile;
exports.cp = fs.promises.cp;
exports.isCloneSupported = async () => false;
exports.constants = fs.constants;
`,
  // workspace.findFiles and search need it; @vscode/ripgrep holds this platform's program only.
  '@vscode/ripgrep-universal': `exports.rgPath = require('@vscode/ripgrep').rgPath;`,
  kerberos: `exports.initializeClient = async () => { throw new Error('There is no Kerberos in this VS Code.'); };`,
};
