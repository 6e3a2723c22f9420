import KvaomDecimal
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// The document of the formulas behind one number: the tree, and a line one can check with a pocket calculator.
public struct WhyDocument {
  /// The most lines of arithmetic below the tree.
  private static let mostLines = 3

  private let report: WhyReport
  private let arithmetic: ArithmeticText
  private var composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a report in a language.
  public static func document(_ report: WhyReport, _ locale: Locale) -> Document {
    var document = WhyDocument(report, locale: locale)
    return document.build()
  }

  /// The document of one report, not written yet.
  init(_ report: WhyReport, locale: Locale) {
    self.report = report
    arithmetic = ArithmeticText(locale)
    composer = Composer(locale)
  }

  /// The document.
  mutating func build() -> Document {
    let tree = node(report.root, isRoot: true)
    if let depth = report.cutAt {
      composer.footer.add(
        .information, WhyWords.deeper(depth: "\(depth)", more: "\(depth + 3)")[locale])
    }
    composer.footer.add(report.notes)
    return composer.document([.tree(tree)], conclusions: conclusions)
  }

  private mutating func node(_ node: WhyNode, isRoot: Bool = false) -> TreeNode {
    let sign = node.isSubtracted ? "− " : ""
    let label = sign + node.label + (node.cell.map { " \($0)" } ?? "")
    var details = [unit(of: node, isRoot: isRoot)]
    if isRoot { details.append(report.scenario ?? composer.words.base) }
    if let formula = node.arithmetic, formula.isComposite { details.append(arithmetic.text(formula)) }
    let said = details + node.remarks.filter { !$0.isFormula }.map { text(of: $0, node) }
    details += node.remarks.map { text(of: $0, node) }
    var children: [TreeNode] = []
    for child in node.children { children.append(self.node(child)) }
    return TreeNode(
      label: label, name: node.name, places: node.places, value: value(of: node),
      detail: details.filter { !$0.isEmpty }.joined(separator: " · "),
      words: said.filter { !$0.isEmpty }.joined(separator: " · "),
      symbol: node.unit.display, children: children)
  }

  private mutating func value(of node: WhyNode) -> TableCell {
    if node.value.isMissing || node.kind != .number {
      let figure = Figure(name: "", kind: node.kind, unit: node.unit, cells: [node.value])
      return composer.cell(node.value, of: figure, UnitFormat(node.unit, cells: [node.value]))
    }
    return TableCell(.number(arithmetic.shown(node.value, node.unit, isDifference: node.isDifference)))
  }

  /// The unit, where it is not the root's.
  private func unit(of node: WhyNode, isRoot: Bool) -> String {
    let isInNumber = node.unit.unitClass == .percent || node.unit.unitClass == .points
    guard node.kind == .number, !isInNumber, isRoot || node.unit.display != report.root.unit.display else { return "" }
    return composer.unitWords.name(of: node.unit)
  }

  private func text(of remark: WhyNode.Remark, _ node: WhyNode) -> String {
    switch remark {
    case .formula(let text), .place(let text), .missing(let text): return text
    case .source(let text, let isVerified): return isVerified ? "\(text) ✓" : "\(text) (\(WhyWords.unverified[locale]))"
    case .assumption(let reason, let low, let high):
      var parts = [reason.map { "\(WhyWords.assumption[locale]): \($0)" } ?? WhyWords.assumption[locale]]
      if let low, let high {
        parts.append("\(arithmetic.number(low, node.unit))–\(arithmetic.number(high, node.unit))")
      }
      return parts.joined(separator: ", ")
    case .noSource: return WhyWords.noSource[locale]
    case .caseOf(let members):
      return members.map { WhyWords.caseOf(members: $0)[locale] } ?? WhyWords.otherwise[locale]
    case .beforeLayers: return WhyWords.beforeLayers[locale]
    case .statement(let layer, let share):
      var parts = layer.map { [WhyWords.by(layer: $0)[locale]] } ?? []
      if let share { parts.append(WhyWords.share(share: Self.fraction(share, composer.numbers))[locale]) }
      return parts.joined(separator: ", ")
    case .above: return WhyWords.above[locale]
    case .yearBefore: return WhyWords.yearBefore[locale]
    case .deeper: return "…"
    }
  }

  /// `5/12` for a share of whole months, else percent.
  static func fraction(_ share: Decimal, _ numbers: NumberText) -> String {
    let months = (share * 12).quantized(exponent: 0, rounding: .halfUp)
    if (months / 12 - share).magnitude < Decimal(coefficient: 1, exponent: -20) { return "\(months.reduced)/12" }
    return numbers.shown(ShownNumber(share * 100, NumberFormat(decimals: 1, suffix: .percent)))
  }

  private var conclusions: [String] {
    if let gap = report.gap { return [WhyWords.missing(label: gap.label, reason: gap.reason)[locale]] }
    let nodes = report.root.children.filter {
      ($0.arithmetic?.isComposite ?? false) && !$0.isDifference && !$0.value.isZero
    }
    let shown = nodes.prefix(Self.mostLines - 1) + [report.root]
    let lines = shown.compactMap { node -> String? in
      guard let formula = node.arithmetic, formula.isComposite, node.kind == .number else { return nil }
      return arithmetic.line(formula, equals: node.value, in: node.unit)
    }
    return lines.isEmpty ? [] : [lines.joined(separator: ";  ") + "."]
  }
}
