internal import KvaomDecimal

/// Checks the vectors that stand in `count` bytes at `memory`; the answer is a line for each that fails. Words have
/// 32 bits in WebAssembly, and a width that is taken for granted makes a wrong number, which no compiler finds.
/// `scripts/build-browser` makes a module of this, the tests' own `Vector` and the engine's way with memory.
@_expose(wasm, "kvaom_vectors") @_cdecl("kvaom_vectors")
func vectors(_ memory: UnsafeRawPointer, _ count: UInt32) -> UnsafeMutableRawPointer {
  let text = unsafe String(decoding: request(memory, count), as: UTF8.self)
  var failures = ""
  for line in text.split(separator: "\n") {
    if let failure = Vector(line: line).map({ $0.failure }) ?? "\(line): too short" { failures += failure + "\n" }
  }
  return unsafe reply(Array(failures.utf8))
}
