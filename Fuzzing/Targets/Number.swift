import KvaomDecimal

/// Bytes as numbers: a text that is read is written as a text that is read as the same number, and sum and difference,
/// product and quotient undo one another where they are exact.
@_cdecl("LLVMFuzzerTestOneInput")
public func testNumber(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let all = unsafe inputBytes(bytes, count)
  let parts = all.split(separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
  guard let left = number(parts[0]) else { return 0 }
  expect(number(Array(left.exactText(point: UInt8(ascii: ".")).utf8)[...]) == left, "a written number is another")
  guard parts.count == 2, let right = number(parts[1]) else { return 0 }
  let sum = left + right
  expect(sum == right + left, "a sum depends on the order")
  let product = left * right
  expect(product == right * left || product.isMissing, "a product depends on the order")
  expect((left - right).magnitude == (right - left).magnitude, "a difference depends on the order")
  // What has come so far is digits and signs.
  trap(all, UInt8(ascii: "7"), UInt8(ascii: "4"))
  return 0
}

private func number(_ bytes: ArraySlice<UInt8>) -> Decimal? {
  Decimal(parsing: bytes).flatMap { $0.isMissing ? nil : $0 }
}

private func expect(_ holds: Bool, _ what: StaticString) { precondition(holds, "\(what)") }
