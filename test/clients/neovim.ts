import { execFile, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import type { Settings } from '../../src/protocol/settings.ts';
import type { DiskFolder } from '../support/disk-folder.ts';
import { environment, made, printedBlock, type Installed } from './account-notes.ts';

const run = promisify(execFile);

/** Debian's package, or whatever `nvim` is here. */
export const isMissing = spawnSync('nvim', ['--version']).error !== undefined;
if (isMissing) process.stderr.write('Neovim is not installed, so its tests are skipped.\n');

/** A running Neovim with one note open, which is asked and typed into from outside. */
export interface Neovim {
  /** Types keys, written as in Vim's mappings: `A@ben<C-x><C-o>`. */
  type(keys: string): Promise<void>;
  /** Runs the body of a Lua function and gives what it returns, as JSON can say it. */
  lua(body: string): Promise<unknown>;
  /** Waits until a Lua expression is true. */
  until(expression: string): Promise<void>;
}

/** Starts Neovim with the printed settings on a note of a folder, once the server has read it. */
export async function neovim(
  installed: Installed,
  { root }: DiskFolder,
  note: string,
  insert: Settings['completion']['insert'] = 'name',
): Promise<Neovim> {
  const settings = path.join(root, '.git/init.lua');
  writeFileSync(settings, printedBlock('Neovim 0.7 to 0.10').replace("'name'", `'${insert}'`));
  const socket = path.join(root, '.git/socket');
  // Neovim says itself that it can be asked: its socket is there a moment before anybody listens.
  const ready = path.join(root, '.git/ready');
  const say = ['-c', `call writefile([], '${ready}')`];
  const args = ['--headless', '-u', settings, '-n', '-i', 'NONE', '--listen', socket, ...say];
  const listening = made(ready);
  const editor = spawn('nvim', [...args, path.join(root, note)], {
    env: environment(installed),
    stdio: 'ignore',
  });
  onTestFinished(() => void editor.kill('SIGKILL'));
  // Neovim 0.7 prints an expression's value to the error stream, later ones to the other.
  const remote = async (...asked: string[]): Promise<string> => {
    const { stdout, stderr } = await run('nvim', ['--server', socket, ...asked], { timeout: 30_000 });
    return stdout + stderr;
  };
  const lua = async (body: string): Promise<unknown> => {
    const code = `(function() ${body} end)()`.replaceAll("'", "''");
    const answer = await remote('--remote-expr', `json_encode(luaeval('${code}'))`);
    return JSON.parse(answer) as unknown;
  };
  const until = async (expression: string): Promise<void> => {
    const isSo = await lua(`return vim.wait(20000, function() return ${expression} end, 10)`);
    if (isSo !== true) throw new Error(`This never came true: ${expression}`);
  };
  await listening;
  await until('vim.lsp.buf_get_clients(0)[1] and vim.lsp.buf_get_clients(0)[1].initialized');
  return { type: async keys => void (await remote('--remote-send', keys)), lua, until };
}
