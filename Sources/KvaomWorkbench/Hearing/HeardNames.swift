import KvaomSource

/// The names of a plan, as a planner may say them: by label, in other letters, with blanks or dashes for `_`.
struct HeardNames {
  /// All names of the plan.
  let names: [PlanName]
  /// What one would ask for first.
  let example: ExampleNames
  private let figures: Set<String>
  private let known: Set<String>

  /// The names of a plan.
  init(_ names: [PlanName], example: ExampleNames) {
    self.names = names
    self.example = example
    figures = Set(names.filter { $0.kind.isDefinition }.map(\.name))
    known = Set(names.filter { $0.kind != .unit && $0.kind != .function }.map(\.name))
  }

  /// Whether something of the plan has that name.
  func isKnown(_ word: String) -> Bool { known.contains(word) }

  /// Whether a figure has that name.
  func isFigure(_ word: String) -> Bool { figures.contains(word) }

  /// The figure of that name, or of nearly that: `Need`, `wagegrowth`.
  func figure(_ word: String) -> PlanName? {
    names.first { $0.name == word && $0.kind.isDefinition }
      ?? names.first { $0.kind.isDefinition && Self.letters($0.name) == Self.letters(word) }
  }

  /// Whether it is a scenario, a measure or the plan without changes.
  func isWorld(_ word: String) -> Bool { world(word) != nil }

  /// The scenario or measure of a name, in whatever letters.
  func world(_ word: String) -> String? {
    if ["base", "basis", "bas", "grunnlag", "dagens"].contains(word.lowercased()), !isFigure(word) { return "base" }
    return names.first { ($0.kind == .scenario || $0.kind == .measure) && Self.letters($0.name) == Self.letters(word) }?
      .name
  }

  /// The measure of a name, in whatever letters.
  func measure(_ word: String) -> String? {
    names.first { $0.kind == .measure && Self.letters($0.name) == Self.letters(word) }?.name
  }

  /// Whether it is a dimension, by name or label, one of it or many: `sektor`, `sektorer`.
  func isDimension(_ word: String) -> Bool {
    names.contains { $0.kind == .dimension && isDimension(word, $0) }
  }

  /// The first figure that has a member, at that member: `helse` alone is asked for.
  func cell(ofMember word: String) -> String? {
    let members = names.filter {
      $0.kind == .member && $0.dimensions != ["year"]
        && (Self.letters($0.name) == Self.letters(word) || $0.label.lowercased() == word.lowercased())
    }
    for member in members {
      let having = names.filter { figure in
        (figure.kind == .formula || figure.kind == .table) && member.dimensions.allSatisfy(figure.dimensions.contains)
      }
      // Figures along the years say more than those of one year.
      let figure = having.first { $0.dimensions.contains("year") } ?? having.first
      if let figure { return "\(figure.name)[\(member.name)]" }
    }
    return nil
  }

  /// The assumptions, in the order of the plan.
  var inputs: [String] { names.filter { $0.kind == .input }.map(\.name) }

  /// Figures that a balance is told by, the likeliest first: results, what lacks, funds.
  var results: [String] {
    let figures = names.filter { $0.kind == .formula }
    let words = figures.map { "\($0.name) \($0.label)".lowercased() }
    let found = HeardWords.balanceNames.flatMap { part in figures.indices.filter { words[$0].contains(part) } }
    var list: [String] = []
    for index in found where !list.contains(figures[index].name) { list.append(figures[index].name) }
    return list
  }

  /// Whether a figure is called the result.
  func isResult(_ name: String) -> Bool {
    names.contains { $0.name == name && "\($0.name) \($0.label)".lowercased().contains("result") }
  }

  /// The member of a name or a label.
  func member(_ word: String) -> String? {
    names.first { $0.kind == .member && (Self.letters($0.name) == Self.letters(word) || $0.label == word) }?.name
  }

  /// The scenarios, in the order of the plan.
  var scenarios: [String] { names.filter { $0.kind == .scenario }.map(\.name) }

  /// The last year of the plan.
  var lastYear: String? {
    let years = names.filter { $0.kind == .member && $0.dimensions == ["year"] }.map(\.name)
    return years.last.map { String($0.drop { $0.isLetter }) }
  }

