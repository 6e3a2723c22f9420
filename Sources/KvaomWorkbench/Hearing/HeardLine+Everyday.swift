import KvaomSource
import KvaomSyntax

/// Sentences that name no verb of ours: `når går vi i minus`, `hvor mye må vi kutte for å gå i balanse i 2029`,
/// `kutt 2 % i alle sektorer`, `gjennomsnittlig kostnad`. What they are about is told by a word or two.
extension HeardLine {
  /// The line as the question or the change that its words are about.
  var everyday: [String] { moved + turning + balancing + counted + assumed }

  /// Whether a word of a list stands in the line, and is no name of the plan.
  private func says(_ words: Set<String>) -> Bool {
    parts.contains { words.contains($0.word) && !names.isKnown($0.text) }
  }

  private var heard: HeardQuestion { HeardQuestion(parts: parts, names: names) }

  /// `legg til 5 mill til helse fra 2027`, `kutt 2 % i alle sektorer`: the amount before what it is added to.
  private var moved: [String] {
    guard let (count, sign) = phrase(at: 0, of: HeardWords.changes), sign != "=", count < parts.count else { return [] }
    let rest = parts[count...].filter { !HeardWords.empty.contains($0.word) && !HeardWords.clauses.contains($0.word) }
    guard let amount = rest.first, amount.kind == .number else { return [] }
    let others = rest.dropFirst().filter { !names.isDimension($0.text) }
    let asked = HeardQuestion(parts: Array(others), names: names)
    guard asked.unknown == 0, asked.figures.count <= 1, let target = asked.figures.first ?? names.example.figure else {
      return []
    }
    let clause = time.map { " " + $0.clause } ?? ""
    return amounts(of: amount.text, sign: sign).map { whole("\(target) \($0)\(clause)") }
  }

  /// `når går vi i minus`, `når blir resultatet negativt`: when a figure passes zero.
  private var turning: [String] {
    guard let first = parts.first, HeardWords.whens.contains(first.word), heard.comparison == nil else { return [] }
    let isBelow = says(HeardWords.below)
    guard isBelow || says(HeardWords.above) else { return [] }
    let figures = heard.figures.isEmpty ? names.results : heard.figures
    let value = names.example.zero ?? "0"
    return figures.map { whole("when \($0) \(isBelow ? "<=" : ">=") \(value)") }
  }

  /// `hvor mye må vi kutte for å gå i balanse i 2029`: what an assumption would have to be.
  private var balancing: [String] {
    guard says(HeardWords.musts), says(HeardWords.balances) || heard.value != nil else { return [] }
    let own = heard
    let figures = own.figures.filter { !own.inputs.contains($0) }
    let inputs = own.inputs.isEmpty ? names.inputs : own.inputs
    let value = own.value ?? names.example.zero ?? "0"
    let year = (time?.selector ?? names.lastYear).map { "[\($0)]" } ?? ""
    return (figures.isEmpty ? names.results : figures).flatMap { figure in
      inputs.map { whole("solve \($0) for \(figure)\(figure.hasSuffix("]") ? "" : year) = \(value)") }
    }
  }

  /// `gjennomsnittlig kostnad`, `hva er summen av kostnadene 2026–2029`: many figures as one.
  private var counted: [String] {
    let own = heard
    guard own.unknown <= 2, own.figures.count == 1, let figure = own.figures.first.flatMap(names.figure),
      let function = parts.lazy.compactMap({ HeardWords.countings[$0.word] }).first
    else { return [] }
    let others = figure.dimensions.filter { $0 != "year" }
    let dimensions = function == "mean" ? ["year"] + others : others + ["year"]
    let years = time.map { $0.selector } ?? ""
    return dimensions.filter { figure.dimensions.contains($0) || $0 == "year" }.flatMap { dimension in
      dimension == "year"
        ? ["show \(function)(\(selected(figure.name)) over year)"]
        : [
          "show \(function)(\(figure.name) over \(dimension))" + (years.isEmpty ? "" : "[\(years)]"),
          "show \(function)(\(selected(figure.name)) over \(dimension))",
        ]
    }.map { whole($0) }
  }

  /// `hva koster en lønnsvekst på 4 prosent`: an assumption with another value, whose consequences the draft shows.
  private var assumed: [String] {
    let own = heard
    guard let first = parts.first, HeardWords.asking.contains(first.word), own.figures.count == 1,
      own.inputs.count == 1, let value = own.value, own.unknown <= 1, own.comparison == nil
    else { return [] }
    return amounts(of: value, sign: "=").map { whole("\(own.inputs[0]) \($0)") }
  }
}
