Content-Length: 99

{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"rootUri":"file:///etc","capabilities":{}}}Content-Length: 196

{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///tmp/%1b%5b31m/../x.kvaom","languageId":"kvaom","version":-1,"text":"use \"/etc/passwd\"\nx = 1\nshow x"}}}Content-Length: 184

{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///etc/passwd"},"position":{"line":-1,"character":99999999999},"newName":"\u001b[31m /../"}}Content-Length: 189

{"jsonrpc":"2.0","id":2,"method":"textDocument/completion","params":{"textDocument":{"uri":"file:///etc/passwd"},"position":{"line":-1,"character":99999999999},"newName":"\u001b[31m /../"}}Content-Length: 189

{"jsonrpc":"2.0","id":3,"method":"textDocument/definition","params":{"textDocument":{"uri":"file:///etc/passwd"},"position":{"line":-1,"character":99999999999},"newName":"\u001b[31m /../"}}Content-Length: 189

{"jsonrpc":"2.0","id":4,"method":"textDocument/references","params":{"textDocument":{"uri":"file:///etc/passwd"},"position":{"line":-1,"character":99999999999},"newName":"\u001b[31m /../"}}Content-Length: 185

{"jsonrpc":"2.0","id":5,"method":"textDocument/rename","params":{"textDocument":{"uri":"file:///etc/passwd"},"position":{"line":-1,"character":99999999999},"newName":"\u001b[31m /../"}}Content-Length: 189

{"jsonrpc":"2.0","id":6,"method":"textDocument/formatting","params":{"textDocument":{"uri":"file:///etc/passwd"},"position":{"line":-1,"character":99999999999},"newName":"\u001b[31m /../"}}Content-Length: 191

{"jsonrpc":"2.0","id":7,"method":"textDocument/foldingRange","params":{"textDocument":{"uri":"file:///etc/passwd"},"position":{"line":-1,"character":99999999999},"newName":"\u001b[31m /../"}}Content-Length: 193

{"jsonrpc":"2.0","id":8,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///etc/passwd"},"position":{"line":-1,"character":99999999999},"newName":"\u001b[31m /../"}}Content-Length: 188

{"jsonrpc":"2.0","id":9,"method":"textDocument/inlayHint","params":{"textDocument":{"uri":"file:///etc/passwd"},"position":{"line":-1,"character":99999999999},"newName":"\u001b[31m /../"}}Content-Length: 190

{"jsonrpc":"2.0","id":10,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///etc/passwd"},"position":{"line":-1,"character":99999999999},"newName":"\u001b[31m /../"}}Content-Length: 110

{"jsonrpc":"2.0","id":1e999,"method":"workspace/executeCommand","params":{"command":"rm","arguments":["-rf"]}}Content-Length: 45

{"jsonrpc":"2.0","id":50,"method":"shutdown"}Content-Length: 17

{"method":"exit"}