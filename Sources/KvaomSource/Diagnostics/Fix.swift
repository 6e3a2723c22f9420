public import KvaomWords

/// One way out of a diagnostic: a line that could be typed, and a few words about it where it needs them. A literal is
/// code; code is the same in every language.
public struct Fix: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// How far the remark stands from the code.
  public enum Gap: Int, Sendable {
    /// Two spaces.
    case tight = 2
    /// Four spaces: readings of one word or number.
    case narrow = 4
    /// Ten spaces: lines.
    case wide = 10
  }

  /// What to write; empty for advice, which is words only.
  public let code: String
  /// What the code comes to, in figures: `2.7 % -> 3.7 %`.
  public let result: Phrase?
  /// What the code means, or the advice.
  public let remark: Phrase?
  private let gap: Gap

  /// Code to write, with its result and a remark.
  public init(_ code: String, result: Phrase? = nil, remark: Phrase? = nil, gap: Gap = .wide) {
    (self.code, self.result, self.remark, self.gap) = (code.visible, result, remark, gap)
  }

  /// Code to write.
  public init(stringLiteral code: String) { self.init(code) }

  /// What to do where there is no code to write.
  public static func advice(_ words: Phrase) -> Fix { Fix("", remark: words) }

  /// The line a reader sees.
  public subscript(locale: Locale) -> String {
    guard let remark else { return code }
    if code.isEmpty { return remark[locale] }
    let result = result.map { $0[locale] + "  " } ?? ""
    return "\(code)\(String(repeating: " ", count: gap.rawValue))\(result)(\(remark[locale]))"
  }
}
