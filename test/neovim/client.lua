-- Asks the language server what a person would, with Neovim's own client, and prints the answers as one line of JSON.
-- Written for Neovim 0.7 and later. Globals: NODE, PROGRAM, FOLDER.
local notes = FOLDER .. '/note.md'

local function finish(result)
  io.stdout:write(vim.fn.json_encode(result) .. '\n')
  vim.cmd('qa!')
end

local ok, failure = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(notes))
  local client = vim.lsp.start_client({
    name = 'account-notes',
    cmd = { NODE, PROGRAM, 'serve', '--stdio' },
    root_dir = FOLDER,
    workspace_folders = { { uri = vim.uri_from_fname(FOLDER), name = 'notes' } },
  })
  assert(client, 'the server did not start')
  vim.lsp.buf_attach_client(0, client)
  assert(
    vim.wait(20000, function()
      local started = vim.lsp.get_client_by_id(client)
      return started ~= nil and started.initialized == true
    end, 20),
    'the server did not answer'
  )

  local function ask(method, more)
    local position = { line = 0, character = 7 }
    local params = { textDocument = { uri = vim.uri_from_bufnr(0) }, position = position }
    local answers, problem = vim.lsp.buf_request_sync(0, method, vim.tbl_extend('force', params, more or {}), 20000)
    assert(answers, method .. ': ' .. tostring(problem))
    local answer = answers[client] or {}
    assert(not answer.err, method .. ': ' .. vim.inspect(answer.err))
    return answer.result
  end

  local function place(location)
    local range = location.targetSelectionRange or location.range
    local file = vim.fn.fnamemodify(vim.uri_to_fname(location.targetUri or location.uri), ':t')
    return file .. ':' .. range.start.line .. ':' .. range.start.character
  end

  local result = {}
  result.hover = ask('textDocument/hover').contents.value
  result.definition = vim.tbl_map(place, ask('textDocument/definition'))
  result.references = vim.tbl_map(place, ask('textDocument/references', { context = { includeDeclaration = true } }))
  local completed = ask('textDocument/completion', { position = { line = 2, character = 7 } })
  result.completion = vim.tbl_map(function(item) return item.label end, completed.items or completed)

  local edit = ask('textDocument/rename', { newName = 'Ben Okafor' })
  vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
  vim.cmd('silent wall')
  local function lines(file)
    return table.concat(vim.fn.readfile(FOLDER .. '/' .. file), '\n')
  end
  result.renamed = { note = lines('note.md'), ben = lines('ben-okafor.md') }
  result.oldFile = vim.fn.filereadable(FOLDER .. '/ben-ries.md')
  vim.lsp.stop_client(client)
  finish(result)
end)
if not ok then finish({ failure = tostring(failure) }) end
