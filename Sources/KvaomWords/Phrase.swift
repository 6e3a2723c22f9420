/// The same said in every language of the output. A phrase is declared where it is used, its languages side by side; a
/// language that is left out is a compile error:
///
///     static let empty = Phrase(nn: "Ingen rader.", nb: "Ingen rader.", sv: "Inga rader.", en: "No rows.")
///     static func more(_ count: Int) -> Phrase {
///       Phrase(
///         nn: "\(count, one: "rad", other: "rader") til", nb: "\(count, one: "rad", other: "rader") til",
///         sv: "\(count, one: "rad", other: "rader") till", en: "\(count, one: "more row", other: "more rows")")
///     }
public struct Phrase: Sendable, Hashable {
  private let nynorsk: String
  private let bokmal: String
  private let swedish: String
  private let english: String

  /// A phrase in its languages.
  public init(nn: Wording, nb: Wording, sv: Wording, en: Wording) {
    nynorsk = nn.text(in: .nn)
    bokmal = nb.text(in: .nb)
    swedish = sv.text(in: .sv)
    english = en.text(in: .en)
  }

  private init(everywhere text: String) {
    (nynorsk, bokmal, swedish, english) = (text, text, text, text)
  }

  /// An English text that is not translated yet: every language shows it, with the English of the phrases in it. The
  /// gate counts these, and the count may only fall.
  public static func english(_ text: Wording) -> Phrase { Phrase(everywhere: text.text(in: .en)) }

  /// What is the same in every language: code, the planner's own names, signs between phrases. A phrase or a number in
  /// it takes its own language.
  public static func verbatim(_ text: Wording) -> Phrase {
    if let text = text.plain { return Phrase(everywhere: text) }
    return Phrase(nn: text, nb: text, sv: text, en: text)
  }

  /// The text in a language.
  public subscript(locale: Locale) -> String {
    switch locale {
    case .nn: nynorsk
    case .nb: bokmal
    case .sv: swedish
    case .en: english
    }
  }
}

extension Sequence where Element == Phrase {
  /// The phrases one after the other, each in its own language.
  public func joined(separator: String) -> Phrase {
    var wording = Wording.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
    for (index, phrase) in enumerated() {
      if index > 0 { wording.appendLiteral(separator) }
      wording.appendInterpolation(phrase)
    }
    return .verbatim(Wording(stringInterpolation: wording))
  }
}

extension DefaultStringInterpolation {
  /// A phrase put into a plain text would show its declaration, not its words: a warning, and so an error.
  @available(*, deprecated, message: "a phrase has its text in a language: phrase[locale]")
  public mutating func appendInterpolation(_ phrase: Phrase) { appendLiteral(phrase[.en]) }
}
