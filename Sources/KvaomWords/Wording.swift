public import KvaomDecimal

/// What a phrase says in one language, with places for what is only known later. Written as a literal; a place takes
/// - a text: a name, a figure already written;
/// - another phrase, which takes this language;
/// - a whole number, in plain digits as it would be typed: a year, a line, a limit;
/// - `number:`, a number as the language writes it;
/// - a count with its forms: `\(3, one: "sak", other: "saker")` is `3 saker`;
/// - `choosing:`, the form alone: `\(choosing: 3, one: "is", other: "are")` is `are`.
public struct Wording: ExpressibleByStringInterpolation, Sendable {
  private let interpolation: StringInterpolation

  /// A text without places.
  public init(stringLiteral text: String) { interpolation = StringInterpolation(text) }

  /// A text with its places filled.
  public init(stringInterpolation: StringInterpolation) { interpolation = stringInterpolation }

  /// The text where it is the same in every language, as it is unless a place holds a phrase or a number; nil
  /// otherwise.
  var plain: String? { interpolation.places.isEmpty ? interpolation.start : nil }

  /// The text with the phrases and numbers of its places in a language.
  func text(in locale: Locale) -> String {
    var text = interpolation.start
    for place in interpolation.places {
      switch place.content {
      case .phrase(let phrase): text += phrase[locale]
      case .decimal(let value): text += NumberStyle(locale).text(value)
      case .whole(let value): text += NumberStyle(locale).text(value)
      }
      text += place.following
    }
    return text
  }

  /// Collects a wording: the text up to the first place whose content depends on the language, then such places, each
  /// with the text that follows it.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate enum Content: Sendable {
      case phrase(Phrase)
      case decimal(Decimal)
      case whole(Int64)
    }

    fileprivate struct Place: Sendable {
      let content: Content
      var following = ""
    }

    fileprivate private(set) var start: String
    fileprivate private(set) var places: [Place] = []

    fileprivate init(_ text: String) { start = text }

    /// An empty wording with room for a text of that length.
    public init(literalCapacity: Int, interpolationCount: Int) {
      start = ""
      start.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    /// Adds a text as it stands.
    public mutating func appendLiteral(_ literal: String) {
      if places.isEmpty { start += literal } else { places[places.count - 1].following += literal }
    }

    /// Adds a text that is the same in every language.
    public mutating func appendInterpolation(_ text: String) { appendLiteral(text.visible) }

    /// Adds a phrase, in the language of the wording.
    public mutating func appendInterpolation(_ phrase: Phrase) { places.append(Place(content: .phrase(phrase))) }

    /// Adds all digits of a number as the language writes it; nothing when missing.
    public mutating func appendInterpolation(number: Decimal) { places.append(Place(content: .decimal(number))) }

    /// Adds a whole number as the language writes it.
    public mutating func appendInterpolation(number: Int) { appendInterpolation(number: Int64(number)) }

    /// Adds a whole number as the language writes it, where a count may pass what `Int` holds.
    public mutating func appendInterpolation(number: Int64) { places.append(Place(content: .whole(number))) }

    /// Adds the digits of a whole number, never in groups.
    public mutating func appendInterpolation(_ digits: some BinaryInteger) { appendLiteral(String(digits)) }

    /// Adds a count as the language writes it, a space, and the form that goes with it.
    public mutating func appendInterpolation(_ count: Int, one: String, other: String) {
      places.append(Place(content: .whole(Int64(count)), following: " " + (count == 1 ? one : other)))
    }

    /// Adds the form that goes with a count, without the count.
    public mutating func appendInterpolation(choosing count: Int, one: String, other: String) {
      appendLiteral(count == 1 ? one : other)
    }
  }
}
