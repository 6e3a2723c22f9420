/// Which letters names of the language are made of: those that Unicode has for identifiers (UAX 31, XID), and `_`. That
/// a letter is a number or a letter in other respects is not enough: `⓸` and `²` are numbers, and stand in no name.
extension Unicode.Scalar {
  /// Whether a name can start with it.
  public var startsName: Bool { self == "_" || properties.isXIDStart }

  /// Whether a name can go on with it.
  public var continuesName: Bool { properties.isXIDContinue }
}

extension Character {
  /// Whether a name can start with it.
  public var startsName: Bool {
    unicodeScalars.first?.startsName == true && unicodeScalars.allSatisfy { $0.continuesName }
  }

  /// Whether a name can go on with it.
  public var continuesName: Bool { unicodeScalars.allSatisfy { $0.continuesName } }
}
