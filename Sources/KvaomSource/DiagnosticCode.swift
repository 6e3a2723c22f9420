/// One entry of the catalogue of diagnostics. Codes are permanent: a retired one is never used again.
/// The entries stand in `DiagnosticCode+Source.swift`, `+Syntax.swift`, `+Names.swift`, … one file an area.
public struct DiagnosticCode: Hashable, Sendable {
  /// `KV` and three digits.
  public let id: String
  /// The headline: what kind of mistake it is, in a few words.
  public let title: String
  /// What `kvaom explain` prints: why it is an error, an example of the mistake and one of the right way.
  public let explanation: String
  /// Whether the text can still run.
  public let severity: Diagnostic.Severity

  /// An entry of the catalogue.
  public init(
    _ id: String, _ title: String, severity: Diagnostic.Severity = .error, explanation: String
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.explanation = explanation
  }

  /// Two entries are the same when their ids are.
  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