  /// What is labelled so; figures before scenarios, measures and members.
  func name(labelled label: String) -> String? {
    let wanted = label.lowercased()
    guard !wanted.isEmpty else { return nil }
    let found = names.filter { !$0.label.isEmpty && $0.label.lowercased() == wanted && $0.kind != .dimension }
    return (found.first { $0.kind.isDefinition } ?? found.first)?.name
  }

  /// The longest label that the next words are, and how many they are.
  func label(in parts: ArraySlice<HeardPart>) -> (name: String, count: Int)? {
    var words: [String] = []
    for part in parts.prefix(8) {
      guard part.kind == .word || part.kind == .number || part.kind == .year else { break }
      words.append(part.text.lowercased())
    }
    guard let first = words.first else { return nil }
    if isKnown(parts[parts.startIndex].text) {
      // `wage growth`, where `wage` is a name of its own.
      guard words.count > 1, let near = figure(words[0] + words[1]) else { return nil }
      return (near.name, 2)
    }
    for count in stride(from: words.count, through: 1, by: -1) {
      let text = words[..<count].joined(separator: " ")
      if let name = name(labelled: text) { return (name, count) }
      // `lønns vekst`, `wage growth`
      if count > 1, let near = figure(text) { return (near.name, count) }
    }
    // The beginning of a long label is enough where no other begins so.
    let begun = names.filter { $0.kind.isDefinition && $0.label.lowercased().hasPrefix(first) }
    if let stem = stemmed(first) { return (stem, 1) }
    guard first.count > 4, begun.count == 1, let only = begun.first else { return similar(first).map { ($0, 1) } }
    let label = only.label.lowercased().split(separator: " ").map { String($0) }
    let shared = zip(words, label).prefix { $0 == $1 }.count
    return shared == 0 ? nil : (only.name, shared)
  }

  /// What has a name or a label of one word that is the same word in another form: `ramma`, `fondet`, `planen`.
  private func stemmed(_ word: String) -> String? {
    guard !HeardWords.isOfALine(word) else { return nil }
    let forms = Self.forms(word)
    let isForm = { (own: String) in !own.isEmpty && (forms.contains(own) || !forms.isDisjoint(with: Self.forms(own))) }
    let candidates = names.filter { $0.kind.isDefinition || $0.kind == .scenario || $0.kind == .measure }
    let found = candidates.filter { isForm($0.name) || isForm($0.label.lowercased()) }
    // Where several are like it, the one whose label it is.
    let labelled = found.count > 1 ? found.filter { isForm($0.label.lowercased()) } : found
    return labelled.count == 1 ? labelled[0].name : nil
  }

  /// What has a word like this one in its label, as far as words are known that go together: `resultatet` is a word of
  /// "Netto driftsresultat", `gjelda` the end of "Lånegjeld", `kostnadsveksten` begins as "Kostnad". Nil for none.
  private func similar(_ word: String) -> String? {
    guard word.count > 3, !HeardWords.isOfALine(word), !HeardWords.qualifiers.contains(word), member(word) == nil,
      !isDimension(word), world(word) == nil
    else { return nil }
    let candidates = names.filter { $0.kind.isDefinition || $0.kind == .scenario || $0.kind == .measure }
    if let found = likest(word, among: candidates) { return found.name }
    let kin = HeardWords.kin.first { word.hasPrefix($0.stem) }?.others ?? []
    return kin.lazy.compactMap { likest($0, among: candidates.filter { $0.kind.isDefinition }) }.first?.name
  }

  /// The name whose label is most like a word: figures before worlds, short labels before long ones.
  private func likest(_ word: String, among candidates: [PlanName]) -> PlanName? {
    let forms = Self.forms(word)
    let ranked = candidates.enumerated().compactMap { place, name in
      Likeness(forms, to: name).map { (likeness: $0, place: place, name: name) }
    }
    return ranked.min { first, second in
      first.likeness.order == second.likeness.order
        ? first.place < second.place : first.likeness.order.lexicographicallyPrecedes(second.likeness.order)
    }?.name
  }

