Content-Length: 38

{"id":1,"method":"textDocument/hover"}Content-Length: 42

{"id":2,"method":"initialize","params":[]}Content-Length: 114

{"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///none"},"contentChanges":[{"text":1}]}}Content-Length: 17

{"method":"exit"}