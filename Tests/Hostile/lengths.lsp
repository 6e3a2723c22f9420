Content-Length: 99999999999999999999

{}Content-Length: -5

Content-Length: 67108865

{}