import KvaomChecker
import KvaomDecimal
import KvaomSource
import KvaomUnits

/// A checked program under construction, as the checker would make it: short names for tests.
struct Plan {
  /// The program so far.
  var program: CheckedProgram
  /// The place of everything in it.
  static let span = SourceSpan(source: SourceID(index: 0), start: 0, end: 0)

  /// A plan over calendar years, ascending; some may be left out.
  init(_ years: some Sequence<Int>) {
    let members = years.map {
      DimensionDeclaration.Member(name: "\($0)", label: "\($0)", year: YearLabel(kind: .plain, year: $0))
    }
    program = CheckedProgram(years: DimensionDeclaration(name: "year", label: "year", members: members, span: nil))
  }

  /// A dimension; a name in brackets is a reference member.
  mutating func dimension(_ name: String, _ members: String...) -> DimensionID {
    let declared = members.map { text in
      let isReference = text.hasPrefix("(")
      let name = isReference ? String(text.dropFirst().dropLast()) : text
      return DimensionDeclaration.Member(name: name, label: name, isReference: isReference)
    }
    return program.add(DimensionDeclaration(name: name, label: name, members: declared, span: nil))
  }

  /// A node.
  mutating func node(_ operation: CoreOperation) -> CoreID { program.add(operation, at: Plan.span) }
  /// A number, as written.
  mutating func number(_ text: String) -> CoreID { node(.constant(Decimal(text))) }
  /// A table.
  mutating func table(_ axes: [Axis], _ cells: [String]) -> CoreID {
    let shape = Shape(axes)
    precondition(shape.cellCount == cells.count)
    return node(.cube(shape: shape, cells: program.add(cells: cells.map { Decimal($0) })))
  }
  /// Operators.
  mutating func add(_ a: CoreID, _ b: CoreID) -> CoreID { node(.binary(.add, a, b)) }
  mutating func subtract(_ a: CoreID, _ b: CoreID) -> CoreID { node(.binary(.subtract, a, b)) }
  mutating func multiply(_ a: CoreID, _ b: CoreID) -> CoreID { node(.binary(.multiply, a, b)) }
  mutating func divide(_ a: CoreID, _ b: CoreID) -> CoreID { node(.binary(.divide, a, b)) }
  mutating func sum(_ a: CoreID, over: DimensionID...) -> CoreID {
    node(.aggregate(.sum, a, over: over, weight: nil, at: nil, skipMissing: false))
  }
  mutating func reference(_ definition: DefinitionID) -> CoreID { node(.reference(definition)) }
  mutating func own(_ definition: DefinitionID) -> CoreID { node(.ownDefinition(definition)) }
  mutating func previous(_ a: CoreID) -> CoreID { node(.previous(a)) }
  mutating func select(_ a: CoreID, _ dimension: DimensionID, _ member: Int) -> CoreID {
    node(.select(a, [AxisSelection(dimension: dimension, members: [member], dropsAxis: true)]))
  }

  /// A definition of a name, its formula to come.
  mutating func declare(_ name: String, isStock: Bool = false) -> DefinitionID {
    let body = number("0")
    return program.add(definition(name, isStock, body))
  }
  /// The formula of a declared definition.
  mutating func define(_ id: DefinitionID, _ body: CoreID) {
    program.replace(id, with: definition(program[id].name, program[id].isStock, body))
  }
  /// A definition with its formula.
  mutating func define(_ name: String, isStock: Bool = false, isInput: Bool = false, _ body: CoreID) -> DefinitionID {
    program.add(definition(name, isStock, isInput: isInput, body))
  }
  private func definition(_ name: String, _ isStock: Bool, isInput: Bool = false, _ body: CoreID) -> Definition {
    Definition(
      role: isInput ? .input : .formula, name: name, label: nil, isStock: isStock, kind: .number, unit: .one,
      body: body, shape: .scalar,
      span: Plan.span)
  }

  /// A statement's value: `new` in `region` with `weights`.
  mutating func blend(
    _ new: CoreID, _ region: [AxisSelection] = [], weights: [String]? = nil, below: CoreID? = nil
  ) -> CoreID {
    let under = below ?? node(.below)
    let shares = weights.map { YearShares(parts: $0.map { Decimal($0) }, of: .one) }
    return node(.blend(below: under, new: new, region: region, weights: shares))
  }
  /// A statement's value whose weights are parts of a whole.
  mutating func blend(_ new: CoreID, _ region: [AxisSelection], _ shares: YearShares?) -> CoreID {
    node(.blend(below: node(.below), new: new, region: region, weights: shares))
  }
  /// A statement.
  mutating func statement(_ target: DefinitionID, _ value: CoreID) -> StatementID {
    program.add(CheckedStatement(target: target, value: value, span: Plan.span))
  }
  /// A measure.
  mutating func measure(_ name: String, _ statements: StatementID...) -> LayerID { measure(name, statements) }
  /// A measure of any number of statements.
  mutating func measure(_ name: String, _ statements: [StatementID]) -> LayerID {
    let id = LayerID(index: program.layers.count)
    return layer(.measure, name, [id], statements)
  }
  /// A scenario with measures and statements of its own on top.
  mutating func scenario(
    _ name: String, _ parts: [LayerID], excluding excluded: [LayerID] = [], _ statements: StatementID...
  ) -> LayerID {
    let id = LayerID(index: program.layers.count)
    return layer(.scenario, name, parts + (statements.isEmpty ? [] : [id]), excluding: excluded, statements)
  }
  private mutating func layer(
    _ kind: CheckedLayer.Kind, _ name: String, _ parts: [LayerID], excluding excluded: [LayerID] = [],
    _ statements: [StatementID]
  ) -> LayerID {
    program.add(
      CheckedLayer(
        kind: kind, name: name, label: name, parts: parts, excluded: excluded, statements: statements, notes: [],
        span: Plan.span))
  }
  /// All years.
  var years: Axis { Axis(.year, .all(count: program.dimensions[0].members.count)) }
  /// All members of a dimension.
  func axis(_ dimension: DimensionID) -> Axis { program[dimension].fullAxis(dimension) }
}

extension Decimal {
  /// A number as written; `-` is missing.
  init(_ text: String) {
    self = text == "-" ? .missing(.blank) : Decimal(parsing: text) ?? .missing(.undefined)
  }
}
