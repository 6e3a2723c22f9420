public import KvaomChecker
public import KvaomCompiler
public import KvaomDecimal
public import KvaomSource

/// A plan asked for many values of some inputs at once: the values lie along one more dimension, the lanes, and
/// whatever depends on them gets that dimension, and nothing else does. Exact. What is varied is said by statements,
/// which lie on top of the world asked or, where they are draws, at its bottom.
public struct Variation {
  /// The plan with the lanes.
  private(set) var program: CheckedProgram
  /// The dimension of the lanes.
  public let lanes: DimensionID
  /// How many lanes there are.
  public let count: Int
  /// The statements that vary, in the order asked for.
  public private(set) var statements: [StatementID] = []
  private let span: SourceSpan
  private let plain: Evaluator

  /// The plan of `evaluator` with `count` lanes and nothing varied yet.
  public init(_ evaluator: Evaluator, count: Int, at span: SourceSpan) {
    plain = evaluator
    program = evaluator.program
    self.count = count
    let members = (0..<count).map { DimensionDeclaration.Member(name: String($0), label: String($0)) }
    lanes = self.program.add(
      DimensionDeclaration(name: "lane", label: "", members: members, isNameless: true, isLanes: true, span: nil))
    self.span = span
  }

  /// Gives a definition, or the cells of `region`, one value a lane.
  public mutating func vary(_ definition: DefinitionID, _ region: [AxisSelection], values: [Decimal]) {
    vary(definition, region, from: 0, values: values)
  }

  /// Gives a definition, or the cells of `region`, one value in each lane from `first` on; the others keep their own.
  public mutating func vary(_ definition: DefinitionID, _ region: [AxisSelection], from first: Int, values: [Decimal]) {
    change(definition, region, from: first, values: values) { _, _, cube in cube }
  }

  /// Multiplies the cells of a definition by one factor in each lane from `first` on.
  public mutating func scale(_ definition: DefinitionID, _ region: [AxisSelection], from first: Int, factors: [Decimal])
  {
    change(definition, region, from: first, values: factors) { variation, below, cube in
      variation.program.add(.binary(.multiply, below, cube), at: variation.span)
    }
  }

  /// A layer like one of the plan's, in force only in the lanes where `isOn` is true; nil is all of them.
  public mutating func masked(_ layer: LayerID, isOn: [Bool]?) -> LayerID {
    let own = program[layer]
    var statements = own.statements
    if let isOn {
      let cells = program.add(cells: isOn.map { $0 ? .one : .zero })
      let mask = program.add(.cube(shape: Shape([program[lanes].fullAxis(lanes)]), cells: cells), at: span)
      statements = []
      for id in own.statements { statements.append(masked(program[id], by: mask)) }
    }
    return program.add(
      CheckedLayer(
        kind: .measure, name: own.name, label: own.label, parts: [LayerID(index: program.layers.count)],
        statements: statements, notes: own.notes, span: own.span))
  }

  /// A statement whose value is its own where the mask is true, and what is below it elsewhere.
  private mutating func masked(_ own: CheckedStatement, by mask: CoreID) -> StatementID {
    let below = program.add(.below, at: span)
    let value = program.add(.conditional(condition: mask, then: own.value, otherwise: below), at: span)
    return program.add(own.changed(to: value))
  }

  /// An evaluator of the varied plan.
  public func evaluator() -> Evaluator { Evaluator(program: program, knowing: plain) }

  /// What leads to a world in which the values are on top.
  public func onTop(of world: AnalysisWorld) -> [WorldChange] { world.changes + [.statements(statements)] }

  /// What leads to a world in which the values are the definitions' own, below all that changes them.
  public func below(_ world: AnalysisWorld) -> [WorldChange] { [.settings(statements)] + world.changes }

  private mutating func change(
    _ definition: DefinitionID, _ region: [AxisSelection], from first: Int, values: [Decimal],
    _ new: (inout Variation, _ below: CoreID, _ cube: CoreID) -> CoreID
  ) {
    let axis = program[lanes].fullAxis(lanes)
    let after = count - first - values.count
    let padded = Array(repeating: Decimal.zero, count: first) + values + Array(repeating: .zero, count: max(0, after))
    let cube = program.add(.cube(shape: Shape([axis]), cells: program.add(cells: padded)), at: span)
    let below = program.add(.below, at: span)
    let shape = program[definition].shape
    var wide = shape.replacing(axis)
    for selection in region where selection.dimension == .year && !shape.has(.year) {
      wide = wide.replacing(program[.year].fullAxis(.year))
    }
    let spread = program.add(.broadcast(below, wide), at: span)
    var cells = region
    if values.count < count {
      let own = Array(first..<(first + values.count))
      cells.append(AxisSelection(dimension: lanes, members: own, dropsAxis: false))
    }
    let value = program.add(
      .blend(below: spread, new: new(&self, spread, cube), region: cells, weights: nil), at: span)
    statements.append(program.add(CheckedStatement(target: definition, value: value, span: span)))
  }
}
