import KvaomSource
import KvaomSyntax

/// Lines that ask something.
extension HeardLine {
  /// The line as a question, put together anew of what was recognised in it.
  var questions: [String] {
    var own = self
    var suppositions: [String] = []
    // `hvis wage_growth = 4 % vis need`, `hva blir gap hvis wage_growth er 4 %`
    if let (assumed, asked) = supposition {
      suppositions = assumed
      own = asked
      own.time = time
    }
    guard var (verb, count) = own.verb else { return [] }
    // `vis gjelda som graf`
    if verb == "show", let graph = own.parts.lastIndex(where: { HeardWords.graphs.contains($0.word) }), graph >= count {
      own.parts.remove(at: graph)
      verb = "plot"
    }
    count = min(count, own.parts.count)
    let heard = HeardQuestion(parts: Array(own.parts[count...]), names: names)
    // Of a question in other words one word may be of no account.
    let isOwn = count == 1 && Command.Verb(rawValue: own.parts[0].text) != nil
    // Where something comes from, or how goals and measures stand, is asked of the whole plan.
    let isOfAll = ["sources", "goals", "measures"].contains(verb)
    guard heard.unknown <= (isOfAll ? 2 : isOwn || heard.isEmpty ? 0 : 1), !heard.isFormula else { return [] }
    // `finn wage_growth slik at gap 2029 = 0`, `finn wage_growth slik at gap blir 0`
    let isSought =
      verb == "show" && heard.inputs.count == 1 && heard.figures.count == 2
      && (heard.comparison != nil || heard.value != nil)
    var lines = written(isSought ? "solve" : verb, heard)
    if !suppositions.isEmpty { lines = lines.flatMap { line in suppositions.map { "\(line) with { \($0) }" } } }
    return lines.map { whole($0) }
  }

  /// The verb, and how many words say it.
  private var verb: (String, Int)? {
    guard let first = parts.first else { return nil }
    if let spoken = spokenVerb(at: 0) { return spoken }
    // `uten eiendomsskatt`, `dropp eiendomsskatten`: a measure is left out.
    if HeardWords.leavingOut.contains(first.word), parts.count > 1 { return ("compare", 0) }
    if let verb = Command.Verb(rawValue: first.word) { return (verb.rawValue, 1) }
    // `bare eiendomsskatt`: a measure alone.
    if HeardWords.alone.contains(first.word), parts.count > 1, names.measure(parts[1].text) != nil {
      return ("compare", 1)
    }
    // `need 2027`: a figure alone is asked for.
    guard !parts.contains(where: { $0.kind == .sign && $0.text == "=" }) else { return nil }
    let isFigure = names.figure(first.text) != nil
    // A label of several words, `netto driftsresultat`, is one part that was none.
    return isFigure && max(parts.count, wordCount) > 1 || time != nil && parts.count == 1 ? ("show", 0) : nil
  }

  /// The verb that words at an index stand for, and how many they are; nil for none.
  private func spokenVerb(at index: Int) -> (String, Int)? {
    if let (count, verb) = phrase(at: index, of: HeardWords.verbs) { return (verb, count) }
    guard !names.isKnown(parts[index].text) else { return nil }
    return ShellText.spokenVerb(parts[index].word).map { ($0.rawValue, 1) }
  }

  /// What is supposed, as changes, and the question that is asked of it; nil for none.
  private var supposition: ([String], HeardLine)? {
    let conditions: Set = ["hvis", "viss", "dersom", "om", "if"]
    guard let start = parts.firstIndex(where: { conditions.contains($0.word) }) else { return nil }
    var asked = self
    var assumed = self
    if start == 0 {
      guard
        let end = parts.indices.dropFirst(2).first(where: { place in
          let (isVerb, word) = (spokenVerb(at: place) != nil, parts[place].word)
          return isVerb && !HeardWords.empty.contains(word) && HeardWords.directions[word] == nil
        })
      else { return nil }
      asked.parts = Array(parts[end...])
      assumed.parts = Array(parts[1..<end])
    } else {
      asked.parts = Array(parts[..<start])
      assumed.parts = Array(parts[(start + 1)...])
    }
    let lines = assumed.changes
    return lines.isEmpty ? nil : (lines, asked)
  }

