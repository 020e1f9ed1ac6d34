import { expect, test } from 'vitest';
import { diskFolder } from '../support/disk-folder.ts';
import { installProgram } from './account-notes.ts';
import { isMissing, neovim, type Neovim } from './neovim.ts';
import { NOTES, onDisk } from './notes.ts';

const installed = installProgram();
const timeout = 120_000;

/** The first match of a word gets the caret. */
const caretAt = (editor: Neovim, word: string): Promise<void> => editor.type(`<Esc>gg/${word}<CR>`);

test.skipIf(isMissing)('Neovim completes what its omnifunc lets through', { timeout }, async () => {
  const editor = await neovim(installed, diskFolder(NOTES), 'note.md');
  const completed = async (typed: string, chosen: string): Promise<unknown> => {
    await editor.type(`<Esc>3Gcc${typed}<C-x><C-o>`);
    await editor.until('#vim.fn.complete_info({ "items" }).items > 0');
    await editor.type(chosen);
    return editor.lua('return vim.fn.getline(3)');
  };
  expect(await completed('Ask Ben', '')).toBe('Ask Ben Ries');
  expect(await completed('Ask @Ben', '')).toBe('Ask @Ben Ries');
  expect(await completed('Ask @Ben R', '')).toBe('Ask @Ben Ries');
  expect(await completed('Ask @', '<C-n>')).toBe('Ask @Ben Ries');
  expect(await completed('Ask [[ben', '')).toBe('Ask [[ben-ries|Ben Ries]]');
  expect(await completed('Ask [[Ben', '')).toBe('Ask [[Ben Ries]]');
  expect(await completed('See [[min', '')).toBe('See [[minutes]]');
});

test.skipIf(isMissing)('Neovim keeps an @ before a name in every style', { timeout }, async () => {
  for (const insert of ['wikilink', 'markdownLink'] as const) {
    const editor = await neovim(installed, diskFolder(NOTES), 'note.md', insert);
    await editor.type('<Esc>3GccAsk @Ben<C-x><C-o>');
    await editor.until('#vim.fn.complete_info({ "items" }).items > 0');
    expect(await editor.lua('return vim.fn.getline(3)')).toBe('Ask @Ben Ries');
  }
});

test.skipIf(isMissing)('Neovim shows a hover, definitions and references', { timeout }, async () => {
  const editor = await neovim(installed, diskFolder(NOTES), 'note.md');
  await caretAt(editor, 'Ries');
  await editor.type('K');
  await editor.until('#vim.api.nvim_list_wins() > 1');
  const shown = await editor.lua(`
    local float = vim.tbl_filter(function(window) return window ~= 1000 end, vim.api.nvim_list_wins())[1]
    return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float), 0, -1, false), "\\n")`);
  expect(shown).toBe('**Ben Ries** — Engineer\n\nLast mentioned: note (2 mentions in all)');
  await editor.lua('vim.lsp.buf.references() return true');
  await editor.until('#vim.fn.getqflist() > 0');
  const references = await editor.lua(`return vim.tbl_map(
    function(at) return vim.fn.fnamemodify(vim.fn.bufname(at.bufnr), ":t") .. ":" .. at.lnum .. ":" .. at.col end,
    vim.fn.getqflist())`);
  expect(references).toEqual(['minutes.md:1:1', 'note.md:1:7', 'ben-ries.md:5:3']);
  await editor.type('<C-w>t');
  await caretAt(editor, 'Ries');
  await editor.type('gd');
  await editor.until('vim.fn.expand("%:t") == "ben-ries.md"');
  expect(await editor.lua('return vim.fn.line(".")')).toBe(5);
});

test.skipIf(isMissing)(
  'Neovim renames somebody everywhere, in a note that has changed behind its back too',
  { timeout },
  async () => {
    const folder = diskFolder(NOTES);
    const editor = await neovim(installed, folder, 'note.md');
    // Neovim watches no files, so nobody tells the server.
    folder.write('minutes.md', 'A line that came from elsewhere.\n\nBen Ries thanked everybody.\n');
    await caretAt(editor, 'Ries');
    await editor.lua('vim.lsp.buf.rename("Ben Okafor") return true');
    await editor.until('vim.fn.getline(1) == "Today Ben Okafor spoke."');
    await editor.lua('vim.cmd("silent wall") return true');
    expect(onDisk(folder, 'note.md', 'minutes.md', 'people/ben-okafor.md')).toEqual([
      'Today Ben Okafor spoke.\n\nAsk\n',
      'A line that came from elsewhere.\n\nBen Okafor thanked everybody.\n',
      '---\ntype: person\nrole: Engineer\naliases: [Ben Ries]\n---\n# Ben Okafor\n',
    ]);
    expect(() => onDisk(folder, 'people/ben-ries.md')).toThrow('ENOENT');
  },
);

test.skipIf(isMissing)('Neovim makes a note of somebody by a quick fix', { timeout }, async () => {
  const folder = diskFolder(NOTES.replace('Ask\n', 'Nora Field reports to Ben Ries.\n'));
  const editor = await neovim(installed, folder, 'note.md');
  await caretAt(editor, 'Nora');
  await editor.lua(`vim.ui.select = function(actions, _, choose)
    for at, action in ipairs(actions) do
      if action[2].title:find("^Create") then return choose(action, at) end
    end
  end
  vim.lsp.buf.code_action()
  return true`);
  await editor.until('vim.fn.bufnr("nora-field.md") ~= -1');
  await editor.lua('vim.cmd("silent wall") return true');
  expect(onDisk(folder, 'people/nora-field.md')).toEqual([expect.stringContaining('# Nora Field\n')]);
});
