internal import KvaomSession

/// Answers the request that stands in `count` bytes at `memory`; with nothing where it is none.
@_expose(wasm, "kvaom_ask") @_cdecl("kvaom_ask")
func ask(_ memory: UnsafeRawPointer, _ count: UInt32) -> UnsafeMutableRawPointer {
  let frames = unsafe Frames(request(memory, count))
  return unsafe reply(frames.map { Request(frames: $0).answer.written } ?? [])
}
