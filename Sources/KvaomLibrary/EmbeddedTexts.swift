import CStandardLibrary

/// The texts that were built into the program from `stdlib/`.
enum EmbeddedTexts {
  /// Their paths, in the order of the registry.
  static var paths: [String] {
    (0..<kvaom_standard_library_count()).map {
      // SAFETY: the registry's paths are string literals, which end in a zero and live as long as the program.
      unsafe String(cString: kvaom_standard_library_text($0).path)
    }
  }

  /// The text at `path`; nil where there is none.
  static func bytes(at path: String) -> [UInt8]? {
    for position in 0..<kvaom_standard_library_count() {
      // SAFETY: as above; `count` is the size of the array that `bytes` points to, taken by the C compiler.
      let text = unsafe kvaom_standard_library_text(position)
      guard unsafe String(cString: text.path) == path else { continue }
      return unsafe Array(UnsafeBufferPointer(start: text.bytes, count: text.count))
    }
    return nil
  }
}