  private func written(_ verb: String, _ heard: HeardQuestion) -> [String] {
    let figures = heard.figures.isEmpty ? usual(heard) : heard.figures
    let end = heard.ending
    let worlds = heard.worlds.isEmpty ? "" : " in " + heard.worlds.joined(separator: ", ")
    switch verb {
    case "show" where heard.worlds.count > 1 && heard.without.isEmpty: return written("compare", heard)
    case "show", "plot":
      guard !heard.isEmpty || heard.unknown == 0 else { return [] }
      if heard.worlds.isEmpty, heard.figures.isEmpty, heard.without.isEmpty, let dimension = heard.dimension {
        return names.figures(along: dimension).prefix(2).map { "show \(selected($0))\(end)" }
      }
      if heard.figures.isEmpty, heard.without.isEmpty { return written("compare", heard) }
      let items = figures.map { selected($0) }.joined(separator: ", ")
      guard heard.without.isEmpty else {
        return left(heard).map { "\(verb) \(items) in \($0)\(end)" }
      }
      return ["\(verb) \(items)\(worlds)\(end)"]
    case "compare":
      let items = figures.map { selected($0) }.joined(separator: ", ")
      guard heard.without.isEmpty else {
        return left(heard).map { "compare \(items) in \(String($0.prefix { $0 != " " })), \($0)\(end)" }
      }
      let others = names.scenarios.filter { !heard.worlds.contains($0) }
      let shown =
        switch heard.worlds.count {
        case 0: ["base"] + names.scenarios.prefix(1)
        case 1: heard.worlds[0] == "base" ? ["base"] + others.prefix(1) : ["base"] + heard.worlds
        default: heard.worlds
        }
      return ["compare \(items) in \(shown.joined(separator: ", "))\(end)"]
    case "why", "simulate", "tornado":
      guard let figure = heard.figures.first ?? names.results.first else { return [] }
      // What it is in the plan itself goes without saying.
      let world = heard.worlds.first { $0 != "base" }.map { " in \($0)" } ?? ""
      if verb == "why", let time, time.kind == .span {
        return ["bridge \(figure) from \(time.first) to \(time.last)\(world)", "why \(figure)\(world)"]
      }
      let years = time.map { [$0.selector] } ?? [names.lastYear].compactMap { $0 }
      let cells = years.map { oneCell($0, of: figure) } + [figure]
      let draws = verb == "simulate" ? heard.value.map { " \($0) draws" } ?? "" : ""
      return cells.map { "\(verb) \($0)\(world)\(draws)" }
        + (draws.isEmpty ? [] : cells.map { "\(verb) \($0)\(world)" })
    case "solve":
      guard let input = heard.inputs.first, let figure = heard.figures.first(where: { $0 != input }) else { return [] }
      let cell = oneCell(time?.selector ?? names.lastYear ?? "", of: figure)
      let value = heard.value ?? "0"
      let zero = names.example.zero.map { $0.drop { $0 == "0" } } ?? ""
      return [
        "solve \(input) for \(cell) = \(value)\(worlds)", "solve \(input) for \(cell) = \(value)\(zero)\(worlds)",
      ]
    case "when":
      // "Resultat" may be an amount and a percent: the value tells which.
      let value = heard.value ?? names.example.zero ?? "0"
      let figures = heard.figures + names.results.filter { !heard.figures.contains($0) }
      guard !heard.figures.isEmpty || heard.value != nil else { return [] }
      return figures.map { "when \($0) \(heard.comparison ?? ">=") \(value)\(worlds)" }
    case "goals": return ["goals" + (time.map { " in \($0.selector)" } ?? "") + worlds]
    case "measures":
      let world = heard.worlds.first ?? names.scenarios.first ?? "base"
      let figure =
        heard.figures.first ?? (parts.contains { HeardWords.most.contains($0.word) } ? names.results.first : nil)
      return ["measures in \(world)" + (figure.map { " for \($0)" } ?? "")]
    case "sources": return ["sources"]
    default:
      let form = QuestionForm.all.first { $0.verb.rawValue == verb }
      return [form?.example.naming(names.example)?.code].compactMap { $0 }
    }
  }

  /// What is asked for where no figure is named: the plan's own example; of a measure, which may reach one figure and
  /// not another, also how the plan ends.
  private func usual(_ heard: HeardQuestion) -> [String] {
    let example = [names.example.figure].compactMap { $0 }
    // What something costs is an amount; whatever else is asked of a plan is how it ends.
    let isOfCost = parts.contains { HeardWords.costing.contains($0.word) }
    // A figure called the result is how the plan ends; what lacks is one of its figures.
    let ends = names.results.prefix(1)
    guard !heard.without.isEmpty || heard.worlds.contains(where: { names.measure($0) != nil }) else {
      return isOfCost || ends.first.map { !names.isResult($0) } ?? true ? example : Array(ends)
    }
    return example + ends.filter { !example.contains($0) }
  }

  /// Worlds without what is left out: those named, else every scenario.
  private func left(_ heard: HeardQuestion) -> [String] {
    let worlds = heard.worlds.isEmpty ? names.scenarios : heard.worlds
    return worlds.map { "\($0) without \(heard.without.joined(separator: ", "))" }
  }

  func selected(_ figure: String) -> String { time.map { adding($0.selector, to: figure) } ?? figure }

  /// A figure with a year in its brackets.
  private func adding(_ selector: String, to figure: String) -> String {
    // Where years stand already they are meant.
    let hasYear = figure.split { !$0.isNumber }.contains { $0.count == 4 }
    guard !selector.isEmpty, !hasYear else { return figure }
    return figure.hasSuffix("]") ? "\(figure.dropLast()), \(selector)]" : "\(figure)[\(selector)]"
  }

