extension String {
  /// The template with each `{key}` replaced, in one pass: braces in the values are left alone, unknown keys stay.
  public func filled(_ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let key = rest[rest.index(after: open)..<close]
      result += values.first { $0.key == key }?.value ?? "{\(key)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
