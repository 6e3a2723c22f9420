/// One thing that was tested, and how it went.
public struct TestResult: Sendable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A file as a whole: that a plan has no errors, that a document can be read.
    case file
    /// A `check` of a plan, in a `test` or outside.
    case check
    /// An example of a doc comment.
    case example
    /// The whole output of a plan against the file beside it.
    case golden
    /// A fenced block of a document.
    case block
  }

  /// What it is.
  public let kind: Kind
  /// What reports call it: a check's message, an example's expression, a block's number and heading.
  public let name: String
  /// The line it stands on, from 1.
  public let line: Int
  /// How long it took.
  public var nanoseconds: UInt64
  /// What is wrong, in lines; nil where it passed.
  public var failure: String?

  /// A result.
  init(_ kind: Kind, _ name: String, line: Int, nanoseconds: UInt64 = 0, failure: String? = nil) {
    self.kind = kind
    self.name = name
    self.line = line
    self.nanoseconds = nanoseconds
    self.failure = failure
  }
}
