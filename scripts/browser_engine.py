"""The engine built for the browser, run by wasmtime: asked with named texts, as a live page asks it."""

import pathlib

import wasmtime


def framed(named):
    """Named texts as the engine takes them: a name, a length, a line break, and that many bytes."""
    parts = []
    for name, text in named:
        data = text if isinstance(text, bytes) else text.encode()
        parts.append(f"{name} {len(data)}\n".encode() + data)
    return b"".join(parts)


def unframed(data):
    """The texts of an answer by name; of a name that comes twice the last."""
    found = {}
    place = 0
    while place < len(data):
        end = data.index(b"\n", place)
        name, count = data[place:end].decode().split(" ")
        place = end + 1 + int(count)
        found[name] = data[end + 1 : place]
    return found


class Module:
    """A module of WebAssembly that asks nothing of its host but what it gets no answer to."""

    def __init__(self, path):
        config = wasmtime.Config()
        config.max_wasm_stack = 2 << 20
        config.cranelift_opt_level = "none"
        self.engine = wasmtime.Engine(config)
        self.module = wasmtime.Module(self.engine, pathlib.Path(path).read_bytes())
        self.start()

    def start(self):
        """A new instance; also after one that broke down."""
        self.store = wasmtime.Store(self.engine)
        imports = []
        for wanted in self.module.imports:
            imports.append(wasmtime.Func(self.store, wanted.type, lambda *_: 0))
        self.exports = wasmtime.Instance(self.store, self.module, imports).exports(self.store)
        self.memory = self.exports["memory"]

    def call(self, name, data):
        """What the function answers to bytes."""
        request = self.exports["kvaom_allocate"](self.store, len(data)) & 0xFFFFFFFF
        self.memory.write(self.store, data, request)
        reply = self.exports[name](self.store, request, len(data)) & 0xFFFFFFFF
        count = int.from_bytes(self.memory.read(self.store, reply, reply + 4), "little")
        answer = bytes(self.memory.read(self.store, reply + 4, reply + 4 + count))
        self.exports["kvaom_free"](self.store, request)
        self.exports["kvaom_free"](self.store, reply)
        return answer

    def ask(self, named):
        """The answer to named texts; where the engine breaks down, that is the answer, and it starts anew."""
        try:
            return unframed(self.call("kvaom_ask", framed(named)))
        except (wasmtime.Trap, wasmtime.WasmtimeError) as fault:
            self.start()
            return {"output": b"", "diagnostics": b"", "exit": b"broken", "fault": str(fault).encode()}
