import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits

/// Parts of formulas, and formulas with their numbers.
extension WhyTree {
  /// Whether a formula is a number or a table of the planner's own.
  func isLeaf(_ place: FormulaPlace) -> Bool {
    switch program[place.core].operation {
    case .constant, .cube: true
    default: false
    }
  }

  /// One term of a sum.
  mutating func term(
    _ place: FormulaPlace, _ isSubtracted: Bool, unit: Unit, depth: Int
  ) -> WhyNode {
    let place = reader.resolved(place).place
    var node =
      if let definition = reader.definition(place) {
        self.node(of: definition, place, depth: depth)
      } else { piece(place, unit: unit, depth: depth) }
    node.isSubtracted = isSubtracted
    return node
  }

  /// A part of a formula that is no definition.
  mutating func piece(_ place: FormulaPlace, unit: Unit, depth: Int) -> WhyNode {
    let terms = reader.terms(place)
    let formula = terms.count > 1 ? sum(terms, unit: unit) : arithmetic(place, unit: unit)
    var node = WhyNode(label: formulaText(place.core), value: reader.value(place), unit: unit, arithmetic: formula)
    if node.value.isMissing { node.remarks.append(.missing(reason(of: node.value))) }
    guard depth > 0 else {
      isCut = true
      return node
    }
    if terms.count > 1 {
      for term in terms { node.children.append(self.term(term.place, term.isSubtracted, unit: unit, depth: depth - 1)) }
    } else {
      node.children = children(reader.references(place), of: nil, depth: depth - 1)
    }
    return node
  }

  /// A line for each definition a formula reads.
  mutating func children(_ places: [FormulaPlace], of id: DefinitionID?, depth: Int) -> [WhyNode] {
    var nodes: [WhyNode] = []
    for place in places {
      guard let definition = reader.definition(place) else { continue }
      var node = self.node(of: definition, place, depth: definition == id ? 0 : depth)
      if definition == id {
        // The same a year before: its value is enough.
        node.arithmetic = nil
        node.children = []
        node.remarks = [.yearBefore]
      }
      nodes.append(node)
    }
    return nodes
  }

  /// The text of a part on one line, cut where it is long.
  func formulaText(_ core: CoreID) -> String {
    "\(asking.sources.quotation(of: program[core].span).onOneLine.cut(to: 48))"
  }

  /// A sum of terms as numbers.
  func sum(_ terms: [(place: FormulaPlace, isSubtracted: Bool)], unit: Unit) -> Arithmetic {
    var formula: Arithmetic?
    for (place, isSubtracted) in terms {
      let part = Arithmetic.number(reader.value(place), unit)
      formula =
        if let known = formula { .binary(isSubtracted ? .subtract : .add, known, part) } else {
          isSubtracted ? .negated(part) : part
        }
    }
    return formula ?? .number(.zero, unit)
  }

  /// A formula with its numbers; `unit` is that of the whole, where it is known.
  func arithmetic(_ place: FormulaPlace, unit: Unit?) -> Arithmetic {
    let place = reader.resolved(place).place
    if let definition = reader.definition(place) {
      return .number(reader.value(place), units.shown(program[definition].unit))
    }
    switch program[place.core].operation {
    case .constant(let value):
      return .number(value, unit ?? units.literal(program.writtenUnit(of: place.core)))
    case .unary(.negate, let inner): return .negated(arithmetic(place.at(inner), unit: unit))
    case .binary(let operation, let left, let right):
      return binary(operation, place, left, right, unit) ?? .number(reader.value(place), unit ?? .one)
    case .round(let inner, _, _): return .call("round", [arithmetic(place.at(inner), unit: unit)])
    case .aggregate(let aggregate, let inner, let over, nil, nil, false):
      return aggregated(aggregate, inner, over, place, unit) ?? .number(reader.value(place), unit ?? .one)
    default: return .number(reader.value(place), unit ?? .one)
    }
  }

  /// Two operands; nil for what is no arithmetic.
  func binary(
    _ operation: CoreBinary, _ place: FormulaPlace, _ left: CoreID, _ right: CoreID, _ unit: Unit?
  ) -> Arithmetic? {
    let isSum = operation == .add || operation == .subtract
    let one = arithmetic(place.at(left), unit: isSum ? unit : nil)
    let other = arithmetic(place.at(right), unit: isSum ? unit : nil)
    switch operation {
    case .add, .subtract:
      // 1 + 2,7 % is 1,027 to a planner.
      if unit == nil, case .number(let first, let own) = one, first == .one, own.unitClass == .plain,
        case .number(_, let rate) = other, rate.unitClass == .percent
      {
        return .number(reader.value(place), Unit.one)
      }
      return .binary(operation == .add ? .add : .subtract, one, other)
    case .multiply: return .binary(.multiply, one, other)
    case .divide: return .binary(.divide, one, other)
    case .power: return .binary(.power, one, other)
    case .minimum: return .call("min", [one, other])
    case .maximum: return .call("max", [one, other])
    default: return nil
    }
  }

  /// A sum, mean, minimum or maximum of a few cells; nil for what cannot be written out.
  func aggregated(
    _ aggregate: CoreAggregate, _ inner: CoreID, _ over: [DimensionID], _ place: FormulaPlace, _ unit: Unit?
  ) -> Arithmetic? {
    guard let cells = reader.members(of: inner, over, place), let first = cells.first else { return nil }
    let parts = cells.map { arithmetic($0, unit: unit) }
    switch aggregate {
    case .sum, .mean:
      let sum = parts.dropFirst().reduce(arithmetic(first, unit: unit)) { .binary(.add, $0, $1) }
      return aggregate == .sum ? sum : .binary(.divide, sum, .number(Decimal(cells.count), Unit.one))
    case .minimum: return .call("min", parts)
    case .maximum: return .call("max", parts)
    default: return nil
    }
  }
}
