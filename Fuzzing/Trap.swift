/// A trap that a search must find where it is planted (`TRAP=1 scripts/fuzz`): bytes at the beginning, each of which is
/// a branch of its own, so that a search that sees branches finds one after the other. Without `TRAP` it is not there.
func trap(_ bytes: [UInt8]) {
  #if TRAP
    if bytes.count > 2, isFirst(bytes), isSecond(bytes), isThird(bytes) { fatalError("the trap") }
  #endif
}

// Functions that stay apart: put together, the three would be one branch.
@inline(never) private func isFirst(_ bytes: [UInt8]) -> Bool { bytes[0] == UInt8(ascii: "t") }
@inline(never) private func isSecond(_ bytes: [UInt8]) -> Bool { bytes[1] == UInt8(ascii: "r") }
@inline(never) private func isThird(_ bytes: [UInt8]) -> Bool { bytes[2] == UInt8(ascii: "~") }

/// The bytes that libFuzzer hands over.
func inputBytes(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
  // SAFETY: libFuzzer's bytes live as long as the call that it hands them over by, and they are copied here.
  let all = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  trap(all)
  return all
}

/// How often work asks whether it should stop before it is told so: inputs that take long on purpose are not what is
/// sought. One thread asks at a time, or a wrong count does no harm.
final class Asked: @unchecked Sendable {
  private var count = 0
  private let patience: Int

  init(_ patience: Int) { self.patience = patience }

  func isTooMuch() -> Bool {
    count += 1
    return isSpent
  }

  var isSpent: Bool { count > patience }
}
