import KvaomDecimal
import KvaomPictures
import KvaomRender
import KvaomWords

extension SimulateBuilder {
  /// What can be drawn of a report in a language.
  static func drawing(_ report: SimulateReport, _ locale: Locale) -> Drawing? {
    SimulateBuilder(report, locale: locale).picture.map { .picture($0) }
  }

  /// How the draws of the first world are spread, with the plan's own figure and their middle as the table has them; nil
  /// where it has no histogram.
  private var picture: Picture? {
    guard let world = report.worlds.first, let cell = world.cells.first, !report.isChance else { return nil }
    let texts = PictureText(composer.locale)
    let draws = self.texts(cell)
    let own = exactFormat(world.cells).value(cell.own)
    var marks = [
      Histogram.Mark(
        text: PictureWords.planFigure(composer.numbers.shown(own))[composer.locale], value: own.value)
    ]
    if cell.quantiles.count == 5 {
      let middle = draws.value(cell.quantiles[2].value)
      marks.append(
        Histogram.Mark(
          text: PictureWords.middle(composer.numbers.shown(middle))[composer.locale], value: middle.value))
    }
    let (low, high) = (draws.value(cell.low), draws.value(cell.high))
    let histogram = Histogram(
      low: (low.value, composer.numbers.shown(low)), high: (high.value, composer.numbers.shown(high)),
      shares: cell.histogram, marks: marks.compactMap { $0 },
      axisTitle: PictureWords.shareOfDraws[composer.locale], writing: texts.axis(.percent))
    return histogram.map {
      Picture(title: title(world).onOneLine, unit: texts.unit(report.figure.unit), kind: .histogram($0))
    }
  }
}
