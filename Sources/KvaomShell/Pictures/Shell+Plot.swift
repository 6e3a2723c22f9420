import KvaomEngine
import KvaomPlatform

/// Drawing.
extension Shell {
  /// `plot need, frame [in base, plan] [to "file.svg"]`.
  func plot(_ rest: String) -> Reply {
    var question = rest
    var path: String?
    if rest.hasSuffix("\""), let place = rest.split(separator: " to \"").map(String.init).last, rest.contains(" to \"") {
      path = String(place.dropLast())
      question = String(rest.dropLast(place.count + 5))
    }
    let (lines, reply) = bench.lines(of: question)
    guard reply.succeeded else { return reply }
    guard !lines.isEmpty else { return refused(ShellWords.nothingToPlot(locale)) }
    let chart = LineChart(lines: lines)
    guard let path else { return Reply(output: chart.text(width: min(bench.options.width ?? 80, 110))) }
    do { try Files.write(Array(chart.vector.utf8), to: path) } catch { return refused("\(path): \(error)") }
    return Reply(output: ShellWords.saved(locale, path) + "\n")
  }
}