  /// One cell of a figure: in all of a dimension together where no member was named.
  func oneCell(_ selector: String, of figure: String) -> String {
    let others = names.figure(figure)?.dimensions.filter { $0 != "year" } ?? []
    guard others.count == 1 else { return adding(selector, to: figure) }
    return "sum(\(figure) over \(others[0]))" + (selector.isEmpty ? "" : "[\(selector)]")
  }

  /// The line as it stands, each word as it is written here, with the years in brackets.
  var inOrder: [String] {
    guard let (verb, count) = verb else { return [] }
    var rest = Array(parts[count...])
    for index in rest.indices where rest[index].kind == .word {
      if let figure = names.figure(rest[index].text) { rest[index].text = figure.name }
    }
    guard !rest.isEmpty else { return [] }
    let line = rest.line
    // The unit an answer is wished in may be none that it has.
    let bare = rest.count > 2 && ["i", "in", "as", "som"].contains(rest[rest.count - 2].word) ? rest.dropLast(2) : []
    guard let time else {
      return count == 0 ? [] : [whole("\(verb) \(line)")] + (bare.isEmpty ? [] : [whole("\(verb) \(bare.line)")])
    }
    return [whole("\(verb) (\(line))[\(time.selector)]")]
  }
}

/// What was recognised in a question.
struct HeardQuestion {
  /// Figures, each with its brackets.
  private(set) var figures: [String] = []
  /// Those of them that are assumptions.
  private(set) var inputs: [String] = []
  /// Scenarios and measures.
  private(set) var worlds: [String] = []
  /// Measures that are left out.
  private(set) var without: [String] = []
  /// The unit it is asked in.
  private(set) var unit: String?
  /// How many decimals.
  private(set) var decimals: String?
  /// What is to be reached.
  private(set) var value: String?
  /// How it is compared.
  private(set) var comparison: String?
  /// The dimension it names; nil for none.
  private(set) var dimension: String?
  /// How many words mean nothing that is known.
  private(set) var unknown = 0
  /// Whether something is calculated in it.
  private(set) var isFormula = false

  /// Whether it names nothing of the plan.
  var isEmpty: Bool { figures.isEmpty && worlds.isEmpty && dimension == nil }

  /// What the parts behind a verb say.
  init(parts: [HeardPart], names: HeardNames) {
    var index = 0
    while index < parts.count {
      let part = parts[index]
      index += 1
      if part.kind == .word, let figure = names.figure(part.text) {
        var text = figure.name
        if index < parts.count, parts[index].text == "[", let end = parts.closing(index) {
          text += Array(parts[index...end]).line
          index = end + 1
        }
        guard !figures.contains(text) else { continue }
        figures.append(text)
        if figure.kind == .input { inputs.append(text) }
      } else if HeardWords.leavingOut.contains(part.word), index < parts.count,
        let measure = names.measure(parts[index].text) ?? parts[index].said.flatMap(names.measure(saying:))
      {
        without.append(measure)
        index += 1
      } else if part.kind == .word, let world = names.world(part.text) {
        if !worlds.contains(world) { worlds.append(world) }
      } else if part.kind == .word, let member = names.member(part.text), let last = figures.last {
        let isOpen = last.hasSuffix("]")
        figures[figures.count - 1] = isOpen ? "\(last.dropLast()), \(member)]" : "\(last)[\(member)]"
      } else if part.kind == .word, figures.isEmpty, let cell = names.cell(ofMember: part.text) {
        figures.append(cell)
      } else if part.kind == .number, index < parts.count,
        parts[index].word.hasPrefix("desimal")
          || parts[index].word.hasPrefix("decimal")
      {
        decimals = part.text
        index += 1
      } else if part.kind == .number {
        value = part.text
      } else if let unit = HeardWords.units[part.word] {
        if self.unit == nil || self.unit == "mkr" || self.unit == "tkr" { self.unit = self.unit ?? unit }
      } else if part.kind == .sign {
        readSign(part.text)
      } else if let mark = HeardWords.comparisons[part.word] {
        comparison = mark
      } else if part.word == "null" || part.word == "noll" || part.word == "balanse" || part.word == "balans" {
        value = names.example.zero ?? "0"
      } else if part.kind == .word, names.isDimension(part.text) {
        dimension = dimension ?? names.dimension(of: part.text)
      } else if !HeardWords.empty.contains(part.word), !HeardWords.clauses.contains(part.word) {
        unknown += 1
      }
    }
  }

  private mutating func readSign(_ sign: String) {
    switch sign {
    case ",", ";", ":", "?": break
    case "=": comparison = comparison ?? "="
    case ">=", "<=": comparison = sign
    case ">": comparison = ">="
    case "<": comparison = "<="
    default: isFormula = true
    }
    if comparison == "=" { comparison = ">=" }
  }

  /// What stands behind figures and worlds.
  var ending: String {
    (unit.map { " as \($0)" } ?? "") + (decimals.map { " to \($0) \($0 == "1" ? "decimal" : "decimals")" } ?? "")
  }
}
