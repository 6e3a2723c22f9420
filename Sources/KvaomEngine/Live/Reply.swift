/// What an entry of the shell gives.
public struct Reply: Sendable {
  /// Results, ready to print.
  public var output: String
  /// Diagnostics, ready to print.
  public var diagnostics: String
  /// Whether the entry was accepted and every check in it held.
  public var succeeded: Bool

  /// A reply.
  public init(output: String = "", diagnostics: String = "", succeeded: Bool = true) {
    self.output = output
    self.diagnostics = diagnostics
    self.succeeded = succeeded
  }
}
