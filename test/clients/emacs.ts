import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import type { Settings } from '../../src/protocol/settings.ts';
import type { DiskFolder } from '../support/disk-folder.ts';
import { environment, made, printedBlock, type Installed } from './account-notes.ts';

const run = promisify(execFile);

/** Emacs with Eglot and Markdown mode: Debian's `emacs-nox`, `elpa-eglot` and `elpa-markdown-mode`, or later ones. */
export const isMissing =
  spawnSync('emacs', ['--batch', '-l', 'eglot', '-l', 'markdown-mode']).status !== 0 ||
  spawnSync('emacsclient', ['--version']).error !== undefined;
if (isMissing) process.stderr.write('Emacs with Eglot is not installed, so its tests are skipped.\n');

/** A running Emacs with one note open, which is asked from outside. */
export interface Emacs {
  /** Evaluates Lisp in the buffer of the note and gives what the last form says, as JSON can say it. */
  lisp(forms: string): Promise<unknown>;
}

/** Starts Emacs with the printed settings on a note of a folder, once Eglot has connected. */
export async function emacs(
  installed: Installed,
  { root }: DiskFolder,
  note: string,
  insert: Settings['completion']['insert'] = 'name',
): Promise<Emacs> {
  const home = path.join(root, '.git/home');
  mkdirSync(path.join(home, '.emacs.d'), { recursive: true });
  const settings = printedBlock('Emacs 28 and later, with Eglot').replace('"name"', `"${insert}"`);
  const socket = path.join(root, '.git/socket');
  // Emacs says itself that it can be asked: its socket is there a moment before anybody listens.
  const ready = path.join(root, '.git/ready');
  const say = `(add-hook 'emacs-startup-hook (lambda () (write-region "" nil ${quoted(ready)})))\n`;
  writeFileSync(path.join(home, '.emacs.d/init.el'), settings + say);
  const listening = made(ready);
  const editor = spawn('emacs', [`--fg-daemon=${socket}`], {
    env: { ...environment(installed), HOME: home },
    stdio: 'ignore',
  });
  onTestFinished(() => void editor.kill('SIGKILL'));
  const lisp = async (forms: string): Promise<unknown> => {
    const asked = `(with-current-buffer (find-file-noselect ${quoted(path.join(root, note))})
      (base64-encode-string (encode-coding-string (json-encode (progn ${forms})) 'utf-8) t))`;
    const { stdout } = await run('emacsclient', ['-s', socket, '--eval', asked], { timeout: 30_000 });
    return JSON.parse(Buffer.from(stdout.trim().slice(1, -1), 'base64').toString()) as unknown;
  };
  await listening;
  // Eglot starts the server after the command that opens a note; asking from outside is none.
  await lisp(`(switch-to-buffer (current-buffer)) (run-hooks 'post-command-hook)`);
  await lisp('(while (not eglot--managed-mode) (accept-process-output nil 0.01))');
  await lisp(VISIBLE_TEXT);
  return { lisp };
}

/** The text of a buffer without what Markdown mode hides. */
const VISIBLE_TEXT = `(defun visible-text ()
  (save-excursion
    (goto-char (point-min))
    (let ((text ""))
      (while (not (eobp))
        (unless (invisible-p (point)) (setq text (concat text (string (char-after)))))
        (forward-char))
      text)))`;

const quoted = (text: string): string => JSON.stringify(text);
