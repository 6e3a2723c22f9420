import KvaomSource

/// Finds the bytes of a text that are not UTF-8.
enum UTF8Check {
  /// The runs of bad bytes, at most `limit` of them: a file in another encoding has thousands, and ten tell enough.
  static func badRuns(in bytes: [UInt8], limit: Int = 10) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var offset = 0
    while offset < bytes.count, runs.count < limit {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let scalar = UTF8Scalar(in: bytes, at: offset)
      if scalar.value == nil { extend(&runs, with: offset) }
      offset += scalar.length
    }
    return runs
  }

  /// Adds the byte at `offset` to the last run, or starts a new one.
  private static func extend(_ runs: inout [Range<Int>], with offset: Int) {
    if let last = runs.last, last.upperBound == offset {
      runs[runs.count - 1] = last.lowerBound..<(offset + 1)
    } else {
      runs.append(offset..<(offset + 1))
    }
  }
}
