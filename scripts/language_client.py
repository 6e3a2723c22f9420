"""A small client of the language server, for the scripts that drive it: messages over the pipes of `kvaom lsp`."""
import json
import os
import queue
import subprocess
import threading
import time


class Client:
    """A server that was started, and the conversation with it."""

    def __init__(self, program, locale="nn", cwd=None, wait=30):
        environment = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LANG": "C"}
        self.process = subprocess.Popen(
            [program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=cwd, env=environment)
        self.wait, self.number = wait, 0
        self.messages = queue.Queue()
        self.diagnostics, self.versions, self.texts = {}, {}, {}
        threading.Thread(target=self._read, daemon=True).start()
        self.capabilities = self.request("initialize", {"processId": None, "rootUri": None, "locale": locale,
                                                        "capabilities": {}})["capabilities"]
        self.notify("initialized", {})

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while True:
                line = stream.readline()
                if not line:
                    self.messages.put(None)
                    return
                if line in (b"\r\n", b"\n"):
                    break
                name, _, value = line.decode("ascii").partition(":")
                if name.lower() == "content-length":
                    length = int(value)
            self.messages.put(json.loads(stream.read(length)))

    def raw(self, data):
        """Sends bytes as they are."""
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode("utf-8")
        self.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def start(self, method, params):
        """Sends a request and returns its number without waiting."""
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        return self.number

    def take(self, number, timeout=None):
        """The answer to a request, as the whole message; findings that come before it are kept."""
        while True:
            message = self.next(timeout or self.wait)
            if "method" not in message and message.get("id") == number:
                return message

    def next(self, timeout):
        """The next message; findings are kept."""
        message = self.messages.get(timeout=timeout)
        if message is None:
            raise EOFError("the server has ended")
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            self.diagnostics[params["uri"]] = params["diagnostics"]
            self.versions[params["uri"]] = params.get("version")
        return message

    def request(self, method, params):
        answer = self.take(self.start(method, params))
        if "error" in answer:
            raise RuntimeError(answer["error"]["message"])
        return answer["result"]

    # Texts

    def open(self, uri, text):
        self.texts[uri] = text
        self.number_of = getattr(self, "number_of", {})
        self.number_of[uri] = 1
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "kvaom", "version": 1, "text": text}})

    def change(self, uri, changes):
        self.number_of[uri] += 1
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": self.number_of[uri]}, "contentChanges": changes})

    def replace(self, uri, text):
        self.texts[uri] = text
        self.change(uri, [{"text": text}])

    def close(self, uri):
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def codes_become(self, uri, codes):
        """Whether the findings of a text are these before long, whatever the text they were sent for."""
        end = time.monotonic() + self.wait
        while [f["code"] for f in self.diagnostics.get(uri, [])] != codes:
            if time.monotonic() > end:
                return False
            try:
                self.next(0.5)
            except queue.Empty:
                pass
        return True

    def findings(self, uri, timeout=None):
        """The findings of the text as it was sent last."""
        end = time.monotonic() + (timeout or self.wait)
        while self.versions.get(uri) != self.number_of[uri]:
            self.next(max(0.01, end - time.monotonic()))
        return self.diagnostics[uri]

    def at(self, uri, line, character, **more):
        return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}, **more}

    def place(self, uri, word, nth=0, offset=0):
        """Where a word stands in the text, as editors count."""
        text, start = self.texts[uri], -1
        for _ in range(nth + 1):
            start = text.index(word, start + 1)
        before = text[: start + offset]
        line = before.count("\n")
        column = before[before.rfind("\n") + 1:]
        return line, len(column.encode("utf-16-le")) // 2

    def stop(self):
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.process.wait(timeout=self.wait)
