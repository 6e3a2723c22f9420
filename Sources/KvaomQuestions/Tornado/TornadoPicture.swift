import KvaomDecimal
import KvaomPictures
import KvaomRender
import KvaomWords

extension TornadoBuilder {
  /// What can be drawn of a report in a language.
  static func drawing(_ report: TornadoReport, _ locale: Locale) -> Drawing? {
    TornadoBuilder(report, locale: locale).picture.map { .picture($0) }
  }

  /// The bars of the table as a picture, with its numbers; nil where nothing has an effect.
  private var picture: Picture? {
    let texts = PictureText(composer.locale)
    let bars = report.rows.compactMap { row in
      BarChart.Bar(
        label: row.input.title.onOneLine + "  " + range(row), low: end(row.effectAtLow), high: end(row.effectAtHigh))
    }
    if bars.isEmpty { return nil }
    return Picture(
      title: title.onOneLine, unit: texts.unit(report.figure.unit),
      kind: .bars(BarChart(bars, legend: texts.ends, writing: texts.axis())))
  }

  private func end(_ effect: Decimal) -> (value: Decimal, text: String) {
    let number = format.difference(effect)
    return (number.value, composer.numbers.shown(number))
  }
}
