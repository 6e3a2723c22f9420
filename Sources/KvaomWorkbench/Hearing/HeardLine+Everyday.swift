import KvaomSource
import KvaomSyntax

/// Sentences that name no verb of ours: `når går vi i minus`, `hvor mye må vi kutte for å gå i balanse i 2029`,
/// `kutt 2 % i alle sektorer`, `gjennomsnittlig kostnad`. What they are about is told by a word or two.
extension HeardLine {
  /// The line as the question or the change that its words are about.
  var everyday: [String] {
    moved + moves + turning + chances + drawn + balancing + grown + counted + assumed + chosen + ended
  }

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
    let isLimit =
      says(HeardWords.bearing) || says(HeardWords.before) && (says(HeardWords.below) || says(HeardWords.above))
    guard isLimit || says(HeardWords.musts) && (says(HeardWords.balances) || heard.value != nil) else { return [] }
    let own = heard
    let figures = own.figures.filter { !own.inputs.contains($0) }
    let inputs = own.inputs.isEmpty ? names.inputs : own.inputs
    let value = own.value ?? names.example.zero ?? "0"
    let year = time?.selector ?? names.lastYear ?? ""
    return (figures.isEmpty ? names.results : figures).flatMap { figure in
      inputs.map { whole("solve \($0) for \(oneCell(year, of: figure)) = \(value)") }
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

  /// `flytt 5 mill fra kultur til skole i 2027`: an amount from one member to another.
  private var moves: [String] {
    guard let (count, _) = phrase(at: 0, of: HeardWords.transfers),
      let amount = parts[count...].first(where: { $0.kind == .number })
    else { return [] }
    let members = parts[count...].compactMap { part in names.member(part.text).map { ($0, part.text) } }
    guard members.count == 2, let dimension = names.dimension(of: members[0].1),
      dimension == names.dimension(of: members[1].1)
    else { return [] }
    let figures = heard.figures.filter { names.figure($0) != nil } + names.figures(along: dimension)
    let clause = time.map { " " + $0.clause } ?? ""
    return figures.prefix(4).map {
      whole("transfer \(amount.text) of \($0) \(members[0].0) -> \(members[1].0)\(clause)")
    }
  }

  /// `hur stor är sannolikheten att resultatet blir negativt`: in how many draws a figure passes a value.
  private var chances: [String] {
    guard says(HeardWords.chances) else { return [] }
    let figures = heard.figures.isEmpty ? names.results : heard.figures
    let isAbove = says(HeardWords.above) || heard.comparison == ">="
    let year = time?.selector ?? names.lastYear ?? ""
    let value = heard.value ?? names.example.zero ?? "0"
    return figures.map { whole("simulate \(oneCell(year, of: $0)) \(isAbove ? ">=" : "<") \(value)") }
  }

  /// `kjør 10 000 simuleringer av resultatet`: a simulation in other words.
  private var drawn: [String] {
    guard let first = parts.first, HeardWords.running.contains(first.word),
      parts.contains(where: { $0.word.hasPrefix("simuler") })
    else { return [] }
    let figures = heard.figures.isEmpty ? names.results : heard.figures
    let year = time?.selector ?? names.lastYear ?? ""
    let draws = heard.value.map { " \($0) draws" } ?? ""
    return figures.flatMap { figure in
      let cell = oneCell(year, of: figure)
      return [whole("simulate \(cell)\(draws)"), whole("simulate \(cell)")]
    }
  }

  /// `hvor mye øker kostnadene fra 2026 til 2029`, `hvor mange prosent øker kostnadene`: from year to year.
  private var grown: [String] {
    guard let first = parts.first, HeardWords.asking.contains(first.word), says(HeardWords.changing),
      let figure = heard.figures.first, heard.value == nil, heard.worlds.isEmpty
    else { return [] }
    return [whole("show \(selected(figure)) with change")]
  }

  /// `hva skjer om vi dropper eiendomsskatten`, `har vi råd til svømmehallen`: with a measure, or without it.
  private var chosen: [String] {
    let suppositions: Set = ["hvis", "viss", "dersom", "om", "ifall"]
    let start = parts.firstIndex { suppositions.contains($0.word) }
    guard start != nil || says(HeardWords.affording) else { return [] }
    let rest = parts[(start.map { $0 + 1 } ?? 0)...]
    let measures = rest.compactMap { part in
      names.measure(part.text) ?? names.measure(saying: part.said ?? part.word)
    }
    guard let measure = measures.first else { return [] }
    let isLeftOut = rest.contains { HeardWords.leavingOut.contains($0.word) || HeardWords.negations.contains($0.word) }
    let asked = HeardQuestion(parts: Array(parts[..<(start ?? 0)]), names: names)
    let figures = asked.figures.isEmpty ? Array(names.results.prefix(1)) : asked.figures
    guard let items = figures.isEmpty ? names.example.figure : figures.map(selected).joined(separator: ", ") else {
      return []
    }
    if isLeftOut { return names.scenarios.map { whole("compare \(items) in \($0), \($0) without \(measure)") } }
    return [whole("compare \(items) in base, \(measure)")]
  }

  /// `er vi i balanse i 2029`: how the plan ends.
  private var ended: [String] {
    guard let first = parts.first, HeardWords.being.contains(first.word),
      says(HeardWords.balances) || says(HeardWords.above)
    else { return [] }
    let worlds = heard.worlds.isEmpty ? "" : " in " + heard.worlds.joined(separator: ", ")
    return names.results.prefix(1).map { whole("show \(selected($0))\(worlds)") }
  }
}
