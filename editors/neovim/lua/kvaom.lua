-- The client of `kvaom lsp` for Neovim 0.7 and later.
local M = {}

-- What `setup` changes: the program, and the language of messages and numbers.
M.options = { program = "kvaom", locale = nil }

function M.setup(options)
  M.options = vim.tbl_extend("force", M.options, options or {})
end

-- The client, started once.
local client

local function locale()
  return M.options.locale or (vim.env.LC_ALL or vim.env.LC_MESSAGES or vim.env.LANG or "nn"):match("^%a+")
end

-- Serves the current buffer.
function M.start()
  if not client or vim.lsp.client_is_stopped(client) then
    client = vim.lsp.start_client({
      name = "kvaom",
      cmd = { M.options.program, "lsp" },
      root_dir = vim.fn.getcwd(),
      before_init = function(params) params.locale = locale() end,
      commands = { ["kvaom.answer"] = function(command) M.answer(command.arguments[1], command.arguments[2]) end },
    })
  end
  if client then vim.lsp.buf_attach_client(0, client) end
end

local function show(lines)
  vim.cmd("botright new")
  vim.bo.buftype, vim.bo.bufhidden, vim.bo.filetype = "nofile", "wipe", "markdown"
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
end

-- Answers a question of the plan in a window below.
function M.answer(uri, question)
  local params = { command = "kvaom.answer", arguments = { uri, question } }
  vim.lsp.get_client_by_id(client).request("workspace/executeCommand", params, function(failure, reply)
    if failure then return vim.notify(failure.message, vim.log.levels.ERROR) end
    if not reply then return end
    local text = "`" .. question:gsub("%s+", " ") .. "`\n\n" .. reply.text
    if reply.diagnostics ~= "" then text = text .. "\n```\n" .. reply.diagnostics .. "```\n" end
    show(vim.split(text, "\n"))
  end)
end

-- The text of a module of the library, as a buffer that cannot be changed.
function M.read_library(name)
  local reply = client and vim.lsp.buf_request_sync(vim.fn.bufnr("#"), "kvaom/text", { uri = name }, 2000)
  for _, answer in pairs(reply or {}) do
    if answer.result then vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(answer.result, "\n")) end
  end
  vim.bo.buftype, vim.bo.modifiable, vim.bo.syntax = "nofile", false, "kvaom"
end

vim.api.nvim_create_user_command("KvaomAsk", function(command)
  M.answer(vim.uri_from_bufnr(0), command.args)
end, { nargs = 1 })

return M
