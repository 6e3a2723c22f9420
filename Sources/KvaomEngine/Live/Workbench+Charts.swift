import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource

/// Figures to be drawn.
extension Workbench {
  /// The figures over years that `items [in worlds]` name, a line each; the reply says what was wrong.
  public func lines(of items: String) -> (lines: [ChartLine], reply: Reply) {
    var copy = self
    return copy.deep { $0.charted(items) }
  }

  private func charted(_ items: String) -> (lines: [ChartLine], reply: Reply) {
    let entry = SourceText(name: "<plot>", bytes: Array("show \(items)".utf8))
    let checked = session(entry: entry)
    guard checked.isRunnable, let command = checked.plan.commands.first else { return ([], failure(checked)) }
    var lines: [ChartLine] = []
    do throws(EvaluationFault) {
      for (label, world) in try checked.worlds(command) {
        for item in command.items {
          lines += Self.lines(try checked.figure(item, in: world, scenario: label))
        }
      }
    } catch {
      checked.diagnostics.append(checked.diagnostic(for: error, at: command.span))
      return ([], failure(checked))
    }
    let longest = lines.map(\.years).max { $0.count < $1.count }
    return (lines.filter { $0.years == longest }, Reply())
  }

  /// One line a combination of the other members; none where there are no years.
  private static func lines(_ figure: Figure) -> [ChartLine] {
    guard let place = figure.axes.firstIndex(where: { $0.members.first?.year != nil }) else { return [] }
    let years = figure.axes[place].members
    let inner = figure.axes[(place + 1)...].reduce(1) { $0 * $1.members.count }
    let others = figure.cells.count / max(1, years.count)
    let unit = figure.unit.symbol.isEmpty ? "" : ", \(figure.unit.symbol)"
    let scenario = figure.scenario.map { " (\($0))" } ?? ""
    return (0..<min(others, 12)).map { other in
      let start = other / inner * inner * years.count + other % inner
      let cells = years.indices.map { figure.cells[start + $0 * inner] }
      return ChartLine(
        title: figure.title + scenario + (others > 1 ? " \(other + 1)" : "") + unit, years: years.map(\.name),
        values: cells.map { $0.isMissing ? nil : Double(($0 / figure.unit.scale).description) })
    }
  }
}
