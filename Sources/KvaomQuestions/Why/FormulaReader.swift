import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender

/// Reads formulas cell by cell: which case, which branch, which year they lead to, and what stands there.
struct FormulaReader {
  /// The most cells of a sum that are read one by one.
  static let mostMembers = 8

  /// The values.
  let evaluator: Evaluator

  private var program: CheckedProgram { evaluator.program }

  /// The value at a place; missing where it cannot be computed.
  func value(_ place: FormulaPlace) -> Decimal {
    let cube = try? evaluator.value(of: place.core, in: place.world)
    return cube?.cell(at: place.cell) ?? .missing(.undefined)
  }

  /// The place that gives the value: selections, branches, cases and the year before followed. With the case, where one
  /// was chosen among several.
  func resolved(_ place: FormulaPlace) -> (place: FormulaPlace, chosen: CoreCase?) {
    var place = place
    var chosen: CoreCase?
    while let next = step(place, &chosen) { place = next }
    return (place, chosen)
  }

  private func step(_ place: FormulaPlace, _ chosen: inout CoreCase?) -> FormulaPlace? {
    switch program[place.core].operation {
    case .broadcast(let inner, _), .require(_, let inner, _): return place.at(inner)
    case .select(let inner, let selections):
      var next = place.at(inner)
      for selection in selections where selection.members.count == 1 {
        next.cell[selection.dimension] = selection.members[0]
      }
      return next
    case .previous(let inner):
      guard let before = place.cell[.year].flatMap({ program[.year].yearBefore($0) }) else { return nil }
      var next = place.at(inner)
      next.cell[.year] = before
      return next
    case .lookup(let inner, let dimension, let position):
      guard let member = value(place.at(position)).wholeValue else { return nil }
      var next = place.at(inner)
      next.cell[dimension] = member
      return next
    case .conditional(let condition, let then, let otherwise):
      let truth = value(place.at(condition))
      if truth.isMissing { return nil }
      return place.at(truth.isZero ? otherwise : then)
    case .binary(.otherwise, let left, let right): return place.at(value(place.at(left)).isMissing ? right : left)
    case .cases(let cases, _):
      guard let own = covering(place.cell, cases) else { return nil }
      if cases.count > 1 { chosen = own }
      return place.at(own.value)
    case .inWorld(let inner, let changes):
      guard let world = try? evaluator.world(changes, in: place.world) else { return nil }
      return FormulaPlace(core: inner, cell: place.cell, world: world)
    default: return nil
    }
  }

  private func covering(_ cell: [DimensionID: Int], _ cases: [CoreCase]) -> CoreCase? {
    let special = cases.first { !$0.region.isEmpty && Self.covers(cell, $0.region) }
    return special ?? cases.first { $0.region.isEmpty }
  }

  /// Whether a region covers a cell.
  static func covers(_ cell: [DimensionID: Int], _ region: [AxisSelection]) -> Bool {
    region.allSatisfy { selection in cell[selection.dimension].map(selection.members.contains) ?? false }
  }

  /// The terms of a sum with their signs; one where it is none.
  func terms(_ place: FormulaPlace) -> [(place: FormulaPlace, isSubtracted: Bool)] {
    let place = resolved(place).place
    switch program[place.core].operation {
    case .binary(.add, let left, let right): return terms(place.at(left)) + terms(place.at(right))
    case .binary(.subtract, let left, let right):
      return terms(place.at(left)) + terms(place.at(right)).map { ($0.place, !$0.isSubtracted) }
    case .aggregate(.sum, let inner, let over, nil, nil, false):
      guard let cells = members(of: inner, over, place) else { return [(place, false)] }
      return cells.flatMap { terms($0) }
    default: return [(place, false)]
    }
  }

  /// The factors of a product; one where it is none.
  func factors(_ place: FormulaPlace) -> [FormulaPlace] {
    let place = resolved(place).place
    guard case .binary(.multiply, let left, let right) = program[place.core].operation else { return [place] }
    return factors(place.at(left)) + factors(place.at(right))
  }

  /// The definition a place names, where it names one.
  func definition(_ place: FormulaPlace) -> DefinitionID? {
    switch program[place.core].operation {
    case .reference(let definition), .ownDefinition(let definition): definition
    default: nil
    }
  }

  /// The definitions a formula reads at its cell, each place once, in the order of the formula.
  func references(_ place: FormulaPlace) -> [FormulaPlace] {
    var found: [FormulaPlace] = []
    collect(place, into: &found)
    return found
  }

  private func collect(_ place: FormulaPlace, into found: inout [FormulaPlace]) {
    let place = resolved(place).place
    if definition(place) != nil {
      if !found.contains(place) { found.append(place) }
      return
    }
    switch program[place.core].operation {
    case .unary(_, let inner), .cumulative(let inner), .chain(let inner, _): collect(place.at(inner), into: &found)
    case .binary(_, let left, let right), .round(let left, let right, _):
      collect(place.at(left), into: &found)
      collect(place.at(right), into: &found)
    case .allocate(let total, let weights, _, _):
      collect(place.at(total), into: &found)
      collect(place.at(weights), into: &found)
    case .aggregate(_, let inner, let over, let weight, _, _):
      for cell in members(of: inner, over, place) ?? [] {
        collect(cell, into: &found)
        if let weight { collect(FormulaPlace(core: weight, cell: cell.cell, world: cell.world), into: &found) }
      }
    default: break
    }
  }

  /// Whether a formula can be valued outside a statement: it does not read the value below, or outside a `with`.
  func standsAlone(_ root: CoreID) -> Bool {
    var seen: Set<CoreID> = [root]
    var stack = [root]
    while let core = stack.popLast() {
      switch program[core].operation {
      case .below, .outer: return false
      default: break
      }
      for operand in program[core].operation.operands where seen.insert(operand).inserted { stack.append(operand) }
    }
    return true
  }

  /// The cells an aggregate takes together, reference members left out; nil where there are too many to read.
  func members(of inner: CoreID, _ over: [DimensionID], _ place: FormulaPlace) -> [FormulaPlace]? {
    guard let shape = try? evaluator.value(of: inner, in: place.world).shape else { return nil }
    var places = [place.at(inner)]
    for dimension in over {
      guard let axis = shape.axis(over: dimension) else { continue }
      let own = axis.members.positions.filter { !program[dimension].members[$0].isReference }
      guard places.count * own.count <= Self.mostMembers else { return nil }
      places = places.flatMap { place in
        own.map { member in
          var next = place
          next.cell[dimension] = member
          return next
        }
      }
    }
    return places
  }
}

/// A part of a formula at one cell in one world.
struct FormulaPlace: Hashable {
  /// The part.
  var core: CoreID
  /// The member of each dimension.
  var cell: [DimensionID: Int]
  /// The world its names are read in.
  var world: World

  /// Another part at the same cell.
  func at(_ core: CoreID) -> FormulaPlace { FormulaPlace(core: core, cell: cell, world: world) }
}
