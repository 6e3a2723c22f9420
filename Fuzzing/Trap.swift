/// A trap that a search must find where it is planted (`TRAP=1 scripts/fuzz`): two bytes beside each other that no seed
/// has, in an input that gets as far as this is called, which is where a target has done its work: a plan has answered,
/// a table was read. Each byte is a branch of its own, so that a search that sees branches finds one after the other.
/// Without `TRAP` it is not there.
func trap(_ bytes: [UInt8], _ first: UInt8 = UInt8(ascii: "~"), _ second: UInt8 = UInt8(ascii: "|")) {
  #if TRAP
    for (index, byte) in bytes.enumerated() where equal(byte, first) {
      if index + 1 < bytes.count, equal(bytes[index + 1], second) { fatalError("the trap") }
    }
  #endif
}

#if TRAP
  // A function that stays apart: put together, both would be one branch.
  @inline(never) private func equal(_ byte: UInt8, _ wanted: UInt8) -> Bool { byte == wanted }
#endif

/// The bytes that libFuzzer hands over.
func inputBytes(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
  // SAFETY: libFuzzer's bytes live as long as the call that it hands them over by, and they are copied here.
  unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
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
