autocmd BufRead,BufNewFile *.kvaom setfiletype kvaom
autocmd BufReadCmd kvaom-library:* lua require("kvaom").read_library(vim.fn.expand("<amatch>"))
