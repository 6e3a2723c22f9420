/// Something a module of the library offers.
public struct LibraryEntry: Sendable {
  /// What it is.
  public enum Kind: String, Sendable {
    /// A function.
    case function
    /// A table of rates.
    case table
    /// A single rate.
    case value
    /// A dimension.
    case dimension
  }
  /// What it is.
  public let kind: Kind
  /// The module.
  public let module: String
  /// Its own name.
  public let name: String
  /// The Norwegian term: its label.
  public let label: String
  /// How it is written: `price.real(nominal: money, index: number, base)`.
  public let signature: String
  /// What its doc comment says.
  public let comment: DocComment
  /// The texts of its `@source` notes.
  public let sources: [String]
  /// Whether it is `@unverified`.
  public let isUnverified: Bool

  /// The name plans use.
  public var fullName: String { "\(module).\(name)" }

  /// The first sentence of what it says.
  public var summary: String {
    let text = comment.text
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      if text[end] == ".", next == text.endIndex || text[next] == " " { return String(text[...end]) }
      end = next
    }
    return text
  }

  /// Everything it can be found by, in small letters.
  var words: String {
    ([fullName, label, comment.text] + comment.terms.map(\.text)).joined(separator: "\n").lowercased()
  }

  /// Its terms: the label and those of other languages.
  public var terms: [String] { [label] + comment.terms.map(\.text) }
}
