import KvaomWords

/// Goals, ranges and draws that do not fit what they belong to.
extension ReviewReport.Doubt {
  /// A value far from what the goal's result says of the same year.
  static func resultApart(name: String, year: String, result: String, value: String) -> Self {
    Self(
      "resultApart", rank: 10,
      Phrase(
        nn: "\(name): resultatet for \(year) er \(result), men planen reknar med \(value)",
        nb: "\(name): resultatet for \(year) er \(result), men planen regner med \(value)",
        sv: "\(name): resultatet för \(year) är \(result), men planen räknar med \(value)",
        en: "\(name): the result of \(year) is \(result), but the plan has \(value)"),
      answer: correctOne)
  }

  /// A result that its goal can never have.
  static func resultOutside(name: String, result: String, range: String) -> Self {
    Self(
      "resultOutside", rank: 10,
      Phrase(
        nn: "\(name): resultatet \(result) ligg utanfor \(range)",
        nb: "\(name): resultatet \(result) ligger utenfor \(range)",
        sv: "\(name): resultatet \(result) ligger utanför \(range)",
        en: "\(name): the result \(result) lies outside \(range)"),
      answer: correctOne)
  }

  /// A target many times the result it starts from.
  static func targetFar(name: String, target: String, result: String) -> Self {
    Self(
      "targetFar", rank: 10,
      Phrase(
        nn: "\(name): målet \(target) er langt frå resultatet \(result)",
        nb: "\(name): målet \(target) er langt fra resultatet \(result)",
        sv: "\(name): målet \(target) är långt från resultatet \(result)",
        en: "\(name): the target \(target) is far from the result \(result)"),
      answer: correctOne)
  }

  /// An outcome many times the result the goal starts from.
  static func actualFar(name: String, actual: String, result: String) -> Self {
    Self(
      "actualFar", rank: 10,
      Phrase(
        nn: "\(name): det faktiske talet \(actual) er langt frå resultatet \(result)",
        nb: "\(name): det faktiske tallet \(actual) er langt fra resultatet \(result)",
        sv: "\(name): utfallet \(actual) är långt från resultatet \(result)",
        en: "\(name): the outcome \(actual) is far from the result \(result)"),
      answer: correctOne)
  }

  /// The limits of an indicator that leave no room between them.
  static func sameLimits(name: String, limit: String) -> Self {
    Self(
      "sameLimits", rank: 10,
      Phrase(
        nn: "\(name): begge grensene er \(limit), så ingenting blir gult",
        nb: "\(name): begge grensene er \(limit), så ingenting blir gult",
        sv: "\(name): båda gränserna är \(limit), så inget blir gult",
        en: "\(name): both limits are \(limit), so nothing turns yellow"),
      answer: correctLimits)
  }

  /// Shares of draws that do not make a whole together.
  static func weights(name: String, sum: String) -> Self {
    Self(
      "weights", rank: 7,
      Phrase(
        nn: "\(name): vektene i trekninga er \(sum) til saman",
        nb: "\(name): vektene i trekningen er \(sum) til sammen",
        sv: "\(name): vikterna i dragningen är \(sum) tillsammans",
        en: "\(name): the weights of the draws add up to \(sum)"),
      answer: Phrase(
        nn: "rett vektene, så dei blir 100 %", nb: "rett vektene, så de blir 100 %",
        sv: "rätta vikterna, så att de blir 100 %", en: "correct the weights, so that they make 100 %"))
  }

  /// An input that is a small part of what its range allows, or far nearer to one end of it: units, or a digit lost.
  static func smallInRange(name: String, value: String, low: String, high: String) -> Self {
    Self(
      "smallInRange", rank: 4,
      Phrase(
        nn: "\(name) er \(value), og kan vere frå \(low) til \(high)",
        nb: "\(name) er \(value), og kan være fra \(low) til \(high)",
        sv: "\(name) är \(value), och kan vara från \(low) till \(high)",
        en: "\(name) is \(value), and may be from \(low) to \(high)"),
      answer: Phrase(
        nn: "rett talet eller grensene", nb: "rett tallet eller grensene", sv: "rätta talet eller gränserna",
        en: "correct the number or its range"))
  }

  /// A draw of an input's distribution that its range leaves out.
  static func drawsOutside(name: String, value: String, low: String, high: String) -> Self {
    Self(
      "drawsOutside", rank: 8,
      Phrase(
        nn: "\(name) kan bli \(value) i eit trekk, men grensene er \(low) til \(high)",
        nb: "\(name) kan bli \(value) i et trekk, men grensene er \(low) til \(high)",
        sv: "\(name) kan bli \(value) i en dragning, men gränserna är \(low) till \(high)",
        en: "\(name) may be drawn as \(value), but its range is \(low) to \(high)"),
      answer: ReviewWords.correctNumber)
  }

  /// An input far from the value its draws lie around.
  static func farFromDraws(name: String, value: String, mode: String) -> Self {
    Self(
      "farFromDraws", rank: 10,
      Phrase(
        nn: "\(name) er \(value), men blir trekt rundt \(mode)", nb: "\(name) er \(value), men trekkes rundt \(mode)",
        sv: "\(name) är \(value), men dras kring \(mode)", en: "\(name) is \(value), but is drawn around \(mode)"),
      answer: ReviewWords.correctNumber)
  }

  /// The limits of an indicator that are many times each other.
  static func limitsFar(name: String, low: String, high: String) -> Self {
    Self(
      "limitsFar", rank: 10,
      Phrase(
        nn: "\(name): grensene er \(low) og \(high), så nesten ingenting blir raudt",
        nb: "\(name): grensene er \(low) og \(high), så nesten ingenting blir rødt",
        sv: "\(name): gränserna är \(low) och \(high), så nästan inget blir rött",
        en: "\(name): the limits are \(low) and \(high), so hardly anything turns red"),
      answer: correctLimits)
  }
}
