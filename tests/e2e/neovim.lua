-- What tests/e2e/neovim.sh does inside Neovim: a buffer is opened, edited and mended, and what the server says is waited
-- for each time. Made for Neovim 0.7.2, whose client is vim.lsp.start_client.
local preflint, folder = os.getenv('PREFLINT'), os.getenv('FOLDER')

local function fail(text)
  io.stderr:write('FAILED: ' .. text .. '\n')
  vim.cmd('cquit 1')
end

local function rules(buffer)
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    if one.source == 'preflint' then
      table.insert(found, string.format('%d:%s', one.lnum + 1, one.code or one.message:match('^[^:]*')))
    end
  end
  table.sort(found)
  return table.concat(found, ' ')
end

local function expect(buffer, wanted, what)
  vim.wait(20000, function() return rules(buffer) == wanted end, 20)
  if rules(buffer) ~= wanted then fail(what .. ': expected "' .. wanted .. '", there is "' .. rules(buffer) .. '"') end
  print('ok: ' .. what)
end

local client = vim.lsp.start_client({
  name = 'preflint',
  cmd = { preflint, 'lsp', '--rule', 'ebs-volume-encrypted' },
  root_dir = folder,
  workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'project' } },
})
if not client then fail('the server does not start') end

local function open(name)
  vim.cmd('edit ' .. folder .. '/' .. name)
  local buffer = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(buffer, client)
  return buffer
end

local main = open('main.tf')
expect(main, '3:ebs-volume-encrypted', 'a finding is shown')

vim.api.nvim_buf_set_text(main, 2, 14, 2, 27, { 'true' })
expect(main, '', 'it goes as one types')
vim.cmd('undo')
expect(main, '3:ebs-volume-encrypted', 'and comes back')

local variables = open('variables.tf')
vim.api.nvim_buf_set_lines(variables, 1, 2, false, { '  default = true # \u{1F512}' })
expect(main, '', 'a buffer that is not saved counts in another file')
vim.cmd('undo')
expect(main, '3:ebs-volume-encrypted', 'and so does undoing it')

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(main, method, params, 20000)
  local answer = answers and answers[client]
  if not answer or answer.err then fail(method .. ': ' .. vim.inspect(answers)) end
  return answer.result
end

vim.cmd('buffer ' .. main)
vim.api.nvim_win_set_cursor(0, { 3, 16 })
local hover = request('textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'))
if not hover or not hover.contents.value:find('ebs-volume-encrypted', 1, true) then fail('the hover has no page') end
print('ok: hovering shows the page')

local params = vim.lsp.util.make_range_params(0, 'utf-16')
params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(main, 2) }
local actions = request('textDocument/codeAction', params)
local ignore
for _, action in ipairs(actions or {}) do
  if action.title:find('^Ignore .* here$') then ignore = action end
end
if not ignore then fail('no action ignores the finding: ' .. vim.inspect(actions)) end
vim.lsp.util.apply_workspace_edit(ignore.edit, 'utf-16')
expect(main, '', 'the code action switches it off')

vim.lsp.stop_client(client)
if not vim.wait(20000, function() return vim.lsp.client_is_stopped(client) end, 20) then fail('the server does not stop') end
print('ok: the server stops')
vim.cmd('qall!')
