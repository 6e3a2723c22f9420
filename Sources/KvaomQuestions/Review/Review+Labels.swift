import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// What a name says that it is, against what its formula does.
extension ReviewQuestion {
  // MARK: Growth

  private static let growthWords = [
    "vekst", "auke", "økning", "økn", "tillväxt", "ökning", "growth", "rise", "increase", "stigning", "uppräkning",
  ]
  static let debtWords = ["gjeld", "skuld", "debt"]
  private static let loanWords = ["låneopptak", "låneopp", "opptak", "nye lån", "nyupplåning", "upplåning", "loan"]
  private static let fundWords = ["fond", "fund", "reserve"]
  private static let surplusWords = ["resultat", "result", "overskot", "overskudd", "överskott", "surplus", "avset"]

  /// Whether a name, or its label, has one of some words in it.
  func isCalled(_ id: DefinitionID, _ words: [String]) -> Bool {
    let own = [program[id].name.lowercased(), (program[id].label ?? "").lowercased()]
    return words.contains { word in own.contains { ReviewText.contains($0, word) } }
  }

  /// A growth, or what fills a debt or a fund, that is taken from the year before.
  func growthDoubts(_ own: Written) -> [ReviewReport.Doubt] {
    let tree = own.tree
    return expressions(of: own).flatMap { id -> [ReviewReport.Doubt] in
      guard case .binary(let kind, let left, let right, _) = tree[id].kind else { return [] }
      switch kind {
      case .multiply:
        let factors = factors(of: id, tree)
        let taken = factors.compactMap { rate(in: $0, .subtract, tree) }
        guard let rate = taken.first, isRate(rate) else { return [] }
        let isGrowing = factors.contains { isPrevious($0, tree) } && isCalled(rate, Self.growthWords)
        let isBesideAdded = factors.contains { self.rate(in: $0, .add, tree).map { isRate($0) } ?? false }
        guard isGrowing || isBesideAdded else { return [] }
        return [.growthTaken(name: called(own.id), growth: called(rate))]
      case .subtract:
        guard let what = definition(right, tree), previous(left, tree) else { return [] }
        let isFilled =
          isCalled(what, Self.growthWords) || isCalled(own.id, Self.debtWords) && isCalled(what, Self.loanWords)
          || isCalled(own.id, Self.fundWords) && isCalled(what, Self.surplusWords)
        return isFilled ? [.growthTaken(name: called(own.id), growth: called(what))] : []
      case .divide:
        guard case .call(nil, let function, _) = tree[right].kind, function.text == "in_force" else { return [] }
        return [.dividedByYear(name: called(own.id), part: asking.sources.text(of: tree[right].span))]
      default: return []
      }
    }
  }

  /// The factors of a product, from the left.
  func factors(of id: ExpressionID, _ tree: SyntaxTree) -> [ExpressionID] {
    if case .binary(.multiply, let left, let right, _) = tree[id].kind {
      factors(of: left, tree) + factors(of: right, tree)
    } else {
      [id]
    }
  }

  /// The rate of `1 + rate` or `1 - rate`.
  func rate(in id: ExpressionID, _ kind: BinaryOperator, _ tree: SyntaxTree) -> DefinitionID? {
    guard case .binary(kind, let left, let right, _) = tree[id].kind,
      case .number(let one, unit: _) = tree[left].kind, one == .one || one == Decimal(100)
    else { return nil }
    return definition(right, tree)
  }

  /// The plan's definition that a name stands for, with or without a selection.
  func definition(_ id: ExpressionID, _ tree: SyntaxTree) -> DefinitionID? {
    switch tree[id].kind {
    case .name(let name): ids[name.text]
    case .index(let inner, _): definition(inner, tree)
    default: nil
    }
  }

  private func isPrevious(_ id: ExpressionID, _ tree: SyntaxTree) -> Bool {
    if case .call(nil, let function, _) = tree[id].kind { function.text == "prev" } else { false }
  }

