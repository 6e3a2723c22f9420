import KvaomEngine
public import KvaomWords

/// A phrase in every language of the output; `%1`, `%2` … stand for what is put in.
public struct NumberedPhrase: Sendable {
  private let texts: [Locale: String]

  /// A phrase.
  public init(nn: String, nb: String, sv: String, en: String) {
    texts = [.nn: nn, .nb: nb, .sv: sv, .en: en]
  }

  /// The phrase in a language with `values` put in.
  public func callAsFunction(_ locale: Locale, _ values: String...) -> String {
    var text = texts[locale] ?? ""
    for (index, value) in values.enumerated() {
      var parts = text.split(separator: "%\(index + 1)", omittingEmptySubsequences: false).map(String.init)
      let first = parts.isEmpty ? "" : parts.removeFirst()
      text = parts.reduce(first) { $0 + value + $1 }
    }
    return text
  }
}
