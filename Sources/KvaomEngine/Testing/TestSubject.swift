public import KvaomSource

/// A file to test.
public enum TestSubject: Sendable {
  /// A plan, and the output that is expected of it, where a file beside it says so.
  case plan(SourceText, golden: Golden?)
  /// A Markdown document with fenced blocks.
  case document(SourceText)
  /// Expected output that belongs to no plan, by its path; the plan it should belong to.
  case orphan(String, plan: String)

  /// Expected output beside a plan.
  public struct Golden: Sendable {
    /// Its path.
    public let path: String
    /// What it holds; nil for one that is to be made.
    public let bytes: [UInt8]?

    /// The expected output at `path`.
    public init(path: String, bytes: [UInt8]?) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The path.
  public var name: String {
    switch self {
    case .plan(let text, _), .document(let text): text.name
    case .orphan(let path, _): path
    }
  }
}