  /// Whether a sum begins with the year before.
  func previous(_ id: ExpressionID, _ tree: SyntaxTree) -> Bool {
    switch tree[id].kind {
    case .binary(.add, let left, _, _), .binary(.subtract, let left, _, _): previous(left, tree)
    default: isPrevious(id, tree)
    }
  }

  // MARK: Sums and parts

  private static let differenceWords = [
    "mangl", "saknas", "lacking", "meirkost", "merkost", "meirutg", "merutg", "differ", "differans", "avvik", "attst",
    "gjenst", "återst", "remain", "spart", "saved", "unngå", "undvik", "avoided", "skilnad", "skillnad", "forskjell",
    "udekt", "udekket", "gap", "shortfall", "deviation", "underskot", "underskudd", "underskott", "deficit",
  ]
  private static let totalWords: Set<String> = [
    "totalt", "total", "sum", "summa", "samla", "samlet", "samlad", "together", "altogether", "sammanlagt",
  ]
  private static let totalPairs = [
    ("i", "alt"), ("til", "saman"), ("til", "sammen"), ("in", "all"), ("in", "total"),
  ]
  private static let netWords: Set<String> = [
    "netto", "net", "minus", "etter", "efter", "after", "utan", "uten", "without", "fråtrekt", "fratrukket", "less",
  ]
  private static let minusWords: Set<String> = ["minus", "fråtrekt", "fratrukket", "fratrekt"]
  private static let shareWords: Set<String> = [
    "del", "delen", "andel", "andelen", "prosentdel", "part", "share", "proportion",
  ]

  /// Labels that say a difference over a sum, a sum over a difference, a part over a product.
  func sumDoubts(_ own: Written) -> [ReviewReport.Doubt] {
    guard own.statements.count == 1, program[own.id].kind == .number else { return [] }
    let name = called(own.id)
    let root = bare(own.statements[0].value, own.tree)
    guard case .binary(let kind, _, _, _) = own.tree[root].kind else { return shareOutside(own) }
    switch kind {
    case .add:
      let terms = terms(of: root, own.tree)
      guard
        own.label.hasWord(beginning: Self.differenceWords) || own.label.hasWord(Self.minusWords)
          || saysMinus(own) || own.label.hasWord(ending: Self.changeWords),
        !terms.contains(where: { $0.isNegative }), terms.allSatisfy({ isWhole($0.id, own.tree) })
      else { return shareOutside(own) }
      return [.differenceAdds(name: name)]
    case .subtract:
      let terms = terms(of: root, own.tree)
      guard own.label.hasWord(Self.totalWords) || own.label.hasPair(Self.totalPairs), !own.label.hasWord(Self.netWords),
        !own.label.hasWord(beginning: Self.differenceWords), let away = terms.first(where: { $0.isNegative }),
        let part = definition(away.id, own.tree),
        terms.allSatisfy({ term in definition(term.id, own.tree).map { isLike($0, part) } ?? false })
      else { return shareOutside(own) }
      return [.totalSubtracts(name: name, part: called(part))]
    case .multiply:
      let factors = factors(of: root, own.tree)
      let isPart = own.label.pieces.first.map { Self.shareWords.contains($0.text) } ?? false || hasPossessedShare(own)
      guard isPart, program[own.id].unit.tag == .percent,
        factors.allSatisfy({ isWholeFigure($0, own.tree) })
      else { return shareOutside(own) }
      return [.shareMultiplies(name: name)]
    default: return shareOutside(own)
    }
  }

  private static let changeWords = ["endring", "ändring", "change"]

  /// `Framskriving − folketal`: a minus between two words of the label.
  private func saysMinus(_ own: Written) -> Bool {
    guard let label = program[own.id].label else { return false }
    return ReviewText.contains(label, " − ") || ReviewText.contains(label, " - ")
  }

