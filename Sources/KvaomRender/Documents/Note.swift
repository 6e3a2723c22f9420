/// One line below a table.
public struct Note: Sendable, Equatable {
  /// What it is; the order is the order of importance.
  public enum Kind: Sendable, Equatable {
    /// Something is wrong: a printed sum that does not agree.
    case failure
    /// Belongs to the cells with this mark, 1 and up.
    case footnote(Int)
    /// `!` Changes how the numbers must be read.
    case important
    /// A check that went well, or a legend.
    case plain
    /// `i` Worth knowing.
    case information
    /// Where it comes from.
    case source

    /// The same in every language: what JSON and HTML call it.
    var name: String {
      switch self {
      case .failure: "failure"
      case .footnote: "footnote"
      case .important: "important"
      case .plain: "plain"
      case .information: "information"
      case .source: "source"
      }
    }
  }

  /// What it is.
  public var kind: Kind
  /// The line.
  public var text: String
  /// The line on a page, where the whole of it is too long to be read; empty where the page says it elsewhere.
  public var brief: String?

  /// A line.
  public init(_ kind: Kind, _ text: String, brief: String? = nil) {
    self.kind = kind
    self.text = text
    self.brief = brief
  }
}
