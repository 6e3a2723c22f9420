public import KvaomWords

/// What a planner can write instead of what was found: code, which is the same in every language, and what it means. A
/// fix without a remark is a literal: `"show total"`. Where a plan would have names of its own, an example stands with
/// the text that is shown where no plan is known: `"with \(.change, "wage_growth += 1 pp")"`.
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

  /// A part of the code.
  fileprivate enum Part: Sendable, Hashable {
    case text(String)
    case example(ExampleName, String)
  }

  /// What to write; empty for advice, which is words only.
  public let code: String
  /// What the code comes to, in figures: `2.7 % -> 3.7 %`.
  public let result: Phrase?
  /// What the code means, or the advice.
  public let remark: Phrase?
  private let gap: Gap
  /// The parts of the code where it has examples; none otherwise.
  private var parts: [Part] = []

  /// Code to write, with its result and a remark.
  public init(_ code: String, result: Phrase? = nil, remark: Phrase? = nil, gap: Gap = .wide) {
    (self.code, self.result, self.remark, self.gap) = (code.visible, result, remark, gap)
  }

  /// Code to write.
  public init(stringLiteral code: String) { self.init(code) }

  /// Code to write, with examples in it.
  public init(stringInterpolation: StringInterpolation) {
    self.init(Self.code(stringInterpolation.parts, nil) ?? "")
    parts = stringInterpolation.hasExamples ? stringInterpolation.parts : []
  }

  /// What to do where there is no code to write.
  public static func advice(_ words: Phrase) -> Fix { Fix("", remark: words) }

  /// The fix with other code, and what it says of it.
  public func replacing(code: String) -> Fix { Fix(code, result: result, remark: remark, gap: gap) }

  /// Whether examples stand in it.
  public var hasExamples: Bool { !parts.isEmpty }

  /// The fix with a plan's names in place of its examples; nil where the plan has nothing of a kind that it needs.
  public func naming(_ names: ExampleNames) -> Fix? {
    guard hasExamples else { return self }
    return Self.code(parts, names).map { Fix($0, result: result, remark: remark, gap: gap) }
  }

  /// The code of parts, with a plan's names where one is known.
  private static func code(_ parts: [Part], _ names: ExampleNames?) -> String? {
    var code = ""
    for part in parts {
      switch part {
      case .text(let text): code += text
      case .example(let name, let standard):
        guard let names else {
          code += standard
          continue
        }
        guard let own = names.text(for: name) else { return nil }
        code += own
      }
    }
    return code
  }

  /// The line a reader sees.
  public subscript(locale: Locale) -> String {
    guard let remark else { return code }
    if code.isEmpty { return remark[locale] }
    let result = result.map { $0[locale] + "  " } ?? ""
    return "\(code)\(String(repeating: " ", count: gap.rawValue))\(result)(\(remark[locale]))"
  }

  /// Collects the parts of a literal.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate private(set) var parts: [Part] = []
    fileprivate private(set) var hasExamples = false

    /// An empty literal.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds a text as it stands.
    public mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { parts.append(.text(literal)) } }

    /// Adds a text as it was typed, or a number.
    public mutating func appendInterpolation(_ text: some CustomStringConvertible) {
      parts.append(.text(text.description))
    }

    /// Adds a name of the plan's own, or `standard` where no plan is known.
    public mutating func appendInterpolation(_ name: ExampleName, _ standard: String) {
      hasExamples = true
      parts.append(.example(name, standard))
    }
  }
}

extension Diagnostic {
  /// The diagnostic with a plan's names in the lines it offers. What needs a name the plan lacks is left out, unless
  /// nothing else is offered.
  public func naming(_ names: @autoclosure () -> ExampleNames) -> Diagnostic {
    guard fixes.contains(where: { $0.hasExamples }) else { return self }
    let names = names()
    let own = fixes.compactMap { $0.naming(names) }
    return own.isEmpty
      ? self : Diagnostic(code, severity: severity, at: span, message, related: related, fixes: own)
  }
}

extension String {
  /// The text as one word of a command line, for a line to be pasted: as it stands where no shell takes a character of
  /// it for its own, else in single quotes.
  public var commandLineWord: String {
    if !isEmpty, allSatisfy({ $0.isLetter || $0.isNumber || "/._-+@%,=:".contains($0) }) { return self }
    // A single quote ends the quotation, stands for itself behind a backslash, and begins the quotation anew.
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
