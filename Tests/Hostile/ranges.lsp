Content-Length: 42

{"id":1,"method":"initialize","params":{}}Content-Length: 102

{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///p.kvaom","text":"x = 1\n"}}}Content-Length: 229

{"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///p.kvaom"},"contentChanges":[{"range":{"start":{"line":9223372036854775807,"character":9223372036854775807},"end":{"line":0,"character":0}},"text":"y"}]}}Content-Length: 162

{"id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///p.kvaom"},"position":{"line":9223372036854775807,"character":9223372036854775807}}}Content-Length: 28

{"id":3,"method":"shutdown"}Content-Length: 17

{"method":"exit"}