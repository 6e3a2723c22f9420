import KvaomChecker
import KvaomCompiler
import KvaomDecimal
public import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// `show`: figures as they are.
struct ShowQuestion {
  private let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// The table of the figures, and what can be drawn of them.
  func answer(_ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    let request = try request(command)
    let locale = asking.locale
    var answer = Answer()
    answer.add(ShowDocument.document(request, locale))
    answer.draw { FigurePicture.drawing(request, locale) }
    return answer
  }

  private func request(_ command: CheckedCommand) throws(EvaluationFault) -> ShowRequest {
    var figures: [Figure] = []
    for (label, name, bare) in try asking.worlds(command) {
      let world = try asking.world(bare, with: command.additions)
      for item in command.items {
        let figure = try asking.figure(item, in: world, scenario: label, named: name)
        guard let condition = command.condition else {
          figures.append(figure)
          continue
        }
        figures.append(filtered(figure, item, by: try asking.evaluator.value(of: condition.node, in: world)))
      }
    }
    return ShowRequest(
      figures: figures, withChange: command.showsChange, withSparklines: command.showsSparklines,
      totals: command.totals.map { asking.plan.program[$0].name },
      decimals: command.decimals, namesSingleValue: asking.plan.commands.count > 1)
  }

  /// A figure with the members of its dimensions, years apart, at which the condition is true somewhere.
  private func filtered(_ figure: Figure, _ item: CheckedItem, by condition: Cube) -> Figure {
    var figure = figure
    for axis in condition.shape.axes where axis.dimension != .year {
      let name = asking.plan.program[axis.dimension].name
      guard let position = figure.axes.firstIndex(where: { $0.name == name }) else { continue }
      var kept: Set<String> = []
      for (index, cell) in condition.cells.enumerated() where cell == .one {
        if let member = condition.members(ofCell: index)[axis.dimension] {
          kept.insert(asking.plan.program[axis.dimension].members[member].name)
        }
      }
      figure = figure.keeping(kept, ofAxis: position)
    }
    return figure
  }
}

/// What `show` prints. Rows left out by `where` are already gone from the figures; `as` is already in their units.
public struct ShowRequest: Sendable {
  /// The figures, in the order asked for.
  public var figures: [Figure]
  /// Adds rows with the change from the year before (`with change`).
  public var withChange: Bool
  /// Adds a column in which each row's course over the years is drawn (`with sparklines`).
  public var withSparklines: Bool
  /// Dimensions to add up (`total post`): a row after a rule, or a column where the dimension runs across.
  public var totals: [String]
  /// Decimals asked for (`to 1 decimal`); nil for the unit's own.
  public var decimals: Int?
  /// Whether a value that stands alone gets its name: where other answers stand around it, not in `eval` or the shell.
  public var namesSingleValue: Bool

  /// A request.
  public init(
    figures: [Figure], withChange: Bool = false, withSparklines: Bool = false, totals: [String] = [],
    decimals: Int? = nil,
    namesSingleValue: Bool = false
  ) {
    self.figures = figures
    self.withChange = withChange
    self.withSparklines = withSparklines
    self.totals = totals
    self.decimals = decimals
    self.namesSingleValue = namesSingleValue
  }
}
