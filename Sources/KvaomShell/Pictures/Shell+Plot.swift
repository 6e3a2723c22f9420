import KvaomWorkbench
import KvaomSession
import KvaomEngine
import KvaomPlatform
import KvaomRender
import KvaomWords

/// Drawing.
extension Shell {
  /// The width and height where there is no terminal.
  private static let page = (width: 80, height: 20)

  /// `plot need, frame [in base, plan] [to "file.svg"]`; `plot tornado …`, `plot bridge …`, `plot simulate …`.
  func plot(_ rest: String) -> Reply {
    guard !rest.isEmpty else { return refused(ShellWords.nothingToPlot(locale)) }
    let (question, path) = Self.target(of: rest)
    let (chart, reply) = bench.chart(of: question)
    guard reply.succeeded else { return reply }
    guard let chart else { return refused(ShellWords.nothingToPlot(locale)) }
    guard let path else { return Reply(output: text(of: chart)) }
    do { try Files.write(Array(vector(of: chart).utf8), to: path) } catch { return refused("\(path): \(error)") }
    return Reply(output: ShellWords.saved(locale, path) + "\n")
  }

  /// What is to be drawn, and the file after `to`, where there is one.
  private static func target(of text: String) -> (question: String, path: String?) {
    guard text.hasSuffix("\""), let quote = text.dropLast().lastIndex(of: "\"") else { return (text, nil) }
    let before = text[..<quote].trimmed
    guard before.hasSuffix(" to") else { return (text, nil) }
    return (before.dropLast(3).trimmed, String(text[text.index(after: quote)...].dropLast()))
  }

  private func text(of chart: Chart) -> String {
    let width = min(bench.options.width ?? Self.page.width, 160) - 1
    let height = min(28, max(14, (Terminal.height(of: .output) ?? Self.page.height + 4) - 4))
    let title = [chart.title, chart.unit].filter { !$0.isEmpty }.joined(separator: "   ")
    let head = title.isEmpty ? "" : title + "\n"
    switch chart.kind {
    case .lines(let lines):
      let left =
        lines.count > LineChart.mostLines
        ? PictureWords.leftOut(locale, "\(LineChart.mostLines)", "\(lines.count)") + "\n" : ""
      return head + LineChart(lines, locale: locale).text(width: width, height: height) + left
    case .bars(let bars): return head + BarChart(bars, locale: locale).text(width: width)
    case .waterfall(let levels): return head + WaterfallChart(levels, locale: locale).text(width: width)
    case .histogram(let histogram):
      return head + HistogramChart(histogram, locale: locale).text(width: width, height: height)
    }
  }

  private func vector(of chart: Chart) -> String {
    switch chart.kind {
    case .lines(let lines): LineChart(lines, locale: locale).vector(unit: chart.unit)
    case .bars(let bars): BarChart(bars, locale: locale).vector(title: chart.title, unit: chart.unit)
    case .waterfall(let levels): WaterfallChart(levels, locale: locale).vector(title: chart.title, unit: chart.unit)
    case .histogram(let histogram):
      HistogramChart(histogram, locale: locale).vector(title: chart.title, unit: chart.unit)
    }
  }
}
