Content-Length: 42

{"id":1,"method":"initialize","params":{}}Content-Length: 155

{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///etc/p.kvaom","text":"use \"passwd\"\nuse \"/etc/passwd\"\nuse \"/dev/zero\"\n"}}}Content-Length: 28

{"id":3,"method":"shutdown"}Content-Length: 17

{"method":"exit"}