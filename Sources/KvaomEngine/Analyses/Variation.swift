import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomSource

/// A plan asked for many values of some inputs at once: the values lie along one more dimension, the lanes, and whatever
/// depends on them gets that dimension, and nothing else does. Exact, and below all layers, as `set` is.
struct Variation {
  /// The plan with the lanes.
  private(set) var program: CheckedProgram
  /// The dimension of the lanes.
  let lanes: DimensionID
  private var settings: [StatementID]
  private let span: SourceSpan

  /// A plan with `count` lanes and nothing varied yet. `settings` are those of the session.
  init(_ program: CheckedProgram, settings: [StatementID], count: Int, at span: SourceSpan) {
    self.program = program
    let members = (0..<count).map { DimensionDeclaration.Member(name: String($0), label: String($0)) }
    lanes = self.program.add(
      DimensionDeclaration(name: "lane", label: "", members: members, isNameless: true, span: nil))
    self.settings = settings
    self.span = span
  }

  /// Gives a definition, or the cells of `region`, one value a lane.
  mutating func vary(_ definition: DefinitionID, _ region: [AxisSelection], values: [Decimal]) {
    let axis = program[lanes].fullAxis(lanes)
    let cells = program.add(cells: values)
    let cube = program.add(.cube(shape: Shape([axis]), cells: cells), at: span)
    let below = program.add(.below, at: span)
    let shape = program[definition].shape
    var wide = shape.replacing(axis)
    for selection in region where selection.dimension == .year && !shape.has(.year) {
      wide = wide.replacing(program[.year].fullAxis(.year))
    }
    let spread = program.add(.broadcast(below, wide), at: span)
    let value = program.add(.blend(below: spread, new: cube, region: region, weights: nil), at: span)
    settings.append(program.add(CheckedStatement(target: definition, value: value, span: span)))
  }

  /// An evaluator of the varied plan, and its base.
  func evaluator() -> (evaluator: Evaluator, base: World) {
    let evaluator = Evaluator(program: program)
    return (evaluator, evaluator.world(setting: settings))
  }
}
