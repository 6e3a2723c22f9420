public import KvaomWords

/// What messages call a unit. A plain number has none to name.
extension Unit {
  /// Alone, or after "is": `kr`, `%`, `a plain number`.
  public var words: Phrase {
    let text = display.text
    return text.isEmpty
      ? Phrase(nn: "eit vanleg tal", nb: "et vanlig tall", sv: "ett vanligt tal", en: "a plain number")
      : .verbatim("\(text)")
  }

  /// After "is" or a name: `in kr`, `without a unit`.
  public var inWords: Phrase {
    let text = display.text
    return text.isEmpty
      ? Phrase(nn: "utan eining", nb: "uten enhet", sv: "utan enhet", en: "without a unit")
      : Phrase(nn: "i \(text)", nb: "i \(text)", sv: "i \(text)", en: "in \(text)")
  }
}