  /// Whether nothing in a term is a difference, by what it is called or how it is made.
  private func isWhole(_ root: ExpressionID, _ tree: SyntaxTree) -> Bool {
    var stack = [root]
    while let id = stack.popLast() {
      switch tree[id].kind {
      case .binary(.subtract, _, _, _), .unary(.minus, _), .inLayer, .with: return false
      case .name:
        guard let own = definition(id, tree) else { break }
        let label = ReviewText(program[own].label ?? program[own].name)
        let isPart = label.hasWord(beginning: Self.differenceWords) || label.hasWord(ending: Self.changeWords)
        if isPart || label.hasWord(["netto", "net"]) { return false }
        if isRate(own) { return false }
      default: break
      }
      stack += tree.children(of: id)
    }
    return true
  }

  /// `Strategiens del av prosjektet`: the word is followed by what it is a part of.
  private func hasPossessedShare(_ own: Written) -> Bool {
    let pieces = own.label.pieces
    return pieces.indices.dropLast().contains { index in
      Self.shareWords.contains(pieces[index].text) && ["av", "of"].contains(pieces[index + 1].text)
    }
  }

  /// Whether a factor is neither a percent nor a quotient, so that no part can come of it.
  private func isWholeFigure(_ id: ExpressionID, _ tree: SyntaxTree) -> Bool {
    switch tree[id].kind {
    case .number(_, unit: nil): true
    case .name, .index:
      definition(id, tree).map {
        !isRate($0) && program[$0].kind == .number && !program[$0].unit.isPlain || isCount($0)
      }
        ?? false
    case .call(nil, let function, let arguments):
      ["sum", "count", "min", "max"].contains(function.text)
        && arguments.allSatisfy { argument in
          definition(argument.value, tree).map { !isRate($0) } ?? (function.text == "count")
        }
    default: false
    }
  }

  /// Whether the figures of a name are whole numbers, as counts without a unit are.
  private func isCount(_ id: DefinitionID) -> Bool {
    guard let cells = try? asking.evaluator.value(of: id, in: asking.base).cells else { return false }
    return cells.allSatisfy { $0.isMissing || $0.isWhole }
  }

  /// What of an expression is the figure: without `as tkr`.
  private func bare(_ id: ExpressionID, _ tree: SyntaxTree) -> ExpressionID {
    if case .convert(let inner, _) = tree[id].kind { bare(inner, tree) } else { id }
  }

  /// The terms of a sum as written, with their signs.
  private func terms(of id: ExpressionID, _ tree: SyntaxTree) -> [(id: ExpressionID, isNegative: Bool)] {
    switch tree[id].kind {
    case .binary(.add, let left, let right, _): terms(of: left, tree) + terms(of: right, tree)
    case .binary(.subtract, let left, let right, _):
      terms(of: left, tree) + terms(of: right, tree).map { ($0.id, !$0.isNegative) }
    default: [(id, false)]
    }
  }

  /// Whether two names are of one sort: the same last word of the name, or first word of the label.
  private func isLike(_ one: DefinitionID, _ other: DefinitionID) -> Bool {
    if one == other { return true }
    let names = [one, other].map { program[$0].name.split(separator: "_") }
    if names[0].count > 1, names[1].count > 1, names[0].last == names[1].last { return true }
    let labels = [one, other].map { ReviewText(program[$0].label ?? "").pieces.first?.text }
    return labels[0] != nil && labels[0] == labels[1]
  }

  /// A part that is more than all, or less than nothing.
  private func shareOutside(_ own: Written) -> [ReviewReport.Doubt] {
    let definition = program[own.id]
    let isPart = own.label.pieces.first.map { Self.shareWords.contains($0.text) } ?? false || hasPossessedShare(own)
    guard isPart, definition.unit.tag == .percent, definition.unit.unitClass == .percent,
      let cells = try? asking.evaluator.value(of: own.id, in: asking.base).cells,
      let outside = cells.first(where: { !$0.isMissing && (Self.whole < $0 || $0 < -Self.least) })
    else { return [] }
    return [
      .shareOutside(name: called(own.id), value: figures.amount(of: outside, unit: definition.unit))
    ]
  }

  /// What rounding may add to a whole, and take from nothing.
  private static let least = Decimal(coefficient: 1, exponent: -6)
  private static let whole = Decimal.one + least
}
