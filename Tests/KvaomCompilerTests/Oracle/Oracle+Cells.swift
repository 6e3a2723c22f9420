// The oracle is naive on purpose: what must be there is taken to be there, and a test ends where it is not.
// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry

import KvaomChecker
import KvaomDecimal
import KvaomUnits

extension Oracle {
  /// A cell of a formula.
  func evaluate(_ core: CoreID, _ place: OraclePlace, _ members: Members) throws -> Decimal {
    let operation = program[core].operation
    if let (id, level, world) = target(of: operation, place) { return try cell(id, level, world, members) }
    func at(_ operand: CoreID) throws -> Decimal { try evaluate(operand, place, members) }
    switch operation {
    case .reference, .ownDefinition, .below: fatalError("names are done")
    case .outer(let operand): return try evaluate(operand, place.statement!.entry.captured ?? place, members)
    case .inWorld(let operand, let change):
      return try evaluate(operand, self.place(after: change, of: place), members)
    case .constant(let value): return value
    case .cube(let shape, let cells):
      let row = combinations(shape.axes).firstIndex { $0.allSatisfy { members[$0.key] == $0.value } }
      return program.cubes[cells][row!]
    case .unary(let unary, let operand): return self.unary(unary, try at(operand), core)
    case .binary(let binary, let left, let right): return self.binary(binary, try at(left), try at(right), core)
    case .conditional(let condition, let then, let otherwise):
      let truth = try at(condition)
      if truth.isMissing { return truth }
      return try at(truth.isZero ? otherwise : then)
    case .round(let operand, let to, let halfEven):
      let (value, step) = (try at(operand), try at(to))
      return result(value.rounded(toMultipleOf: step, halfEven: halfEven), [value, step], core)
    case .select(let operand, let selections):
      var moved = members
      for selection in selections where selection.dropsAxis { moved[selection.dimension] = selection.members[0] }
      return try evaluate(operand, place, moved)
    case .lookup(let operand, let dimension, let at):
      let member = try evaluate(at, place, members)
      guard let position = member.wholeValue else { return member.isMissing ? member : born(core) }
      guard let axis = shape(operand, place).axis(over: dimension), axis.members.offset(of: position) != nil else {
        return born(core)
      }
      return try evaluate(operand, place, members.merging([dimension: position]) { $1 })
    case .coordinate(let dimension): return Decimal(members[dimension]!)
    case .calendarYear: return Decimal(program[DimensionID.year].members[members[.year]!].year!.year)
    case .previous(let operand):
      if !hasYearBefore(members[.year]!) { return born(core) }
      let before = members.merging([.year: members[.year]! - 1]) { $1 }
      return try evaluateIfThere(operand, place, before, else: core)
    case .cumulative(let operand):
      var sum: Decimal?
      for year in shape(core, place).axis(over: .year)!.members.positions where year <= members[.year]! {
        let cell = try evaluate(operand, place, members.merging([.year: year]) { $1 })
        sum = sum.map { result($0 + cell, [$0, cell], core) } ?? cell
      }
      return sum!
    case .chain(let operand, let base): return try chain(core, operand, base, place, members)
    case .aggregate, .grouped, .rank, .allocate: return try together(core, operation, place, members)
    case .cases(let cases, _):
      let specific = cases.filter { !$0.region.isEmpty && covers($0.region, members) }.last
      guard let found = specific ?? cases.first(where: { $0.region.isEmpty }) else { return born(core) }
      return try evaluateIfThere(found.value, place, members, else: core)
    case .blend(let below, let new, let region, let weights):
      let whole = weights?.whole ?? 1
      let part = covers(region, members) ? weights.map { $0.parts[members[.year]!] } ?? 1 : 0
      if part == 0 { return try evaluateIfThere(below, place, members, else: core) }
      let above = try evaluateIfThere(new, place, members, else: core)
      if part == whole { return above }
      let under = try evaluateIfThere(below, place, members, else: core)
      let sum = (whole - part) * under + part * above
      return result(whole == 1 ? sum : sum / whole, [under, above], core)
    case .inForce(let from, let until): return try inForce(from, until, place, members)
    case .require(let condition, let value, _):
      let extra = shape(condition, place).axes.filter { !shape(core, place).has($0.dimension) }
      let asked = combinations(extra).map { members.merging($0) { $1 } }.filter { has(condition, place, $0) }
      let truths = try asked.map { try evaluate(condition, place, $0) }
      let all = truths.reduce(1) { binary(.and, $0, $1, core) }
      if isFailure(all) { return all }
      return all.isMissing || all.isZero ? failed(core) : try at(value)
    case .broadcast(let operand, _): return try evaluateIfThere(operand, place, members, else: core)
    }
  }

  private func covers(_ region: [AxisSelection], _ members: Members) -> Bool {
    region.allSatisfy { selection in members[selection.dimension].map { selection.members.contains($0) } ?? false }
  }

  /// Whether the axis has the calendar year before one of its places.
  private func hasYearBefore(_ position: Int) -> Bool {
    let years = program[DimensionID.year].members.map { $0.year!.year }
    return years.contains(years[position] - 1)
  }

  private func chain(
    _ core: CoreID, _ operand: CoreID, _ base: Int, _ place: OraclePlace, _ members: Members
  ) throws -> Decimal {
    let year = members[.year]!
    if year == base { return 1 }
    let forwards = year > base
    let neighbour = forwards ? year - 1 : year + 1
    let before = try chain(core, operand, base, place, members.merging([.year: neighbour]) { $1 })
    let later = forwards ? year : year + 1
    let rate =
      hasYearBefore(later)
      ? try evaluateIfThere(operand, place, members.merging([.year: later]) { $1 }, else: core) : born(core)
    return result(forwards ? before * (1 + rate) : before / (1 + rate), [before, rate], core)
  }

  private func inForce(_ from: CoreID?, _ until: CoreID?, _ place: OraclePlace, _ members: Members) throws -> Decimal {
    let ends = try [from, until].map { try $0.map { try evaluate($0, place, [:]) } }
    if let missing = ends.compactMap({ $0 }).first(where: { $0.isMissing }) { return missing }
    if from == nil, until == nil { return Decimal(CoreOperation.yearParts) }
    let year = program[DimensionID.year].members[members[.year]!].year!.year
    // Every day of the year is its share of its month, and a month is a twelfth.
    var parts = 0
    var day = 0
    for past in 1970..<year { day += NaiveCalendar.days(inYear: past) }
    for month in 1...12 {
      let length = NaiveCalendar.days(inMonth: month, ofYear: year)
      for _ in 0..<length {
        let begun = ends[0].map { $0 <= Decimal(day) } ?? true
        let lasts = ends[1].map { Decimal(day) <= $0 } ?? true
        if begun, lasts { parts += CoreOperation.yearParts / 12 / length }
        day += 1
      }
    }
    return Decimal(parts)
  }
}
