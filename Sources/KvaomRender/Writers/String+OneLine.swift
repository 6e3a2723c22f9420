extension String {
  /// The text on one line: each run of line breaks, tabs and other control characters is one space. Nothing a planner
  /// wrote can then
  /// break a table or steer a terminal.
  var onOneLine: String {
    if !unicodeScalars.contains(where: Self.isControl) { return self }
    var result = ""
    var isPending = false
    for scalar in unicodeScalars {
      if Self.isControl(scalar) {
        isPending = !result.isEmpty
        continue
      }
      if isPending && scalar != " " && result.unicodeScalars.last != " " { result.append(" ") }
      isPending = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x20 || value >= 0x7F && value < 0xA0 || value == 0x2028 || value == 0x2029
      || value >= 0x202A && value <= 0x202E || value >= 0x2066 && value <= 0x2069
  }
}
