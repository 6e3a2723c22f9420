import KvaomDecimal
import KvaomPictures
import KvaomRender
import KvaomWords

extension SweepBuilder {
  /// What can be drawn of a report in a language.
  static func drawing(_ report: SweepReport, _ locale: Locale) -> Drawing? {
    SweepBuilder(report, locale: locale).picture.map { .picture($0) }
  }

  /// The first item that varies, as the map of shades that stands under its grid; nil for one input, or where nothing
  /// varies.
  private var picture: Picture? {
    guard report.inputs.count == 2, let item = report.items.first(where: \.varies) else { return nil }
    let (down, across) = (report.inputs[0], report.inputs[1])
    let values = item.rows.map { $0[0] }
    let range = ValueRange(values)
    guard range.isVisible else { return nil }
    let count = across.values.count
    let rows = down.values.indices.map { row in
      (label: texts[0].bare(down.values[row]), values: Array(values[row * count..<(row + 1) * count]))
    }
    let map = HeatMap(
      across: across.values.map { texts[1].bare($0) }, rows: rows, legend: legend(range, item))
    return Picture(
      title: "\(mapTitle(item)), \(down.input.title) ↓, \(across.input.title) →".onOneLine,
      unit: PictureText(composer.locale).unit(item.figure.unit), kind: .heatMap(map))
  }
}
