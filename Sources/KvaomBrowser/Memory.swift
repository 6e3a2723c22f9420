/// How the page and the engine hand each other bytes: the page writes a request to memory from `kvaom_allocate`, and an
/// answer starts with its length, four bytes, the lowest first. Both are handed back by `kvaom_free`.

/// Memory for `count` bytes.
@_expose(wasm, "kvaom_allocate") @_cdecl("kvaom_allocate")
func allocate(_ count: UInt32) -> UnsafeMutableRawPointer {
  UnsafeMutableRawPointer.allocate(byteCount: Int(count), alignment: 16)
}

/// Hands memory back.
@_expose(wasm, "kvaom_free") @_cdecl("kvaom_free")
func free(_ memory: UnsafeMutableRawPointer) { unsafe memory.deallocate() }

/// The bytes of a request.
func request(_ memory: UnsafeRawPointer, _ count: UInt32) -> [UInt8] {
  // SAFETY: the page has written `count` bytes there, and does nothing before it has its answer.
  unsafe Array(UnsafeRawBufferPointer(start: memory, count: Int(count)))
}

/// An answer, in memory that the page hands back.
func reply(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
  let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count + 4, alignment: 16)
  unsafe memory.storeBytes(of: UInt32(bytes.count).littleEndian, as: UInt32.self)
  unsafe (memory + 4).copyMemory(from: bytes, byteCount: bytes.count)
  return unsafe memory
}
