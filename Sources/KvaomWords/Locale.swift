/// The language of everything that is printed.
public enum Locale: String, Sendable, Hashable, CaseIterable {
  /// Nynorsk.
  case nn
  /// Bokmål.
  case nb
  /// Swedish.
  case sv
  /// English.
  case en
}