  /// The measure that has a word like this one in its label: `eiendomsskatten` may be a figure, too.
  func measure(saying words: String) -> String? {
    let measures = names.filter { $0.kind == .measure }
    let said = words.lowercased().split(separator: " ").map { String($0) }.filter { $0.count > 3 }
    let all = said + said.flatMap { word in HeardWords.kin.first { word.hasPrefix($0.stem) }?.others ?? [] }
    return all.lazy.compactMap { likest($0, among: measures) }.first?.name
  }

  /// The figures that a dimension parts, those that tell of money first.
  func figures(along dimension: String) -> [String] {
    let having = names.filter { $0.kind.isDefinition && $0.dimensions.contains(dimension) }
    // Of those along the years first: a figure of one year is seldom what is changed.
    let first = having.filter { name in
      HeardWords.spendingNames.contains { "\(name.name) \(name.label)".lowercased().contains($0) }
    }.sorted { $0.dimensions.contains("year") && !$1.dimensions.contains("year") }
    return (first + having.filter { name in !first.contains { $0.name == name.name } }).map { $0.name }
  }

  /// The dimension that a word names, or that has a member of that name; nil for none.
  func dimension(of word: String) -> String? {
    names.first { $0.kind == .member && $0.dimensions != ["year"] && isNamed($0, word) }?.dimensions.first
      ?? names.first { $0.kind == .dimension && $0.name != "year" && isDimension(word, $0) }?.name
  }

  private func isNamed(_ name: PlanName, _ word: String) -> Bool {
    Self.letters(name.name) == Self.letters(word) || name.label.lowercased() == word.lowercased()
  }

  private func isDimension(_ word: String, _ name: PlanName) -> Bool {
    let forms = Self.forms(word.lowercased())
    return [name.name, name.label].contains { !$0.isEmpty && !forms.isDisjoint(with: Self.forms($0.lowercased())) }
  }

  /// A word without each ending it may have in one of its forms, as far as four letters are left.
  fileprivate static func forms(_ word: String) -> Set<String> {
    var forms: Set = [word]
    for ending in ["ene", "ane", "erna", "arna", "orna", "en", "et", "er", "ar", "or", "a", "e", "n", "t"]
    where word.hasSuffix(ending) && word.count >= ending.count + 4 {
      forms.insert(String(word.dropLast(ending.count)))
    }
    return forms
  }

  /// A name without what is easily left out or put in, and with plain letters for those of its language: names of code
  /// are often written without `å`, as `lonnsvekst`.
  static func letters(_ name: String) -> String {
    var letters = ""
    for letter in name.lowercased() where letter.isLetter || letter.isNumber {
      letters += plain[letter] ?? String(letter)
    }
    return letters.replacing("aa", with: "a")
  }

  private static let plain: [Character: String] = ["å": "a", "æ": "ae", "ä": "a", "ø": "o", "ö": "o"]
}

/// How a word is like the label of a name.
private struct Likeness {
  /// What comes first is liker.
  let order: [Int]

  /// The likeness of a word in its forms to a label; nil where they have nothing in common.
  init?(_ forms: Set<String>, to name: PlanName) {
    let words = name.label.lowercased().split { !$0.isLetter }.map { String($0) }.filter { $0.count > 3 }
    guard let best = words.compactMap({ Self.rank(forms, $0) }).min() else { return nil }
    // A figure of one year is seldom what is asked for.
    let hasDigits = name.label.contains { $0.isNumber }
    let kind = name.kind.isDefinition ? 0 : name.kind == .scenario ? 1 : 2
    order = [best + (hasDigits ? 2 : 0), kind, name.label.count]
  }

  /// The same word, the end of a word of the label, one that begins with it, or the beginning of one.
  private static func rank(_ forms: Set<String>, _ other: String) -> Int? {
    let others = HeardNames.forms(other)
    if !forms.isDisjoint(with: others) { return 0 }
    let pairs = forms.flatMap { form in others.map { (form, $0) } }
    if pairs.contains(where: { $0.count > 3 && $1.hasSuffix($0) }) { return 1 }
    if pairs.contains(where: { $1.count > 4 && $0.hasPrefix($1) }) { return 2 }
    return pairs.contains { $0.count > 4 && $1.hasPrefix($0) } ? 3 : nil
  }
}
